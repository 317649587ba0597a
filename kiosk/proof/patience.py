"""Waits for what happens in other processes, within one deadline for several waits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_EVERY_S: Final = 0.1


class Patience:
    """Ends so many seconds after it was made."""

    def __init__(self, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds

    @property
    def is_over(self) -> bool:
        """Whether nobody waits any longer."""
        return time.monotonic() >= self._ends_at


def wait_for(is_so: Callable[[], bool], patience: Patience) -> bool:
    """Wait until something is so; False where it was not in time."""
    while not is_so():
        if patience.is_over:
            return False
        time.sleep(_LOOK_EVERY_S)
    return True
