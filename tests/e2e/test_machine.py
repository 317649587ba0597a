"""The kiosk as on its machine: under cage, as an ordinary user, sandbox on, ended in many ways."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.kiosk_machine import KioskMachine
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psutil

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

_CANCEL = (120, 757)  # "Annuler" of the language screen, in a window of 1280 by 800
# Goals of the recovery ladder, from the death or the stop to Welcome on the glass; busy machines get more.
_AFTER_DEATH_S = 2 * 2.0
_AFTER_HANG_S = 12.0 + 2.0


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskMachine]:
    with KioskMachine(tmp_path_factory.mktemp("machine")) as running:
        running.wait_for_welcome()
        yield running


@pytest.fixture
def ready(machine: KioskMachine) -> KioskMachine:
    machine.wait_for_welcome()
    machine.wait_for_standby()
    return machine


def ended(machine: KioskMachine, session: psutil.Process, after_s: float) -> None:
    """Wait until another session's Welcome stands, and see that nothing of this one is left."""
    erased = machine.count("session erased")

    def next_stands() -> bool:
        return machine.sessions()[:1] != [session] and machine.shows_welcome()

    wait_until(next_stands, "the next Welcome", after_s)
    wait_until(lambda: machine.count("session erased") > erased or not session.is_running(), "the erasure")
    assert not session.is_running()


def test_both_sessions_live_in_sandboxes_of_their_own(ready: KioskMachine) -> None:
    sessions = ready.sessions()
    assert len(sessions) == 2
    everybody = (*sessions, ready.supervisor)
    for kind in ("user", "pid", "ipc", "uts", "mnt"):
        spaces = {Path(f"/proc/{each.pid}/ns/{kind}").readlink() for each in everybody}
        assert len(spaces) == 3, kind
    # What one writes the other cannot reach: each has its own root, with nothing of the run folder in it.
    runtime = ready.runtime_folder.relative_to("/")
    for process in sessions:
        root = Path(f"/proc/{process.pid}/root")
        assert (root / "run/kiosk-session/documents").is_dir()
        assert not list((root / "run").glob("kiosk-run-*"))
        assert [each.name for each in (root / runtime).iterdir()] == ["wayland-0"]


def test_a_standby_has_opened_no_device_and_no_connection(ready: KioskMachine) -> None:
    shown, waiting = ready.sessions()
    assert "devices.scanning.worker" in _programs(shown)
    assert "devices.scanning.worker" not in _programs(waiting)
    files = {each.readlink() for each in Path(f"/proc/{waiting.pid}/fd").iterdir()}
    assert not [file for file in files if str(file).startswith(("/dev/bus", "/dev/snd", "/dev/video"))]
    assert [each for each in waiting.net_connections() if each.raddr] == []


def _programs(session: psutil.Process) -> str:
    return " ".join(word for each in session.children(recursive=True) for word in each.cmdline())


def test_a_visitor_ends_and_the_next_welcome_stands(ready: KioskMachine) -> None:
    shown, waiting = ready.sessions()
    ready.touch_middle()
    ready.visitor.press(*_CANCEL)
    ended(ready, shown, _AFTER_DEATH_S)
    assert ready.sessions()[0] == waiting
    # The compositor gave it the keyboard: it saw the clipboard, and did not only hear nothing of it.
    assert ready.count("session erased: yes") > 0
    assert ready.count("out of reach") == 0


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_a_killed_session_makes_room(ready: KioskMachine, number: signal.Signals) -> None:
    shown = ready.sessions()[0]
    ready.touch_middle()
    shown.send_signal(number)
    ended(ready, shown, _AFTER_DEATH_S)


def test_a_stopped_session_makes_room(ready: KioskMachine) -> None:
    shown = ready.sessions()[0]
    ready.touch_middle()
    shown.suspend()
    ended(ready, shown, _AFTER_HANG_S)


def test_a_killed_standby_is_replaced_unseen(ready: KioskMachine) -> None:
    shown, waiting = ready.sessions()
    waiting.kill()
    wait_until(lambda: len(ready.sessions()) == 2 and waiting not in ready.sessions(), "a new standby")
    assert ready.sessions()[0] == shown
    assert ready.shows_welcome()


def test_the_kiosk_ends_without_a_trace(tmp_path: Path) -> None:
    with KioskMachine(tmp_path) as machine:
        machine.wait_for_welcome()
        machine.wait_for_standby()
        everything = machine.tree(machine.supervisor.pid)
        machine.stop()
        assert [each for each in everything if each.is_running()] == []
        assert list(machine.runtime_folder.glob("kiosk-run-*")) == []
        assert "closed session" not in machine.log()
        assert "Traceback" not in machine.log()
