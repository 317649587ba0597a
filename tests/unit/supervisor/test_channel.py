"""The supervisor's end: nothing that a session does can block or break it."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.errors import ChannelError
from kiosk.supervisor.channel import MESSAGES_IN_A_BURST, Channel, FloodGate, make_pair
from kiosk.supervisor.messages import Hello, PinResult, Prepared, encode
from tests.support.clock import HandClock

if TYPE_CHECKING:
    import socket
    from collections.abc import Awaitable, Callable


def with_channel(play: Callable[[Channel, socket.socket], Awaitable[None]]) -> None:
    async def run() -> None:
        ours, theirs = make_pair()
        channel = await Channel.over(ours, time.monotonic)
        with theirs:
            async with asyncio.timeout(20):
                await play(channel, theirs)
        channel.close()

    asyncio.run(run())


async def _receive_all(channel: Channel) -> None:
    while await channel.receive():
        pass


def _send_very_much(channel: Channel) -> None:
    for ticket in range(1_000_000):
        channel.send(PinResult(ticket=ticket, ok=False))


def test_messages_arrive_in_order_and_in_pieces() -> None:
    async def play(channel: Channel, theirs: socket.socket) -> None:
        text = encode(Hello()) + encode(Prepared())
        theirs.sendall(text[:10])
        first = asyncio.create_task(channel.receive())
        await asyncio.sleep(0)
        theirs.sendall(text[10:])
        assert await first == Hello()
        assert await channel.receive() == Prepared()

    with_channel(play)


def test_a_closed_end_and_a_half_line_are_an_end() -> None:
    async def play(channel: Channel, theirs: socket.socket) -> None:
        theirs.sendall(b'{"kind":"rea')
        theirs.close()
        assert await channel.receive() is None

    with_channel(play)


def test_an_endless_line_is_refused() -> None:
    async def play(channel: Channel, theirs: socket.socket) -> None:
        sending = asyncio.create_task(asyncio.to_thread(theirs.sendall, b"x" * 150_000))
        with pytest.raises(ChannelError, match="too long"):
            await channel.receive()
        channel.close()
        await asyncio.gather(sending, return_exceptions=True)

    with_channel(play)


def test_a_flood_is_refused() -> None:
    async def play(channel: Channel, theirs: socket.socket) -> None:
        theirs.sendall(encode(Prepared()) * (MESSAGES_IN_A_BURST + 50))
        with pytest.raises(ChannelError, match="too many"):
            await _receive_all(channel)

    with_channel(play)


def test_a_session_that_does_not_read_does_not_stop_the_supervisor() -> None:
    async def play(channel: Channel, theirs: socket.socket) -> None:
        with pytest.raises(ChannelError, match="does not read"):
            _send_very_much(channel)
        assert theirs.fileno() >= 0

    with_channel(play)


def test_the_flood_gate_refills_with_time() -> None:
    clock = HandClock()
    gate = FloodGate(clock)
    assert sum(gate.admits() for _ in range(500)) == MESSAGES_IN_A_BURST
    clock.pass_s(1)
    assert sum(gate.admits() for _ in range(500)) == 20
    clock.pass_s(3600)
    assert sum(gate.admits() for _ in range(500)) == MESSAGES_IN_A_BURST
