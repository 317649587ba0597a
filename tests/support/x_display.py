"""Somebody in front of an X screen: sees what stands on it, and presses with the pointer (XTEST)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ImageGrab
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        # Cage looks what lies under the pointer only when that moves: from a place that is surely another.
        for place in ((x // 2, y // 2), (x + 1, y), (x, y)):
            self._move(place)
            self._display.sync()
        xtest.fake_input(self._display, X.ButtonPress, 1)
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def point(self, x: int, y: int) -> None:
        """Put the pointer on a place, in pixels."""
        self._move((x, y))

    def has_key(self, keysym: int) -> bool:
        """Tell whether the keyboard has such a key."""
        return bool(self._display.keysym_to_keycode(keysym))

    def strike(self, *keysyms: int) -> None:
        """Strike one key, the last, while the ones before it are held down."""
        codes = [self._display.keysym_to_keycode(keysym) for keysym in keysyms]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> Iterator[None]:
        """Press at one place, go to another and let go there; yields where time has to pass in between."""
        self._move(start)
        yield
        xtest.fake_input(self._display, X.ButtonPress, 1)
        self._display.sync()
        yield
        for step in range(1, steps + 1):
            self._move(tuple(a + (b - a) * step // steps for a, b in zip(start, end, strict=True)))
            yield
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def _move(self, place: tuple[int, ...]) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=place[0], y=place[1])
        self._display.sync()

    def close(self) -> None:
        """Let go of the screen."""
        self._display.close()
