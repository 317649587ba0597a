"""Stands in for the supervisor at the other end of a session's channel: same messages, same desk."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
import time
from typing import TYPE_CHECKING, Self

from kiosk.errors import ChannelError
from kiosk.mediator.desk import MediatorDesk
from kiosk.mediator.lockout import Lockout
from kiosk.mediator.permission import Permit
from kiosk.mediator.pin import PinChecker
from kiosk.network.surroundings import Surroundings
from kiosk.supervisor.channel import Channel, make_pair
from kiosk.supervisor.host_desk import HostDesk
from kiosk.supervisor.messages import (
    Admit,
    ClipboardSeen,
    Heartbeat,
    Hello,
    LookAtClipboard,
    Prepared,
    Present,
    PrintingBegan,
    Ready,
    SessionEnded,
    Start,
    VisitorCame,
)
from kiosk.supervisor.network import NetworkDesk
from kiosk.supervisor.notifier import Notifier
from kiosk.supervisor.outcome import outcome_of
from kiosk.supervisor.reception import Reception

if TYPE_CHECKING:
    import socket
    from types import TracebackType

    from kiosk.config import KioskConfig
    from kiosk.supervisor.messages import EndReason


class StandInSupervisor:
    """Answers sessions that live in this process, in a thread of its own; it cannot kill or erase them.

    `ended` holds the reasons for which sessions asked for their end, in their order.
    """

    def __init__(self, config: KioskConfig) -> None:
        desk = MediatorDesk(
            PinChecker(config.mediator.pins),
            Lockout(
                time.monotonic,
                config.mediator.free_attempts,
                config.mediator.first_lockout_s,
                config.mediator.longest_lockout_s,
            ),
            Permit(time.monotonic, config.mediator.permit_s),
        )
        network = NetworkDesk(config.network, Surroundings())
        hosts = HostDesk(desk, config.browsing.mediator_may_open, None, _now)
        self._reception = Reception(desk, None, _now, Notifier({}), network, hosts)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="supervisor")
        self._serving: set[asyncio.Task[None]] = set()
        self.ended: list[EndReason] = []
        self.is_ready = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._end_all(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def connect(self, start: Start, erased_at: str | None = None) -> socket.socket:
        """Begin to serve a session, which gets the socket returned here; `start` is its first answer.

        It is shown and admitted at once; `erased_at` is what Welcome says of the visit before.
        """
        ours, theirs = make_pair()
        self.is_ready = False
        asyncio.run_coroutine_threadsafe(self._begin(ours, start, erased_at), self._loop).result()
        return theirs

    async def _begin(self, ours: socket.socket, start: Start, erased_at: str | None) -> None:
        task = asyncio.create_task(self._serve(ours, start, erased_at))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def _end_all(self) -> None:
        for task in list(self._serving):
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, ours: socket.socket, start: Start, erased_at: str | None) -> None:
        channel = await Channel.over(ours, time.monotonic)
        try:
            while (message := await channel.receive()) is not None:
                match message:
                    case Hello():
                        channel.send(start)
                    case Prepared():
                        channel.send(Present(out_of_service=self._reception.out_of_service))
                    case Ready():
                        channel.send(LookAtClipboard())
                    case ClipboardSeen():
                        out_of_service = self._reception.out_of_service
                        channel.send(Admit(out_of_service=out_of_service, erased_at=erased_at))
                        self.is_ready = True
                    case Heartbeat() | VisitorCame() | PrintingBegan():
                        continue
                    case SessionEnded(reason=reason):
                        self._reception.session_ended(outcome_of(reason))
                        self.ended.append(reason)
                    case _:
                        await self._reception.answer(message, channel)
        except ChannelError:
            return
        finally:
            channel.close()


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
