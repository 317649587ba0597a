"""Finds a moment at which the machine has little to do, so that warming a session disturbs nobody."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable

# The new Welcome settles, looks at its devices, and the old session's memory is given back.
SETTLE_S: Final = 0.5
LOOK_S: Final = 0.25
BUSY_SHARE: Final = 0.6  # of all cores: a visitor's page that loads uses more
# A visitor who keeps the machine busy all the time still gets a standby: the next one's wait would be longer.
GIVE_UP_S: Final = 30.0


def busy_seconds() -> tuple[float, float]:
    """Return the processor time used and all that there was, of all cores, since the machine's start."""
    times = psutil.cpu_times()
    return sum(times) - times.idle - getattr(times, "iowait", 0.0), sum(times)


class QuietMoment:
    """Waits for a quiet moment, though not for ever; times in seconds."""

    def __init__(
        self,
        used: Callable[[], tuple[float, float]] = busy_seconds,
        settle_s: float = SETTLE_S,
        look_s: float = LOOK_S,
        give_up_s: float = GIVE_UP_S,
    ) -> None:
        self._used = used
        self._settle_s = settle_s
        self._look_s = look_s
        self._give_up_s = give_up_s

    async def wait(self) -> None:
        """Return once less than `BUSY_SHARE` of the machine was used for a moment, or after `give_up_s`."""
        await asyncio.sleep(self._settle_s)
        waited_s = 0.0
        while waited_s < self._give_up_s:
            used, total = self._used()
            await asyncio.sleep(self._look_s)
            waited_s += self._look_s
            used_later, total_later = self._used()
            if used_later - used < BUSY_SHARE * (total_later - total):
                return
