"""Looks at the network once: one small request, by the way that the engine goes, in a bounded time."""

from __future__ import annotations

import asyncio
import base64
import re
import socket
from typing import TYPE_CHECKING, Final

from kiosk.network.address import parse_page
from kiosk.network.state import MOST_BODY_BYTES, Look, Stage

if TYPE_CHECKING:
    from kiosk.network.address import Address
    from kiosk.network.login import Login

# What a visitor waits for a screen that says more; a proxy that wakes up a line answers within two seconds.
LOOK_S: Final = 5.0
_MOST_HEAD_BYTES: Final = 16 * 1024
_STATUS: Final = re.compile(rb"HTTP/1\.[01] (\d{3})\b")
_LOGIN_KIND: Final = re.compile(rb"^Proxy-Authenticate:\s*(\w+)", re.IGNORECASE | re.MULTILINE)


async def look_at(url: str, proxy: Address | None, login: Login | None, *, within_s: float = LOOK_S) -> Look:
    """Ask for `url` ("http://..."), by way of `proxy` with `login` where they are given. Raises nothing."""
    page = parse_page(url)
    request = _request(url, page, proxy, login)
    return await _look(proxy or page, request, by_proxy=proxy is not None, within_s=within_s)


async def look_at_proxy(proxy: Address, *, within_s: float = LOOK_S) -> Look:
    """See whether the proxy listens; nothing is asked of it. Raises nothing."""
    return await _look(proxy, b"", by_proxy=True, within_s=within_s)


async def _look(place: Address, request: bytes, *, by_proxy: bool, within_s: float) -> Look:
    stage = Stage.CONNECTION
    try:
        async with asyncio.timeout(within_s):
            reader, writer = await asyncio.open_connection(place.host, place.port, limit=_MOST_HEAD_BYTES)
            try:
                if not request:
                    return Look(Stage.CONNECTED, by_proxy)
                stage = Stage.ANSWER
                writer.write(request)
                return await _answer(reader, by_proxy=by_proxy)
            finally:
                writer.transport.abort()
    except socket.gaierror:
        return Look(Stage.NAME, by_proxy)
    except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        return Look(stage, by_proxy)


async def _answer(reader: asyncio.StreamReader, *, by_proxy: bool) -> Look:
    head = await reader.readuntil(b"\r\n\r\n")
    status = _STATUS.match(head)
    if status is None:
        return Look(Stage.ANSWER, by_proxy)
    body = b""
    while len(body) < MOST_BODY_BYTES:
        more = await reader.read(MOST_BODY_BYTES - len(body))
        if not more:
            break
        body += more
    kinds = _LOGIN_KIND.findall(head)
    takes_basic = not kinds or any(kind.lower() == b"basic" for kind in kinds)
    return Look(Stage.ANSWERED, by_proxy, int(status[1]), body, takes_basic)


def _request(url: str, page: Address, proxy: Address | None, login: Login | None) -> bytes:
    path = "/" + url.partition("://")[2].partition("/")[2].partition("#")[0]
    lines = [
        f"GET {url.partition('#')[0] if proxy else path} HTTP/1.1",
        f"Host: {page}",
        "User-Agent: kiosk",
        "Accept: */*",
        "Cache-Control: no-cache",
        "Connection: close",
    ]
    if proxy is not None and login is not None:
        secret = base64.b64encode(f"{login.user}:{login.password}".encode()).decode()
        lines.append(f"Proxy-Authorization: Basic {secret}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
