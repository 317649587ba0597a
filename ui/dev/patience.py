"""Waits inside Qt's event loop: for something to happen, within a deadline."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_S: Final = 10.0  # a person's patience with one press; ten times what the slowest screen takes here
_LOOK_EVERY_MS: Final = 15

Seen = TypeVar("Seen")


class NotSeenError(AssertionError):
    """What was waited for did not come in time."""


def turn(milliseconds: int = 0) -> None:
    """Let the event loop run for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(look: Callable[[], Seen | None], what: str, deadline_s: float = PATIENCE_S) -> Seen:
    """Look again and again until `look` returns something true, and return it.

    Raises `NotSeenError` naming `what` after `deadline_s` seconds.
    """
    end = time.monotonic() + deadline_s
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            raise NotSeenError(f"waited {deadline_s:.0f} s for {what}")
        turn(_LOOK_EVERY_MS)
