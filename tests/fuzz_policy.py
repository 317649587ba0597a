"""`python -m tests.fuzz_policy`: nasty addresses, what the policy lets in, and where a browser would go."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, field, fields
from ipaddress import ip_address
from itertools import islice
from typing import TYPE_CHECKING, Final

import can_ada
from PySide6.QtCore import QUrl

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.policy import Policy
from kiosk.browsing.request import Kind, Means, Verdict
from tests.support.nasty_address import DOMAINS, LISTED, NastyAddresses
from ui.web.gate import request_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.browsing.request import Request

TRACKER: Final = "evil.example"
_PAGE: Final = QUrl(f"https://{LISTED[0]}/")
_PORTAL: Final = Policy.of([*LISTED, *DOMAINS], trackers=[f"*.{TRACKER}", TRACKER])
# From here a payment goes on: any bank, but nothing of this machine, nothing in the clear.
_PAYING: Final = Policy(_PORTAL.hosts, payers=HostRules.of([LISTED[0]]))
_MOST_TOLD: Final = 20


@dataclass(slots=True)
class Tally:
    """What came of the addresses; `let_in` must stay empty."""

    addresses: int = 0
    no_address: int = 0  # in a browser's eyes
    texts_allowed: int = 0
    pages_allowed: int = 0
    parts_allowed: int = 0
    banks_allowed: int = 0
    read_differently: int = 0
    refused_though_listed: int = 0
    let_in: list[str] = field(default_factory=list)


class PolicyFuzz:
    """Holds every ALLOWED against an independent reading of the same address, by the WHATWG's rules (ada)."""

    def __init__(self, decide: Callable[[Policy, Request], Verdict] = Policy.decide) -> None:
        """`decide` is the policy's own, or a worse one, to see the fuzzer find it."""
        self._decide = decide
        self.tally = Tally()

    def run(self, addresses: Iterable[str]) -> Tally:
        """Judge them all."""
        for text in addresses:
            self.tally.addresses += 1
            theirs = browser_reads(text)
            self._as_text(text, theirs)
            if theirs is None:
                self.tally.no_address += 1
            else:
                self.judge(text, theirs, theirs.href)
        return self.tally

    def _as_text(self, text: str, theirs: can_ada.URL | None) -> None:
        """Read as Qt reads a text, and as the engine reads what Qt hands to it."""
        url = QUrl(text)
        if not self.allows_page(url):
            return
        self.tally.texts_allowed += 1
        handed = browser_reads(bytes(url.toEncoded().data()).decode())
        # A text that is no address to a browser leads nowhere: Qt drops a byte order mark, for one.
        if not _is_listed(handed) or not (theirs is None or _is_listed(theirs)):
            self.tally.let_in.append(f"page, as text: {text!r}")

    def judge(self, text: str, theirs: can_ada.URL, made_regular: str) -> None:
        """Read as the engine hands an address to us: its own parser has made it regular first."""
        url = QUrl.fromEncoded(made_regular.encode())
        # Qt drops the brackets of an IPv6 address and shortens it: that much is known.
        is_same = request_of(url, Kind.MAIN_FRAME, QUrl()).host == theirs.hostname.strip("[]")
        self.tally.read_differently += not is_same
        is_allowed = self.allows_page(url)
        self.tally.pages_allowed += is_allowed
        if is_allowed and not _is_listed(theirs):
            self.tally.let_in.append(f"page: {text!r}")
        self.tally.refused_though_listed += not is_allowed and _is_listed(theirs)
        for kind in (Kind.SUB_FRAME, Kind.RESOURCE):
            if self._allows(_PORTAL, url, kind, _PAGE):
                self.tally.parts_allowed += 1
                if not _is_harmless_part(theirs, kind):
                    self.tally.let_in.append(f"{kind}: {text!r}")
        if self._allows(_PAYING, url, Kind.MAIN_FRAME, _PAGE, Means.POSTED_FORM):
            self.tally.banks_allowed += 1
            if not (_is_https(theirs) and _is_public(theirs.hostname)):
                self.tally.let_in.append(f"bank: {text!r}")

    def allows_page(self, url: QUrl) -> bool:
        """Tell whether the address may stand in the main frame."""
        return self._allows(_PORTAL, url, Kind.MAIN_FRAME)

    def _allows(
        self, policy: Policy, url: QUrl, kind: Kind, page: QUrl | None = None, means: Means = Means.OTHER
    ) -> bool:
        return self._decide(policy, request_of(url, kind, page or QUrl(), means)) is Verdict.ALLOWED


def browser_reads(text: str) -> can_ada.URL | None:
    """Return the WHATWG's reading; None for what is no address by it."""
    try:
        return can_ada.parse(text)
    except ValueError:
        return None


# What follows shares no line with the policy: it is the second opinion.


def _is_https(address: can_ada.URL) -> bool:
    return address.protocol == "https:" and address.port == "" and not (address.username or address.password)


def _is_listed(address: can_ada.URL | None) -> bool:
    if address is None or not _is_https(address):
        return False
    return address.hostname in LISTED or address.hostname.endswith(tuple(name[1:] for name in DOMAINS))


def _is_public(host: str) -> bool:
    name = host.rstrip(".")
    try:
        return ip_address(name.strip("[]")).is_global
    except ValueError:
        return "." in name and not name.endswith((".localhost", ".local", ".lan", ".internal", ".home.arpa"))


def _is_harmless_part(address: can_ada.URL, kind: Kind) -> bool:
    if address.protocol in ("data:", "blob:"):
        return True
    if address.protocol == "about:":
        return kind is Kind.SUB_FRAME
    is_tracker = address.hostname == TRACKER or address.hostname.endswith(f".{TRACKER}")
    return address.protocol in ("https:", "wss:") and _is_public(address.hostname) and not is_tracker


def main() -> int:
    """Run; exit code 1 where anything was let in that a browser would take elsewhere."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz_policy", description=__doc__)
    parser.add_argument(
        "--urls", type=int, default=1_000_000, metavar="N", help="how many (default: a million)"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed, the same addresses")
    options = parser.parse_args()
    began = time.monotonic()
    tally = PolicyFuzz().run(islice(NastyAddresses(options.seed), options.urls))
    for name in (each.name for each in fields(tally) if each.name != "let_in"):
        sys.stdout.write(f"{name.replace('_', ' '):24}{getattr(tally, name):>12,}\n")
    sys.stdout.write(f"{'let in wrongly':24}{len(tally.let_in):>12,}\n")
    sys.stdout.write(f"seed {options.seed}, {time.monotonic() - began:.0f} s\n")
    for address in tally.let_in[:_MOST_TOLD]:
        sys.stdout.write(f"  {address}\n")
    return 1 if tally.let_in else 0


if __name__ == "__main__":
    sys.exit(main())
