"""What doctor says of the network: each state in plain words, with what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.doctor.examination import examine
from kiosk.doctor.facts import Facts, NetworkFacts
from kiosk.doctor.finding import Finding, Result
from kiosk.doctor.network_facts import gather_network
from kiosk.network.config import NetworkConfig
from kiosk.network.state import NetworkState
from kiosk.network.surroundings import Surroundings
from tests.support.authority import TestAuthority
from tests.support.site_pages import Answer, SitePages
from tests.unit.doctor.machine import CONFIG, SOUND

CHECKED = NetworkConfig(check_url="http://check.example.org/")


def finding(config: NetworkConfig, seen: NetworkFacts, name: str = "network") -> Finding:
    facts: Facts = replace(SOUND, config=CONFIG.model_copy(update={"network": config}), network=seen)
    (found,) = (each for each in examine(facts) if each.name == name)
    return found


@pytest.mark.parametrize(
    ("state", "found", "remedy"),
    [
        (NetworkState.CAPTIVE_PORTAL, "portal", "let through"),
        (NetworkState.PROXY_LOGIN_FAILED, "login", "proxy_password_file"),
        (NetworkState.PROXY_UNREACHABLE, "proxy does not answer", "proxy_url"),
        (NetworkState.NAME_NOT_FOUND, "not found", "name server"),
        (NetworkState.OFFLINE, "offline", "cable"),
    ],
)
def test_what_stands_in_the_way_is_said_with_what_to_do(state: NetworkState, found: str, remedy: str) -> None:
    told = finding(CHECKED, NetworkFacts(state))
    assert told.result is Result.FAILED
    assert found in told.found
    assert remedy in told.remedy


def test_online_says_by_which_way() -> None:
    assert "directly" in finding(CHECKED, NetworkFacts(NetworkState.ONLINE)).found
    by_proxy = finding(CHECKED, NetworkFacts(NetworkState.ONLINE, has_proxy=True))
    assert by_proxy.result is Result.OK
    assert "proxy" in by_proxy.found


def test_what_nobody_looked_at_is_not_called_online() -> None:
    unset = finding(NetworkConfig(), NetworkFacts(NetworkState.UNKNOWN))
    assert unset.result is Result.OK
    assert "check_url is not set" in unset.found
    assert finding(CHECKED, NetworkFacts(NetworkState.UNKNOWN)).result is Result.UNKNOWN


def test_authorities_are_told_where_there_are_any() -> None:
    config = NetworkConfig(extra_ca_file=Path("/etc/kiosk/ca.pem"))
    good = NetworkFacts(NetworkState.UNKNOWN)
    assert finding(config, good, "authorities").result is Result.OK
    expired = replace(good, lapse="the authority X expired on 2026-01-01")
    told = finding(config, expired, "authorities")
    assert told.result is Result.FAILED
    assert "The authority X expired on 2026-01-01: sites behind it" in told.found


def test_the_real_network_is_looked_at(tmp_path: Path) -> None:
    file = TestAuthority(tmp_path / "ca", days=-1).file
    with SitePages({"/": Answer(b"", status=204)}) as pages:
        config = NetworkConfig(check_url=f"{pages.origin}/", extra_ca_file=file)
        seen = gather_network(config, Surroundings())
    assert (seen.state, seen.has_proxy) == (NetworkState.ONLINE, False)
    assert "expired" in seen.lapse
