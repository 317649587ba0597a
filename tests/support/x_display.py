"""Somebody in front of an X screen: sees what stands on it, and presses with the pointer (XTEST)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ImageGrab
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

if TYPE_CHECKING:
    from PIL import Image


class XVisitor:
    """Sees and presses on the screen called ``name``; ``close`` leaves it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._display = Display(name)

    def look(self) -> Image.Image:
        """Return what stands on the whole screen."""
        return ImageGrab.grab(xdisplay=self._name).convert("RGB")

    def press(self, x: int, y: int) -> None:
        """Press a place, in pixels, as the pointer of a touch screen does."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def close(self) -> None:
        """Let go of the screen."""
        self._display.close()
