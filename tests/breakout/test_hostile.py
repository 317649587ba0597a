"""What somebody found who tried for an hour to get out, with keys, mouse, touch and pages of his own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.kiosk_window import visible_items
from tests.support.local_service import LocalService
from tests.support.site_desk import WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = [pytest.mark.breakout, pytest.mark.xdist_group("web")]

_CODE = "4711"
_SOON_MS = 1500


def open_pad(desk: SiteDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for the mediator's code, as he does who is called to help."""
    monkeypatch.setattr(desk.kiosk.session.mediator, "_is_enabled", True)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_M, both)
    desk.wait(lambda: desk.has("PinPad"))


def type_digits(desk: SiteDesk, digits: str) -> None:
    for digit in digits:
        QTest.keyClick(desk.kiosk.window, Qt.Key(ord(digit)))
        desk.settle(50)


def typed_into_the_dialog(desk: SiteDesk) -> str:
    entries = [each for each in visible_items(desk.child("SiteDialog")) if each.inherits("QQuickTextInput")]
    return "".join(str(each.property("text")) for each in entries)


def test_question_of_a_page_does_not_get_the_mediators_code(
    desk: SiteDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A visitor has had the keyboard in such a field before: the next question must not take it back.
    script = f"prompt('?'); setTimeout(() => {{ document.title = 'told ' + prompt('?') }}, {_SOON_MS})"
    desk.show("/ask", f'<title>ask</title><button {WHOLE_PAGE} onclick="{script}">x</button>')
    desk.click_until(lambda: desk.has("SiteDialog"))
    dialog = desk.child("SiteDialog")
    desk.kiosk.click(next(each for each in visible_items(dialog) if each.inherits("QQuickTextInput")))
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: not desk.has("SiteDialog"))
    open_pad(desk, monkeypatch)
    type_digits(desk, _CODE[:2])
    desk.wait(lambda: desk.has("SiteDialog"))
    type_digits(desk, _CODE[2:])
    assert typed_into_the_dialog(desk) == ""
    assert desk.kiosk.session.mediator.pad.digits == len(_CODE)
    # The question is there when the pad has gone, and has the keyboard then.
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: not desk.has("PinPad"))
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.title == "told null")
    assert_visit_goes_on(desk)


def test_word_about_a_download_does_not_get_the_mediators_code(
    desk: SiteDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = f"setTimeout(() => document.querySelector('a').click(), {_SOON_MS})"
    desk.show(
        "/file",
        f"<title>file</title><a download=x.html href='data:text/html,x'></a><script>{script}</script>",
    )
    open_pad(desk, monkeypatch)
    type_digits(desk, _CODE[:2])
    desk.wait(lambda: desk.kiosk.session.tray.sentence != "")
    type_digits(desk, _CODE[2:])
    assert desk.kiosk.session.mediator.pad.digits == len(_CODE)
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: not desk.has("PinPad"))
    desk.kiosk.session.tray.dismissSentence()
    assert_visit_goes_on(desk)


def test_window_that_closes_itself_takes_no_other_along(desk: SiteDesk) -> None:
    desk.pages.pages["/letters"] = "<title>letters</title><p>Votre code</p>"
    opens = f"window.open('/letters'); setTimeout(() => window.close(), {_SOON_MS})"
    desk.pages.pages["/below"] = f'<title>below</title><button {WHOLE_PAGE} onclick="{opens}">x</button>'
    desk.show(
        "/first", f"<title>first</title><button {WHOLE_PAGE} onclick=\"window.open('/below')\">x</button>"
    )
    desk.click_until(lambda: desk.title == "below")
    desk.click_until(lambda: desk.title == "letters")
    desk.settle(_SOON_MS + 500)
    assert desk.title == "letters"
    assert_nothing_leads_out(desk)
    desk.kiosk.click(desk.kiosk.button("Fermer cette fenêtre"))
    desk.wait(lambda: desk.title == "first")
    assert_visit_goes_on(desk)


def test_language_changes_after_the_site_was_left(desk: SiteDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    # The engine's profile goes with the site's screen: who asks it for another language finds nobody.
    faults: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: faults.append(fault))
    desk.kiosk.home()
    desk.settle()
    try:
        desk.kiosk.preferences.chooseLanguage("en")
    finally:
        desk.kiosk.preferences.chooseLanguage("fr")
    assert faults == []


def test_services_of_this_machine_hear_by_quic_a_greeting_at_most(desk: SiteDesk) -> None:
    # Qt WebEngine 6.12 asks nobody about WebTransport (README, "Known limits"). A first packet goes, and is
    # the engine's own. Nothing may follow it.
    with LocalService() as service:
        opens = f"new WebTransport('https://127.0.0.1:{service.port}/').ready.catch(() => 0)"
        desk.show("/quic", f"<title>quic</title><script>{opens}; document.title = 'asked'</script>")
        desk.wait(lambda: desk.title == "asked")
        desk.settle(_SOON_MS)
        assert [each[:5] for each in service.heard if not is_first_of_quic(each)] == []
    assert_visit_goes_on(desk)


def is_first_of_quic(packet: bytes) -> bool:
    """Tell an Initial packet of version 1 (RFC 9000, 17.2.2): long header, fixed bit, type 0."""
    return packet[0] & 0xF0 == 0xC0 and packet[1:5] == b"\0\0\0\1"
