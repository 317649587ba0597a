"""What session and supervisor say to each other about hosts: one to let in, and those that stayed closed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from kiosk.browsing.request import Verdict
from kiosk.models import StrictModel

# As the engine writes hosts: lower case, ASCII, colons in an IPv6 address. No "*": one host, no wildcard.
MessageHost = Annotated[str, Field(min_length=1, max_length=253, pattern=r"^[a-z0-9._:-]+$")]


class HostAnswer(StrEnum):
    """What became of a mediator's wish."""

    LET_IN = "let_in"
    NO_PIN = "no_pin"  # no right PIN in this session, too long ago, or used for another host
    NOT_LISTED = "not_listed"  # the operator's outer list does not have it


class LetHostIn(StrictModel):
    """A mediator wants to open one host for this visit."""

    kind: Literal["let_host_in"] = "let_host_in"
    host: MessageHost


class HostLetIn(StrictModel):
    """The answer to `LetHostIn`."""

    kind: Literal["host_let_in"] = "host_let_in"
    host: MessageHost
    answer: HostAnswer


class BlockedHost(StrictModel):
    """A host was asked for and stayed closed; a session says so once for each host and verdict."""

    kind: Literal["blocked_host"] = "blocked_host"
    host: MessageHost
    verdict: Verdict
