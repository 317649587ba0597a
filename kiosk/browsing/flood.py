"""Notices a site that asks for more than a person can have wanted, and freezes its asking for a while."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Asking(StrEnum):
    """What a page may ask for again and again: a dialog, a window, a printed page."""

    DIALOG = "dialog"
    WINDOW = "window"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many within so many seconds; one more is a flood."""

    most: int
    within_s: float


# A form that is sent wrongly says so once, a careful one twice, and each is read and answered before the next
# comes: three within ten seconds are quick work for a person. The second limit is for a page that begins
# again after every answer and meets a patient visitor. A click wants one window, rarely two (a mail, a help
# page). A page is printed once; a second try is impatience, a third comes from a script.
LIMITS: Final[Mapping[Asking, tuple[Limit, ...]]] = {
    Asking.DIALOG: (Limit(3, 10.0), Limit(8, 60.0)),
    Asking.WINDOW: (Limit(3, 10.0), Limit(8, 60.0)),
    Asking.PRINT: (Limit(2, 10.0), Limit(6, 60.0)),
}
# Long enough to read the message and to press a button beside the page, short enough to be waited for.
FREEZE_S: Final = 10.0


class FloodGate:
    """Lets through what a person can have wanted; too much of it freezes everything that a page may ask.

    BREAKOUT 27, 39, 40, 41: a page that asks without end leaves the visitor no moment to press anything else.
    `clock` gives seconds that never go backwards (`time.monotonic`).
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._asked: dict[Asking, deque[float]] = {asking: deque() for asking in Asking}
        self._frozen_until_s = -math.inf

    def admits(self, asking: Asking) -> bool:
        """Count one asking now; tells whether it may be shown. While frozen, none may and none counts."""
        now_s = self._clock()
        if now_s < self._frozen_until_s:
            return False
        asked = self._asked[asking]
        longest_s = max(limit.within_s for limit in LIMITS[asking])
        while asked and asked[0] <= now_s - longest_s:
            asked.popleft()
        if any(self._is_over(limit, asked, now_s) for limit in LIMITS[asking]):
            self._freeze(now_s)
            return False
        asked.append(now_s)
        return True

    def remaining_s(self) -> float:
        """Seconds until a page may ask again; 0 where it may now."""
        return max(0.0, self._frozen_until_s - self._clock())

    def begin_anew(self) -> None:
        """Forget what was asked: another visit of a site begins."""
        self._frozen_until_s = -math.inf
        for asked in self._asked.values():
            asked.clear()

    @staticmethod
    def _is_over(limit: Limit, asked: deque[float], now_s: float) -> bool:
        return sum(1 for each in asked if each > now_s - limit.within_s) >= limit.most

    def _freeze(self, now_s: float) -> None:
        self.begin_anew()  # who was frozen has paid for all of it
        self._frozen_until_s = now_s + FREEZE_S
