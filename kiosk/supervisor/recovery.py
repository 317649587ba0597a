"""Decides how to start the next session when sessions keep dying."""

from __future__ import annotations

from collections import deque
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WINDOW_S = 300.0  # deaths that lie further apart have nothing to do with each other
DEATHS_BEFORE_SOFTWARE = 3  # a graphics driver is the usual reason of early deaths
DEATHS_BEFORE_GIVING_IN = 6
FIRST_DELAY_S = 1.0
LONGEST_DELAY_S = 30.0  # rare enough to spare the machine, often enough to heal by itself
RETRY_S = 60.0


class Rung(StrEnum):
    """A step of the ladder: how much the next session dares to use."""

    NORMAL = "normal"
    WITHOUT_GPU = "without_gpu"
    OUT_OF_SERVICE = "out_of_service"


class RecoveryLadder:
    """Counts deaths in a sliding window. The public is never asked anything, and retries never stop."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._deaths: deque[float] = deque(maxlen=64)

    def record_death(self) -> None:
        """Note that a session died without having been asked to."""
        self._deaths.append(self._clock())

    @property
    def deaths(self) -> int:
        """How many died within the window."""
        now = self._clock()
        while self._deaths and now - self._deaths[0] >= WINDOW_S:
            self._deaths.popleft()
        return len(self._deaths)

    def rung(self) -> Rung:
        """Tell how the next session starts."""
        deaths = self.deaths
        if deaths >= DEATHS_BEFORE_GIVING_IN:
            return Rung.OUT_OF_SERVICE
        return Rung.WITHOUT_GPU if deaths >= DEATHS_BEFORE_SOFTWARE else Rung.NORMAL

    def delay_s(self) -> float:
        """Tell how long to wait before the next session is started: not at all at first, then doubling."""
        beyond = self.deaths - DEATHS_BEFORE_SOFTWARE - 1
        if beyond < 0:
            return 0.0
        return min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(beyond, 16))
