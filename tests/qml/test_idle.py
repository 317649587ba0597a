"""The warning before a session left alone ends: seen, counted down, answered by one touch anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.idle import Hold
from kiosk.supervisor.messages import EndReason, SessionEnded
from tests.support.attended_window import AttendedWindow
from tests.support.kiosk_window import visible_items
from tests.support.tray_window import type_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

IDLE_S, WARNING_S = 180, 30


@pytest.fixture
def fresh(qapp: QGuiApplication, tmp_path: Path) -> Iterator[AttendedWindow]:
    """A session of its own, for what ends it; such tests come first."""
    window = AttendedWindow(tmp_path)
    window.look((1280, 800))
    yield window
    window.close()


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AttendedWindow]:
    window = AttendedWindow(tmp_path_factory.mktemp("session"))
    window.look((1280, 800))
    yield window
    window.close()


def begin(kiosk: AttendedWindow) -> None:
    """Show the home screen as after a touch now."""
    kiosk.home()
    kiosk.session.idle.note_activity()


def shown(kiosk: AttendedWindow) -> set[str]:
    """Return the names of all that is on the screen."""
    return {type_name(item) for item in visible_items(kiosk.window.contentItem())}


def is_warning(kiosk: AttendedWindow) -> bool:
    return kiosk.sheet("IdleSheet") is not None


def test_left_alone_the_session_ends_for_idleness(fresh: AttendedWindow) -> None:
    fresh.home()
    fresh.pass_time(IDLE_S)
    assert fresh.journey.screen == "ending"
    assert not is_warning(fresh)
    ended: list[SessionEnded] = []

    def hear() -> bool:
        ended.extend(fresh.asked(SessionEnded))
        return bool(ended)

    fresh.wait(hear)
    assert [each.reason for each in ended] == [EndReason.IDLE]


def test_the_farewell_shows_nothing_of_who_has_gone(fresh: AttendedWindow) -> None:
    fresh.home()
    fresh.session.tray.show()
    fresh.session.mediator.openPad()
    fresh.settle()
    above = {"TrayOverlay", "PinPad"}
    assert above <= shown(fresh)
    fresh.pass_time(IDLE_S)
    assert fresh.journey.screen == "ending"
    assert "EndingScreen" in shown(fresh)
    assert not above & shown(fresh)


def test_welcome_is_never_left_alone(kiosk: AttendedWindow) -> None:
    kiosk.pass_time(10_000)
    assert kiosk.journey.screen == "welcome"
    assert not is_warning(kiosk)


def test_warning_comes_before_the_end_and_counts_down(kiosk: AttendedWindow) -> None:
    begin(kiosk)
    kiosk.pass_time(IDLE_S - WARNING_S - 1)
    assert not is_warning(kiosk)
    kiosk.pass_time(1)
    assert is_warning(kiosk)
    assert kiosk.says("30")
    kiosk.pass_time(12)
    assert kiosk.says("18")
    assert kiosk.journey.isVisiting


@pytest.mark.parametrize("by", ["mouse", "touch", "key"])
def test_one_touch_anywhere_extends_and_presses_nothing_behind(kiosk: AttendedWindow, by: str) -> None:
    begin(kiosk)
    tile = kiosk.all_of("HomeTile") or kiosk.all_of("ChoiceTile")
    tile[0].forceActiveFocus()
    kiosk.pass_time(IDLE_S - 5)
    assert is_warning(kiosk)
    match by:
        case "mouse":
            kiosk.click(tile[0])
        case "touch":
            kiosk.touch(tile[0])
        case "key":
            kiosk.press(Qt.Key.Key_Return)
    assert not is_warning(kiosk)
    assert kiosk.journey.screen == "home"
    kiosk.pass_time(IDLE_S - WARNING_S - 1)
    assert not is_warning(kiosk)
    # What was kept from the screen was that one gesture, not the next one.
    kiosk.click(tile[0])
    assert kiosk.journey.screen == "family"


def test_every_touch_counts_even_where_nothing_is_to_be_touched(kiosk: AttendedWindow) -> None:
    begin(kiosk)
    for _ in range(4):
        kiosk.pass_time(IDLE_S - WARNING_S - 1)
        QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(3, 700))
        kiosk.settle()
    assert not is_warning(kiosk)


def test_sound_comes_with_the_warning_and_again(kiosk: AttendedWindow) -> None:
    chimes: list[int] = []
    kiosk.session.idle.chimed.connect(lambda: chimes.append(kiosk.session.idle.remaining))
    begin(kiosk)
    kiosk.pass_time(IDLE_S - WARNING_S)
    for _ in range(WARNING_S - 1):
        kiosk.pass_time(1)
    assert len(chimes) == 3
    assert chimes[1:] == [20, 10]


@pytest.mark.parametrize("work", list(Hold))
def test_work_for_the_visitor_is_no_idleness(kiosk: AttendedWindow, work: Hold) -> None:
    begin(kiosk)
    kiosk.session.idle.set_running(work, running=True)
    kiosk.session.idle.set_running(work, running=True)
    kiosk.pass_time(10_000)
    assert not is_warning(kiosk)
    kiosk.session.idle.set_running(work, running=False)
    kiosk.pass_time(IDLE_S - WARNING_S)
    assert is_warning(kiosk)


def test_an_upload_that_never_ends_holds_no_session_for_ever(kiosk: AttendedWindow) -> None:
    begin(kiosk)
    kiosk.session.idle.set_running(Hold.UPLOADING, running=True)
    kiosk.session.idle._patience.timeout.emit()
    kiosk.pass_time(IDLE_S - WARNING_S)
    assert is_warning(kiosk)


def test_keyboard_returns_to_where_it_was(kiosk: AttendedWindow) -> None:
    begin(kiosk)
    tile = (kiosk.all_of("HomeTile") or kiosk.all_of("ChoiceTile"))[1]
    tile.forceActiveFocus()
    kiosk.pass_time(IDLE_S - 5)
    sheet = kiosk.sheet("IdleSheet")
    assert sheet is not None
    assert kiosk.has_focus_within(sheet)
    kiosk.press(Qt.Key.Key_Space)
    assert tile.hasActiveFocus()
