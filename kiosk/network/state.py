"""Decides what one look at the network means: an answer from afar, one from in between, or no way through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Final

# Long before this the expected word has come; what a portal says beyond is its own.
MOST_BODY_BYTES: Final = 1024


class NetworkState(StrEnum):
    """How the network stands, as sessions and doctor are told."""

    ONLINE = "online"
    CAPTIVE_PORTAL = "captive_portal"  # somebody in between answers instead: he wants a click or a login
    PROXY_LOGIN_FAILED = "proxy_login_failed"
    PROXY_UNREACHABLE = "proxy_unreachable"
    NAME_NOT_FOUND = "name_not_found"
    OFFLINE = "offline"
    UNKNOWN = "unknown"  # nobody has configured where to look, or the way there says nothing of the engine's


class Stage(StrEnum):
    """How far a look came."""

    NAME = "name"  # the name of whom to connect to was not found
    CONNECTION = "connection"
    ANSWER = "answer"  # connected, but no answer that is HTTP came in time
    ANSWERED = "answered"
    CONNECTED = "connected"  # the proxy listens; nothing was asked of it


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen: how far it came, by way of a proxy or not, and what was answered at the end."""

    stage: Stage
    by_proxy: bool = False
    status: int = 0
    body: bytes = b""
    takes_basic: bool = True  # a proxy that wants a login takes one of the only kind that a look can give


def judge(look: Look, expected_text: str) -> NetworkState:
    """Say what a look means. The right answer is status 204, or 200 that begins with `expected_text`."""
    match look.stage:
        case Stage.ANSWERED:
            return _judge_answer(look, expected_text)
        case Stage.CONNECTED:
            return NetworkState.UNKNOWN
        case Stage.ANSWER:
            return NetworkState.OFFLINE
        case Stage.NAME | Stage.CONNECTION if look.by_proxy:
            return NetworkState.PROXY_UNREACHABLE
        case Stage.NAME:
            return NetworkState.NAME_NOT_FOUND
        case Stage.CONNECTION:
            return NetworkState.OFFLINE


def _judge_answer(look: Look, expected_text: str) -> NetworkState:
    if look.status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        if not look.by_proxy:
            return NetworkState.CAPTIVE_PORTAL  # nobody but a proxy may answer so, and none is configured
        return NetworkState.PROXY_LOGIN_FAILED if look.takes_basic else NetworkState.UNKNOWN
    if look.status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED:
        return NetworkState.CAPTIVE_PORTAL
    if look.status >= HTTPStatus.BAD_REQUEST:
        # A proxy says so of what lies behind it; without one it may be the place itself that is out of order.
        is_proxys_own = look.by_proxy and look.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        return NetworkState.OFFLINE if is_proxys_own else NetworkState.UNKNOWN
    if expected_text:
        is_right = look.status == HTTPStatus.OK and look.body.startswith(expected_text.encode())
    else:
        is_right = look.status == HTTPStatus.NO_CONTENT
    return NetworkState.ONLINE if is_right else NetworkState.CAPTIVE_PORTAL
