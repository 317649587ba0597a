"""Runs one session after the other: show it, watch it, destroy it, decide how the next one starts."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import UnavailableError
from kiosk.supervisor.attendant import Attendant, Patience
from kiosk.supervisor.erasure import Erasure
from kiosk.supervisor.messages import Admit, OutOfService, OutOfServiceCause, Present, Start
from kiosk.supervisor.outcome import Outcome
from kiosk.supervisor.recovery import RETRY_S, Rung
from kiosk.supervisor.standby import Standby

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.notifier import Notifier
    from kiosk.supervisor.quiet import QuietMoment
    from kiosk.supervisor.reception import Reception
    from kiosk.supervisor.recovery import RecoveryLadder
    from kiosk.supervisor.session_process import SessionStarter

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the supervisor waits, in seconds."""

    start_s: float
    hang_s: float
    retry_s: float = RETRY_S
    recycle_s: float | None = None  # an unused Welcome older than this makes room for a fresh one


class Supervisor:
    """Owns all that lasts longer than a visitor. A normal end, a crash and a hang take the same path.

    `quiet` says when a standby may be warmed; None keeps none. `deaths_allowed` makes `run` give up after so
    many deaths in a row of the ladder's window (demonstration); None, as in production, retries for ever.
    """

    def __init__(
        self,
        config: SessionConfig,
        starter: SessionStarter,
        reception: Reception,
        ladder: RecoveryLadder,
        notifier: Notifier,
        deadlines: Deadlines,
        now: Callable[[], dt.datetime],
        deaths_allowed: int | None = None,
        quiet: QuietMoment | None = None,
    ) -> None:
        self._config = config
        self._starter = starter
        self._reception = reception
        self._ladder = ladder
        self._notifier = notifier
        self._deadlines = deadlines
        self._deaths_allowed = deaths_allowed
        self._stop_asked = asyncio.Event()
        self._standby = None if quiet is None else Standby(self._start_in_advance, quiet, ladder)
        self._erasure = Erasure(reception, now)
        self._current: Attendant | None = None
        self._last: Outcome | None = None
        self._ready_told = False

    @property
    def attendants(self) -> tuple[Attendant, ...]:
        """The sessions that are there now: the one that is shown first, then the one that waits."""
        standby = self._standby.attendant if self._standby else None
        return tuple(each for each in (self._current, standby) if each is not None)

    def stop(self) -> None:
        """Ask for the end: all sessions are destroyed and `run` returns."""
        self._stop_asked.set()

    async def run(self) -> None:
        """Serve until asked to stop. Raises `UnavailableError` when giving up was allowed and happened."""
        try:
            while not self._stop_asked.is_set():
                outcome = await self._one_session()
                self._last = outcome
                if outcome in (Outcome.CLOSED, Outcome.STOPPED):
                    break
                if outcome.is_death:
                    self._climb(outcome)
        finally:
            # Also when this task is cancelled: no session outlives its supervisor.
            await asyncio.shield(self._end_all())
        self._notifier.stopping()

    def _climb(self, outcome: Outcome) -> None:
        self._ladder.record_death()
        allowed = self._deaths_allowed
        if allowed is not None and self._ladder.deaths >= allowed:
            raise UnavailableError(f"the session died {self._ladder.deaths} times (last: {outcome})")

    async def _one_session(self) -> Outcome:
        rung = self._ladder.rung()
        current = await self._next(rung)
        self._current = current
        admitting = asyncio.ensure_future(self._welcome(current, rung))
        try:
            outcome = await self._watch(current, rung, admitting)
        finally:
            admitting.cancel()
            await asyncio.gather(admitting, return_exceptions=True)
            self._current = None
            self._erasure.begin(current)
        self._reception.session_ended(outcome)
        _LOG.info("session ended: %s", outcome)
        return outcome

    async def _next(self, rung: Rung) -> Attendant:
        waiting = await self._standby.take(rung) if self._standby else None
        if waiting is not None:
            return waiting
        last = self._last
        if last is not None and last.is_death and rung is not Rung.OUT_OF_SERVICE:
            # What keeps dying is not started as fast as it dies; the notice is no session and stands at once.
            await self._pause(self._ladder.delay_s())
        return await self._start(rung, in_advance=False)

    async def _start_in_advance(self, rung: Rung) -> Attendant:
        return await self._start(rung, in_advance=True)

    async def _start(self, rung: Rung, *, in_advance: bool) -> Attendant:
        session = await self._starter.start(rung)
        start = Start(config=self._config, workspace=session.seen_workspace, in_advance=in_advance)
        patience = Patience(self._deadlines.start_s, self._deadlines.hang_s)
        return Attendant(session, start, self._reception, self._notifier, patience)

    async def _welcome(self, current: Attendant, rung: Rung) -> None:
        """Show the session at once, and let a visitor in when the one before is seen to be erased."""
        if not await current.prepared():
            return
        last = self._last
        current.present(
            Present(
                out_of_service=self._out_of_service(rung),
                apology=last is not None and last.is_death,
                farewell=last is not None and last.is_farewell,
            )
        )
        clipboard = await current.shown()
        if clipboard is None:
            return
        await self._erasure.finish(clipboard)
        current.admit(Admit(out_of_service=self._out_of_service(rung), erased_at=self._erasure.erased_at))
        self._tell_ready(rung)
        if self._standby is not None and rung is not Rung.OUT_OF_SERVICE:
            self._standby.keep(rung)

    async def _watch(self, current: Attendant, rung: Rung, admitting: asyncio.Future[None]) -> Outcome:
        """Wait until the session ends, breaks, is to be replaced, or the supervisor is asked to stop."""
        stopping = asyncio.ensure_future(self._stop_asked.wait())
        timeout = self._deadlines.retry_s if rung is Rung.OUT_OF_SERVICE else self._deadlines.recycle_s
        try:
            while True:
                awaited = {current.ended, stopping} | ({admitting} if not admitting.done() else set())
                done, _ = await asyncio.wait(awaited, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
                if admitting in done:
                    admitting.result()  # a bug there must not leave a visitor before a shut door
                if current.ended.done():
                    return current.ended.result()
                if stopping.done():
                    return Outcome.STOPPED
                if done or not admitting.done():
                    continue
                if rung is Rung.OUT_OF_SERVICE:
                    return Outcome.RETRY
                if await self._may_recycle(current, rung):
                    return Outcome.RECYCLED
        finally:
            stopping.cancel()

    async def _may_recycle(self, current: Attendant, rung: Rung) -> bool:
        """Have a fresh standby made; tells whether nobody has come meanwhile."""
        if current.is_in_use or current.ended.done():
            return False
        if self._standby is not None and not await self._standby.renewed(rung):
            return False
        return not current.is_in_use and not current.ended.done()

    def _tell_ready(self, rung: Rung) -> None:
        if not self._ready_told:
            self._notifier.ready()
            self._ready_told = True
        state = self._out_of_service(rung)
        self._notifier.status(f"out of service ({state.cause})" if state else "in service")

    def _out_of_service(self, rung: Rung) -> OutOfService | None:
        broken = OutOfService(cause=OutOfServiceCause.BROKEN) if rung is Rung.OUT_OF_SERVICE else None
        return self._reception.out_of_service or broken

    async def _pause(self, seconds: float) -> None:
        """Wait between two sessions, but not when the end is asked for."""
        if seconds > 0:
            try:
                async with asyncio.timeout(seconds):
                    await self._stop_asked.wait()
            except TimeoutError:
                self._notifier.progress()

    async def _end_all(self) -> None:
        if self._standby is not None:
            await self._standby.drop()
        await self._erasure.settle()
