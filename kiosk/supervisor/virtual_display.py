"""A screen in memory (Xvfb) for machines without one: the tour, the tests, continuous integration."""

from __future__ import annotations

import os
import selectors
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING

from kiosk.errors import UnavailableError

if TYPE_CHECKING:
    from types import TracebackType

_START_DEADLINE_S = 20.0
_END_DEADLINE_S = 5.0


def has_display() -> bool:
    """Tell whether this process was given a screen."""
    return bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"))


class VirtualDisplay:
    """An X server on a free display number, ended with the `with` block; sizes in pixels.

    Raises `UnavailableError` when Xvfb is missing or does not come up.
    """

    def __init__(self, width_px: int, height_px: int) -> None:
        self._size = f"{width_px}x{height_px}x24"
        self._process: subprocess.Popen[bytes] | None = None
        self.name = ""  # ":7", once started

    def __enter__(self) -> VirtualDisplay:
        if shutil.which("Xvfb") is None:
            raise UnavailableError("no display here, and Xvfb is not installed (Debian package xvfb)")
        reading, writing = os.pipe()
        try:
            self._process = subprocess.Popen(
                # -displayfd: the server looks for a free number itself and writes it when it is ready.
                # -noreset: it would start anew when its last client leaves, and hang or cut off the next.
                [
                    "Xvfb",
                    "-displayfd",
                    str(writing),
                    "-screen",
                    "0",
                    self._size,
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ],
                pass_fds=(writing,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            os.close(writing)
            writing = -1
            self.name = ":" + _read_line(reading)
        except BaseException:
            self._end()
            raise
        finally:
            os.close(reading)
            if writing >= 0:
                os.close(writing)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that shall use this screen and no other."""
        others = ("WAYLAND_DISPLAY", "XAUTHORITY", "WAYLAND_SOCKET")
        inherited = {key: value for key, value in os.environ.items() if key not in others}
        return inherited | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(_END_DEADLINE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _read_line(descriptor: int) -> str:
    """Read the display number; raises `UnavailableError` when none comes in time."""
    text = b""
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, selectors.EVENT_READ)
        while not text.endswith(b"\n"):
            if not selector.select(_START_DEADLINE_S):
                raise UnavailableError("Xvfb did not come up in time")
            part = os.read(descriptor, 16)
            if not part:
                raise UnavailableError("Xvfb ended at once")
            text += part
    return text.decode("ascii").strip()
