"""Makes the browser's rules out of the sites that a procedure passes through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.policy import Policy
from kiosk.catalogue.models import SiteKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.catalogue.models import Site, Tracker

# Pages where a visitor types what belongs to him alone: never scripted, never read.
_PRIVATE_KINDS: Final = frozenset({SiteKind.IDENTITY, SiteKind.PAYMENT, SiteKind.MAIL})


def policy_of(sites: Iterable[Site], trackers: Iterable[Tracker] = ()) -> Policy:
    """Return the policy of a procedure's sites. Hosts with a port are the demonstration's, on loopback."""
    rules, origins = [], []
    for site in sites:
        for host in site.hosts:
            name, colon, port = host.rpartition(":")
            if colon:
                origins.append((name, int(port)))
            else:
                rules.append(host)
    return Policy.of(rules, origins, (host for tracker in trackers for host in tracker.hosts))


def readable_hosts(sites: Iterable[Site]) -> HostRules:
    """Return the hosts whose pages the kiosk may read, to find the reference number."""
    return HostRules.of(host for site in sites if site.kind not in _PRIVATE_KINDS for host in site.hosts)


def payment_hosts(sites: Iterable[Site]) -> HostRules:
    """Return the hosts where a payment begins by itself, whatever step the address tells."""
    return HostRules.of(host for site in sites if site.kind is SiteKind.PAYMENT for host in site.hosts)
