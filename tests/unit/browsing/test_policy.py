"""What the browser may load: the procedure's sites, their pages' resources, nothing of the machine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.local_network import is_local
from kiosk.browsing.policy import CLOSED, Policy
from kiosk.browsing.request import Kind, Means, Request, Verdict

POLICY = Policy.of(["ants.gouv.fr", "*.service-public.fr"])
DEMONSTRATION = Policy.of([], [("127.0.0.1", 8123)])
KINDS = st.sampled_from(list(Kind))
TEXT = st.text(max_size=30)


def decide(scheme: str, host: str = "", port: int = -1, kind: Kind = Kind.MAIN_FRAME) -> Verdict:
    return POLICY.decide(Request(scheme, host, port, kind))


@pytest.mark.parametrize("host", ["ants.gouv.fr", "www.service-public.fr"])
@pytest.mark.parametrize("port", [-1, 443])
def test_the_procedures_sites_open(host: str, port: int) -> None:
    assert decide("https", host, port) is Verdict.ALLOWED


@pytest.mark.parametrize(
    ("scheme", "host", "port", "verdict"),
    [
        ("https", "example.org", -1, Verdict.HOST),
        ("https", "ants.gouv.fr.example.org", -1, Verdict.HOST),
        ("https", "", -1, Verdict.HOST),
        ("https", "ants.gouv.fr", 8443, Verdict.PORT),
        ("https", "ants.gouv.fr", 0, Verdict.PORT),
        ("http", "ants.gouv.fr", -1, Verdict.SCHEME),  # nothing in the clear, not even a listed host
        ("file", "", -1, Verdict.SCHEME),
        ("about", "", -1, Verdict.SCHEME),
        ("data", "", -1, Verdict.SCHEME),
        ("blob", "", -1, Verdict.SCHEME),
        ("javascript", "", -1, Verdict.SCHEME),
        ("chrome", "crash", -1, Verdict.SCHEME),
        ("qrc", "", -1, Verdict.SCHEME),
        ("view-source", "", -1, Verdict.SCHEME),
        ("ftp", "ants.gouv.fr", -1, Verdict.SCHEME),
        ("mailto", "", -1, Verdict.SCHEME),
        ("HTTPS", "ants.gouv.fr", -1, Verdict.SCHEME),
        ("", "", -1, Verdict.SCHEME),
    ],
)
def test_the_main_frame_goes_nowhere_else(scheme: str, host: str, port: int, verdict: Verdict) -> None:
    assert decide(scheme, host, port) is verdict


@pytest.mark.parametrize("kind", [Kind.SUB_FRAME, Kind.RESOURCE])
@pytest.mark.parametrize(
    ("scheme", "host", "verdict"),
    [
        ("https", "cdn.example.org", Verdict.ALLOWED),
        ("wss", "cdn.example.org", Verdict.ALLOWED),
        ("data", "", Verdict.ALLOWED),
        ("blob", "", Verdict.ALLOWED),
        ("http", "cdn.example.org", Verdict.SCHEME),
        ("ws", "cdn.example.org", Verdict.SCHEME),
        ("file", "", Verdict.SCHEME),
        ("chrome", "gpu", Verdict.SCHEME),
        ("https", "localhost", Verdict.LOCAL_NETWORK),
        ("https", "printer.local", Verdict.LOCAL_NETWORK),
        ("https", "127.0.0.1", Verdict.LOCAL_NETWORK),
        ("https", "[::1]", Verdict.LOCAL_NETWORK),
        ("wss", "192.168.1.1", Verdict.LOCAL_NETWORK),
        ("https", "2130706433", Verdict.LOCAL_NETWORK),
    ],
)
def test_a_page_loads_from_the_web_alone(kind: Kind, scheme: str, host: str, verdict: Verdict) -> None:
    assert decide(scheme, host, -1, kind) is verdict


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    ("scheme", "host", "port"), [("https", "ants.gouv.fr", -1), ("http", "127.0.0.1", 8123)]
)
def test_an_address_that_may_be_read_differently_goes_nowhere(
    kind: Kind, scheme: str, host: str, port: int
) -> None:
    policy = Policy.of(["ants.gouv.fr"], [("127.0.0.1", 8123)])
    assert policy.decide(Request(scheme, host, port, kind)) is Verdict.ALLOWED
    assert policy.decide(Request(scheme, host, port, kind, is_sound=False)) is Verdict.ADDRESS


def test_an_empty_frame_may_be_filled_by_its_page_and_nothing_else_is_about_anything() -> None:
    assert decide("about", kind=Kind.SUB_FRAME) is Verdict.ALLOWED
    assert decide("about", kind=Kind.RESOURCE) is Verdict.SCHEME


@given(st.sampled_from(["https", "http", "file", "data", "about", "chrome"]), TEXT, st.integers(-1, 65535))
def test_before_a_procedure_is_chosen_nothing_opens(scheme: str, host: str, port: int) -> None:
    assert CLOSED.decide(Request(scheme, host, port, Kind.MAIN_FRAME)) is not Verdict.ALLOWED


@given(TEXT, TEXT, st.integers(-1, 65535), KINDS)
def test_any_request_gets_a_verdict_and_strange_schemes_a_no(
    scheme: str, host: str, port: int, kind: Kind
) -> None:
    verdict = DEMONSTRATION.decide(Request(scheme, host, port, kind))
    if scheme not in ("https", "wss", "data", "blob", "about"):
        assert verdict is Verdict.SCHEME


@pytest.mark.parametrize("kind", list(Kind))
def test_the_demonstrations_portal_is_reached_on_its_own_port_alone(kind: Kind) -> None:
    def verdict(scheme: str, host: str, port: int) -> Verdict:
        return DEMONSTRATION.decide(Request(scheme, host, port, kind))

    assert verdict("http", "127.0.0.1", 8123) is Verdict.ALLOWED
    assert verdict("http", "127.0.0.1", 8124) is not Verdict.ALLOWED
    assert verdict("http", "localhost", 8123) is not Verdict.ALLOWED
    assert verdict("file", "127.0.0.1", 8123) is not Verdict.ALLOWED


PAYING = replace(
    Policy.of(["portal.fr", "pay.fr"]), payers=HostRules.of(["pay.fr"]), banks=frozenset({"bank.com"})
)


@pytest.mark.parametrize(
    ("page", "means", "host", "verdict"),
    [
        ("pay.fr", Means.POSTED_FORM, "acs.org", Verdict.ALLOWED),
        ("pay.fr", Means.REDIRECT, "acs.org", Verdict.ALLOWED),
        ("bank.com", Means.POSTED_FORM, "acs.org", Verdict.ALLOWED),
        ("bank.com", Means.OTHER, "bank.com", Verdict.ALLOWED),
        ("bank.com", Means.OTHER, "portal.fr", Verdict.ALLOWED),
        ("pay.fr", Means.OTHER, "acs.org", Verdict.HOST),
        ("bank.com", Means.OTHER, "shop.com", Verdict.HOST),
        ("portal.fr", Means.POSTED_FORM, "acs.org", Verdict.HOST),
        ("pay.fr", Means.OTHER, "pay.fr.evil.org", Verdict.HOST),
        ("", Means.POSTED_FORM, "acs.org", Verdict.HOST),
        ("", Means.OTHER, "bank.com", Verdict.HOST),
        ("pay.fr", Means.POSTED_FORM, "192.168.1.1", Verdict.LOCAL_NETWORK),
        ("pay.fr", Means.POSTED_FORM, "localhost", Verdict.LOCAL_NETWORK),
    ],
)
def test_a_payment_leads_to_any_bank_by_forms_and_redirects_alone(
    page: str, means: Means, host: str, verdict: Verdict
) -> None:
    assert PAYING.decide(Request("https", host, -1, Kind.MAIN_FRAME, page, means)) is verdict


@pytest.mark.parametrize(
    ("scheme", "port", "verdict"), [("http", -1, Verdict.SCHEME), ("https", 8443, Verdict.PORT)]
)
def test_a_bank_is_met_on_https_and_its_own_port_alone(scheme: str, port: int, verdict: Verdict) -> None:
    request = Request(scheme, "acs.org", port, Kind.MAIN_FRAME, "pay.fr", Means.POSTED_FORM)
    assert PAYING.decide(request) is verdict


@pytest.mark.parametrize("kind", [Kind.SUB_FRAME, Kind.RESOURCE])
def test_trackers_are_asked_for_nothing_and_strange_pages_ask_nothing(kind: Kind) -> None:
    policy = Policy.of(["portal.fr"], trackers=["*.watch.com", "spy.com"])
    for host, page, verdict in (
        ("a.watch.com", "portal.fr", Verdict.TRACKER),
        ("spy.com", "", Verdict.TRACKER),
        ("notspy.com", "portal.fr", Verdict.ALLOWED),
        ("cdn.com", "portal.fr", Verdict.ALLOWED),
        ("cdn.com", "", Verdict.ALLOWED),  # a frame of another site inside: the engine names no first party
        ("cdn.com", "evil.com", Verdict.FOREIGN_PAGE),
    ):
        assert policy.decide(Request("https", host, -1, kind, page)) is verdict


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "router",
        "box.lan",
        "nas.home.arpa",
        "127.0.0.1",
        "127.1",
        "0.0.0.0",  # noqa: S104 - an address to refuse, none to listen on
        "10.1.2.3",
        "169.254.169.254",
        "192.168.0.1",
        "[::1]",
        "::1",
        "[fe80::1%eth0]",
        "[::ffff:127.0.0.1]",
        "100.64.0.1",
        "2130706433",
        "0x7f.0.0.1",
        "1.2.3.0x4",
    ],
)
def test_the_machine_and_its_network_are_known(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["ants.gouv.fr", "9.9.9.9", "[2001:4860:4860::8888]", "local.example.org"])
def test_the_web_is_not_taken_for_them(host: str) -> None:
    assert not is_local(host)


@given(st.ip_addresses())
def test_no_address_that_is_not_of_the_web_gets_through(address: object) -> None:
    text = f"[{address}]" if ":" in str(address) else str(address)
    assert is_local(text) is not address.is_global  # type: ignore[attr-defined] # of both address classes
