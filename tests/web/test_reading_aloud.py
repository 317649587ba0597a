"""Reading aloud: the portal's page or what is selected in it, never a page that is the visitor's alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from tests.support.focused_field import ask_field
from tests.support.site_desk import FIRST_FRAME_MS
from tests.support.site_pages import SitePages
from ui import browser
from ui.speech.speaker import Speaker

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.site_desk import SiteDesk


class Voice(Speaker):
    """Keeps what it is to say, and says it when it is told that it was said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []

    def say(self, text: str, language: str, volume: float) -> None:  # noqa: ARG002 - the name belongs to the call
        self.said.append((text, language))
        self.speakingChanged.emit(True)

    def stop(self) -> None:
        self.speakingChanged.emit(False)


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Voice:
    voice = Voice()
    monkeypatch.setattr(browser, "make_speaker", lambda _sound: voice)
    return voice


def listen_button(desk: SiteDesk, icon: str = "speaker-high") -> QQuickItem:
    """Return the panel's button; AssertionError where it is not shown."""
    return desk.kiosk.find(lambda item: item.property("iconName") == icon and bool(item.property("words")))


def show_text(desk: SiteDesk) -> None:
    """Show a page to read out, with its first frame."""
    desk.show("/text", _TEXT)
    desk.wait(lambda: desk.title == "text")
    desk.settle(FIRST_FRAME_MS)


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "make_speaker", lambda _sound: None)


_TEXT = """<html lang=fr><title>text</title><p style='font-size:40px;margin:20px'>Bonjour tout le monde</p>
<p>Au revoir</p>"""


def test_the_page_is_read_out_in_its_own_language_and_stops_at_a_touch(voice: Voice, desk: SiteDesk) -> None:
    show_text(desk)
    desk.kiosk.click(listen_button(desk))
    desk.wait(lambda: bool(voice.said))
    assert voice.said == [("Bonjour tout le monde\n\nAu revoir", "fr")]
    desk.kiosk.click(listen_button(desk, "stop"))
    assert not desk.site.comfort.speech.speaking
    listen_button(desk)


def test_what_is_selected_is_read_out_alone(voice: Voice, desk: SiteDesk) -> None:
    show_text(desk)
    place = desk.page.mapToScene(QPoint(60, 45)).toPoint()
    QTest.mouseDClick(desk.kiosk.window, Qt.MouseButton.LeftButton, pos=place)
    desk.wait(lambda: ask_field(Qt.InputMethodQuery.ImCurrentSelection).strip() == "Bonjour")
    desk.kiosk.click(listen_button(desk))
    desk.wait(lambda: bool(voice.said))
    assert [text.strip() for text, _ in voice.said] == ["Bonjour"]


def test_the_voice_stops_when_the_page_goes(voice: Voice, desk: SiteDesk) -> None:
    show_text(desk)
    desk.kiosk.click(listen_button(desk))
    desk.wait(lambda: bool(desk.site.comfort.speech.speaking))
    desk.show("/next", "<title>next</title>")
    desk.wait(lambda: not desk.site.comfort.speech.speaking)


def test_a_page_that_is_the_visitors_alone_is_not_read_out(voice: Voice, desk: SiteDesk) -> None:
    with SitePages({"/pay": _TEXT}) as bank:
        gate = desk.kiosk.session.browser.gate
        gate.policy = gate.policy.of([], [("127.0.0.1", desk.pages.port), ("127.0.0.1", bank.port)])
        desk.page.setProperty("url", QUrl(bank.origin + "/pay"))
        desk.wait(lambda: desk.title == "text")
        desk.kiosk.settle()
        with pytest.raises(AssertionError):
            listen_button(desk)
        desk.kiosk.session.browser.site.comfort.speech.stop()
        assert voice.said == []


def test_without_a_voice_nothing_is_offered(silence: None, desk: SiteDesk) -> None:
    with pytest.raises(AssertionError):
        listen_button(desk)
