"""Takes away the few gestures by which a page is zoomed, left or filled past the kiosk's own buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

# BREAKOUT 34: they go back to a form that was sent already.
_HISTORY_BUTTONS: Final = frozenset({Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton})
# BREAKOUT 53, 85: a file or link that is let go over a page is given to it. Nothing here is worth dragging:
# files come by the tray, and no drag can be made by touch.
_DRAGS: Final = frozenset(
    {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop}
)


# BREAKOUT 73, 79: with one of these, Escape is meant for a desktop or compositor; ours would end a question.
_FOREIGN: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class InputGuard(QObject):
    """An event filter for the window: it sees what comes before any item does."""

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Swallow zoom by the wheel, the mouse's history buttons, every drag, and desktops' Escape keys."""
        if event.type() in _DRAGS:
            event.ignore()
            return True
        if isinstance(event, QWheelEvent):  # zoom is by our buttons alone
            return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_Escape and bool(event.modifiers() & _FOREIGN)
        return isinstance(event, QMouseEvent) and event.button() in _HISTORY_BUTTONS
