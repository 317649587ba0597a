"""Keeps one more session ready behind the one that is shown: built, hidden, and as fresh as after a boot."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kiosk.errors import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kiosk.supervisor.attendant import Attendant
    from kiosk.supervisor.quiet import QuietMoment
    from kiosk.supervisor.recovery import RecoveryLadder, Rung
    from kiosk.supervisor.wipe import WipeReport

Start: TypeAlias = "Callable[[Rung], Awaitable[Attendant]]"

_LOG = logging.getLogger(__name__)

RETRY_S = 10.0  # after one that could not be built


@dataclass(frozen=True, slots=True)
class StandbyPlan:
    """When one may be warmed, and how patiently after deaths.

    The ladder is not that of the sessions that are shown: what dies unseen slows only its own kind down, and
    never puts a working screen out of service.
    """

    quiet: QuietMoment
    ladder: RecoveryLadder


class Standby:
    """Warms a session when the machine is quiet; one that dies while it waits is replaced."""

    def __init__(self, start: Start, plan: StandbyPlan) -> None:
        self._start = start
        self._quiet = plan.quiet
        self._ladder = plan.ladder
        self._waiting: Attendant | None = None
        self._rung: Rung | None = None
        self._keeping: asyncio.Task[None] | None = None
        self._dying: set[asyncio.Task[WipeReport]] = set()

    @property
    def attendant(self) -> Attendant | None:
        """The session that waits, built or still being built."""
        return self._waiting

    def keep(self, rung: Rung) -> None:
        """Begin to keep one ready for this rung of the ladder."""
        if self._keeping is None:
            self._rung = rung
            self._keeping = asyncio.get_running_loop().create_task(self._keep(rung))

    async def take(self, rung: Rung) -> Attendant | None:
        """Hand the waiting session over, also one that is still being built; None where none can be used."""
        await self._stop()
        waiting = self._waiting
        if waiting is None or self._rung is not rung or waiting.ended.done():
            self._begin_destroying()
            return None
        self._waiting = None
        return waiting

    async def drop(self) -> None:
        """Keep none any more; returns when nothing of any is left."""
        await self._stop()
        self._begin_destroying()
        if self._dying:
            await asyncio.wait(set(self._dying))  # which neither cancels them nor raises what they raise

    def _begin_destroying(self) -> None:
        """Destroy the waiting session in the background: nobody was in it, so nobody waits for the proof."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            task = asyncio.get_running_loop().create_task(waiting.destroy())
            self._dying.add(task)
            task.add_done_callback(self._dying.discard)

    async def renewed(self, rung: Rung) -> bool:
        """Replace the waiting session by a new one; tells whether that one is built."""
        await self.drop()
        self.keep(rung)
        while self._keeping is not None and not self._keeping.done():
            if self._waiting is not None:
                return await self._waiting.prepared()
            await asyncio.sleep(0.1)
        return False

    async def _stop(self) -> None:
        keeping, self._keeping = self._keeping, None
        if keeping is not None:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)

    async def _keep(self, rung: Rung) -> None:
        while True:
            await asyncio.sleep(self._ladder.delay_s())
            await self._quiet.wait()
            try:
                self._waiting = await self._start(rung)
            except UnavailableError as error:
                _LOG.error("standby: %s", error)
                await asyncio.sleep(RETRY_S)
                continue
            outcome = await asyncio.shield(self._waiting.ended)
            _LOG.error("standby: the waiting session ended: %s", outcome)
            self._ladder.record_death()
            self._begin_destroying()
