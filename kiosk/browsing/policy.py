"""Decides what the browser may load for the procedure in hand: no engine, no clock, when in doubt no."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Self

from kiosk.browsing.host_rule import NO_HOSTS, HostRules
from kiosk.browsing.local_network import is_local
from kiosk.browsing.request import Kind, Means, Request, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

# How a payment is handed on from page to page.
_PASSED_ON: Final = frozenset({Means.POSTED_FORM, Means.REDIRECT})
_DEFAULT_PORTS: Final = (-1, 443)
# Made by the page out of its own bytes; they reach no network. Never in the main frame (BREAKOUT 7, 9).
_INNER_SCHEMES: Final = frozenset({"data", "blob"})


@dataclass(frozen=True, slots=True)
class Policy:
    """The hosts of one procedure at one moment.

    `hosts` may be opened; `trackers` may not even be asked by a page; `loopback_origins` (host, port) exist
    in the demonstration alone. `payers` are the hosts of pages from which a payment goes on, and empty while
    no payment is open: from them a posted form or a redirect may lead to any bank, for banks' pages cannot be
    enumerated. `banks` were reached in this way, and may be followed within themselves.
    """

    hosts: HostRules
    loopback_origins: frozenset[tuple[str, int]] = frozenset()
    trackers: HostRules = NO_HOSTS
    payers: HostRules = NO_HOSTS
    banks: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        rules: Iterable[str],
        loopback_origins: Iterable[tuple[str, int]] = (),
        trackers: Iterable[str] = (),
    ) -> Self:
        """Build from the catalogue's host rules, with no payment open."""
        return cls(HostRules.of(rules), frozenset(loopback_origins), HostRules.of(trackers))

    def decide(self, request: Request) -> Verdict:
        """Decide on one request; the whole cost is a few look-ups, whatever the length of the lists."""
        if request.scheme in _INNER_SCHEMES and request.kind is not Kind.MAIN_FRAME:
            return Verdict.ALLOWED
        if not request.is_sound:
            return Verdict.ADDRESS
        if request.scheme in ("http", "ws") and (request.host, request.port) in self.loopback_origins:
            return Verdict.ALLOWED
        if request.kind is Kind.MAIN_FRAME:
            return self._decide_main_frame(request)
        if request.scheme == "about":  # an empty frame that its own page fills
            return Verdict.ALLOWED if request.kind is Kind.SUB_FRAME else Verdict.SCHEME
        if request.scheme not in ("https", "wss"):
            return Verdict.SCHEME
        return self._decide_part(request)

    def may_show(self, host: str) -> bool:
        """Tell whether a page of this host may stand in the main frame."""
        return self.hosts.covers(host) or host in self.banks

    def with_bank(self, host: str) -> Self:
        """Return the same after a payment has led to this host."""
        return replace(self, banks=self.banks | {host})

    def _decide_main_frame(self, request: Request) -> Verdict:
        if request.scheme != "https":
            return Verdict.SCHEME
        if request.port not in _DEFAULT_PORTS:
            return Verdict.PORT
        if self.hosts.covers(request.host):
            return Verdict.ALLOWED
        return self._decide_payment(request)

    def _decide_payment(self, request: Request) -> Verdict:
        """Decide on a page that no list names: only a payment leads there, and no address, no link."""
        page = request.page_host
        if not page or not (page in self.banks or self.payers.covers(page)):
            return Verdict.HOST
        if is_local(request.host):
            return Verdict.LOCAL_NETWORK
        if request.means not in _PASSED_ON and not (request.host == page and page in self.banks):
            return Verdict.HOST
        return Verdict.ALLOWED

    def _decide_part(self, request: Request) -> Verdict:
        """Decide on a frame or resource: it is the listed page's own business, trackers excepted."""
        page = request.page_host
        if page and not self.may_show(page) and not self._is_loopback_page(page):
            return Verdict.FOREIGN_PAGE
        if self.trackers.covers(request.host):
            return Verdict.TRACKER
        return Verdict.LOCAL_NETWORK if is_local(request.host) else Verdict.ALLOWED

    def _is_loopback_page(self, host: str) -> bool:
        return any(host == name for name, _ in self.loopback_origins)


CLOSED: Final = Policy.of(())
"""Lets nothing in: what stands before a procedure is chosen."""
