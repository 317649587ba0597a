"""The demonstration as it is started: supervisor and session as real processes, seen from outside."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import wait_until
from tests.support.welcome import invites
from tests.support.x_display import XVisitor

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

_ROOT = Path(__file__).parents[2]
_SIZE = (1280, 800)
_CENTRE = (640, 400)
_CANCEL = (124, 757)  # "Annuler" of the language screen, at this size
_PAINTED_S = 40.0
_END_S = 20.0


class Demonstration:
    """A running `kiosk demo` and somebody in front of it."""

    def __init__(self, display: VirtualDisplay, log: Path) -> None:
        command = [sys.executable, "-m", "kiosk", "demo", "--windowed", "--size", "{}x{}".format(*_SIZE)]
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                command, cwd=_ROOT, env=display.environment, stdout=output, stderr=output
            )
        self.visitor = XVisitor(display.name)
        self._seen: set[psutil.Process] = set()

    def sessions(self) -> list[psutil.Process]:
        """Return the interpreters that run a session now: the one that is shown, then the one that waits."""
        found = []
        for child in self._children():
            try:
                if child.cmdline()[:1] == [sys.executable] and "ui.app" in child.cmdline():
                    found.append((child.create_time(), child))
            except psutil.Error:
                continue
        return [child for _, child in sorted(found, key=lambda each: each[0])]

    def wait_for_welcome(self, *, after: psutil.Process | None = None) -> psutil.Process:
        """Wait until Welcome stands on the screen, of another session than ``after``; return its process."""

        def is_there() -> bool:
            assert self._process.poll() is None, self._log.read_text()
            sessions = self.sessions()
            return bool(sessions) and sessions[0] != after and invites(self.visitor.look())

        wait_until(is_there, "Welcome", _PAINTED_S)
        return self.sessions()[0]

    def stop(self) -> int:
        """Ask for the end as systemd does, and return the exit code."""
        self._children()
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(_END_S)

    def survivors(self) -> list[psutil.Process]:
        """Return every process ever seen below the demonstration that is still alive."""
        return [each for each in self._seen if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]

    def end(self) -> None:
        """End what may be left of it."""
        self.visitor.close()
        for each in self.survivors():
            each.kill()
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def _children(self) -> list[psutil.Process]:
        try:
            children = psutil.Process(self._process.pid).children(recursive=True)
        except psutil.NoSuchProcess:
            return []
        self._seen.update(children)
        return children


@pytest.fixture
def demonstration(tmp_path: Path) -> Iterator[Demonstration]:
    with VirtualDisplay(*_SIZE) as display:
        running = Demonstration(display, tmp_path / "demo.log")
        yield running
        running.end()


def test_one_session_after_the_other_until_told_to_stop(demonstration: Demonstration) -> None:
    visitor = demonstration.visitor
    first = demonstration.wait_for_welcome()

    visitor.press(*_CENTRE)
    wait_until(lambda: not invites(visitor.look()), "the language screen")
    assert demonstration.sessions()[0] == first
    visitor.press(*_CANCEL)
    second = demonstration.wait_for_welcome(after=first)
    assert not first.is_running()

    second.kill()
    third = demonstration.wait_for_welcome(after=second)

    assert demonstration.stop() == 0
    assert not third.is_running()
    assert demonstration.survivors() == []
