"""What somebody found who tried for an hour to get out, with keys, mouse, touch and pages of his own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.kiosk_window import visible_items
from tests.support.local_service import INTERNET, LocalService
from tests.support.site_desk import WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

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


@pytest.mark.parametrize("name", ["127.0.0.1", INTERNET])
def test_no_service_of_this_machine_is_greeted_by_quic(desk: SiteDesk, name: str) -> None:
    # Qt WebEngine 6.12 asks nobody about WebTransport: neither the interceptor nor the local-network checks.
    with LocalService(name) as service:
        opens = f"new WebTransport('https://{name}:{service.port}/').ready.catch(() => THEN)"
        worker = opens.replace("THEN", "postMessage(1)")
        then = opens.replace("THEN", "{ document.title = 'refused' }")
        inside = f"new Worker(URL.createObjectURL(new Blob([`{worker}`]))).onmessage = () => {then}"
        desk.show("/quic", f"<title>quic</title><script>{inside}</script>")
        desk.wait(lambda: desk.title == "refused")
        assert service.heard == []
    assert_visit_goes_on(desk)
