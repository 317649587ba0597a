"""An operator records a procedure over five hosts; the file written is all that a visit then needs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.catalogue.models import SiteKind
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import run_shown, wait_until
from tests.support.spread.host import BANK, CARDS, IDENTITY, MAIL, PAYMENT, PORTAL
from tests.support.spread.site import recorded_sites

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]

_ROOT = Path(__file__).parents[2]
_DEADLINE_S = 110.0
_CRASH_DEADLINE_S = 60.0


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay(1600, 1000) as display:
        yield display


def play(display: VirtualDisplay, module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", f"tests.support.spread.{module}", *arguments]
    done = run_shown(command, display.environment, _DEADLINE_S)
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def recorded(display: VirtualDisplay, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an operator's walk through the spread procedure leaves."""
    out = tmp_path_factory.mktemp("record") / "recorded"
    play(display, "record", "--out", str(out))
    folder = tmp_path_factory.mktemp("operator")
    file = folder / "sites.toml"
    file.write_text((out / "sites.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return file


def test_every_host_is_proposed_as_what_it_is_and_the_bank_as_none(recorded: Path) -> None:
    assert {site.hosts: site.kind for site in recorded_sites(recorded)} == {
        (PORTAL,): SiteKind.PORTAL,
        (IDENTITY,): SiteKind.IDENTITY,
        (MAIL,): SiteKind.MAIL,
        (PAYMENT,): SiteKind.PAYMENT,
    }
    text = recorded.read_text(encoding="utf-8")
    assert f"#   {BANK}, reached by a redirect\n" in text
    assert f"#   {CARDS}, reached by a form\n" in text
    # Hosts alone: no path, no query, nothing that was typed.
    for secret in ("jeton", "/acces", "amina", "exemple.fr", "Diallo"):
        assert secret not in text


def test_as_the_only_list_it_lets_a_visit_pass(
    recorded: Path, display: VirtualDisplay, tmp_path: Path
) -> None:
    told = play(display, "visit", "--out", str(tmp_path / "pictures"), "--sites", str(recorded))
    assert json.loads(told.splitlines()[-1]) == {"": "confirmed"}


def test_what_was_recorded_outlives_the_browsers_death(display: VirtualDisplay, tmp_path: Path) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    out = tmp_path / "sites.toml"
    command = [sys.executable, "-m", "kiosk", "record-sites", "--out", str(out)]
    # A name that nobody serves (RFC 6761): the page does not come, the host was asked for all the same.
    with subprocess.Popen(
        [*command, "--url", "https://demarche.exemple.test/"],
        cwd=_ROOT,
        env=display.environment | {"XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(_ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            wait_until(lambda: any(runtime.rglob("sites.toml")), "the draft", _CRASH_DEADLINE_S)
            assert not out.exists()
            (browser,) = psutil.Process(process.pid).children()
            browser.kill()
            told, _ = process.communicate(timeout=_CRASH_DEADLINE_S)
        finally:
            process.kill()
    assert process.returncode == 1
    assert "The browser ended by itself" in told
    assert 'hosts = ["demarche.exemple.test"]' in out.read_text(encoding="utf-8")
    assert list(runtime.iterdir()) == []
