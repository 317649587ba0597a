"""Addresses of proxies: what is taken, and that what is not taken is said plainly."""

from __future__ import annotations

import pytest

from kiosk.network.address import Address, is_host, parse_page, parse_proxy


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("http://proxy.example.org:3128", Address("proxy.example.org", 3128)),
        ("http://proxy:8080/", Address("proxy", 8080)),
        ("http://192.0.2.1:1", Address("192.0.2.1", 1)),
        ("http://[2001:db8::1]:65535", Address("2001:db8::1", 65535)),
        ("http://[::ffff:192.0.2.1]:3128", Address("::ffff:192.0.2.1", 3128)),
    ],
)
def test_a_proxy_is_a_host_and_a_port(text: str, address: Address) -> None:
    assert parse_proxy(text) == address
    assert parse_proxy(f"http://{address}") == address


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("http://proxy.example.org", "no port"),
        ("http://proxy.example.org:", "no port"),
        ("http://proxy.example.org:0", "port that does not exist"),
        ("http://proxy.example.org:65536", "port that does not exist"),
        ("http://proxy.example.org:99999999999999999999", "port that does not exist"),
        ("http://proxy.example.org:31a8", "no host"),
        ("http://2001:db8::1:3128", "brackets"),
        ("http://[2001:db8::1:3128", "brackets"),
        ("http://[2001:db8::g]:3128", "brackets"),
        ("http://[192.0.2.1]:3128", "brackets"),
        ("http://[fe80::1%eth0]:3128", "no host"),
        ("http://192.0.2.256:3128", "no host"),
        ("http://-proxy:3128", "no host"),
        ("http://:3128", "no host"),
        ("https://proxy.example.org:3128", "must begin with"),
        ("socks5://proxy.example.org:1080", "must begin with"),
        ("proxy.example.org:3128", "must begin with"),
        ("http://user:secret@proxy.example.org:3128", "user name"),
        ("http://@proxy.example.org:3128", "user name"),
        ("http://proxy.example.org:3128/path", "end after the port"),
        ("http://proxy.example.org:3128?x", "end after the port"),
        ("http://proxy.example.org:3128 --no-sandbox", "no address"),
        ('http://proxy.example.org:3128"', "no address"),
        ("http://proxy\n.example.org:3128", "no address"),
    ],
)
def test_what_is_no_proxy_is_said_plainly(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        parse_proxy(text)
    assert "secret" not in str(caught.value)


def test_a_page_of_plain_http_has_a_port_where_none_is_written() -> None:
    assert parse_page("http://check.example.org/a?b") == Address("check.example.org", 80)
    assert parse_page("http://[::1]:8080/") == Address("::1", 8080)
    with pytest.raises(ValueError, match="http://"):
        parse_page("https://check.example.org/")


def test_a_host_is_bounded() -> None:
    assert is_host("a" * 63 + ".example.org")
    assert not is_host("a" * 64 + ".example.org")
    assert not is_host(".".join(["a" * 60] * 5))
    assert not is_host("")
