"""Ends a session as an accident does: some process of its is killed or stopped, whichever it be."""

from __future__ import annotations

import random
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import psutil

from kiosk.proof import census
from kiosk.proof.patience import Patience, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SIGNALS: Final = (signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP)
# A process without which the session goes on is no end: the next blow follows. A tree has some twenty.
_MOST_BLOWS: Final = 40
# What dies takes the session with it at once or not at all; what is stopped is noticed within 12 s.
_AFTER_DEATH_S: Final = 3.0
_AFTER_STOP_S: Final = 15.0


@dataclass(frozen=True, slots=True)
class Blow:
    """What was hit, and how."""

    victim: str
    signal: str

    def __str__(self) -> str:
        return f"{self.signal} to {self.victim}"


def strike_down(processes: Sequence[psutil.Process], is_over: Callable[[], bool]) -> list[Blow]:
    """Hit one of these processes after the other, by chance, until the session is over; returns the blows."""
    chance = random.SystemRandom()
    blows: list[Blow] = []
    while len(blows) < _MOST_BLOWS and not is_over():
        targets = census.living(processes)
        if not targets:
            break
        victim, number = chance.choice(targets), chance.choice(_SIGNALS)
        try:
            name = victim.name()
            victim.send_signal(number)
        except psutil.Error:
            continue  # it went by itself
        blows.append(Blow(f"{name} ({victim.pid})", number.name))
        wait_for(is_over, Patience(_AFTER_STOP_S if number is signal.SIGSTOP else _AFTER_DEATH_S))
    return blows
