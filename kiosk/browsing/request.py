"""The engine's requests in the kiosk's own words, so that the policy needs no engine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is to be loaded."""

    MAIN_FRAME = "main_frame"
    SUB_FRAME = "sub_frame"
    RESOURCE = "resource"


class Means(StrEnum):
    """How a page comes to its next address."""

    POSTED_FORM = "posted_form"
    REDIRECT = "redirect"
    FORM_OR_ANSWER = "form_or_answer"  # a form by GET, or what answers a posted one: the engine has one word
    OTHER = "other"  # a link, a script, history, the kiosk itself


class Verdict(StrEnum):
    """The decision; everything but ALLOWED blocks, and says why for the mediator and the counters."""

    ALLOWED = "allowed"
    ADDRESS = "address"
    SCHEME = "scheme"
    HOST = "host"
    PORT = "port"
    LOCAL_NETWORK = "local_network"
    TRACKER = "tracker"
    FOREIGN_PAGE = "foreign_page"


@dataclass(frozen=True, slots=True)
class Request:
    """One request; its parts come from the engine's parsed address, never from text.

    `port` is -1 where the address names none. `page_host` is the host of the page that asks: "" where the
    engine names none (the first page of a view, or a frame of another site inside the page). `is_sound` is
    false for an address that another parser may read differently: it names a user, or is no valid one.
    """

    scheme: str
    host: str
    port: int
    kind: Kind
    page_host: str = ""
    means: Means = Means.OTHER
    is_sound: bool = True
