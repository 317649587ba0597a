"""Remembers which hosts a procedure needed, as what, and how each was reached; never an address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from kiosk.browsing.request import Kind, Means, Request, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

_ItemT = TypeVar("_ItemT")
# A procedure passes through a few dozen hosts. A page that makes names up shall not fill the memory.
MOST_HOSTS: Final = 500


class Way(StrEnum):
    """How a page came."""

    BEGINNING = "beginning"
    TYPED = "typed"
    LINK = "link"
    POSTED_FORM = "posted_form"
    REDIRECT = "redirect"
    WINDOW = "window"


_WAYS: Final = {
    Means.POSTED_FORM: Way.POSTED_FORM,
    Means.REDIRECT: Way.REDIRECT,
    Means.FORM_OR_ANSWER: Way.REDIRECT,
    Means.OTHER: Way.LINK,
}


@dataclass(frozen=True, slots=True)
class Passage:
    """The whole page went to `host` from a page of `source` ("" where nobody names one).

    `is_sent`: by a posted form, or by redirects of one. `via` is the host that redirected, if one did.
    """

    host: str
    source: str
    way: Way
    is_sent: bool = False
    via: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What stayed closed: a host, or "scheme:" where an address has none."""

    place: str
    verdict: Verdict


class Recording:
    """Takes every request in its order, each as often as it comes; keeps hosts alone."""

    def __init__(self) -> None:
        self._passages: dict[Passage, None] = {}
        self._pages: dict[str, Way] = {}
        self._frames: dict[str, set[str]] = {}
        self._resources: dict[str, None] = {}
        self._refusals: dict[Refusal, None] = {}
        self._typed = ""
        self._chain = ("", "")  # of the page on its way: the host before the last, and the last
        self._began_with_form = False

    @property
    def pages(self) -> Mapping[str, Way]:
        """Hosts of whole pages in the order of their first coming, each with how it was reached then."""
        return self._pages

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every way from one host to another that was gone, once."""
        return tuple(self._passages)

    @property
    def frames(self) -> Mapping[str, set[str]]:
        """Hosts that were shown in frames alone, each with the hosts of the pages around them."""
        return {host: around for host, around in self._frames.items() if host not in self._pages}

    @property
    def resources(self) -> tuple[str, ...]:
        """Hosts that gave resources alone."""
        others = self._pages.keys() | self._frames.keys()
        return tuple(host for host in self._resources if host not in others)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """What stayed closed, and stays so in a visit."""
        return tuple(self._refusals)

    def expect_typed(self, host: str) -> None:
        """Note that the operator himself is about to open a page of this host in a window."""
        self._typed = host

    def note(self, request: Request, verdict: Verdict) -> bool:
        """Note a request with what was decided; tells whether it brought anything new."""
        if verdict is not Verdict.ALLOWED:
            place = request.host or (request.scheme and f"{request.scheme}:")
            return bool(place) and _add(self._refusals, Refusal(place, verdict))
        if not request.host:
            return False  # made by the page out of its own bytes
        match request.kind:
            case Kind.MAIN_FRAME:
                return self._note_page(request)
            case Kind.SUB_FRAME:
                return self._note_frame(request)
            case Kind.RESOURCE:
                return _add(self._resources, request.host)

    def _note_page(self, request: Request) -> bool:
        is_redirect = request.means is Means.REDIRECT
        if not is_redirect:
            self._began_with_form = request.means is Means.POSTED_FORM
        via = self._follow_chain(request.host, is_redirect=is_redirect)
        source = request.page_host or via
        if source == request.host or not (source or self._is_new(request.host)):
            return False
        way = _WAYS[request.means] if source else self._way_of_first(request.host)
        if len(self._pages) >= MOST_HOSTS and request.host not in self._pages:
            return False
        self._pages.setdefault(request.host, way)
        is_sent = way in (Way.POSTED_FORM, Way.REDIRECT) and self._began_with_form
        return _add(self._passages, Passage(request.host, source, way, is_sent, via))

    def _follow_chain(self, host: str, *, is_redirect: bool) -> str:
        """Return which host redirected to this one; "" for none. Each request comes twice."""
        before, last = self._chain if is_redirect else ("", "")
        self._chain = (before, last) if host == last else (last, host)
        return self._chain[0]

    def _is_new(self, host: str) -> bool:
        return host not in self._pages

    def _way_of_first(self, host: str) -> Way:
        """Tell how a page came that no other page has asked for."""
        if not self._pages:
            return Way.BEGINNING
        return Way.TYPED if host == self._typed else Way.WINDOW

    def _note_frame(self, request: Request) -> bool:
        if request.host not in self._frames and len(self._frames) >= MOST_HOSTS:
            return False
        around = self._frames.setdefault(request.host, set())
        is_new = not around
        if request.page_host and request.page_host != request.host:
            is_new = is_new or request.page_host not in around
            around.add(request.page_host)
        return is_new


def _add(seen: dict[_ItemT, None], item: _ItemT) -> bool:
    if item in seen or len(seen) >= MOST_HOSTS:
        return False
    seen[item] = None
    return True
