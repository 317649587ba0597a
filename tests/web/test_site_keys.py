"""Keys lead on in the site after what had the focus is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from tests.support.site_pages import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.site_desk import SiteDesk

_MOST_TABS = 60
_PAGE = """<title>keys</title><button id=first onfocus="document.title = 'reached'"
    onblur="document.title = 'keys'" onclick="window.open('/window')">x</button>"""


def tab_until(desk: SiteDesk, is_there: Callable[[], bool], what: str) -> None:
    for _ in range(_MOST_TABS):
        if is_there():
            return
        QTest.keyClick(desk.kiosk.window, Qt.Key.Key_Tab)
        desk.settle(60)
    raise AssertionError(f"the Tab key does not reach {what}")


def press(desk: SiteDesk, text: str) -> None:
    """Press one of our buttons as one does without a mouse."""
    button = desk.kiosk.button(text)
    tab_until(desk, lambda: bool(button.property("activeFocus")), text)
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_Space)


def test_a_word_is_put_away(desk: SiteDesk) -> None:
    desk.show("/keys", _PAGE)
    desk.site.troubles.notice.noteMoved(QUrl("https://www.service-public.gouv.fr/"))
    press(desk, "J’ai compris")
    desk.wait(lambda: not desk.has("SiteNotice"))
    tab_until(desk, lambda: desk.title == "reached", "the page")
    # What stands instead of the page comes after it: its keys are not the hidden word's.
    desk.pages.pages["/broken"] = Answer(b"", status=503)
    desk.page.setProperty("url", QUrl(f"{desk.pages.origin}/broken"))
    desk.wait(lambda: desk.trouble != "")
    press(desk, "Réessayer")
    desk.wait(lambda: desk.pages.count("/broken") == 2)


@pytest.mark.parametrize("closes", ["a key", "the kiosk"])
def test_a_window_is_closed(desk: SiteDesk, closes: str) -> None:
    desk.pages.pages["/window"] = Answer(b"<title>window</title><input autofocus>")
    desk.show("/keys", _PAGE)
    tab_until(desk, lambda: desk.title == "reached", "the page")
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_Return)
    desk.wait(lambda: desk.title == "window")
    if closes == "a key":
        press(desk, "Fermer cette fenêtre")
    else:
        desk.site.troubles.loads.closeAsked.emit(desk.page.property("number"))
    desk.wait(lambda: desk.title in ("keys", "reached"))
    QTest.keyClick(desk.kiosk.window, Qt.Key.Key_Tab)
    tab_until(desk, lambda: desk.title == "keys", "what follows in the page")
    tab_until(desk, lambda: desk.title == "reached", "the page")
