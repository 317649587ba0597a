"""A person who has a keyboard and nothing else: Tab to get there, Enter to press, letters to type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.dev.patience import NotSeenError, turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

_MOST_TABS: Final = 150  # the longest way here: the whole of a form, then the bar and the panel


class KeyboardHand:
    """Sends keys to one window; the focus is where the window says."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def go_to(self, is_there: Callable[[], bool], what: str) -> None:
        """Press Tab until `is_there`; raises `NotSeenError` where the key does not lead."""
        for _ in range(_MOST_TABS):
            if is_there():
                return
            self.press(Qt.Key.Key_Tab)
            turn(15)  # a page moves its focus in another process
        raise NotSeenError(f"the Tab key does not reach {what}")

    def go_to_item(self, item: QQuickItem, what: str) -> None:
        """Press Tab until the focus is on an item."""
        # Not the window's activeFocusItem: PySide crashes when it wraps the engine's own item.
        self.go_to(item.hasActiveFocus, what)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key, with others held down."""
        QTest.keyClick(self._window, key, modifiers)
        turn()

    def type(self, text: str) -> None:
        """Type letters, digits and signs of the ASCII table."""
        for sign in text:
            QTest.keyClick(self._window, ord(sign))
            turn()
