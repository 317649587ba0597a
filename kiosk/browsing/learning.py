"""Decides what an operator's recording may load: all that a visit could be allowed, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from kiosk.browsing.host_rule import NO_HOSTS, HostRules
from kiosk.browsing.local_network import is_local
from kiosk.browsing.policy import Policy
from kiosk.browsing.request import Kind, Verdict
from kiosk.catalogue.field import ExactHost

if TYPE_CHECKING:
    from kiosk.browsing.request import Request

_HOST: Final = TypeAdapter[str](ExactHost)
# A page asks a few dozen hosts, some hundred times each.
_REMEMBERED_HOSTS: Final = 1024


@lru_cache(maxsize=_REMEMBERED_HOSTS)
def can_be_listed(host: str) -> bool:
    """Tell whether a catalogue could name this host."""
    try:
        _HOST.validate_python(host)
    except ValidationError:
        return False
    return True


def decide_learning(request: Request, trackers: HostRules = NO_HOSTS) -> Verdict:
    """Decide as in a visit whose procedure lists the page's host and the one that it asks for.

    What no list could open stays closed: plain http, other ports, the local network, known trackers.
    """
    if request.kind is Kind.MAIN_FRAME and request.host:
        if is_local(request.host):
            return Verdict.LOCAL_NETWORK
        if not can_be_listed(request.host):
            return Verdict.ADDRESS
    listed = HostRules.of(host for host in (request.host, request.page_host) if host)
    return Policy(listed, trackers=trackers).decide(request)
