"""Blows by chance: they stop when the session is over, and hit what is alive."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.proof import blow
from kiosk.proof.blow import strike_down
from kiosk.proof.census import living

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def processes() -> Iterator[list[psutil.Process]]:
    children = [
        subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"], stdout=subprocess.DEVNULL)
        for _ in range(3)
    ]
    yield [psutil.Process(child.pid) for child in children]
    for child in children:
        child.kill()
        child.wait()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blow, "_AFTER_DEATH_S", 0.1)
    monkeypatch.setattr(blow, "_AFTER_STOP_S", 0.1)


def test_one_after_the_other_is_hit_until_nobody_is_left(processes: list[psutil.Process]) -> None:
    blows = strike_down(processes, lambda: False)
    assert len(blows) >= 3
    assert {each.signal for each in blows} <= {"SIGKILL", "SIGSEGV", "SIGSTOP"}
    stopped = [each for each in living(processes) if each.status() == psutil.STATUS_STOPPED]
    assert living(processes) == stopped


def test_no_blow_falls_on_a_session_that_is_over(processes: list[psutil.Process]) -> None:
    assert strike_down(processes, lambda: True) == []
    assert len(living(processes)) == 3


def test_the_first_death_that_ends_it_is_the_last_blow(processes: list[psutil.Process]) -> None:
    blows = strike_down(processes, lambda: len(living(processes)) < 3)
    # A stopped process hears nothing but SIGKILL.
    assert "SIGKILL" not in [each.signal for each in blows[:-1]]
    assert blows[-1].signal != "SIGSTOP"
    assert str(blows[-1]).startswith(f"{blows[-1].signal} to python")
