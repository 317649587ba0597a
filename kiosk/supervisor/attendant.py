"""Serves one session over its channel, from its first word to its end, whether it is shown or waits."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import ChannelError
from kiosk.supervisor.messages import (
    ClipboardSeen,
    EndReason,
    Heartbeat,
    Hello,
    LookAtClipboard,
    Prepared,
    PrintingBegan,
    Ready,
    SessionEnded,
    Start,
    VisitorCame,
)
from kiosk.supervisor.outcome import Outcome, outcome_of

if TYPE_CHECKING:
    from kiosk.supervisor.messages import Admit, Clipboard, FromSession, Present
    from kiosk.supervisor.notifier import Notifier
    from kiosk.supervisor.reception import Reception
    from kiosk.supervisor.session_process import SessionProcess
    from kiosk.supervisor.wipe import WipeReport

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a session may take, in seconds: for each step on its way to the visitor, between two words,
    and from the visitor's first touch to the end, which only the session itself could tell otherwise.
    """

    start_s: float
    hang_s: float
    visit_s: float


class Attendant:
    """Holds a session process and what is known of it; `ended` is done when it broke or asked for its end.

    Nothing that the session says can raise here. Whoever holds an attendant has to `destroy` it.
    """

    def __init__(
        self,
        session: SessionProcess,
        start: Start,
        reception: Reception,
        notifier: Notifier,
        patience: Patience,
    ) -> None:
        self._session = session
        self._start = start
        self._reception = reception
        self._notifier = notifier
        self._patience = patience
        loop = asyncio.get_running_loop()
        self._clock = loop.time
        self.began_s = loop.time()
        self._has_greeted = False
        self._prepared: asyncio.Future[bool] = loop.create_future()
        self._shown: asyncio.Future[bool] = loop.create_future()
        self._is_asked_to_look = False
        self._looked: asyncio.Future[Clipboard | None] = loop.create_future()
        self._owes_by: float | None = None  # until when the step that it was asked for has to be done
        self._leaves_by: float | None = None
        self._listening: asyncio.Timeout | None = None
        self._is_presented = False
        self._is_in_use = False
        self._has_printed = False
        self._given_up: Outcome | None = None
        self.ended: asyncio.Task[Outcome] = loop.create_task(self._serve())
        self.ended.add_done_callback(lambda _task: self._release())

    @property
    def pid(self) -> int:
        """Process id of the session's tree's root."""
        return self._session.pid

    @property
    def is_prepared(self) -> bool:
        """Whether the session is built and alive."""
        return self._prepared.done() and self._prepared.result() and not self.ended.done()

    @property
    def is_in_use(self) -> bool:
        """Whether a visitor has touched it."""
        return self._is_in_use

    async def prepared(self) -> bool:
        """Wait until the session is built; False when it ended before."""
        return await asyncio.shield(self._prepared)

    async def shown(self) -> bool:
        """Wait until it is painted; False when it ended before."""
        return await asyncio.shield(self._shown)

    async def look_at_clipboard(self) -> Clipboard | None:
        """Have the clipboard looked at and emptied; returns what was found, None when it ended before."""
        self._is_asked_to_look = True
        self._ask(LookAtClipboard())
        return await asyncio.shield(self._looked)

    def present(self, message: Present) -> None:
        """Have the first screen shown; from now on its requests are answered."""
        self._is_presented = True
        self._ask(message)

    def admit(self, message: Admit) -> None:
        """Let the next visitor in, or say why not."""
        self._say(message)

    def _ask(self, message: Present | LookAtClipboard) -> None:
        """Say what the session has to answer in time."""
        self._owes_by = self._clock() + self._patience.start_s
        if self._listening is not None and not self._listening.expired():
            self._listening.reschedule(self._deadline())
        self._say(message)

    def _say(self, message: Present | LookAtClipboard | Admit) -> None:
        try:
            self._session.channel.send(message)
        except ChannelError as error:
            _LOG.error("channel: %s", error)
            self.give_up(Outcome.PROTOCOL)

    def give_up(self, outcome: Outcome) -> None:
        """End the session for a reason that it does not know itself; `ended` follows."""
        self._given_up = outcome
        self._session.channel.close()

    async def destroy(self) -> WipeReport:
        """Stop listening, destroy the process with all it had, and report."""
        self.ended.cancel()
        await asyncio.gather(self.ended, return_exceptions=True)
        return await self._session.destroy(was_shown=self._is_presented, has_printed=self._has_printed)

    def _release(self) -> None:
        """Nobody waits for a session that has ended."""
        for step in (self._prepared, self._shown):
            if not step.done():
                step.set_result(False)
        if not self._looked.done():
            self._looked.set_result(None)

    def _deadline(self) -> float:
        now = self._clock()
        if not self._prepared.done():
            return self.began_s + self._patience.start_s
        heard_by = now + self._patience.hang_s
        return min(each for each in (heard_by, self._owes_by, self._leaves_by) if each is not None)

    async def _serve(self) -> Outcome:
        while True:
            try:
                async with asyncio.timeout_at(self._deadline()) as self._listening:
                    message = await self._session.channel.receive()
                self._listening = None
                if message is None:
                    return self._given_up or Outcome.CRASH
                outcome = await self._take(message)
            except TimeoutError:
                self._listening = None
                return self._late()
            except ChannelError as error:
                _LOG.error("channel: %s", error)
                return Outcome.PROTOCOL
            if outcome is not None:
                return outcome

    def _late(self) -> Outcome:
        if self._leaves_by is not None and self._clock() >= self._leaves_by:
            return Outcome.TOO_LONG
        return Outcome.HANG if self._prepared.done() and self._owes_by is None else Outcome.NEVER_READY

    async def _take(self, message: FromSession) -> Outcome | None:
        if not self._has_greeted:
            self._greet(message)
        elif isinstance(message, SessionEnded):
            if message.reason is EndReason.CLOSED and self._start.config.demonstration is None:
                raise ChannelError("only a demonstration's window can be closed")
            return outcome_of(message.reason)
        elif self._is_presented:
            if self._looked.done():
                self._notifier.progress()
            await self._answer(message)
        else:
            self._take_unseen(message)
        return None

    def _greet(self, message: FromSession) -> None:
        if not isinstance(message, Hello):
            raise ChannelError("the session did not say hello")
        if message.version != self._start.version:
            raise ChannelError(f"the session speaks protocol {message.version}, not {self._start.version}")
        self._has_greeted = True
        self._session.channel.send(self._start)

    def _take_unseen(self, message: FromSession) -> None:
        """Take what a session may say before it is shown: nobody can have asked it for anything else."""
        match message:
            case Heartbeat():
                return
            case Prepared() if not self._prepared.done():
                _LOG.info("session %d built after %.2f s", self.pid, self._clock() - self.began_s)
                self._prepared.set_result(True)
            case _:
                raise ChannelError(f"{message.kind} of a session that nobody sees")

    async def _answer(self, message: FromSession) -> None:
        match message:
            case Heartbeat():
                return
            case Ready() if not self._shown.done():
                self._owes_by = None
                self._shown.set_result(True)
            case ClipboardSeen(found=found) if self._is_asked_to_look and not self._looked.done():
                self._owes_by = None
                self._looked.set_result(found)
            case VisitorCame() if not self._is_in_use:
                self._is_in_use = True
                self._leaves_by = self._clock() + self._patience.visit_s
            case PrintingBegan():
                self._has_printed = True
            case _:
                await self._reception.answer(message, self._session.channel)
