"""Tells systemd that the kiosk is ready and alive (sd_notify(3)); silent where nobody listens."""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PROGRESS_EVERY_S = 1.0  # far below any sensible WatchdogSec


class Notifier:
    """Writes to the socket that systemd names in `NOTIFY_SOCKET`. A lost message is no reason to stop."""

    def __init__(self, environment: Mapping[str, str], clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._progress_told_s = -PROGRESS_EVERY_S
        address = environment.get("NOTIFY_SOCKET", "")
        # A leading @ stands for the zero byte of an abstract address.
        self._address = "\0" + address[1:] if address.startswith("@") else address

    def ready(self) -> None:
        """Say that the first screen stands."""
        self._tell("READY=1")

    def progress(self) -> None:
        """Feed the watchdog: called where real progress was seen, never by a timer of its own."""
        now = self._clock()
        if now - self._progress_told_s >= PROGRESS_EVERY_S:
            self._progress_told_s = now
            self._tell("WATCHDOG=1")

    def status(self, text: str) -> None:
        """Set the line that `systemctl status` shows."""
        self._tell(f"STATUS={text}")

    def stopping(self) -> None:
        """Say that the end was asked for."""
        self._tell("STOPPING=1")

    def _tell(self, text: str) -> None:
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as end:
            try:
                # Never waiting: who does not read his mail must not stop the kiosk.
                end.sendto(text.encode(), socket.MSG_DONTWAIT, self._address)
            except OSError:
                return
