"""What the idle watch hears of the site: touches inside the page, and forms on their way."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.idle import Hold
from tests.support.site_pages import Answer

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

WHOLE_PAGE = "style='position:fixed;inset:0;width:100%;height:100%'"
FORM = f"<title>form</title><form method=post action=/sent><button {WHOLE_PAGE}>send</button></form>"


class SlowPages(dict[str, str | Answer]):
    """Pages of which /sent comes only when the test lets it."""

    def __init__(self) -> None:
        super().__init__({"/sent": "<title>sent</title>", "/form": FORM})
        self.arrived, self.may_answer = threading.Event(), threading.Event()

    def get(self, path: str, default: Any = None) -> Any:
        if path == "/sent":
            self.arrived.set()
            self.may_answer.wait(10)
        return super().get(path, default)


def test_touches_and_keys_inside_the_page_are_signs_of_the_visitor(desk: SiteDesk) -> None:
    desk.show("/field", f"<title>field</title><textarea {WHOLE_PAGE} autofocus></textarea>")
    signs: list[int] = []
    seen = desk.kiosk.session._activity.seen
    seen.connect(lambda: signs.append(1))
    corner = desk.page.mapToScene(desk.page.boundingRect().center()).toPoint() + QPoint(40, 40)
    QTest.mouseClick(desk.kiosk.window, Qt.MouseButton.LeftButton, pos=corner)
    assert len(signs) == 1
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_A)
    assert len(signs) == 2


def test_a_form_on_its_way_is_no_idleness(desk: SiteDesk) -> None:
    slow = SlowPages()
    desk.pages.pages = slow
    running = desk.kiosk.session.idle._running
    desk.show("/form", FORM)
    assert running == set()
    desk.click_until(slow.arrived.is_set)
    assert running == {Hold.UPLOADING}
    slow.may_answer.set()
    desk.wait(lambda: desk.title == "sent")
    desk.wait(lambda: not running)
