"""Takes away the few gestures by which a page is zoomed or left past the kiosk's own buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

# BREAKOUT 34: they go back to a form that was sent already.
_HISTORY_BUTTONS: Final = frozenset({Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton})


class InputGuard(QObject):
    """An event filter for the window: it sees what comes before any item does."""

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Swallow Ctrl+wheel (zoom is by our buttons alone) and the mouse's history buttons."""
        if isinstance(event, QWheelEvent):
            return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return isinstance(event, QMouseEvent) and event.button() in _HISTORY_BUTTONS
