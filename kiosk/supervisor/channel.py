"""The supervisor's end of the socket pair to one session."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

from kiosk.errors import ChannelError
from kiosk.supervisor.messages import MAX_LINE_BYTES, decode_from_session, encode

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.supervisor.messages import FromSession, FromSupervisor

# A busy session sends a heartbeat a second and a few messages a touch.
MESSAGES_IN_A_BURST = 200
MESSAGES_PER_SECOND = 20.0
UNREAD_BYTES_LIMIT = 256 * 1024


class FloodGate:
    """A bucket that refills with time: says no when messages come faster than a person can cause them."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._tokens = float(MESSAGES_IN_A_BURST)
        self._filled_at = clock()

    def admits(self) -> bool:
        """Take one message; False when there are too many."""
        now = self._clock()
        self._tokens = min(MESSAGES_IN_A_BURST, self._tokens + (now - self._filled_at) * MESSAGES_PER_SECOND)
        self._filled_at = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


class Channel:
    """Reads and writes messages; nothing that the session does here can block or break the supervisor."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: FloodGate) -> None:
        self._reader = reader
        self._writer = writer
        self._gate = gate

    @classmethod
    async def over(cls, end: socket.socket, clock: Callable[[], float]) -> Channel:
        """Build the channel on the supervisor's end of a socket pair."""
        reader, writer = await asyncio.open_connection(sock=end, limit=MAX_LINE_BYTES)
        return cls(reader, writer, FloodGate(clock))

    async def receive(self) -> FromSession | None:
        """Wait for the next message; None when the session has closed its end.

        Raises `ChannelError` for garbage, floods and lines that are too long.
        """
        try:
            line = await self._reader.readline()
        except ValueError:  # the reader's limit
            raise ChannelError("a line is too long") from None
        except ConnectionError:
            return None
        if not line.endswith(b"\n"):
            return None  # end of file; a half line is what a killed process leaves
        if not self._gate.admits():
            raise ChannelError("too many messages")
        return decode_from_session(line)

    def send(self, message: FromSupervisor) -> None:
        """Send without waiting. Raises `ChannelError` when the session has not read for a long time."""
        if self._writer.transport.get_write_buffer_size() > UNREAD_BYTES_LIMIT:
            raise ChannelError("the session does not read")
        self._writer.write(encode(message))

    def close(self) -> None:
        """Close this end at once."""
        self._writer.transport.abort()


def make_pair() -> tuple[socket.socket, socket.socket]:
    """Make the two ends: the supervisor's and the one that the session inherits."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
