"""Which certificates the browser takes, and that it shows none of its own, against real servers."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from kiosk.network.config import NetworkConfig
from tests.support.authority import TestAuthority
from tests.support.site_pages import SitePages
from tests.support.squid import running_squid
from tests.support.visited_site import (
    ACCOUNT_HOST,
    ENTRY_HOST,
    ENTRY_PATH,
    IDENTITY_HOST,
    MAIN_HOST,
    POST_HOST,
    TAX_HOST,
    site_visit,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.timeout(180)


def test_only_a_certificate_in_order_opens_a_site_and_none_of_ours_is_shown(tmp_path: Path) -> None:
    ours = TestAuthority(tmp_path / "ours")
    second = TestAuthority(tmp_path / "second")
    stranger = TestAuthority(tmp_path / "stranger")
    trusted = tmp_path / "trusted.pem"
    trusted.write_text(ours.file.read_text() + second.file.read_text())
    contexts = {
        ENTRY_HOST: ours.issue(ENTRY_HOST).server_context(),
        ACCOUNT_HOST: second.issue(ACCOUNT_HOST).server_context(),
        IDENTITY_HOST: stranger.issue(IDENTITY_HOST).server_context(),
        TAX_HOST: ours.issue(TAX_HOST, days=-1).server_context(),
        POST_HOST: ours.issue("another.example.org").server_context(),
        MAIN_HOST: ours.issue(MAIN_HOST).server_context(asks_client=second.file),
    }
    address = {host: f"https://{host}{ENTRY_PATH}" for host in contexts}
    with ExitStack() as stack:
        sites = {
            host: stack.enter_context(SitePages({ENTRY_PATH: f"<title>site {host}</title>"}, context))
            for host, context in contexts.items()
        }
        squid = stack.enter_context(
            running_squid(tmp_path / "squid", {f"{host}:443": site.port for host, site in sites.items()})
        )
        network = NetworkConfig(proxy_url=squid.url, extra_ca_file=trusted)
        steps = [address[host] for host in contexts if host != ENTRY_HOST]
        with site_visit(network, steps, client=second.issue("a.card")) as visit:
            visit.wait_for("end")
            seen = visit.steps()
    came = {ENTRY_HOST: seen["entry"]["title"]}
    came |= {host: seen[address[host]]["title"] for host in (ACCOUNT_HOST, MAIN_HOST)}
    assert came == {host: f"site {host}" for host in came}
    troubles = {host: seen[address[host]]["trouble"] for host in (IDENTITY_HOST, TAX_HOST, POST_HOST)}
    assert troubles == dict.fromkeys(troubles, "certificate")
    assert not any(sites[host].requests for host in troubles)
    assert sites[MAIN_HOST].requests
    assert [each for each in sites[MAIN_HOST].clients if each is not None] == []
