"""A whole procedure over five hosts on https: every one is needed, and a missing one is told by name."""

from __future__ import annotations

import json
import sys

import pytest

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import run_shown
from tests.support.spread.host import IDENTITY, MAIL, PAYMENT, PORTAL

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]

_DEADLINE_S = 200.0


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a visitor met last, by the host that was closed."""
    out = tmp_path_factory.mktemp("spread") / "pictures"
    command = [sys.executable, "-m", "tests.support.spread.visit", "--out", str(out)]
    with VirtualDisplay(1280, 800) as display:
        done = run_shown(command, display.environment, _DEADLINE_S)
    assert done.returncode == 0, done.stdout
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_it_passes_with_account_letter_identity_provider_and_an_unlisted_bank(met: dict[str, str]) -> None:
    assert met[""] == "confirmed"


@pytest.mark.parametrize(
    ("host", "where"),
    [
        (PORTAL, "Identity provider"),
        (IDENTITY, "Identity provider"),
        (PAYMENT, "To the payment service, and on to the bank"),
    ],
)
def test_without_one_of_its_hosts_it_stops_there_and_says_which(
    met: dict[str, str], host: str, where: str
) -> None:
    assert met[host] == f"{where}: closed, and named"


def test_without_a_webmail_none_is_offered(met: dict[str, str]) -> None:
    assert met[MAIL] == "Webmail, by the kiosk's own button: no webmail is offered"
