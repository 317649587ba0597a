"""The way that a session is told, and the flags that it makes of it."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from kiosk.network.address import Address
from kiosk.network.config import NetworkConfig
from kiosk.network.login import Login
from kiosk.network.route import Route, engine_flags
from kiosk.network.surroundings import Surroundings, read_surroundings

ELSEWHERE = Surroundings(
    Address("http.example.org", 1), Address("::1", 2), ("*.example.net",), Login("user", "secret")
)


def route(surroundings: Surroundings = ELSEWHERE, **keys: object) -> Route:
    return Route.of(NetworkConfig.model_validate(keys), surroundings)


def test_a_configured_proxy_comes_before_the_environments() -> None:
    assert engine_flags(
        route(proxy_url="http://[2001:db8::1]:3128", no_proxy=("*.example.org", "10.0.0.0/8"))
    ) == (
        "--proxy-server=http=[2001:db8::1]:3128;https=[2001:db8::1]:3128",
        "--proxy-bypass-list=*.example.org;10.0.0.0/8",
    )


def test_without_one_the_environments_is_used() -> None:
    assert engine_flags(route(no_proxy=("a.example.org",))) == (
        "--proxy-server=http=http.example.org:1;https=[::1]:2",
        "--proxy-bypass-list=a.example.org;*.example.net",
    )


def test_without_any_the_way_is_direct_and_nobody_looks_for_a_proxy() -> None:
    assert engine_flags(route(Surroundings())) == ("--no-proxy-server",)


@pytest.mark.parametrize(
    ("pac_url", "flag"),
    [
        ("https://example.org/proxy.pac?a=b", "--proxy-pac-url=https://example.org/proxy.pac?a=b"),
        ('/etc/kiosk/our proxy".pac', "--proxy-pac-url=file:///etc/kiosk/our%20proxy%22.pac"),
    ],
)
def test_pac_stands_alone(pac_url: str, flag: str) -> None:
    assert engine_flags(route(pac_url=pac_url)) == (flag,)
    # Qt cuts the variable at spaces and quotes: no value may begin another flag.
    assert shlex.split(" ".join(engine_flags(route(pac_url=pac_url)))) == [flag]


def test_a_session_is_told_no_login() -> None:
    told = route(
        proxy_url="http://proxy:1", proxy_user="borne", proxy_password_file=Path("/etc/kiosk/password")
    ).model_dump_json()
    assert "borne" not in told
    assert "password" not in told
    assert "secret" not in route().model_dump_json()


def test_plain_pages_go_by_the_proxy_of_http() -> None:
    way = route(no_proxy=("a.example.org",))
    assert way.proxy_for_http(Address("b.example.org", 80)) == Address("http.example.org", 1)
    assert way.proxy_for_http(Address("a.example.org", 80)) is None
    assert way.proxies == (Address("::1", 2), Address("http.example.org", 1))
    assert route(pac_url="/x.pac").proxies == ()


def test_the_environment_is_read_as_elsewhere(caplog: pytest.LogCaptureFixture) -> None:
    found = read_surroundings(
        {
            "HTTP_PROXY": "proxy.example.org:3128",
            "https_proxy": "http://user:pa%20ss@[::1]:8080/",
            "no_proxy": "localhost, .example.org,example.net, 10.0.0.0/8,<what>",
        }
    )
    assert found.http_proxy == Address("proxy.example.org", 3128)
    assert found.https_proxy == Address("::1", 8080)
    assert found.login == Login("user", "pa ss")
    assert found.bypass == (
        "localhost",
        "*.localhost",
        "*.example.org",
        "example.net",
        "*.example.net",
        "10.0.0.0/8",
    )
    assert "no_proxy" in caplog.text
    assert "what" not in caplog.text
    assert "pa ss" not in repr(found)


def test_what_the_kiosk_cannot_use_is_left_out_and_named(caplog: pytest.LogCaptureFixture) -> None:
    found = read_surroundings({"all_proxy": "socks5://user:secret@proxy:1080", "http_proxy": "http://a:1"})
    assert found.https_proxy is None
    assert found.http_proxy == Address("a", 1)
    assert "all_proxy" in caplog.text
    assert "secret" not in caplog.text
