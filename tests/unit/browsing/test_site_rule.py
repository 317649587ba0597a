"""The policy made of the catalogue's sites, and which of their pages the kiosk may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.browsing.request import Kind, Request, Verdict
from kiosk.browsing.site_rule import policy_of, readable_hosts
from kiosk.catalogue.loader import load_catalogue
from kiosk.catalogue.models import SiteKind
from kiosk.demo.catalogue import with_demo_sites
from kiosk.paths import CATALOGUE

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue

PORTAL, BANK = "http://127.0.0.1:8123", "http://127.0.0.1:8124"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(CATALOGUE).catalogue


def test_every_procedure_opens_at_its_own_entry_and_stays_on_its_sites(catalogue: Catalogue) -> None:
    assert len(catalogue.procedures) >= 16
    for procedure in catalogue.procedures:
        policy = policy_of(catalogue.sites_of(procedure))
        host = procedure.entry_url.split("/")[2]
        assert policy.decide(Request("https", host, -1, Kind.MAIN_FRAME)) is Verdict.ALLOWED, procedure.id
        assert policy.decide(Request("https", "example.org", -1, Kind.MAIN_FRAME)) is Verdict.HOST
        assert policy.loopback_origins == frozenset()


def test_the_demonstrations_sites_become_origins_on_loopback_and_nothing_else(catalogue: Catalogue) -> None:
    demonstration = with_demo_sites(catalogue, PORTAL, BANK)
    procedure = demonstration.procedure("licence-lost")
    policy = policy_of(demonstration.sites_of(procedure))
    assert policy.decide(Request("http", "127.0.0.1", 8123, Kind.MAIN_FRAME)) is Verdict.ALLOWED
    assert policy.decide(Request("http", "127.0.0.1", 8124, Kind.SUB_FRAME)) is Verdict.ALLOWED
    assert policy.decide(Request("http", "127.0.0.1", 8125, Kind.MAIN_FRAME)) is Verdict.SCHEME


def test_where_somebody_logs_in_pays_or_reads_his_mail_nothing_is_read(catalogue: Catalogue) -> None:
    private = {SiteKind.IDENTITY, SiteKind.PAYMENT, SiteKind.MAIL}
    seen = set()
    for procedure in catalogue.procedures:
        sites = catalogue.sites_of(procedure)
        readable = readable_hosts(sites)
        open_hosts = {host for site in sites if site.kind not in private for host in site.hosts}
        for site in sites:
            seen.add(site.kind)
            for host in set(site.hosts) - open_hosts:
                assert not readable.covers(host.replace("*.", "www.")), (procedure.id, host)
            if site.kind not in private:
                assert all(readable.covers(host.replace("*.", "www.")) for host in site.hosts)
    assert seen & private
