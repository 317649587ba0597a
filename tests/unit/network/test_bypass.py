"""The list of hosts without a proxy: as operators write it, as the engine reads it, as we apply it."""

from __future__ import annotations

import pytest

from kiosk.network.bypass import bypasses, parse_rule


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("intranet.example.org", "intranet.example.org"),
        ("intranet.example.org:8443", "intranet.example.org:8443"),
        ("*.example.org", "*.example.org"),
        (".example.org", "*.example.org"),
        ("192.0.2.1", "192.0.2.1"),
        ("10.0.0.0/8", "10.0.0.0/8"),
        ("2001:db8::1", "[2001:db8::1]"),
        ("[2001:db8::1]:443", "[2001:db8::1]:443"),
        ("fd00::/8", "fd00::/8"),
        ("*", "*"),
    ],
)
def test_an_entry_is_written_as_the_engine_reads_it(entry: str, rule: str) -> None:
    assert parse_rule(entry) == rule
    assert parse_rule(rule) == rule


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "<-loopback>",
        "<local>",
        "a;b",
        "a,b",
        "a b",
        "10.0.0.0/33",
        "*.10.0.0.0/8",
        "https://a",
        "a*",
        "[a]",
    ],
)
def test_what_is_no_entry_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="no host, domain, address or block"):
        parse_rule(entry)


@pytest.mark.parametrize(
    ("rule", "host", "port", "is_so"),
    [
        ("a.example.org", "a.example.org", 80, True),
        ("a.example.org", "A.example.ORG", 80, True),
        ("a.example.org", "b.a.example.org", 80, False),
        ("*.example.org", "b.a.example.org", 80, True),
        ("*.example.org", "example.org", 80, False),
        ("*.example.org", "badexample.org", 80, False),
        ("a.example.org:8080", "a.example.org", 80, False),
        ("a.example.org:8080", "a.example.org", 8080, True),
        ("10.0.0.0/8", "10.1.2.3", 80, True),
        ("10.0.0.0/8", "11.1.2.3", 80, False),
        ("10.0.0.0/8", "ten.example.org", 80, False),
        ("[2001:db8::1]", "2001:db8::1", 80, True),
        ("*", "anything.example.org", 80, True),
    ],
)
def test_a_rule_covers_what_it_says(rule: str, host: str, port: int, is_so: bool) -> None:
    assert bypasses(["other.example.org", rule], host, port) is is_so
