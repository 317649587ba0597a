"""The X screen as somebody before it sees and touches it: pixels, and a pointer that presses."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

if TYPE_CHECKING:
    from collections.abc import Callable

_EMPTY = 0x00FF00FF  # magenta: neither the kiosk nor Chromium begins with it
_BLACK = b"\x00\x00\x00"
_LOOK_EVERY_S = 0.0005


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of the screen, in pixels."""

    x: int
    y: int
    width: int = 1
    height: int = 1


class Screen:
    """A connection to one X server of our own."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._display = Display(name)
        self._root = self._display.screen().root
        geometry = self._root.get_geometry()
        self.width, self.height = int(geometry.width), int(geometry.height)

    def close(self) -> None:
        """Leave the server."""
        self._display.close()

    def clear(self) -> None:
        """Colour the empty screen, so that any window's first paint differs from it."""
        self._root.change_attributes(background_pixel=_EMPTY)
        self._root.clear_area()
        self._display.sync()

    def look(self, patch: Patch) -> bytes:
        """Return the pixels of a patch, four bytes each."""
        image = self._root.get_image(patch.x, patch.y, patch.width, patch.height, X.ZPixmap, 0xFFFFFFFF)
        return bytes(image.data)

    def is_painted(self, patch: Patch) -> bool:
        """Tell whether something stands there: neither the empty screen nor a window still black."""
        pixel = self.look(patch)[:3]
        return pixel not in (_EMPTY.to_bytes(4, "little")[:3], _BLACK)

    def wait(self, is_there: Callable[[], bool], deadline_s: float, what: str) -> float:
        """Look until it is there; returns the monotonic time of seeing it. TimeoutError past the deadline."""
        end = time.monotonic() + deadline_s
        while not is_there():
            if time.monotonic() > end:
                raise TimeoutError(f"waited {deadline_s} s for {what}")
            time.sleep(_LOOK_EVERY_S)
        return time.monotonic()

    def changed(self, patch: Patch, before: bytes, deadline_s: float = 5.0) -> float:
        """Wait until a patch is no longer as it was; returns the monotonic time."""
        return self.wait(lambda: self.look(patch) != before, deadline_s, f"a change at {patch}")

    def point(self, x: int, y: int) -> None:
        """Move the pointer."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def press(self) -> float:
        """Press the pointer's button; returns the monotonic time just before."""
        return self._button(X.ButtonPress)

    def release(self) -> float:
        """Let the pointer's button go; returns the monotonic time just before."""
        return self._button(X.ButtonRelease)

    def _button(self, kind: int) -> float:
        now = time.monotonic()
        xtest.fake_input(self._display, kind, 1)
        self._display.sync()
        return now
