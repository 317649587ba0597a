"""A person's hand on the window: finger, mouse or keyboard, as real input events."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.dev.patience import turn

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWindow

_STEPS: Final = 6  # of a slow drag: enough moves to be no flick
_HOLD_MS: Final = 180  # the finger rests before it leaves: the page is not thrown
_WHEEL_NOTCH: Final = 120


class Input(StrEnum):
    """What the visitor uses."""

    TOUCH = "touch"
    MOUSE = "mouse"
    KEYBOARD = "keyboard"


class Hand(Protocol):
    """Presses a place of a window and moves what is under it; places are in the window's pixels."""

    def press(self, window: QWindow, place: QPointF) -> None:
        """Press and let go."""

    def scroll(self, window: QWindow, place: QPointF, distance_px: float) -> None:
        """Move the content under a place up by so many pixels (negative: down)."""


class Finger:
    """Touches."""

    def __init__(self) -> None:
        self._device = QTest.createTouchDevice()

    def press(self, window: QWindow, place: QPointF) -> None:
        """Tap."""
        point = place.toPoint()
        QTest.touchEvent(window, self._device).press(0, point, window).commit()
        turn()
        QTest.touchEvent(window, self._device).release(0, point, window).commit()
        turn()

    def scroll(self, window: QWindow, place: QPointF, distance_px: float) -> None:
        """Drag slowly, so that it stops with the finger."""
        start = place.toPoint()
        QTest.touchEvent(window, self._device).press(0, start, window).commit()
        for step in range(1, _STEPS + 1):
            here = start - QPoint(0, round(distance_px * step / _STEPS))
            turn(12)
            QTest.touchEvent(window, self._device).move(0, here, window).commit()
        turn(_HOLD_MS)
        QTest.touchEvent(window, self._device).move(0, here + QPoint(0, 1), window).commit()
        turn()
        QTest.touchEvent(window, self._device).release(0, here + QPoint(0, 1), window).commit()
        turn()


class Mouse:
    """Clicks."""

    def press(self, window: QWindow, place: QPointF) -> None:
        """Move there and click."""
        point = place.toPoint()
        QTest.mouseMove(window, point)
        turn()
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        turn()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        turn()

    def scroll(self, window: QWindow, place: QPointF, distance_px: float) -> None:
        """Turn the wheel, a notch at a time."""
        QTest.mouseMove(window, place.toPoint())
        notches = max(1, round(abs(distance_px) / _WHEEL_NOTCH))
        angle = QPoint(0, -_WHEEL_NOTCH if distance_px > 0 else _WHEEL_NOTCH)
        for _ in range(notches):
            QTest.wheelEvent(window, place, angle)
            turn(12)


def hand_for(kind: Input) -> Hand:
    """Return the hand for what points; who uses the keyboard alone has a mouse that is never asked."""
    return Finger() if kind is Input.TOUCH else Mouse()
