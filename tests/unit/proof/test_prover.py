"""The prover watches a real supervisor: what it says of its sessions, and that it goes when it is cut off."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.config import Isolation
from kiosk.errors import UnavailableError
from kiosk.paths import ASSETS
from kiosk.proof import census
from kiosk.proof.kiosk_process import KioskProcess, SessionEnd
from kiosk.proof.prover import ProofPlan, Prover
from kiosk.proof.site_process import SiteProcess
from kiosk.proof.words import Ending
from kiosk.session.config import SessionConfig
from kiosk.supervisor.demonstration import make_config
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FAKE = (sys.executable, "-P", "-m", "tests.support.fake_session")


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    (tmp_path / "fake").mkdir()
    monkeypatch.setenv("PYTHONPATH", str(ASSETS.parent))
    monkeypatch.setenv("KIOSK_FAKE_FOLDER", str(tmp_path / "fake"))
    monkeypatch.setenv("KIOSK_FAKE", "visitor,crash,hang")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # the run's folder lies there
    return dict(os.environ)


def kiosk(folder: Path, environment: Mapping[str, str], command: tuple[str, ...]) -> KioskProcess:
    config = make_config(folder, Isolation.NONE)
    return KioskProcess(config, SessionConfig.of(config), command, environment)


def test_the_ends_of_sessions_are_heard(tmp_path: Path, environment: Mapping[str, str]) -> None:
    running = kiosk(tmp_path, environment, _FAKE)
    with running:
        ends = [SessionEnd("visitor", True), SessionEnd("crash", True)]
        wait_until(lambda: running.ends()[:2] == ends, "two ends")
        assert running.is_running
    wait_until(lambda: not running.is_running, "the end")
    assert not list(tmp_path.glob("kiosk-run-*"))


def test_a_kiosk_that_is_cut_off_tidies_nothing_up(tmp_path: Path, environment: Mapping[str, str]) -> None:
    with kiosk(tmp_path, environment, _FAKE) as running:
        wait_until(lambda: len(running.ends()) >= 2, "two ends")
        wait_until(lambda: bool(census.below(running.pid)), "the third session")
        left = census.trees_with(running.pid, census.below(running.pid))
        running.cut_off()
        assert not running.is_running
        assert list(tmp_path.glob("kiosk-run-*"))
        for process in left:  # without a sandbox nobody else does it
            if process.is_running():
                process.kill()


def test_a_kiosk_whose_sessions_die_at_once_is_one_sentence(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    config = make_config(tmp_path, Isolation.NONE)
    plan = ProofPlan(config, environment, (Ending.BUTTON,), command=("false",))
    with SiteProcess() as site, pytest.raises(UnavailableError, match="no session came up"):
        Prover(plan, site, lambda _session: None).run()
