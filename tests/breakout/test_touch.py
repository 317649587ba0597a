"""BREAKOUT 81-86: what mouse, finger and pen can do to a page beyond touching it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest

from tests.support.alone import play_alone
from tests.support.drop import drop_on
from tests.support.site_desk import FIRST_FRAME_MS, WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on, shown_types

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout

_LONG_PRESS_MS = 1200  # Chromium's begins after 500
_STEP_MS = 20
_NAVIGATION_MS = 800  # a page of before came after half of that, where nothing kept it
# Every kind of thing for which browsers have a menu; whoever asks for one is noticed.
THINGS = """<title>things</title><style>* { font-size:40px }</style>
<a href='/other'>un lien</a> <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' width=80 height=60>
<input value='https://example.org'> <p>un texte</p> <video controls width=200 height=80></video>"""
AT = [(60, 40), (200, 50), (420, 40), (60, 130), (80, 220)]


def touch(desk: SiteDesk, path: list[list[tuple[int, int]]], hold_ms: int = 0) -> None:
    """Move fingers over the page: places of each finger, in the page's own pixels."""
    window, finger = desk.kiosk.window, desk.kiosk._finger
    origin = desk.page.mapToScene(QPoint(0, 0)).toPoint()
    ways = [[origin + QPoint(*place) for place in way] for way in path]
    act = QTest.touchEvent(window, finger)
    for number, way in enumerate(ways):
        act.press(number, way[0], window)
    act.commit()
    desk.settle(hold_ms or _STEP_MS)
    for places in list(zip(*ways, strict=True))[1:]:
        act = QTest.touchEvent(window, finger)
        for number, place in enumerate(places):
            act.move(number, place, window)
        act.commit()
        desk.settle(_STEP_MS)
    act = QTest.touchEvent(window, finger)
    for number, way in enumerate(ways):
        act.release(number, way[-1], window)
    act.commit()
    desk.settle()


def line(start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> list[tuple[int, int]]:
    (x, y), (to_x, to_y) = start, end
    return [(x + (to_x - x) * step // steps, y + (to_y - y) * step // steps) for step in range(steps + 1)]


def menus(desk: SiteDesk) -> list[str]:
    """Return what stands on the screen like a menu; a keyboard on the screen, for the field, may come."""
    return [each for each in shown_types(desk) if "Menu" in each or "Popup" in each]


def test_81_right_click(desk: SiteDesk) -> None:
    desk.show("/things", THINGS)
    for place in AT:
        desk.click(*place, button=Qt.MouseButton.RightButton)
        desk.settle(150)
        assert_nothing_leads_out(desk)
        assert not menus(desk)
    assert desk.title == "things"
    desk.show("/next", "<title>next</title>")
    assert_visit_goes_on(desk)


def test_82_long_press(desk: SiteDesk) -> None:
    desk.show("/things", THINGS)
    desk.settle(FIRST_FRAME_MS)
    for place in AT[:4]:
        touch(desk, [[place]], hold_ms=_LONG_PRESS_MS)
        assert_nothing_leads_out(desk)
        assert not menus(desk)
    assert desk.title == "things"
    desk.show("/next", "<title>next</title>")
    assert_visit_goes_on(desk)


def test_83_pinch_zoom(desk: SiteDesk) -> None:
    grows = "visualViewport.onresize = () => document.title = visualViewport.scale"
    desk.show("/pinch", f"<title>pinch</title><h1>Votre dossier</h1><script>{grows}</script>")
    desk.settle(FIRST_FRAME_MS)
    touch(desk, [line((280, 300), (80, 300)), line((320, 300), (520, 300))])
    assert desk.title == "pinch"
    assert desk.page.property("zoomFactor") == 1
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("fingers", [1, 2])
def test_83_swipes_go_nowhere(desk: SiteDesk, fingers: int) -> None:
    desk.show("/form", "<title>form</title>")
    desk.show("/sent", f"<title>sent</title><p {WHOLE_PAGE}>envoyé</p>")
    desk.settle(FIRST_FRAME_MS)
    right = int(desk.page.width()) - 2
    for start, end in (((1, 300), (600, 300)), ((right, 300), (right - 600, 300))):
        ways = [
            line((start[0], start[1] + 60 * each), (end[0], end[1] + 60 * each)) for each in range(fingers)
        ]
        touch(desk, ways)
    desk.settle(_NAVIGATION_MS)
    assert desk.title == "sent"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize("fingers", [3, 5])
def test_84_gestures_of_many_fingers(desk: SiteDesk, fingers: int) -> None:
    desk.show("/many", f"<title>many</title><p {WHOLE_PAGE}>x</p>")
    desk.settle(FIRST_FRAME_MS)
    for end in ((100, 20), (100, 700), (900, 300)):
        touch(desk, [line((100 + 60 * each, 350), (end[0] + 60 * each, end[1])) for each in range(fingers)])
        assert_nothing_leads_out(desk)
    assert desk.title == "many"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "https://example.org/", "javascript:document.title=1"]
)
def test_85_file_or_link_dropped_on_the_page(desk: SiteDesk, address: str) -> None:
    takes = "ondragover = event => event.preventDefault(); ondrop = event => document.title = 'taken'"
    desk.show("/drop", f"<title>drop</title><p {WHOLE_PAGE}>x</p><script>{takes}</script>")
    desk.settle(FIRST_FRAME_MS)
    place = desk.page.mapToScene(QPointF(200, 200))
    assert not drop_on(desk.kiosk.window, address, place)
    desk.settle(_NAVIGATION_MS)
    assert desk.title == "drop"
    assert_visit_goes_on(desk)


def test_85_link_dragged_with_a_mouse() -> None:
    told = play_alone("tests.support.drag_visit")
    assert told == {"within": "begun ended", "beside": "begun ended", "windows": 1, "goes_on": True}


def test_86_selected_text_offers_nothing(desk: SiteDesk) -> None:
    desk.show("/text", "<title>text</title><p style='font-size:60px'>https://example.org/ ailleurs</p>")
    desk.settle(FIRST_FRAME_MS)
    place = desk.page.mapToScene(QPoint(200, 110)).toPoint()
    QTest.mouseDClick(desk.kiosk.window, Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert_nothing_leads_out(desk)
    touch(desk, [[(200, 110)]], hold_ms=_LONG_PRESS_MS)
    assert_nothing_leads_out(desk)
    assert desk.title == "text"
    assert_visit_goes_on(desk)


def test_86_pasted_address_leads_nowhere(desk: SiteDesk) -> None:
    board = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Selection, QClipboard.Mode.Clipboard):
        board.setText("https://example.org/", mode)
    try:
        desk.show("/paste", f"<title>paste</title><p {WHOLE_PAGE}>rien à remplir</p>")
        desk.click(button=Qt.MouseButton.MiddleButton)
        QTest.keyClick(desk.kiosk.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        desk.settle(_NAVIGATION_MS)
        assert (desk.title, desk.address) == ("paste", f"{desk.pages.origin}/paste")
        assert_visit_goes_on(desk)
    finally:
        for mode in (QClipboard.Mode.Selection, QClipboard.Mode.Clipboard):
            board.clear(mode)
