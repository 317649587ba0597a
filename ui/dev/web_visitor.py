"""Plays a person on the web page inside the window: real touches, clicks and keys where its things lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWindow

from ui.dev.hand import Input
from ui.dev.patience import PATIENCE_S, NotSeenError, turn, wait_for
from ui.dev.web_glance import WebGlance

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine

    from ui.dev.driver import Visitor
    from ui.dev.hand import Hand
    from ui.dev.web_glance import Spot

_SCREENFUL: Final = 0.6  # of the page's height: what one drag moves it at most

_TYPED_S: Final = 3.0
_REST_MS: Final = 300  # a tap right after a drag only stops the page, in Chromium as on a telephone


class WebVisitor:
    """Finds links, buttons and fields of the page on top by their words."""

    def __init__(self, visitor: Visitor, engine: QQmlEngine, hand: Hand) -> None:
        self._visitor = visitor
        self._hand = hand
        self.glance = WebGlance(engine, visitor.glance)

    def sees(self, words: str, deadline_s: float = PATIENCE_S) -> None:
        """Wait until the page is loaded and says these words."""
        self.glance.wait_for_words(words, deadline_s)

    def press(self, words: str) -> None:
        """Press a link, a button, a radio button or a check box."""
        self._reach("control", words, Qt.Key.Key_Return)

    def tick(self, words: str) -> None:
        """Choose a radio button or tick a box: with keys, that is the space bar."""
        self._reach("control", words, Qt.Key.Key_Space)

    def open_file_field(self, words: str) -> None:
        """Press a file field: with keys, that is the space bar."""
        self._reach("field", words, Qt.Key.Key_Space)

    def press_field(self, words: str) -> None:
        """Press a field to go into it."""
        self._reach("field", words, None)

    def fill(self, words: str, text: str) -> None:
        """Type into a field, and see that it stands there."""
        spot = self._reach("field", words, None)
        wait_for(lambda: self.glance.is_focused(spot), f"the focus in the field {words!r}")
        self._visitor.type(text)
        try:
            wait_for(lambda: self._value(words) == text, f"{text!r} in the field {words!r}", _TYPED_S)
        except NotSeenError as error:
            raise NotSeenError(f"{error}; there stands {self._value(words)!r}") from None

    def choose(self, words: str, option: str) -> None:
        """Choose from a drop-down field."""
        spot = self._reach("field", words, None)
        options = self.glance.options(spot)
        if self._visitor.kind is Input.KEYBOARD:
            self._visitor.keys.type(option)
        else:
            menu = wait_for(self._menu, "the drop-down menu")
            turn(60)
            row = menu.height() / len(options)
            self._hand.press(menu, QPointF(menu.width() / 2, row * (options.index(option) + 0.5)))
        wait_for(lambda: self._chosen(words) == option, f"{option!r} in the field {words!r}")

    def _reach(self, kind: str, words: str, key: Qt.Key | None) -> Spot:
        if self._visitor.kind is Input.KEYBOARD:
            return self._tab_to(kind, words, key)
        spot = wait_for(
            lambda: self._pressable(kind, words), f"{kind} {words!r} within reach", 2 * PATIENCE_S
        )
        self._hand.press(self._visitor.window, spot.middle)
        return spot

    def _tab_to(self, kind: str, words: str, key: Qt.Key | None) -> Spot:
        spot = self.glance.wait_for_spot(kind, words)
        self._visitor.keys.go_to(lambda: self._has_focus(spot), f"{words!r} on the page")
        if key is not None:
            self._visitor.keys.press(key)
        return spot

    def _has_focus(self, spot: Spot) -> bool:
        return self.glance.view.hasActiveFocus() and self.glance.is_focused(spot)

    def _pressable(self, kind: str, words: str) -> Spot | None:
        spot = self.glance.spot(kind, words)
        if spot is None:
            return None
        turn(30)
        if self.glance.spot(kind, words) != spot:
            return None  # it moves
        view = self.glance.view
        if spot.is_in_sight and spot.is_reached and self._visitor.glance.is_on_top(view, spot.middle):
            return spot
        frame = self._visitor.glance.place(view)
        distance = spot.middle.y() - frame.center().y()
        most = frame.height() * _SCREENFUL
        self._hand.scroll(self._visitor.window, frame.center(), max(-most, min(most, distance)))
        turn(_REST_MS)
        return None

    def _value(self, words: str) -> str | None:
        spot = self.glance.spot("field", words)
        return None if spot is None else self.glance.value(spot)

    def _chosen(self, words: str) -> str | None:
        spot = self.glance.spot("field", words)
        return None if spot is None else self.glance.chosen(spot)

    def _menu(self) -> QWindow | None:
        """Return the window of an open drop-down menu; Chromium makes one of its own."""
        windows = QGuiApplication.topLevelWindows()
        return next((each for each in windows if each.isVisible() and each != self._visitor.window), None)
