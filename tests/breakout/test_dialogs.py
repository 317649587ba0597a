"""BREAKOUT 58-64: pop-ups and choosers of all else that a page can ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.support.alone import play_alone
from tests.support.asking import ask
from tests.support.kiosk_window import visible_items
from tests.support.site_desk import WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

# Of the page's own: nothing is asked of the machine by drawing it.
SMALL = "style='position:fixed;left:40px;top:40px;width:240px;height:60px;font-size:30px'"


def test_58_colour_dialog(desk: SiteDesk) -> None:
    act = "x.showPicker(); document.title = 'asked'"
    field = "<input id=x type=color onchange=\"document.title = 'chosen'\">"
    desk.show("/colour", f'<title>colour</title>{field}<button {SMALL} onclick="{act}">x</button>')
    desk.click_until(lambda: desk.title == "asked", 100, 60)
    desk.settle()
    assert desk.title == "asked"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("kind", ["date", "time", "datetime-local"])
def test_59_pop_up_of_a_field_stays_inside(desk: SiteDesk, kind: str) -> None:
    window = desk.kiosk.window
    # As in a préfecture the window fills the screen, and pop-ups are kept on that.
    desk.kiosk.look(QGuiApplication.primaryScreen().size().toTuple())
    field = f"<input id=x type={kind} style='position:fixed;right:0;bottom:0'>"
    act = "x.showPicker(); document.title = 'asked'"
    desk.show("/when", f'<title>when</title>{field}<button {SMALL} onclick="{act}">x</button>')
    desk.click_until(lambda: desk.title == "asked", 100, 60)
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 2)
    # Chromium paints it in a surface of its own: a pop-up of our window, that no one can focus, move or keep.
    desk.wait(
        lambda: _is_confined(next(each for each in QGuiApplication.topLevelWindows() if each is not window))
    )
    desk.wait(lambda: _closes_at_escape(desk))
    assert_visit_goes_on(desk)


def _closes_at_escape(desk: SiteDesk) -> bool:
    """Press as a visitor does, again when the pop-up was not painted yet and did not hear."""
    desk.kiosk.press(Qt.Key.Key_Escape)
    desk.settle(500)
    return len(QGuiApplication.topLevelWindows()) == 1


def _is_confined(popup: QWindow) -> bool:
    without_focus = popup.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    is_inside = QGuiApplication.primaryScreen().geometry().contains(popup.geometry())
    return popup.type() == Qt.WindowType.Popup and bool(without_focus) and is_inside


def test_59_pop_up_goes_with_its_page(desk: SiteDesk) -> None:
    act = "x.showPicker(); document.title = 'asked'"
    desk.show("/when", f'<title>when</title><input id=x type=date><button {SMALL} onclick="{act}">x</button>')
    desk.click_until(lambda: desk.title == "asked", 100, 60)
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 2)
    desk.kiosk.journey.back()
    desk.wait(lambda: len(QGuiApplication.topLevelWindows()) == 1)
    desk.renew()
    assert_visit_goes_on(desk)


def test_60_fonts_and_dictionary(desk: SiteDesk) -> None:
    desk.show(
        "/text",
        f"""<title>text</title><textarea {WHOLE_PAGE} spellcheck=true lang=fr autofocus>fautte</textarea>
        <script>document.title = typeof queryLocalFonts</script>""",
    )
    desk.wait(lambda: desk.title == "undefined")
    desk.click(40, 20)
    desk.click(40, 20, Qt.MouseButton.RightButton)
    desk.kiosk.press(Qt.Key.Key_Menu)
    desk.settle()
    assert_nothing_leads_out(desk)
    desk.show("/next", "<title>next</title>")  # the keyboard on the screen goes with its field
    assert_visit_goes_on(desk)


def test_61_choice_of_a_certificate() -> None:
    told = play_alone("tests.support.certificate_visit")
    assert told == {"asked": 1, "shown": 0, "windows": 1, "goes_on": True}


def test_62_screen_share(desk: SiteDesk) -> None:
    assert ask(desk, "navigator.mediaDevices.getDisplayMedia({video: true, audio: true})") != "yes"
    assert_visit_goes_on(desk)


def test_62_other_screens(desk: SiteDesk) -> None:
    assert ask(desk, "getScreenDetails()") != "yes"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("place", ["hid", "serial", "usb", "bluetooth"])
def test_63_device_choosers(desk: SiteDesk, place: str) -> None:
    asks = {"serial": "requestPort()"}.get(place, "requestDevice({filters: []})")
    assert ask(desk, f"navigator.{place}.{asks}") == "TypeError"  # there is no such thing
    assert_visit_goes_on(desk)


def test_64_words_of_a_page_are_never_links(desk: SiteDesk) -> None:
    words = "<a href=&quot;https://example.org&quot;>A propos</a><img src=&quot;/spy&quot;>"
    desk.show("/about", f"<title>about</title><button {WHOLE_PAGE} onclick=\"alert('{words}')\">x</button>")
    desk.click_until(lambda: desk.has("SiteDialog"))
    shown = [text for text in desk.kiosk.texts() if "A propos" in text]
    assert shown
    assert shown[0].startswith("<a href=")  # as it was written, nothing to press
    assert not desk.pages.asked("/spy")
    desk.kiosk.click(desk.kiosk.button("D’accord"))
    assert_visit_goes_on(desk)


def test_64_our_own_screens_have_no_links(desk: SiteDesk) -> None:
    desk.kiosk.click(desk.kiosk.button("Aide"))
    desk.settle()
    items = list(visible_items(desk.kiosk.window.contentItem()))
    texts = [each for each in items if each.inherits("QQuickText") and each.property("text")]
    assert len(texts) > 5
    assert {each.property("textFormat") for each in texts if "<" in str(each.property("text"))} <= {0}
    assert not [each for each in texts if str(each.property("text")).startswith(("http", "www."))]
    desk.kiosk.press(Qt.Key.Key_Escape)
    assert_visit_goes_on(desk)
