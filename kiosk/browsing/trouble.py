"""Decides what an error of the engine or a site's answer means for a visitor, and what he can do then."""

from __future__ import annotations

import re
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


class Trouble(StrEnum):
    """What stands between a visitor and the page."""

    NONE = ""
    OFFLINE = "offline"
    NOT_FOUND = "not_found"
    NO_INTERNET = "no_internet"  # a captive portal, or a proxy that does not let the kiosk through
    MAINTENANCE = "maintenance"
    SLOW = "slow"
    CERTIFICATE = "certificate"
    SESSION_LOST = "session_lost"
    SENT_ONCE = "sent_once"  # the history leads to a page that only a posted form gives
    CRASHED = "crashed"
    BLOCKED = "blocked"


class Step(StrEnum):
    """What a visitor can do about it; the first of several is the one to take."""

    RETRY = "retry"
    WAIT = "wait"
    GO_BACK = "go_back"  # to what stands below
    PAGE_BEFORE = "page_before"  # to the page with the form that was sent
    BEGIN_ANEW = "begin_anew"  # at the procedure's entry
    LOG_IN = "log_in"  # the same, after the site has forgotten him
    SEE_PAGE = "see_page"  # what the site itself says
    CALL = "call"
    MEDIATOR = "mediator"
    LEAVE = "leave"
    CLOSE = "close"  # the window beside the site's page


# Laravel's and Microsoft's numbers for an expired session; browsers know no names for them.
_SESSION_STATUSES: Final = frozenset({419, 440})
_RETRIED: Final = frozenset({Trouble.OFFLINE, Trouble.NOT_FOUND, Trouble.NO_INTERNET, Trouble.MAINTENANCE})
# What a network that is not the Internet makes of a page: worth asking how the network stands.
NETWORK_TROUBLES: Final = frozenset(
    {Trouble.OFFLINE, Trouble.NOT_FOUND, Trouble.CERTIFICATE, Trouble.NO_INTERNET}
)
# States of the supervisor's look at the network in which no page can come.
_NO_INTERNET_STATES: Final = frozenset({"captive_portal", "proxy_login_failed", "proxy_unreachable"})

# The engine's names, by their beginnings, in this order (Chromium's net_error_list.h).
_BY_NAME: Final = (
    # The kiosk's own policy, the visitor's change of mind, a link that no engine can open: nothing failed.
    (
        ("ERR_ABORTED", "ERR_BLOCKED_BY_CLIENT", "ERR_DISALLOWED_URL", "ERR_UNKNOWN_URL", "ERR_INVALID_URL"),
        Trouble.NONE,
    ),
    (("ERR_CACHE_MISS",), Trouble.SENT_ONCE),
    (("ERR_CERT", "ERR_SSL", "ERR_BAD_SSL", "ERR_ECH"), Trouble.CERTIFICATE),
    (("ERR_NAME_", "ERR_DNS_", "ERR_ICANN_NAME"), Trouble.NOT_FOUND),
    (
        ("ERR_PROXY_", "ERR_TUNNEL_", "ERR_MANDATORY_PROXY", "ERR_SOCKS", "ERR_NO_SUPPORTED_PROX"),
        Trouble.NO_INTERNET,
    ),
    (
        (
            "ERR_TOO_MANY_REDIRECTS",
            "ERR_UNSAFE_REDIRECT",
            "ERR_UNEXPECTED_PROXY_AUTH",
            "ERR_INVALID_",
            "ERR_HTTP",
            "ERR_RESPONSE_",
            "ERR_CONTENT_",
        ),
        Trouble.MAINTENANCE,
    ),
)
_NAME: Final = re.compile(r"(?:net::)?(ERR_[A-Z0-9_]{1,60})")


def error_name(text: str, code: int) -> str:
    """Return the engine's name of an error out of its words, or its number; never words of the site."""
    found = _NAME.fullmatch(text)
    return found[1] if found else f"ERR_{abs(code)}"


def trouble_of_error(name: str) -> Trouble:
    """Tell what an error of the engine means: no page came."""
    for beginnings, trouble in _BY_NAME:
        if name.startswith(beginnings):
            return trouble
    return Trouble.OFFLINE


def trouble_of_status(status: int, *, was_posted: bool, has_page: bool) -> Trouble:
    """Tell what a site's answer means; NONE where the site's own words say more than ours.

    401 is also how sites answer a wrong password (to a form), and how they ask for one (at the entry, before
    any page has come: `has_page`): there they show a form of their own.
    """
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Trouble.MAINTENANCE
    if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        return Trouble.NO_INTERNET
    is_lost = status in _SESSION_STATUSES or (status == HTTPStatus.UNAUTHORIZED and not was_posted)
    return Trouble.SESSION_LOST if is_lost and has_page else Trouble.NONE


def is_retried(trouble: Trouble) -> bool:
    """Tell whether to load the page again without being asked; never past a certificate."""
    return trouble in _RETRIED


def with_network(trouble: Trouble, network: str) -> Trouble:
    """Return what the trouble is, once the supervisor has looked at the network."""
    is_cut_off = trouble in NETWORK_TROUBLES and network in _NO_INTERNET_STATES
    return Trouble.NO_INTERNET if is_cut_off else trouble


def is_lost_session(place: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    """Tell whether an address ("host/path") is one by which a site says that it has forgotten the visitor."""
    return any(pattern.search(place) for pattern in patterns)


def steps_of(trouble: Trouble, *, was_posted: bool, is_window: bool, has_page: bool) -> tuple[Step, ...]:
    """List what a visitor can do; `has_page`: the page before stands in the view still.

    What was posted is never sent again from here: he goes back to his page and sees for himself.
    """
    leave = Step.CLOSE if is_window else Step.LEAVE
    back = Step.GO_BACK if has_page else leave
    match trouble:
        case Trouble.NONE:
            return ()
        case Trouble.BLOCKED:
            return (Step.GO_BACK, Step.CALL, Step.MEDIATOR)
        case Trouble.SLOW:
            return (Step.WAIT, leave)
        case Trouble.SESSION_LOST:
            return (Step.LOG_IN, Step.SEE_PAGE, leave)
        case Trouble.CERTIFICATE:
            return (Step.CALL, back)
    if was_posted or trouble is Trouble.SENT_ONCE:
        return (Step.PAGE_BEFORE, Step.CLOSE if is_window else Step.BEGIN_ANEW)
    if trouble in (Trouble.NOT_FOUND, Trouble.NO_INTERNET):
        return (Step.RETRY, Step.CALL, back)
    return (Step.RETRY, back)
