"""A whole procedure over five hosts on https: every one is needed, and a missing one is told by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.spread.host import IDENTITY, MAIL, PAYMENT, PORTAL

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e"), pytest.mark.timeout(240)]

_ROOT = Path(__file__).parents[2]
_DEADLINE_S = 200.0


def carry_out(folder: Path, arguments: Sequence[str] = ()) -> str:
    """Let a visitor carry it out; returns what he met last, and fails with the whole table."""
    command = [sys.executable, "-m", "tests.support.spread.visit", "--out", str(folder / "pictures")]
    with VirtualDisplay(1280, 800) as display:
        done = subprocess.run(
            [*command, *arguments],
            cwd=_ROOT,
            env=display.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_DEADLINE_S,
            check=False,
        )
    assert done.returncode == 0, done.stdout
    return done.stdout.splitlines()[-1]


def test_it_passes_with_account_letter_identity_provider_payment_and_an_unlisted_bank(tmp_path: Path) -> None:
    assert carry_out(tmp_path) == "confirmed"


@pytest.mark.parametrize(
    ("host", "met"),
    [
        (PORTAL, f"Identity provider: blocked {PORTAL}"),
        (IDENTITY, f"Identity provider: blocked {IDENTITY}"),
        (MAIL, "Webmail, by the kiosk's own button: no webmail is offered"),
        (PAYMENT, f"To the payment service, and on to the bank: blocked {PAYMENT}"),
    ],
)
def test_without_one_of_its_hosts_it_stops_there_and_says_which(tmp_path: Path, host: str, met: str) -> None:
    assert carry_out(tmp_path, ("--without", host)) == met
