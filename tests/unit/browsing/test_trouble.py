"""What errors and answers mean for a visitor, what he can do, and that nothing is sent twice."""

from __future__ import annotations

import re

import pytest

from kiosk.browsing.trouble import (
    Step,
    Trouble,
    error_name,
    is_lost_session,
    is_retried,
    steps_of,
    trouble_of_error,
    trouble_of_status,
    with_network,
)


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("ERR_NAME_NOT_RESOLVED", Trouble.NOT_FOUND),
        ("ERR_DNS_TIMED_OUT", Trouble.NOT_FOUND),
        ("ERR_CONNECTION_REFUSED", Trouble.OFFLINE),
        ("ERR_CONNECTION_RESET", Trouble.OFFLINE),
        ("ERR_INTERNET_DISCONNECTED", Trouble.OFFLINE),
        ("ERR_EMPTY_RESPONSE", Trouble.OFFLINE),
        ("ERR_TIMED_OUT", Trouble.OFFLINE),
        ("ERR_CERT_AUTHORITY_INVALID", Trouble.CERTIFICATE),
        ("ERR_CERTIFICATE_TRANSPARENCY_REQUIRED", Trouble.CERTIFICATE),
        ("ERR_SSL_PROTOCOL_ERROR", Trouble.CERTIFICATE),
        ("ERR_PROXY_CONNECTION_FAILED", Trouble.NO_INTERNET),
        ("ERR_TUNNEL_CONNECTION_FAILED", Trouble.NO_INTERNET),
        ("ERR_TOO_MANY_REDIRECTS", Trouble.MAINTENANCE),
        ("ERR_HTTP2_PROTOCOL_ERROR", Trouble.MAINTENANCE),
        ("ERR_CACHE_MISS", Trouble.SENT_ONCE),
        ("ERR_ABORTED", Trouble.NONE),
        ("ERR_BLOCKED_BY_CLIENT", Trouble.NONE),
        ("ERR_UNKNOWN_URL_SCHEME", Trouble.NONE),
        ("ERR_INVALID_URL", Trouble.NONE),
        ("ERR_999", Trouble.OFFLINE),
    ],
)
def test_each_error_has_its_meaning(name: str, trouble: Trouble) -> None:
    assert trouble_of_error(name) is trouble


def test_the_reason_is_the_engines_name_and_never_words_of_a_site() -> None:
    assert error_name("net::ERR_NAME_NOT_RESOLVED", -105) == "ERR_NAME_NOT_RESOLVED"
    assert error_name("Monsieur Dupont, votre session", -106) == "ERR_106"
    assert error_name("net::ERR_X https://a.fr/?nom=Dupont", -7) == "ERR_7"


@pytest.mark.parametrize(
    ("status", "was_posted", "has_page", "trouble"),
    [
        (500, False, True, Trouble.MAINTENANCE),
        (503, True, False, Trouble.MAINTENANCE),
        (401, False, True, Trouble.SESSION_LOST),
        (419, False, True, Trouble.SESSION_LOST),
        (419, True, True, Trouble.SESSION_LOST),
        (440, False, True, Trouble.SESSION_LOST),
        (401, True, True, Trouble.NONE),  # a wrong password: the site says so beside its form
        (401, False, False, Trouble.NONE),  # the entry asks who comes: the site's own form
        (403, False, True, Trouble.NONE),
        (404, False, True, Trouble.NONE),
    ],
)
def test_each_answer_has_its_meaning(status: int, was_posted: bool, has_page: bool, trouble: Trouble) -> None:
    assert trouble_of_status(status, was_posted=was_posted, has_page=has_page) is trouble


def test_nothing_is_tried_again_past_a_certificate_or_a_lost_session() -> None:
    assert {each for each in Trouble if is_retried(each)} == {
        Trouble.OFFLINE,
        Trouble.NOT_FOUND,
        Trouble.NO_INTERNET,
        Trouble.MAINTENANCE,
    }
    for has_page in (True, False):
        steps = steps_of(Trouble.CERTIFICATE, was_posted=False, is_window=False, has_page=has_page)
        assert set(steps) <= {Step.CALL, Step.GO_BACK, Step.LEAVE}


@pytest.mark.parametrize("trouble", [each for each in Trouble if each is not Trouble.NONE])
@pytest.mark.parametrize("was_posted", [True, False])
@pytest.mark.parametrize("is_window", [True, False])
@pytest.mark.parametrize("has_page", [True, False])
def test_there_is_always_a_way_on_and_what_was_posted_is_never_sent_again(
    trouble: Trouble, was_posted: bool, is_window: bool, has_page: bool
) -> None:
    steps = steps_of(trouble, was_posted=was_posted, is_window=is_window, has_page=has_page)
    assert 2 <= len(steps) <= 3
    assert len(set(steps)) == len(steps)
    if was_posted:
        assert Step.RETRY not in steps
    if is_window:
        assert not {Step.LEAVE, Step.BEGIN_ANEW} & set(steps)


@pytest.mark.parametrize(
    ("trouble", "network", "told"),
    [
        (Trouble.OFFLINE, "captive_portal", Trouble.NO_INTERNET),
        (Trouble.CERTIFICATE, "captive_portal", Trouble.NO_INTERNET),
        (Trouble.NOT_FOUND, "proxy_login_failed", Trouble.NO_INTERNET),
        (Trouble.NOT_FOUND, "proxy_unreachable", Trouble.NO_INTERNET),
        (Trouble.OFFLINE, "online", Trouble.OFFLINE),
        (Trouble.NOT_FOUND, "name_not_found", Trouble.NOT_FOUND),
        (Trouble.MAINTENANCE, "captive_portal", Trouble.MAINTENANCE),
        (Trouble.NONE, "captive_portal", Trouble.NONE),
    ],
)
def test_the_network_explains_what_failed(trouble: Trouble, network: str, told: Trouble) -> None:
    assert with_network(trouble, network) is told


def test_an_address_can_say_that_the_session_is_lost() -> None:
    patterns = [re.compile(r"^site\.example/session-expiree")]
    assert is_lost_session("site.example/session-expiree", patterns)
    assert not is_lost_session("site.example/accueil", patterns)
    assert not is_lost_session("site.example/accueil", [])
