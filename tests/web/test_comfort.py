"""Comfort in foreign pages: colours, keyboards by purpose, focus and pointer, paper."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from tests.support.focused_field import ask_field
from tests.support.site_desk import FIRST_FRAME_MS
from tests.support.site_pages import SitePages

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

_Hint = Qt.InputMethodHint
_FIELD = "style='position:absolute;left:20px;top:20px;width:300px;height:40px'"
_COLOURS = """<title>colours</title><body style='background:#ffffff;margin:0'>
<p style='color:#000000;font:80px sans-serif;margin:0'>████</p>"""


def colour(desk: SiteDesk, x: int, y: int) -> QColor:
    """Return what the glass shows at a place of the page."""
    place = desk.page.mapToScene(QPoint(x, y)).toPoint()
    return desk.kiosk.window.grabWindow().pixelColor(place)


def hints(desk: SiteDesk) -> Qt.InputMethodHint:
    """Return what the field with the focus tells the keyboard on the screen."""
    return _Hint(ask_field(Qt.InputMethodQuery.ImHints))


def focus_field(desk: SiteDesk, attributes: str) -> None:
    """Show a field and touch it, until the keyboard stands there."""
    # Another address each time: the field is a new one, and nothing is left of the one before.
    path = f"/field-{abs(hash(attributes))}"
    desk.show(path, f"<title>field</title><input {attributes} {_FIELD}>")
    desk.click_until(QGuiApplication.inputMethod().isVisible, 40, 40)


# -- colours -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_a_page_is_as_dark_as_the_kiosks_own_screens(desk: SiteDesk, scheme: str) -> None:
    desk.show("/colours", _COLOURS)
    desk.wait(lambda: colour(desk, 60, 60).lightness() < 20)
    assert colour(desk, 600, 300).lightness() > 250
    desk.kiosk.preferences.chooseScheme(scheme)
    desk.wait(lambda: colour(desk, 600, 300).lightness() < 60 and colour(desk, 60, 60).lightness() > 200)
    desk.kiosk.preferences.chooseScheme("light")
    desk.wait(lambda: colour(desk, 600, 300).lightness() > 250)


def test_a_page_that_is_never_scripted_is_dark_too(desk: SiteDesk) -> None:
    desk.kiosk.preferences.chooseScheme("contrast")
    with SitePages({"/pay": _COLOURS}) as bank:
        desk.kiosk.session.browser.gate.policy = desk.kiosk.session.browser.gate.policy.of(
            [], [("127.0.0.1", desk.pages.port), ("127.0.0.1", bank.port)]
        )
        desk.page.setProperty("url", QUrl(bank.origin + "/pay"))
        desk.wait(lambda: desk.title == "colours")
        assert not desk.site.reader.mayRead(desk.page.property("url"))
        desk.wait(lambda: colour(desk, 600, 300).lightness() < 60 and colour(desk, 60, 60).lightness() > 200)


# -- keyboards -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "hint"),
    [
        ("autocomplete=email", _Hint.ImhEmailCharactersOnly),
        ("autocomplete='section-a home email'", _Hint.ImhEmailCharactersOnly),
        ("autocomplete=tel", _Hint.ImhDialableCharactersOnly),
        ("autocomplete=cc-number", _Hint.ImhDigitsOnly),
        ("autocomplete=postal-code", _Hint.ImhDigitsOnly),
        ("autocomplete=one-time-code", _Hint.ImhDigitsOnly),
        ("autocomplete=bday", _Hint.ImhDialableCharactersOnly),
        ("type=email", _Hint.ImhEmailCharactersOnly),
        ("type=tel", _Hint.ImhDialableCharactersOnly),
        ("inputmode=numeric", _Hint.ImhDigitsOnly),
        (
            "inputmode=decimal autocomplete=email",
            _Hint.ImhFormattedNumbersOnly,
        ),  # what the site says goes first
    ],
)
def test_a_field_opens_the_keyboard_of_its_purpose(
    desk: SiteDesk, attributes: str, hint: Qt.InputMethodHint
) -> None:
    focus_field(desk, attributes)
    desk.wait(lambda: bool(hints(desk) & hint))


_ONLY = _Hint.ImhDigitsOnly | _Hint.ImhDialableCharactersOnly | _Hint.ImhEmailCharactersOnly


@pytest.mark.parametrize(
    "attributes", ["autocomplete=name", "autocomplete=off", "autocomplete=constructor", ""]
)
def test_other_fields_keep_all_letters(desk: SiteDesk, attributes: str) -> None:
    focus_field(desk, attributes)
    desk.settle()
    assert not hints(desk) & _ONLY


def test_a_field_that_comes_later_has_its_keyboard_too(desk: SiteDesk) -> None:
    desk.show(
        "/later",
        f"""<title>later</title><template><input autocomplete=one-time-code {_FIELD}></template><script>
        setTimeout(() => {{
            document.body.append(document.querySelector("template").content);
            document.title = "there";
        }}, 800)</script>""",
    )
    desk.wait(lambda: desk.title == "there")
    desk.click_until(QGuiApplication.inputMethod().isVisible, 40, 40)
    desk.wait(lambda: bool(hints(desk) & _Hint.ImhDigitsOnly))


def test_a_page_that_is_not_the_portals_is_not_touched(desk: SiteDesk) -> None:
    field = f"""<title>pay</title><input autocomplete=cc-number {_FIELD} onfocus='setTimeout(() => {{
        document.title = this.hasAttribute("inputmode") + " " + document.adoptedStyleSheets.length
    }}, 300)'>"""
    desk.kiosk.preferences.chooseLargePointer(True)
    with SitePages({"/pay": field}) as bank:
        gate = desk.kiosk.session.browser.gate
        gate.policy = gate.policy.of([], [("127.0.0.1", desk.pages.port), ("127.0.0.1", bank.port)])
        desk.page.setProperty("url", QUrl(bank.origin + "/pay"))
        desk.wait(lambda: desk.title == "pay")
        desk.click_until(lambda: desk.title == "false 0", 40, 40)
    # The same page on the portal: both are there.
    desk.show("/same", field)
    desk.click_until(lambda: desk.title == "true 1", 40, 40)


# -- pointer and focus ---------------------------------------------------------------------------------------


def test_the_large_pointer_is_one_for_all_and_goes_with_the_session(desk: SiteDesk) -> None:
    assert QGuiApplication.overrideCursor() is None
    desk.kiosk.preferences.chooseLargePointer(True)
    cursor = QGuiApplication.overrideCursor()
    assert cursor is not None
    assert cursor.pixmap().height() >= 50
    tip = cursor.pixmap().toImage().pixelColor(cursor.hotSpot() + QPoint(3, 3))
    assert tip.alpha() > 200
    desk.kiosk.preferences.chooseLargePointer(False)
    assert QGuiApplication.overrideCursor() is None
    desk.kiosk.preferences.chooseLargePointer(True)
    desk.kiosk.session.browser._pointer.close()
    assert QGuiApplication.overrideCursor() is None


def test_the_focus_has_a_thick_ring_where_the_visitor_wants_it(desk: SiteDesk) -> None:
    desk.show(
        "/ring",
        """<title>ring</title><body style='background:#ffffff'><button style='position:absolute;left:100px;
        top:100px;width:200px;height:60px;background:#dddddd;border:0'>x</button>""",
    )
    desk.click(600, 400)
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_Tab)
    desk.settle()
    # 96 is within both ring lines left of the button's edge at 100, and white without them.
    assert colour(desk, 90, 130).lightness() > 250
    desk.kiosk.preferences.chooseLargePointer(True)
    desk.wait(lambda: colour(desk, 96, 130).lightness() < 30)
    assert colour(desk, 90, 130).name() == "#ffd500"
    desk.kiosk.preferences.chooseLargePointer(False)
    desk.wait(lambda: colour(desk, 90, 130).lightness() > 250)


# -- pinching ------------------------------------------------------------------------------------------------


def test_two_fingers_do_not_enlarge_a_page(desk: SiteDesk) -> None:
    desk.show(
        "/pinch",
        """<title>pinch</title><p>text</p>
        <script>setInterval(() => document.title = visualViewport.scale, 50)</script>""",
    )
    desk.settle(FIRST_FRAME_MS)
    window, finger = desk.kiosk.window, desk.kiosk._finger
    left, right = (desk.page.mapToScene(QPoint(x, 300)).toPoint() for x in (400, 440))
    QTest.touchEvent(window, finger).press(0, left, window).press(1, right, window).commit()
    for step in range(1, 16):
        apart = QPoint(10 * step, 0)
        QTest.touchEvent(window, finger).move(0, left - apart, window).move(1, right + apart, window).commit()
        QTest.qWait(20)
    QTest.touchEvent(window, finger).release(0, left - apart, window).release(
        1, right + apart, window
    ).commit()
    desk.settle(500)
    assert desk.title == "1"


# -- paper ---------------------------------------------------------------------------------------------------


def test_a_dark_page_is_printed_on_white(desk: SiteDesk) -> None:
    desk.kiosk.preferences.chooseScheme("contrast")
    desk.show("/colours", _COLOURS)
    desk.wait(lambda: colour(desk, 600, 300).lightness() < 60 and colour(desk, 60, 60).lightness() > 200)
    before = desk.kiosk.session.tray.count
    folder = desk.kiosk.session.downloads.folder
    desk.kiosk.click(desk.kiosk.button("Imprimer la page"))
    desk.wait(lambda: bool(desk.kiosk.session.tray.count == before + 1))
    with closing(pypdfium2.PdfDocument(folder / "page-1.pdf")) as printed:
        picture = printed[0].render().to_pil().convert("L")
    assert picture.getpixel((picture.width // 2, picture.height * 3 // 4)) == 255
    assert picture.getextrema()[0] < 20
    desk.wait(lambda: colour(desk, 600, 300).lightness() < 60)  # and dark again on the screen
