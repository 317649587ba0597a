"""Answers what sessions ask for: PINs, counts, service, network, hosts. It remembers; sessions do not."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from typing import TYPE_CHECKING

from kiosk.errors import ChannelError
from kiosk.mediator.permission import MediatorAction
from kiosk.statistics.event import Event
from kiosk.supervisor.host_message import BlockedHost, LetHostIn
from kiosk.supervisor.messages import (
    Count,
    OutOfService,
    OutOfServiceCause,
    OutOfServiceChanged,
    PinCheck,
    PinResult,
    SetOutOfService,
)
from kiosk.supervisor.network_message import NetworkCheck, ProxyLoginAsked

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kiosk.mediator.desk import MediatorDesk
    from kiosk.statistics.counter import CounterStore
    from kiosk.supervisor.channel import Channel
    from kiosk.supervisor.host_desk import HostDesk
    from kiosk.supervisor.messages import FromSession
    from kiosk.supervisor.network import NetworkDesk
    from kiosk.supervisor.notifier import Notifier
    from kiosk.supervisor.outcome import Outcome

_LOG = logging.getLogger(__name__)


class Reception:
    """Holds the state that the supervisor keeps from one session to the next."""

    def __init__(
        self,
        desk: MediatorDesk,
        counters: CounterStore | None,
        now: Callable[[], dt.datetime],
        notifier: Notifier,
        network: NetworkDesk,
        hosts: HostDesk,
    ) -> None:
        """`notifier` hears at once when the kiosk goes out of service or comes back."""
        self._desk = desk
        self._counters = counters
        self._now = now
        self._notifier = notifier
        self._network = network
        self._hosts = hosts
        self._set_by_mediator: OutOfService | None = None
        self._wipe_failed = False

    @property
    def out_of_service(self) -> OutOfService | None:
        """Why no visitor is taken, or None. A failed wipe weighs more than a mediator's word."""
        if self._wipe_failed:
            return OutOfService(cause=OutOfServiceCause.WIPE_FAILED)
        return self._set_by_mediator

    async def answer(self, message: FromSession, channel: Channel) -> None:
        """Carry a request out and answer it. Raises `ChannelError` for one out of its place."""
        match message:
            case PinCheck(ticket=ticket, pin=pin):
                verdict = await self._desk.check(pin)
                if verdict.ok:
                    await asyncio.to_thread(self._count, Event.MEDIATOR_CAME)
                channel.send(PinResult(ticket=ticket, ok=verdict.ok, locked_for_s=verdict.locked_for_s))
            case Count(event=event, procedure=procedure):
                # In a thread: a slow disk, or a session that counts without end, keeps that session waiting
                # for its own next word, and nobody else.
                await asyncio.to_thread(self._count, event, procedure)
            case SetOutOfService(message=text):
                if self._desk.allows(MediatorAction.SET_OUT_OF_SERVICE):
                    self._set(text)
                channel.send(OutOfServiceChanged(out_of_service=self.out_of_service))
            case ProxyLoginAsked() | NetworkCheck():
                self._network.answer(message, channel)
            case LetHostIn() | BlockedHost():
                await self._hosts.answer(message, channel)
            case _:
                raise ChannelError(f"{message.kind} out of its place")

    def session_ended(self, outcome: Outcome) -> None:
        """End what was granted to this session, and count how it ended."""
        self._desk.forget_permit()
        self._hosts.session_ended()
        if outcome.event:
            self._count(outcome.event)

    def wipe_failed(self) -> None:
        """Take no visitor until somebody has looked: only a mediator can lift it."""
        self._wipe_failed = True
        self.tell_state()

    def tell_state(self, broken: OutOfService | None = None) -> None:
        """Tell the operator what stands; `broken` where sessions keep dying."""
        state = self.out_of_service or broken
        self._notifier.status(f"out of service ({state.cause})" if state else "in service")

    def _set(self, text: str | None) -> None:
        if text is None:
            self._wipe_failed = False
            self._set_by_mediator = None
        else:
            self._set_by_mediator = OutOfService(cause=OutOfServiceCause.MEDIATOR, message=text)
        self.tell_state()
        _LOG.warning(
            "the mediator put the kiosk %s", "back into service" if text is None else "out of service"
        )

    def _count(self, event: Event, procedure: str | None = None) -> None:
        if self._counters is None:
            return
        try:
            self._counters.count(event, self._now().date(), procedure)
        except sqlite3.Error as error:  # a full disk is no reason to send a visitor away
            _LOG.error("statistics: %s", type(error).__name__)
