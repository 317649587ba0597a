"""The mediator's way in and what he does there: gesture, key, PIN, lock, time, end, out of service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from kiosk.supervisor.messages import (
    EndReason,
    OutOfService,
    OutOfServiceCause,
    OutOfServiceChanged,
    PinCheck,
    PinResult,
    SessionEnded,
    SetOutOfService,
)
from tests.support.attended_window import AttendedWindow
from tests.support.kiosk_window import KioskWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

CORNER = QPoint(20, 20)
BROKEN = OutOfService(cause=OutOfServiceCause.BROKEN)


@pytest.fixture
def open_window(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., AttendedWindow]]:
    """Open a session of its own, for what ends it or begins another way; such tests come first."""
    windows: list[AttendedWindow] = []

    def build(**start: Any) -> AttendedWindow:
        windows.append(AttendedWindow(tmp_path, **start))
        windows[0].look((1280, 800))
        windows[0].settle()
        return windows[0]

    yield build
    for window in windows:
        window.close()


@pytest.fixture
def fresh(open_window: Callable[..., AttendedWindow]) -> AttendedWindow:
    return open_window()


@pytest.fixture(scope="module")
def shared(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AttendedWindow]:
    window = AttendedWindow(tmp_path_factory.mktemp("session"))
    window.look((1280, 800))
    yield window
    window.close()


@pytest.fixture
def kiosk(shared: AttendedWindow) -> AttendedWindow:
    """The shared session, in a visit, with a pad that nobody has touched."""
    pad = shared.session.mediator.pad
    while not pad.canType and pad._locked_s:
        pad._timer.timeout.emit()
    shared.session.mediator.close()
    shared.preferences.chooseLanguage("fr")
    shared.home()
    shared.session.idle.note_activity()
    shared.asked(PinCheck)
    return shared


def tap_corner(kiosk: KioskWindow, times: int) -> None:
    for _ in range(times):
        QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=CORNER)
    kiosk.settle()


def type_pin(kiosk: AttendedWindow, pin: str) -> PinCheck:
    for digit in pin:
        QTest.keySequence(kiosk.window, QKeySequence(digit))
    kiosk.press(Qt.Key.Key_Return)
    (check,) = kiosk.asked(PinCheck)
    assert isinstance(check, PinCheck)
    return check


def enter(kiosk: AttendedWindow) -> None:
    """Come to the panel by gesture and PIN."""
    tap_corner(kiosk, 5)
    check = type_pin(kiosk, "4821")
    kiosk.answer(PinResult(ticket=check.ticket, ok=True))
    kiosk.settle()
    assert kiosk.session.mediator.place == "panel"


def answer_service(kiosk: AttendedWindow, state: OutOfService | None) -> SetOutOfService:
    (wish,) = kiosk.asked(SetOutOfService)
    assert isinstance(wish, SetOutOfService)
    kiosk.answer(OutOfServiceChanged(out_of_service=state))
    kiosk.settle()
    return wish


def ends_with(kiosk: AttendedWindow) -> EndReason:
    ended: list[SessionEnded] = []

    def hear() -> bool:
        ended.extend(kiosk.asked(SessionEnded))
        return bool(ended)

    kiosk.wait(hear)
    assert len(ended) == 1
    return ended[0].reason


def test_corner_opens_the_pad_and_starts_no_visit(fresh: AttendedWindow) -> None:
    tap_corner(fresh, 4)
    assert fresh.session.mediator.place == "closed"
    tap_corner(fresh, 1)
    assert fresh.sheet("PinPad") is not None
    assert fresh.journey.screen == "welcome"


def test_without_a_pin_configured_nothing_opens(qapp: QGuiApplication, tmp_path: Path) -> None:
    kiosk = KioskWindow(tmp_path)
    kiosk.settle()
    tap_corner(kiosk, 5)
    assert kiosk.session.mediator.place == "closed"
    kiosk.close()


def test_panel_ends_the_visit(fresh: AttendedWindow) -> None:
    fresh.home()
    enter(fresh)
    fresh.click(fresh.button("Terminer la visite"))
    assert fresh.journey.screen == "ending"
    assert ends_with(fresh) is EndReason.MEDIATOR


def test_out_of_service_from_welcome_and_back(fresh: AttendedWindow) -> None:
    enter(fresh)
    fresh.click(fresh.button("Mettre hors service"))
    fresh.click(fresh.button("Plus de papier. Nous revenons bientôt."))
    fresh.click(fresh.button("Mettre hors service"))
    message = "Plus de papier. Nous revenons bientôt."
    state = OutOfService(cause=OutOfServiceCause.MEDIATOR, message=message)
    assert answer_service(fresh, state).message == message
    assert fresh.journey.screen == "out_of_service"
    assert fresh.says(message)
    enter(fresh)
    fresh.click(fresh.button("Remettre en service"))
    assert answer_service(fresh, None).message is None
    assert ends_with(fresh) is EndReason.MEDIATOR


def test_out_of_service_during_a_visit_ends_it(fresh: AttendedWindow) -> None:
    fresh.home()
    enter(fresh)
    fresh.click(fresh.button("Mettre hors service"))
    fresh.click(fresh.button("Mettre hors service"))
    assert answer_service(fresh, OutOfService(cause=OutOfServiceCause.MEDIATOR)).message == ""
    assert ends_with(fresh) is EndReason.MEDIATOR


def test_a_kiosk_may_begin_out_of_service(open_window: Callable[..., AttendedWindow]) -> None:
    kiosk = open_window(out_of_service=BROKEN)
    assert kiosk.journey.screen == "out_of_service"
    assert kiosk.says("Cette borne a un problème.")
    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(640, 500))
    kiosk.settle()
    assert kiosk.journey.screen == "out_of_service"
    enter(kiosk)
    assert kiosk.says("La borne est hors service (broken).")
    kiosk.click(kiosk.button("English"))
    assert kiosk.says("The terminal is out of service (broken).")
    kiosk.click(kiosk.button("Close"))
    assert kiosk.says("Cette borne a un problème.")


def test_welcome_says_sorry_and_when_it_was_erased(open_window: Callable[..., AttendedWindow]) -> None:
    kiosk = open_window(apology=True, erased_at="14:05")
    assert kiosk.says("La borne a dû redémarrer.")
    assert kiosk.says("14:05")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_corner_and_key_work_during_a_visit(kiosk: AttendedWindow, language: str) -> None:
    kiosk.preferences.chooseLanguage(language)
    kiosk.settle()
    icon = QPoint(1260, 20) if language == "ar" else CORNER
    for _ in range(5):
        QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=icon)
    kiosk.settle()
    assert kiosk.session.mediator.place == "pin"
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.session.mediator.place == "closed"
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(kiosk.window, Qt.Key.Key_M, modifiers)
    assert kiosk.session.mediator.place == "pin"


def test_pin_is_asked_of_the_supervisor_and_shown_nowhere(kiosk: AttendedWindow) -> None:
    tap_corner(kiosk, 5)
    for key in ("4", "8", "2", "1"):
        kiosk.click(kiosk.button(key))
    assert kiosk.session.mediator.pad.digits == 4
    assert not any("48" in text for text in kiosk.all_texts())
    kiosk.press(Qt.Key.Key_Return)
    (check,) = kiosk.asked(PinCheck)
    assert check.pin == "4821"
    assert kiosk.session.mediator.place == "pin"
    kiosk.answer(PinResult(ticket=check.ticket + 7, ok=True))
    assert kiosk.session.mediator.place == "pin"
    kiosk.answer(PinResult(ticket=check.ticket, ok=True))
    assert kiosk.session.mediator.place == "panel"


def test_a_short_pin_is_not_asked(kiosk: AttendedWindow) -> None:
    tap_corner(kiosk, 5)
    for key in "123":
        QTest.keySequence(kiosk.window, QKeySequence(key))
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.asked(PinCheck) == []


def test_wrong_pins_lock_the_pad_and_say_for_how_long(kiosk: AttendedWindow) -> None:
    tap_corner(kiosk, 5)
    kiosk.answer(PinResult(ticket=type_pin(kiosk, "1111").ticket, ok=False))
    assert kiosk.says("Ce code n’est pas le bon.")
    kiosk.answer(PinResult(ticket=type_pin(kiosk, "2222").ticket, ok=False, locked_for_s=75))
    assert kiosk.says("1\N{NO-BREAK SPACE}min\N{NO-BREAK SPACE}15\N{NO-BREAK SPACE}s")
    assert not kiosk.button("5").isEnabled()
    QTest.keySequence(kiosk.window, QKeySequence("5"))
    assert kiosk.session.mediator.pad.digits == 0
    for _ in range(75):
        kiosk.session.mediator.pad._timer.timeout.emit()
    kiosk.settle()
    assert kiosk.says("Tapez votre code.")
    QTest.keySequence(kiosk.window, QKeySequence("5"))
    assert kiosk.session.mediator.pad.digits == 1


def test_closing_the_pad_does_not_end_the_lock(kiosk: AttendedWindow) -> None:
    tap_corner(kiosk, 5)
    kiosk.answer(PinResult(ticket=type_pin(kiosk, "2222").ticket, ok=False, locked_for_s=30))
    kiosk.press(Qt.Key.Key_Escape)
    tap_corner(kiosk, 5)
    assert not kiosk.session.mediator.pad.canType


def test_an_open_panel_that_is_left_closes_by_itself(kiosk: AttendedWindow) -> None:
    enter(kiosk)
    kiosk.session.mediator._timer.timeout.emit()
    assert kiosk.session.mediator.place == "closed"


def test_panel_gives_time(kiosk: AttendedWindow) -> None:
    enter(kiosk)
    kiosk.click(kiosk.button("Prolonger de 15\N{NO-BREAK SPACE}min"))
    assert kiosk.session.mediator.place == "closed"
    kiosk.pass_time(15 * 60 - 31)
    assert kiosk.sheet("IdleSheet") is None
    kiosk.pass_time(1)
    assert kiosk.sheet("IdleSheet") is not None


def test_panel_tells_devices_in_technical_words(kiosk: AttendedWindow) -> None:
    kiosk.wait(lambda: len(kiosk.session.devices.badges) == 2)
    enter(kiosk)
    assert kiosk.says("ready")
    assert kiosk.says("Imprimante simulée")
    assert kiosk.says("flatbed")


def test_an_expired_permit_asks_for_the_pin_again(kiosk: AttendedWindow) -> None:
    enter(kiosk)
    kiosk.click(kiosk.button("Mettre hors service"))
    kiosk.click(kiosk.button("Mettre hors service"))
    answer_service(kiosk, None)
    assert kiosk.session.mediator.place == "pin"
    assert kiosk.says("Votre accès est terminé.")
    assert kiosk.journey.screen == "home"
