"""Decides what the browser may load for the procedure in hand: no engine, no state, when in doubt no."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Self

from kiosk.browsing.host_rule import HostRules

if TYPE_CHECKING:
    from collections.abc import Iterable

_HTTPS_PORT: Final = 443
_WEB_SCHEMES: Final = frozenset({"https", "wss"})
# Made by the page out of its own bytes; they reach no network. Never in the main frame (BREAKOUT 7, 9).
_INNER_SCHEMES: Final = frozenset({"data", "blob"})
# Names that the resolver sends back to this machine or this network (BREAKOUT 25).
_LOCAL_SUFFIXES: Final = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".localdomain")


class Kind(StrEnum):
    """What is to be loaded."""

    MAIN_FRAME = "main_frame"
    SUB_FRAME = "sub_frame"
    RESOURCE = "resource"


class Verdict(StrEnum):
    """The decision; everything but ALLOWED blocks, and says why for the mediator and the counters."""

    ALLOWED = "allowed"
    SCHEME = "scheme"
    HOST = "host"
    PORT = "port"
    LOCAL_NETWORK = "local_network"


@dataclass(frozen=True, slots=True)
class Request:
    """A request in the kiosk's own words; the parts come from the engine's parsed address, never from text.

    `port` is -1 where the address names none.
    """

    scheme: str
    host: str
    port: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Policy:
    """The sites of one procedure. `loopback_origins` (host, port) exist in the demonstration alone."""

    hosts: HostRules
    loopback_origins: frozenset[tuple[str, int]] = frozenset()

    @classmethod
    def of(cls, rules: Iterable[str], loopback_origins: Iterable[tuple[str, int]] = ()) -> Self:
        """Build from the catalogue's host rules."""
        return cls(HostRules.of(rules), frozenset(loopback_origins))

    def decide(self, request: Request) -> Verdict:
        """Decide on one request; the whole cost is a few look-ups, whatever the length of the list."""
        if (request.host, request.port) in self.loopback_origins and request.scheme in ("http", "ws"):
            return Verdict.ALLOWED
        if request.kind is Kind.MAIN_FRAME:
            return self._decide_main_frame(request)
        if request.scheme in _INNER_SCHEMES:
            return Verdict.ALLOWED
        if request.scheme == "about":  # an empty frame that its own page fills
            return Verdict.ALLOWED if request.kind is Kind.SUB_FRAME else Verdict.SCHEME
        if request.scheme not in _WEB_SCHEMES:
            return Verdict.SCHEME
        return Verdict.LOCAL_NETWORK if is_local(request.host) else Verdict.ALLOWED

    def _decide_main_frame(self, request: Request) -> Verdict:
        if request.scheme != "https":
            return Verdict.SCHEME
        if request.port not in (-1, _HTTPS_PORT):
            return Verdict.PORT
        return Verdict.ALLOWED if self.hosts.covers(request.host) else Verdict.HOST


CLOSED: Final = Policy.of(())
"""Lets nothing in: what stands before a procedure is chosen."""


def is_local(host: str) -> bool:
    """Tell whether a host is, or looks like, this machine or its network."""
    bare = host.strip("[]").rstrip(".").lower()
    if "." not in bare and ":" not in bare:
        return True  # a single label ("localhost", "router") or an integer address
    if bare.endswith(_LOCAL_SUFFIXES):
        return True
    try:
        return not ipaddress.ip_address(bare.partition("%")[0]).is_global
    except ValueError:
        return bare.rpartition(".")[2].isdigit()  # "127.1" and its like: no real domain ends in digits
