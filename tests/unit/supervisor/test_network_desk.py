"""The supervisor's answers about the network, over a real channel and with real small servers."""

from __future__ import annotations

import asyncio
import socket
import time
from typing import TYPE_CHECKING, BinaryIO

import pytest

from kiosk.network.address import Address
from kiosk.network.config import NetworkConfig
from kiosk.network.login import Login
from kiosk.network.state import NetworkState
from kiosk.network.surroundings import Surroundings
from kiosk.supervisor.channel import Channel, make_pair
from kiosk.supervisor.messages import decode_from_supervisor
from kiosk.supervisor.network import NetworkDesk
from kiosk.supervisor.network_message import NetworkCheck, NetworkSeen, ProxyLogin, ProxyLoginAsked
from tests.support.process import free_port
from tests.support.site_pages import Answer, SitePages

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.supervisor.messages import FromSupervisor

ALONE = Surroundings()


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text("first\n")
    file.chmod(0o400)
    return file


def desk(surroundings: Surroundings = ALONE, **keys: object) -> NetworkDesk:
    return NetworkDesk(NetworkConfig.model_validate(keys), surroundings)


def see(network: NetworkDesk) -> NetworkState:
    return asyncio.run(network.look())


def test_only_the_configured_proxy_gets_the_login(
    password_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    network = desk(
        proxy_url="http://Proxy.example.org:1", proxy_user="borne", proxy_password_file=password_file
    )
    assert network.login_for("proxy.example.org") == Login("borne", "first")
    assert network.login_for("other.example.org") is None
    assert "nobody configured" in caplog.text
    assert "first" not in caplog.text


def test_an_ipv6_proxy_is_known_with_and_without_brackets(password_file: Path) -> None:
    network = desk(proxy_url="http://[::1]:1", proxy_user="borne", proxy_password_file=password_file)
    assert network.login_for("::1") is not None
    assert network.login_for("[::1]") is not None


def test_a_changed_password_holds_at_once(password_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    network = desk(pac_url="/x.pac", proxy_user="borne", proxy_password_file=password_file)
    assert network.login_for("any.example.org") == Login("borne", "first")
    password_file.chmod(0o600)
    password_file.write_text("second\n")
    assert network.login_for("any.example.org") == Login("borne", "second")
    password_file.unlink()
    assert network.login_for("any.example.org") is None
    assert "proxy_password_file: cannot be read" in caplog.text


def test_the_environments_login_is_for_its_proxy() -> None:
    login = Login("borne", "x")
    network = desk(Surroundings(https_proxy=Address("proxy", 1), login=login))
    assert network.login_for("proxy") == login
    assert network.login_for("other") is None
    assert desk().login_for("proxy") is None


def test_a_portal_that_redirects_is_recognised() -> None:
    portal = Answer(b"", status=302, headers={"Location": "http://portal.example.org/login"})
    with SitePages({"/check": portal}) as pages:
        network = desk(check_url=f"{pages.origin}/check")
        assert see(network) is NetworkState.CAPTIVE_PORTAL
        assert pages.requests == ["GET /check"]  # where it leads to is not asked


def test_the_expected_answer_is_online() -> None:
    with SitePages({"/check": Answer(b"success\n", "text/plain")}) as pages:
        assert see(desk(check_url=f"{pages.origin}/check", check_text="success")) is NetworkState.ONLINE
        assert see(desk(check_url=f"{pages.origin}/check")) is NetworkState.CAPTIVE_PORTAL


def test_the_check_goes_the_way_of_the_engine() -> None:
    with SitePages({"http://check.example.org/": Answer(b"", status=204)}) as pages:
        proxy = f"http://127.0.0.1:{pages.port}"
        assert see(desk(proxy_url=proxy, check_url="http://check.example.org/")) is NetworkState.ONLINE
        around = desk(proxy_url=proxy, no_proxy=("127.0.0.1",), check_url=f"http://127.0.0.1:{free_port()}/")
        assert see(around) is NetworkState.OFFLINE


def test_without_a_place_to_look_only_the_proxy_is_tried() -> None:
    nobody = f"http://127.0.0.1:{free_port()}"
    assert see(desk()) is NetworkState.UNKNOWN
    assert see(desk(proxy_url=nobody)) is NetworkState.PROXY_UNREACHABLE
    with SitePages({}) as pages:
        assert see(desk(proxy_url=f"http://127.0.0.1:{pages.port}")) is NetworkState.UNKNOWN
        assert pages.requests == []


def test_with_pac_a_direct_look_says_only_what_is_sure() -> None:
    with SitePages({"/check": Answer(b"", status=204), "/portal": Answer(b"log in")}) as pages:
        for path, state in (("check", NetworkState.ONLINE), ("portal", NetworkState.CAPTIVE_PORTAL)):
            assert see(desk(pac_url="/x.pac", check_url=f"{pages.origin}/{path}")) is state
    assert see(desk(pac_url="/x.pac", check_url=f"{pages.origin}/check")) is NetworkState.UNKNOWN


def test_many_who_ask_share_one_look() -> None:
    with SitePages({"/check": Answer(b"", status=204)}) as pages:
        network = desk(check_url=f"{pages.origin}/check")

        async def ask() -> None:
            await asyncio.gather(network.look(), network.look())
            await network.look()

        asyncio.run(ask())
        assert len(pages.requests) == 1


def test_a_session_is_answered_and_waits_for_no_look(password_file: Path) -> None:
    async def play(channel: Channel, lines: BinaryIO) -> None:
        async def hear() -> FromSupervisor:
            return decode_from_supervisor(await asyncio.to_thread(lines.readline))

        with socket.create_server(("127.0.0.1", 0)) as mute:
            network = desk(
                proxy_url=f"http://127.0.0.1:{mute.getsockname()[1]}",
                proxy_user="borne",
                proxy_password_file=password_file,
                check_url="http://check.example.org/",
            )
            network.answer(NetworkCheck(ticket=1), channel)
            network.answer(ProxyLoginAsked(ticket=2, proxy="127.0.0.1"), channel)
            network.answer(ProxyLoginAsked(ticket=3, proxy="elsewhere"), channel)
            assert await hear() == ProxyLogin(ticket=2, user="borne", password="first")
            assert await hear() == ProxyLogin(ticket=3)
        assert await hear() == NetworkSeen(ticket=1, state=NetworkState.OFFLINE)

    async def run() -> None:
        ours, theirs = make_pair()
        theirs.settimeout(10)
        channel = await Channel.over(ours, time.monotonic)
        try:
            with theirs, theirs.makefile("rb") as lines:
                await play(channel, lines)
        finally:
            channel.close()

    asyncio.run(run())
