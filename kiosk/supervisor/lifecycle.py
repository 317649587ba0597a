"""Runs one session after the other: show it, watch it, destroy it, decide how the next one starts."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.errors import UnavailableError
from kiosk.supervisor.attendant import Attendant, Patience
from kiosk.supervisor.erasure import Erasure
from kiosk.supervisor.messages import Admit, OutOfService, OutOfServiceCause, Present, Start
from kiosk.supervisor.outcome import Outcome
from kiosk.supervisor.recovery import RETRY_S, Rung
from kiosk.supervisor.standby import Standby, StandbyPlan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable, Iterable

    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.notifier import Notifier
    from kiosk.supervisor.reception import Reception
    from kiosk.supervisor.recovery import RecoveryLadder
    from kiosk.supervisor.session_process import SessionStarter
    from kiosk.supervisor.wipe import WipeReport

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the supervisor waits, in seconds."""

    start_s: float
    hang_s: float
    visit_s: float
    retry_s: float = RETRY_S
    recycle_s: float | None = None  # an unused Welcome older than this makes room for a fresh one


class Supervisor:
    """Owns all that lasts longer than a visitor. A normal end, a crash and a hang take the same path.

    Without `standby` none is kept. `leftovers` takes away what a supervisor
    before this one has left; the first visitor waits for it. `deaths_allowed` makes `run` give up after so
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
        standby: StandbyPlan | None = None,
        leftovers: Callable[[], Awaitable[WipeReport]] | None = None,
    ) -> None:
        self._config = config
        self._starter = starter
        self._reception = reception
        self._ladder = ladder
        self._notifier = notifier
        self._deadlines = deadlines
        self._deaths_allowed = deaths_allowed
        self._leftovers = leftovers
        self._stop_asked = asyncio.Event()
        self._standby = None if standby is None else Standby(self._start_in_advance, standby)
        self._erasure = Erasure(reception, now)
        self._current: Attendant | None = None
        self._last: Outcome | None = None
        self._last_rung: Rung | None = None
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
        if self._leftovers is not None:
            self._erasure.begin_with_leftovers(self._leftovers())
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
        self._notifier.progress()  # a rung of a ladder that ends: systemd need not lose patience before
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
            current.ended.cancel()  # nothing that it still says is answered, no PIN of its is accepted
            self._erasure.begin(current)
        self._reception.session_ended(outcome)
        _LOG.info("session ended: %s", outcome)
        return outcome

    async def _next(self, rung: Rung) -> Attendant:
        waiting = await self._standby.take(rung) if self._standby else None
        if waiting is not None:
            return waiting
        last = self._last
        is_first_notice = rung is Rung.OUT_OF_SERVICE and self._last_rung is not rung
        if last is not None and last.is_death and not is_first_notice:
            # What keeps dying is not started as fast as it dies; the notice takes its place at once.
            await self._pause(self._ladder.delay_s())
        self._last_rung = rung
        return await self._start(rung, in_advance=False)

    async def _start_in_advance(self, rung: Rung) -> Attendant:
        return await self._start(rung, in_advance=True)

    async def _start(self, rung: Rung, *, in_advance: bool) -> Attendant:
        session = await self._starter.start(rung)
        start = Start(config=self._config, workspace=session.seen_workspace, in_advance=in_advance)
        patience = Patience(self._deadlines.start_s, self._deadlines.hang_s, self._deadlines.visit_s)
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
        if not await current.shown():
            return
        await self._erasure.destroyed()
        clipboard = await current.look_at_clipboard()
        if clipboard is None:
            return  # it broke: the next session owes both proofs
        self._erasure.judge(clipboard)
        current.admit(Admit(out_of_service=self._out_of_service(rung), erased_at=self._erasure.erased_at))
        self._tell_ready(rung)
        if self._standby is not None and rung is not Rung.OUT_OF_SERVICE:
            self._standby.keep(rung)

    async def _watch(self, current: Attendant, rung: Rung, admitting: asyncio.Future[None]) -> Outcome:
        """Wait until the session ends, breaks, is to be replaced, or the supervisor is asked to stop."""
        stopping = asyncio.ensure_future(self._stop_asked.wait())
        timeout = self._deadlines.retry_s if rung is Rung.OUT_OF_SERVICE else self._deadlines.recycle_s
        renewing: asyncio.Future[bool] | None = None
        try:
            while True:
                done = await _first_of(
                    {current.ended, stopping, admitting, renewing}, None if renewing else timeout
                )
                if admitting in done:
                    admitting.result()  # a bug there must not leave a visitor before a shut door
                if stopping.done() or current.ended.done():
                    return Outcome.STOPPED if stopping.done() else current.ended.result()
                if renewing is not None and renewing.done():
                    if renewing.result() and not current.is_in_use:
                        return Outcome.RECYCLED
                    renewing = None
                elif not done and admitting.done():
                    if rung is Rung.OUT_OF_SERVICE:
                        return Outcome.RETRY
                    if not current.is_in_use:
                        renewing = asyncio.ensure_future(self._renewed(rung))
        finally:
            stopping.cancel()
            if renewing is not None:
                renewing.cancel()
                await asyncio.gather(renewing, return_exceptions=True)

    async def _renewed(self, rung: Rung) -> bool:
        """Have a fresh standby made; tells whether one may take the place of an old Welcome."""
        return self._standby is None or await self._standby.renewed(rung)

    def _tell_ready(self, rung: Rung) -> None:
        if not self._ready_told:
            self._notifier.ready()
            self._ready_told = True
        self._reception.tell_state(_broken(rung))

    def _out_of_service(self, rung: Rung) -> OutOfService | None:
        return self._reception.out_of_service or _broken(rung)

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


def _broken(rung: Rung) -> OutOfService | None:
    return OutOfService(cause=OutOfServiceCause.BROKEN) if rung is Rung.OUT_OF_SERVICE else None


async def _first_of(
    futures: Iterable[asyncio.Future[Any] | None], within_s: float | None
) -> set[asyncio.Future[Any]]:
    """Wait for the first of those that are not done yet; returns what is done, nothing after `within_s`."""
    awaited = {each for each in futures if each is not None and not each.done()}
    done, _ = await asyncio.wait(awaited, timeout=within_s, return_when=asyncio.FIRST_COMPLETED)
    return done
