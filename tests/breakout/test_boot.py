"""BREAKOUT 25, 92, 93 on the whole kiosk under cage: open ports, deaths in a row, keys before a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
import pytest
from Xlib import XK

from tests.support.kiosk_machine import KioskMachine
from tests.support.process import wait_until
from tests.unit.house.repository import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.breakout, pytest.mark.timeout(180)]

_CONTROL, _ALT = XK.XK_Control_L, XK.XK_Alt_L
# What opens a console, a desktop, a menu, or ends a program, wherever something of the kind listens.
_STROKES = (
    (_CONTROL, XK.XK_c),
    (_CONTROL, XK.XK_z),
    (_CONTROL, _ALT, XK.XK_F2),
    (_CONTROL, _ALT, XK.XK_t),
    (_CONTROL, _ALT, XK.XK_BackSpace),
    (_CONTROL, _ALT, XK.XK_Delete),
    (_ALT, XK.XK_F4),
    (_ALT, XK.XK_F2),
    (_ALT, XK.XK_Tab),
    (XK.XK_Super_L,),
    (XK.XK_F1,),
    (XK.XK_F12,),
    (XK.XK_Menu,),
    (XK.XK_Escape,),
)
# All that a kiosk consists of; a shell, a terminal or a dialog would be another one.
_OURS = {"cage", "Xwayland", "bwrap", "python", "python3", "QtWebEngineProcess", "QtWebEngineProc", "kiosk"}
_DEATHS = 3
_BACK_S = 30.0


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskMachine]:
    """Return a kiosk at whose keyboard and screen somebody was busy from its first moment on."""
    with KioskMachine(tmp_path_factory.mktemp("machine")) as running:

        def welcomes_in_spite_of_it() -> bool:
            for stroke in _STROKES:
                running.visitor.strike(*stroke)
            return running.shows_welcome()

        running.wait_for(welcomes_in_spite_of_it, "Welcome, or what came of the keys", _BACK_S)
        yield running


def strangers(machine: KioskMachine) -> set[str]:
    names = set()
    for process in machine.tree(machine.supervisor.pid):
        try:
            names.add(process.name())
        except psutil.NoSuchProcess:
            continue
    return {name for name in names if not name.startswith(("python", *_OURS))}


def test_93_keys_before_there_is_a_screen(machine: KioskMachine) -> None:
    machine.wait_for_welcome(_BACK_S)  # Escape, the last key, ends what others may have begun
    assert strangers(machine) == set()
    machine.touch_middle()
    assert "Traceback" not in machine.log()


def test_93_no_login_where_the_screen_is_to_be() -> None:
    unit = (ROOT / "kiosk.service").read_text(encoding="utf-8").splitlines()
    assert "Conflicts=getty@tty1.service" in unit
    assert "StandardInput=tty-fail" in unit
    (start,) = (line for line in unit if line.startswith("ExecStart="))
    assert "cage -d --" in start  # without -s: no change of virtual terminals
    assert not any("network-online" in line for line in unit)  # a cable that is out delays no start


def test_25_no_port_is_open(machine: KioskMachine) -> None:
    for process in (machine.supervisor, *machine.tree(machine.supervisor.pid)):
        try:
            sockets = process.net_connections("inet")
        except psutil.NoSuchProcess:
            continue
        assert [each for each in sockets if each.status == psutil.CONN_LISTEN] == []


def test_92_sessions_that_die_one_after_another(machine: KioskMachine) -> None:
    # Behind what is killed there is never anything but the kiosk's own next screen.
    for _ in range(_DEATHS):
        wait_until(lambda: bool(shown := machine.sessions()) and _kill(shown[0]), "a session", _BACK_S)
        wait_until(machine.supervisor.is_running, "the supervisor")
        assert strangers(machine) == set()
    machine.wait_for_welcome(_BACK_S)
    machine.touch_middle()
    assert strangers(machine) == set()


def _kill(session: psutil.Process) -> bool:
    session.kill()
    return True
