"""BREAKOUT 65-71, 75, 77, 78: keys that open something in browsers; those of the system are elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.site_desk import WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on, shown_types

if TYPE_CHECKING:
    from PySide6.QtCore import QKeyCombination

    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def strike(desk: SiteDesk, *strokes: QKeyCombination) -> None:
    """Strike keys on a page that has the keyboard, and on our panel; see that nothing comes of them."""
    session = desk.kiosk.session
    desk.show("/before", "<title>before</title>")
    desk.show(
        "/keys", f"<title>keys</title><button {WHOLE_PAGE} onclick=\"document.title = 'here'\">x</button>"
    )
    desk.click_until(lambda: desk.title == "here")
    documents = desk.kiosk.find(lambda item: item.property("text") == "Mes documents")
    for holder in ("page", "panel"):
        if holder == "panel":
            documents.forceActiveFocus()
        seen = shown_types(desk)
        for stroke in strokes:
            QTest.keyClick(desk.kiosk.window, stroke.key(), stroke.keyboardModifiers())
            desk.settle(30)
        desk.settle(600)  # a page of before would have come by then
        assert_nothing_leads_out(desk)
        assert (desk.title, desk.address) == ("here", f"{desk.pages.origin}/keys")
        assert shown_types(desk) == seen, f"something has opened, with the keyboard in the {holder}"
        assert desk.page.property("zoomFactor") == 1
        assert [each for each in session.workspace.root.rglob("*") if each.is_file()] == []
    assert desk.pages.requests.count("GET /keys") == 1  # not loaded again either
    assert_visit_goes_on(desk)


def test_65_new_window_keys(desk: SiteDesk) -> None:
    strike(desk, CTRL | Key.Key_N, CTRL | Key.Key_T, CTRL | SHIFT | Key.Key_N, CTRL | SHIFT | Key.Key_T)


def test_66_open_key(desk: SiteDesk) -> None:
    strike(desk, CTRL | Key.Key_O)


def test_67_save_key(desk: SiteDesk) -> None:
    strike(desk, CTRL | Key.Key_S, CTRL | SHIFT | Key.Key_S)


def test_68_print_key(desk: SiteDesk) -> None:
    strike(desk, CTRL | Key.Key_P, CTRL | SHIFT | Key.Key_P, PLAIN | Key.Key_Print)


def test_69_history_and_bookmark_keys(desk: SiteDesk) -> None:
    strike(
        desk,
        *(CTRL | key for key in (Key.Key_H, Key.Key_J, Key.Key_B, Key.Key_D)),
        *(ALT | key for key in (Key.Key_Left, Key.Key_Right)),
        *(PLAIN | key for key in (Key.Key_Back, Key.Key_Forward, Key.Key_Backspace)),
    )


def test_70_address_keys(desk: SiteDesk) -> None:
    strike(
        desk,
        *(CTRL | key for key in (Key.Key_L, Key.Key_K, Key.Key_E)),
        ALT | Key.Key_D,
        PLAIN | Key.Key_F6,
        PLAIN | Key.Key_OpenUrl,
        PLAIN | Key.Key_HomePage,
        PLAIN | Key.Key_Search,
    )


def test_71_developer_keys(desk: SiteDesk) -> None:
    strike(
        desk,
        CTRL | Key.Key_U,
        PLAIN | Key.Key_F12,
        *(CTRL | SHIFT | key for key in (Key.Key_I, Key.Key_J, Key.Key_C, Key.Key_K, Key.Key_M)),
    )


def test_71_no_remote_debugging() -> None:
    assert "QTWEBENGINE_REMOTE_DEBUGGING" not in os.environ
    assert "remote-debugging" not in os.environ["QTWEBENGINE_CHROMIUM_FLAGS"]


def test_75_context_menu_keys(desk: SiteDesk) -> None:
    strike(desk, PLAIN | Key.Key_Menu, SHIFT | Key.Key_F10, PLAIN | Key.Key_F10)


def test_77_help_search_and_full_screen_keys(desk: SiteDesk) -> None:
    strike(
        desk,
        *(PLAIN | key for key in (Key.Key_F1, Key.Key_Help, Key.Key_F3, Key.Key_F5, Key.Key_F7, Key.Key_F11)),
        *(CTRL | key for key in (Key.Key_F, Key.Key_G, Key.Key_R, Key.Key_F5, Key.Key_Plus, Key.Key_Minus)),
        *(CTRL | key for key in (Key.Key_0, Key.Key_W, Key.Key_Q, Key.Key_F4)),
    )


def test_78_maintenance_keys_of_other_kiosks(desk: SiteDesk) -> None:
    strike(
        desk,
        CTRL | ALT | Key.Key_F8,
        ALT | Key.Key_S,
        CTRL | SHIFT | Key.Key_F12,
        *(CTRL | ALT | key for key in (Key.Key_M, Key.Key_E, Key.Key_X, Key.Key_Q, Key.Key_S, Key.Key_C)),
        *(ALT | key for key in (Key.Key_F4, Key.Key_F, Key.Key_E)),
    )


@pytest.mark.parametrize("wrong", ["0000", "123456"])
def test_78_guessed_pins_open_nothing(desk: SiteDesk, monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    mediator = desk.kiosk.session.mediator
    monkeypatch.setattr(mediator, "_is_enabled", True)
    QTest.keyClick(desk.kiosk.window, Key.Key_M, CTRL | ALT)
    desk.wait(lambda: desk.has("PinPad"))
    for digit in wrong:
        QTest.keyClick(desk.kiosk.window, Key(int(Key.Key_0) + int(digit)))
    desk.kiosk.press(Key.Key_Return)
    desk.settle()
    assert mediator.place == "pin"  # only the supervisor's yes leads further
    assert not desk.has("MediatorPanel")
    desk.kiosk.press(Key.Key_Escape)
    desk.wait(lambda: not desk.has("PinPad"))
    assert_visit_goes_on(desk)
