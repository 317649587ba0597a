"""Runs one session after the other: watch it, destroy it, decide how the next one starts."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import ChannelError, UnavailableError
from kiosk.supervisor.messages import (
    Hello,
    OutOfService,
    OutOfServiceCause,
    Ready,
    SessionEnded,
    Start,
)
from kiosk.supervisor.outcome import Outcome, outcome_of
from kiosk.supervisor.recovery import RETRY_S, Rung

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.notifier import Notifier
    from kiosk.supervisor.reception import Reception
    from kiosk.supervisor.recovery import RecoveryLadder
    from kiosk.supervisor.session_process import SessionProcess, SessionStarter

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the supervisor waits, in seconds."""

    start_s: float
    hang_s: float
    retry_s: float = RETRY_S


class Supervisor:
    """Owns all that lasts longer than a visitor. A normal end, a crash and a hang take the same path.

    `deaths_allowed` makes `run` give up after so many deaths in a row of the ladder's window (demonstration);
    None, as in production, retries for ever.
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
    ) -> None:
        self._config = config
        self._starter = starter
        self._reception = reception
        self._ladder = ladder
        self._notifier = notifier
        self._deadlines = deadlines
        self._now = now
        self._deaths_allowed = deaths_allowed
        self._stop_asked = asyncio.Event()
        self._apology = False
        self._erased_at: str | None = None
        self._ready_told = False

    def stop(self) -> None:
        """Ask for the end: the current session is destroyed and `run` returns."""
        self._stop_asked.set()

    async def run(self) -> None:
        """Serve until asked to stop. Raises `UnavailableError` when giving up was allowed and happened."""
        while not self._stop_asked.is_set():
            outcome = await self._one_session()
            if outcome in (Outcome.CLOSED, Outcome.STOPPED):
                break
            if outcome.is_death:
                self._ladder.record_death()
                allowed = self._deaths_allowed
                if allowed is not None and self._ladder.deaths >= allowed:
                    raise UnavailableError(f"the session died {self._ladder.deaths} times (last: {outcome})")
            self._apology = outcome.is_death
            await self._pause(self._ladder.delay_s() if outcome.is_death else 0.0)
        self._notifier.stopping()

    async def _one_session(self) -> Outcome:
        rung = self._ladder.rung()
        session = await self._starter.start(rung)
        try:
            outcome = await self._watch(session, rung)
        finally:
            # Also when this task is cancelled: no session outlives its supervisor.
            report = await asyncio.shield(session.destroy())
        self._reception.session_ended(outcome)
        if report.succeeded:
            self._erased_at = self._now().strftime("%H:%M")
        else:
            for step in report.failures:
                _LOG.critical("wipe: %s failed: %s", step.step, step.failure)
            self._reception.wipe_failed()
        _LOG.info("session ended: %s; erased: %s", outcome, "yes" if report.succeeded else "NOT PROVED")
        return outcome

    async def _watch(self, session: SessionProcess, rung: Rung) -> Outcome:
        """Serve a session until it ends, breaks, or the supervisor is asked to stop."""
        serving = asyncio.ensure_future(self._serve(session, rung))
        stopping = asyncio.ensure_future(self._stop_asked.wait())
        try:
            timeout = self._deadlines.retry_s if rung is Rung.OUT_OF_SERVICE else None
            await asyncio.wait({serving, stopping}, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                return serving.result()
            return Outcome.STOPPED if stopping.done() else Outcome.RETRY
        finally:
            for task in (serving, stopping):
                task.cancel()
            await asyncio.gather(serving, stopping, return_exceptions=True)

    async def _serve(self, session: SessionProcess, rung: Rung) -> Outcome:
        started_s = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(self._deadlines.start_s):
                outcome = await self._introduce(session, rung)
        except TimeoutError:
            return Outcome.NEVER_READY
        except ChannelError as error:
            return _protocol_broken(error)
        if outcome is None:
            _LOG.info("session ready after %.2f s", asyncio.get_running_loop().time() - started_s)
        while outcome is None:
            try:
                async with asyncio.timeout(self._deadlines.hang_s):
                    message = await session.channel.receive()
            except TimeoutError:
                return Outcome.HANG
            except ChannelError as error:
                return _protocol_broken(error)
            self._notifier.progress()
            if message is None:
                return Outcome.CRASH
            if isinstance(message, SessionEnded):
                return outcome_of(message.reason)
            try:
                await self._reception.answer(message, session.channel)
            except ChannelError as error:
                return _protocol_broken(error)
        return outcome

    async def _introduce(self, session: SessionProcess, rung: Rung) -> Outcome | None:
        """Exchange hello and start, and wait for the first screen; None when it stands."""
        start = Start(
            config=self._config,
            workspace=session.seen_workspace,
            out_of_service=self._out_of_service(rung),
            apology=self._apology,
            erased_at=self._erased_at,
        )
        greeted = False
        while (message := await session.channel.receive()) is not None:
            match message:
                case Hello(version=version) if not greeted:
                    if version != start.version:
                        raise ChannelError(f"the session speaks protocol {version}, not {start.version}")
                    greeted = True
                    session.channel.send(start)
                case SessionEnded(reason=reason):
                    return outcome_of(reason)
                case Ready() if greeted:
                    self._tell_ready()
                    return None
                case _ if greeted:
                    await self._reception.answer(message, session.channel)
                case _:
                    raise ChannelError("the session did not say hello")
        return Outcome.CRASH

    def _tell_ready(self) -> None:
        if not self._ready_told:
            self._notifier.ready()
            self._ready_told = True
        state = self._reception.out_of_service
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


def _protocol_broken(error: ChannelError) -> Outcome:
    _LOG.error("channel: %s", error)
    return Outcome.PROTOCOL
