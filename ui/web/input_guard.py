"""Takes away the few gestures by which a page is zoomed, left or filled past the kiosk's own buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

# BREAKOUT 34: they go back to a form that was sent already.
_HISTORY_BUTTONS: Final = frozenset({Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton})
# BREAKOUT 53, 85: a file or link that is let go over a page is given to it. Nothing here is worth dragging:
# files come by the tray, and no drag can be made by touch.
_DRAGS: Final = frozenset(
    {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop}
)


class InputGuard(QObject):
    """An event filter for the window: it sees what comes before any item does."""

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Swallow Ctrl+wheel (zoom is by our buttons alone), the mouse's history buttons, and every drag."""
        if event.type() in _DRAGS:
            event.ignore()
            return True
        if isinstance(event, QWheelEvent):
            return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return isinstance(event, QMouseEvent) and event.button() in _HISTORY_BUTTONS
