"""Decides when a session has been left alone; time comes from an injected clock."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class IdlePhase(StrEnum):
    """What to do about the silence."""

    ACTIVE = "active"
    WARNING = "warning"
    EXPIRED = "expired"


class Hold(StrEnum):
    """Work that runs for the visitor: while it runs he may well sit still."""

    SCANNING = "scanning"
    PRINTING = "printing"
    UPLOADING = "uploading"
    READING = "reading"


class IdleWatch:
    """Measures the time since the last sign of the visitor.

    A sign is a touch or a key; running work counts as one as long as it runs. The warning is the last
    `warning_s` of `idle_s`. Once expired it stays expired: a touch that comes too late must not bring back a
    session that is already being erased.

    `clock` gives seconds that never go backwards (`time.monotonic`).
    """

    def __init__(self, clock: Callable[[], float], idle_s: float, warning_s: float) -> None:
        if not 0 < warning_s < idle_s:
            raise ValueError("the warning must be a part of the idle time")
        self._clock = clock
        self._idle_s = idle_s
        self._warning_s = warning_s
        self._holds: dict[Hold, int] = {}
        self._ends_at = math.inf
        self._is_expired = False

    def begin(self) -> None:
        """Begin to measure, as from a touch now. Before it, and after `pause`, nobody is missed."""
        if not self._is_expired:
            self._ends_at = self._clock() + self._idle_s

    def pause(self) -> None:
        """Stop measuring: Welcome and out of service have nobody to miss."""
        if not self._is_expired:
            self._ends_at = math.inf

    def activity(self) -> None:
        """Note a touch or a key. Never shortens a time that a mediator has granted."""
        if self.phase() is not IdlePhase.EXPIRED:
            self._ends_at = max(self._ends_at, self._clock() + self._idle_s)

    def extend(self, seconds: float) -> None:
        """Grant a time without any sign of the visitor, from now (the mediator's extension)."""
        if self.phase() is not IdlePhase.EXPIRED:
            self._ends_at = max(self._ends_at, self._clock() + seconds)

    def hold(self, work: Hold) -> None:
        """Note that work has begun; the same kind may run several times at once."""
        if self.phase() is not IdlePhase.EXPIRED:
            self._holds[work] = self._holds.get(work, 0) + 1

    def release(self, work: Hold) -> None:
        """Note that work has ended; the idle time starts anew. Raises `ValueError` for work never begun."""
        if self.phase() is IdlePhase.EXPIRED:
            return
        if not self._holds.get(work):
            raise ValueError(f"{work} was not held")
        self.activity()  # before letting go: the time that passed while working must not count
        self._holds[work] -= 1

    @property
    def is_held(self) -> bool:
        """Whether work is running."""
        return any(self._holds.values())

    def phase(self) -> IdlePhase:
        """Tell the phase now."""
        if not self._is_expired and not self.is_held and self._clock() >= self._ends_at:
            self._is_expired = True
        if self._is_expired:
            return IdlePhase.EXPIRED
        if not self.is_held and self._clock() >= self._ends_at - self._warning_s:
            return IdlePhase.WARNING
        return IdlePhase.ACTIVE

    def remaining_s(self) -> float:
        """Seconds until the session ends; the whole idle time while held or not measuring."""
        if self.is_held or math.isinf(self._ends_at):
            return self._idle_s
        return max(0.0, self._ends_at - self._clock())

    def next_change_s(self) -> float | None:
        """Seconds until the phase may change by itself; None while held or when expired."""
        match self.phase():
            case IdlePhase.EXPIRED:
                return None
            case IdlePhase.WARNING:
                return self.remaining_s()
            case IdlePhase.ACTIVE:
                waits_for_ever = self.is_held or math.isinf(self._ends_at)
                return None if waits_for_ever else self.remaining_s() - self._warning_s
