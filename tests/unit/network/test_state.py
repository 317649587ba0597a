"""What a look at the network means, and real looks at small servers on loopback."""

from __future__ import annotations

import asyncio
import base64
import socket
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.network.address import Address
from kiosk.network.login import Login
from kiosk.network.probe import look_at, look_at_proxy
from kiosk.network.state import Look, NetworkState, Stage, judge
from tests.support.process import free_port
from tests.support.site_pages import Answer, SitePages

if TYPE_CHECKING:
    from collections.abc import Iterator


def answered(status: int, body: bytes = b"", *, by_proxy: bool = False, takes_basic: bool = True) -> Look:
    return Look(Stage.ANSWERED, by_proxy, status, body, takes_basic)


@pytest.mark.parametrize(
    ("look", "text", "state"),
    [
        (answered(204), "", NetworkState.ONLINE),
        (answered(200, b"success\n"), "success", NetworkState.ONLINE),
        (answered(200, b"<html>please log in"), "success", NetworkState.CAPTIVE_PORTAL),
        (answered(200, b"<html>please log in"), "", NetworkState.CAPTIVE_PORTAL),
        (answered(204), "success", NetworkState.CAPTIVE_PORTAL),
        (answered(302), "", NetworkState.CAPTIVE_PORTAL),
        (answered(302), "success", NetworkState.CAPTIVE_PORTAL),
        (answered(511), "", NetworkState.CAPTIVE_PORTAL),
        (answered(511, by_proxy=True), "", NetworkState.CAPTIVE_PORTAL),
        (answered(407), "", NetworkState.CAPTIVE_PORTAL),
        (answered(407, by_proxy=True), "", NetworkState.PROXY_LOGIN_FAILED),
        (answered(407, by_proxy=True, takes_basic=False), "", NetworkState.UNKNOWN),
        (answered(503, by_proxy=True), "", NetworkState.OFFLINE),
        (answered(503), "", NetworkState.UNKNOWN),
        (answered(404), "", NetworkState.UNKNOWN),
        (answered(403, by_proxy=True), "", NetworkState.UNKNOWN),
        (Look(Stage.NAME), "", NetworkState.NAME_NOT_FOUND),
        (Look(Stage.NAME, by_proxy=True), "", NetworkState.PROXY_UNREACHABLE),
        (Look(Stage.CONNECTION), "", NetworkState.OFFLINE),
        (Look(Stage.CONNECTION, by_proxy=True), "", NetworkState.PROXY_UNREACHABLE),
        (Look(Stage.ANSWER), "", NetworkState.OFFLINE),
        (Look(Stage.ANSWER, by_proxy=True), "", NetworkState.OFFLINE),
        (Look(Stage.CONNECTED, by_proxy=True), "", NetworkState.UNKNOWN),
    ],
)
def test_each_look_means_one_thing(look: Look, text: str, state: NetworkState) -> None:
    assert judge(look, text) is state


@pytest.fixture
def pages() -> Iterator[SitePages]:
    with SitePages({"/ok": Answer(b"success\n" + b"x" * 5000, "text/plain")}) as pages:
        yield pages


def look(url: str, proxy: Address | None = None, login: Login | None = None, within_s: float = 5.0) -> Look:
    return asyncio.run(look_at(url, proxy, login, within_s=within_s))


def test_a_look_goes_directly(pages: SitePages) -> None:
    seen = look(f"{pages.origin}/ok?a=b")
    assert (seen.stage, seen.status, seen.body[:8]) == (Stage.ANSWERED, 200, b"success\n")
    assert len(seen.body) <= 1024
    assert pages.requests == ["GET /ok?a=b"]


def test_a_look_goes_by_way_of_the_proxy_with_its_login(pages: SitePages) -> None:
    proxy = Address("127.0.0.1", pages.port)
    seen = look("http://check.example.org/ok", proxy, Login("borne", "é:x"))
    assert (seen.stage, seen.by_proxy) == (Stage.ANSWERED, True)
    assert pages.requests == ["GET http://check.example.org/ok"]
    assert pages.headers[0]["host"] == "check.example.org:80"
    kind, _, secret = pages.headers[0]["proxy-authorization"].partition(" ")
    assert (kind, base64.b64decode(secret).decode()) == ("Basic", "borne:é:x")


def test_a_site_is_never_told_the_login(pages: SitePages) -> None:
    look(f"{pages.origin}/ok", None, Login("borne", "secret"))
    assert "proxy-authorization" not in pages.headers[0]


def test_a_proxy_tells_which_logins_it_takes() -> None:
    for offered, takes_basic in (("Negotiate", False), ('Basic realm="x"', True)):
        answer = Answer(b"", status=407, headers={"Proxy-Authenticate": offered})
        with SitePages({"http://a.example.org/": answer}) as pages:
            seen = look("http://a.example.org/", Address("127.0.0.1", pages.port))
        assert (seen.status, seen.takes_basic) == (407, takes_basic)


def test_nobody_there_is_no_connection() -> None:
    nobody = Address("127.0.0.1", free_port())
    assert look(f"http://{nobody}/") == Look(Stage.CONNECTION)
    assert look("http://a.example.org/", nobody) == Look(Stage.CONNECTION, by_proxy=True)
    assert asyncio.run(look_at_proxy(nobody)) == Look(Stage.CONNECTION, by_proxy=True)


def test_a_name_that_nobody_knows_is_told() -> None:
    # ".invalid" is known to no resolver (RFC 6761); one that cannot be reached says the same of any name.
    assert look("http://kiosk.invalid/", within_s=20).stage is Stage.NAME


def test_who_says_nothing_or_nonsense_keeps_nobody_waiting() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        began_s = time.monotonic()
        assert look(f"http://127.0.0.1:{mute.getsockname()[1]}/", within_s=0.3) == Look(Stage.ANSWER)
        assert time.monotonic() - began_s < 3


@pytest.mark.parametrize("said", [b"SSH-2.0-x\r\n\r\n", b"HTTP/1.1 200", b"x" * 100_000, b""])
def test_what_is_no_http_is_no_answer(said: bytes) -> None:
    async def meet() -> Look:
        async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(said)
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            return await look_at(f"http://127.0.0.1:{port}/", None, None)

    assert asyncio.run(meet()).stage is Stage.ANSWER
