"""Keeps the field in which one types above the screen's keyboard, in any page, without a script in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtQuick import QQuickItem

# The page has to lay itself out in its smaller place first; 150 ms is past every frame of it seen here.
_SETTLE_MS: Final = 150
# Above the keyboard remain the field's lower border, a line of help and most of a button below it.
_MARGIN_PX: Final = 110
# From the edge: beside the page's own scrolling boxes, which would swallow the turn of the wheel.
_EDGE_PX: Final = 6
_MOST_TURNS: Final = 2


class FieldView(QObject):
    """Turns the wheel, over whatever has the focus, by what the keyboard hides of the text cursor.

    The place of the cursor comes from the input method, so payment and identity pages need not be scripted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns = 0
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._look)
        method = QGuiApplication.inputMethod()
        method.visibleChanged.connect(self._begin)
        method.keyboardRectangleChanged.connect(self._wait)
        method.cursorRectangleChanged.connect(self._wait)

    def _begin(self) -> None:
        self._turns = 0
        self._wait()

    def _wait(self) -> None:
        # A page lays itself out and scrolls in its own time: look only when nothing has moved for a while,
        # and after a turn only when it has moved at all, or the wheel would turn twice for one hidden field.
        if self._turns < _MOST_TURNS:
            self._timer.start()

    def _look(self) -> None:
        item, method = QGuiApplication.focusObject(), QGuiApplication.inputMethod()
        if not isinstance(item, QQuickItem) or not method.isVisible():
            return
        keyboard_top = method.keyboardRectangle().top()
        hidden_px = method.cursorRectangle().bottom() + _MARGIN_PX - keyboard_top
        if hidden_px > 0:
            self._turns += 1
            self._turn(item, keyboard_top, round(hidden_px))

    def _turn(self, item: QQuickItem, keyboard_top: float, down_px: int) -> None:
        # Not item.window(): its wrapper takes the window's own with it when it goes (PySide 6.12).
        window = QGuiApplication.focusWindow()
        corner = item.mapToScene(QPointF(0, 0))
        place = QPointF(corner.x() + _EDGE_PX, (min(corner.y(), keyboard_top) + keyboard_top) / 2)
        turn = QWheelEvent(
            place,
            window.mapToGlobal(place),
            QPoint(0, -down_px),
            QPoint(0, -down_px),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(window, turn)
