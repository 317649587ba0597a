"""The browser behind a real proxy (squid): with a login, with a wrong one, by PAC, by environment."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from kiosk.network.config import NetworkConfig
from tests.support.authority import TestAuthority
from tests.support.secret_hunt import SecretHunt, forms_of
from tests.support.site_pages import Answer, SitePages
from tests.support.squid import Squid, has_ipv6, running_squid
from tests.support.visited_site import ENTRY_HOST, ENTRY_PATH, PAC_HOST, site_visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.timeout(180)

USER, PASSWORD = "borne-63", "tr0is petits Tours"
CHECK_HOST = "check.example.org"
ASKS_ITSELF = "/asks-itself"


class Behind:
    """A site behind a proxy, the authority that vouches for the site, and a page that tells one is online."""

    def __init__(self, folder: Path, stack: ExitStack, login: tuple[str, str] | None) -> None:
        self.folder = folder
        self.authority = TestAuthority(folder / "authority")
        asking = Answer(
            b"<title>site asks</title>", status=401, headers={"WWW-Authenticate": "Basic realm=x"}
        )
        self.site = stack.enter_context(
            SitePages(
                {ENTRY_PATH: "<title>site</title>", ASKS_ITSELF: asking},
                self.authority.issue(ENTRY_HOST).server_context(),
            )
        )
        check = stack.enter_context(SitePages({"/check": Answer(b"", status=204)}))
        places = {f"{ENTRY_HOST}:443": self.site.port, CHECK_HOST: check.port}
        self.squid: Squid = stack.enter_context(running_squid(folder / "squid", places, login))
        self.password_file = folder / "password"
        self.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        self.password_file.chmod(0o400)

    def network(self, **others: object) -> NetworkConfig:
        """Return a configuration that trusts the authority, with other keys."""
        return NetworkConfig.model_validate({"extra_ca_file": self.authority.file} | others)

    def with_login(self, **others: object) -> NetworkConfig:
        """Return one with the login, and other keys."""
        return self.network(proxy_user=USER, proxy_password_file=self.password_file, **others)

    def tunnels(self, status: int) -> int:
        """Count the tunnels that the proxy answered so."""
        told = [each for each, request in self.squid.requests() if request.startswith("CONNECT ")]
        return told.count(status)


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Behind]:
    """The proxy asks for a login."""
    with ExitStack() as stack:
        yield Behind(tmp_path, stack, (USER, PASSWORD))


@pytest.fixture
def unguarded(tmp_path: Path) -> Iterator[Behind]:
    """The proxy lets everybody through."""
    with ExitStack() as stack:
        yield Behind(tmp_path, stack, None)


def test_the_login_reaches_the_proxy_and_stays_nowhere(guarded: Behind) -> None:
    network = guarded.with_login(proxy_url=guarded.squid.url, check_url=f"http://{CHECK_HOST}/check")
    asking = f"https://{ENTRY_HOST}{ASKS_ITSELF}"
    with site_visit(network, [asking, "look"]) as visit:
        assert visit.wait_for("entry")["title"] == "site"
        visit.wait_for(asking)  # BREAKOUT 26: a site that asks for a login itself gets none
        assert visit.wait_for("look")["state"] == "online"
        hunt = SecretHunt(visit.kiosk.pid, forms_of(USER, PASSWORD))
        control = SecretHunt(visit.kiosk.pid, [guarded.squid.url.removeprefix("http://")])
        log = visit.kiosk.log.decode()
    assert guarded.tunnels(407) == 1
    assert guarded.tunnels(200) >= 1
    assert hunt.found == []
    assert hunt.looked["files"] > 0
    assert control.found  # what the session may know is found there: the search sees
    assert not any(each in log for each in forms_of(USER, PASSWORD))
    assert guarded.site.asked(ASKS_ITSELF)
    told = [name for headers in guarded.site.headers for name in headers]
    assert not {"authorization", "proxy-authorization"} & set(told)


def test_a_wrong_password_is_tried_twice_and_then_told(guarded: Behind) -> None:
    guarded.squid.set_login(USER, "another")
    network = guarded.with_login(proxy_url=guarded.squid.url, check_url=f"http://{CHECK_HOST}/check")
    with site_visit(network, ["look"]) as visit:
        assert visit.wait_for("entry")["trouble"] == "no_internet"
        assert visit.wait_for("look")["state"] == "proxy_login_failed"
        assert visit.wait_for("end")
        log = visit.kiosk.log.decode()
    assert guarded.tunnels(407) == 3  # without a login, and with it, twice
    assert guarded.tunnels(200) == 0
    assert not any(each in log for each in forms_of(USER, PASSWORD))
    assert guarded.site.requests == []


def test_without_a_login_the_proxy_is_told_to_be_in_the_way(guarded: Behind) -> None:
    with site_visit(guarded.network(proxy_url=guarded.squid.url)) as visit:
        assert visit.wait_for("entry")["trouble"] == "no_internet"
    assert guarded.tunnels(407) == 1


def test_a_proxy_that_is_not_there_is_told(unguarded: Behind) -> None:
    with site_visit(unguarded.network(proxy_url="http://127.0.0.1:9"), ["look"]) as visit:
        assert visit.wait_for("entry")["trouble"] == "no_internet"
        assert visit.wait_for("look")["state"] == "proxy_unreachable"


@pytest.mark.parametrize("scheme", ["file", "http", "https"])
def test_a_pac_file_names_the_proxy(guarded: Behind, scheme: str) -> None:
    script = f'function FindProxyForURL(url, host) {{ return "PROXY 127.0.0.1:{guarded.squid.port}"; }}'
    answer = Answer(script.encode(), "application/x-ns-proxy-autoconfig")
    with ExitStack() as stack:
        context = guarded.authority.issue(PAC_HOST).server_context() if scheme == "https" else None
        server = stack.enter_context(SitePages({"/proxy.pac": answer}, context))
        file = guarded.folder / "the proxy.pac"
        file.write_text(script)
        url = str(file) if scheme == "file" else f"{scheme}://{PAC_HOST}:{server.port}/proxy.pac"
        visit = stack.enter_context(site_visit(guarded.with_login(pac_url=url)))
        assert visit.wait_for("entry")["title"] == "site"
        assert server.asked("/proxy.pac") is (scheme != "file")
    assert guarded.tunnels(407) == 1


def test_the_environment_names_the_proxy_and_its_login_stays_with_the_supervisor(guarded: Behind) -> None:
    surroundings = {"https_proxy": guarded.squid.url_with(f"{USER}:{quote(PASSWORD)}")}
    with site_visit(guarded.network(), surroundings=surroundings) as visit:
        assert visit.wait_for("entry")["title"] == "site"
        hunt = SecretHunt(visit.kiosk.pid, (*forms_of(USER, PASSWORD), quote(PASSWORD)))
    assert hunt.found == []


@pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6, not even on its loopback")
def test_a_proxy_may_have_an_ipv6_address(guarded: Behind) -> None:
    network = guarded.with_login(proxy_url=guarded.squid.url_with(host="[::1]"))
    with site_visit(network) as visit:
        assert visit.wait_for("entry")["title"] == "site"
    assert guarded.tunnels(407) == 1
