"""The few typed messages between a session and its supervisor, one JSON object a line.

The session is not trusted: it runs foreign pages. It can ask for what stands in `FromSession` and nothing
else, and every text in it is bounded.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from kiosk.errors import ChannelError
from kiosk.models import StrictModel
from kiosk.session.config import SessionConfig
from kiosk.statistics.event import Event
from kiosk.supervisor.host_message import BlockedHost, HostLetIn, LetHostIn
from kiosk.supervisor.network_message import NetworkCheck, NetworkSeen, ProxyLogin, ProxyLoginAsked

PROTOCOL_VERSION = 4
MAX_LINE_BYTES = 64 * 1024  # the largest message is Start, some 3 kB with a long configuration

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Notice = Annotated[str, Field(max_length=300, pattern=r"^[^\x00-\x1f]*$")]


class EndReason(StrEnum):
    """Why a session ended, in the session's own words; a crash or hang is found out by the supervisor."""

    VISITOR = "visitor"
    IDLE = "idle"
    MEDIATOR = "mediator"
    FAULT = "fault"  # a bug was caught: nobody goes on with somebody's papers in hand
    CLOSED = "closed"  # the demonstration's window was closed


class OutOfServiceCause(StrEnum):
    """Why the kiosk takes no visitor."""

    MEDIATOR = "mediator"  # somebody decided so
    WIPE_FAILED = "wipe_failed"  # the last session may not be erased: nobody is let in on a maybe
    BROKEN = "broken"  # sessions keep dying


class OutOfService(StrictModel):
    """The kiosk takes no visitor: why, and a mediator's own words if he gave some."""

    cause: OutOfServiceCause
    message: Notice = ""


class Hello(StrictModel):
    """First word of a session: which protocol it speaks."""

    kind: Literal["hello"] = "hello"
    version: int = PROTOCOL_VERSION


class Prepared(StrictModel):
    """Everything is built and hidden: the session can be shown at once."""

    kind: Literal["prepared"] = "prepared"


class Clipboard(StrEnum):
    """What a session found in the screen's clipboard and primary selection."""

    EMPTY = "empty"
    CLEARED = "cleared"  # something lay there; it was taken away
    LEFT = "left"  # something lies there and does not go away
    OUT_OF_REACH = "out_of_reach"  # the compositor shows it to nobody: no window has the keyboard


class Ready(StrictModel):
    """The first screen is painted."""

    kind: Literal["ready"] = "ready"


class ClipboardSeen(StrictModel):
    """The answer to `LookAtClipboard`."""

    kind: Literal["clipboard_seen"] = "clipboard_seen"
    found: Clipboard


class VisitorCame(StrictModel):
    """Somebody touched Welcome: from now on this session is somebody's."""

    kind: Literal["visitor_came"] = "visitor_came"


class PrintingBegan(StrictModel):
    """A document is about to go to the print service: its end has to be seen there."""

    kind: Literal["printing_began"] = "printing_began"


class Heartbeat(StrictModel):
    """The interface thread is alive."""

    kind: Literal["heartbeat"] = "heartbeat"


class SessionEnded(StrictModel):
    """The session is over: destroy it."""

    kind: Literal["session_ended"] = "session_ended"
    reason: EndReason


class PinCheck(StrictModel):
    """Someone typed a PIN on the mediator's pad; the answer carries the same ticket."""

    kind: Literal["pin_check"] = "pin_check"
    ticket: int = Field(ge=0)
    pin: str = Field(max_length=32, repr=False)


class Count(StrictModel):
    """Something happened that is counted; never anything of the visitor."""

    kind: Literal["count"] = "count"
    event: Event
    procedure: Slug | None = None


class SetOutOfService(StrictModel):
    """A mediator puts the kiosk out of service with a message, or (None) back into service."""

    kind: Literal["set_out_of_service"] = "set_out_of_service"
    message: Notice | None


class Start(StrictModel):
    """First word of the supervisor: all that a session has to know to build itself, hidden.

    `in_advance`: nobody waits for it, so all that a visit may need is made before `Prepared` is said.
    """

    kind: Literal["start"] = "start"
    version: int = PROTOCOL_VERSION
    config: SessionConfig
    workspace: Path
    in_advance: bool = False


class Present(StrictModel):
    """Show the first screen; it takes no visitor before `Admit`."""

    kind: Literal["present"] = "present"
    out_of_service: OutOfService | None = None
    apology: bool = False  # the session before this one broke: Welcome says a word
    farewell: bool = False  # somebody has just ended a visit: Welcome reminds him of his papers


class LookAtClipboard(StrictModel):
    """The session before is destroyed: see what lies in the clipboard now, and empty it."""

    kind: Literal["look_at_clipboard"] = "look_at_clipboard"


class Admit(StrictModel):
    """The session before this one is erased, or the kiosk is out of service: the door opens or stays shut."""

    kind: Literal["admit"] = "admit"
    out_of_service: OutOfService | None = None
    erased_at: Annotated[str, Field(pattern=r"^\d\d:\d\d$")] | None = None  # last wipe that was checked


class PinResult(StrictModel):
    """The answer to a PIN: right or wrong, and how long the pad is locked now."""

    kind: Literal["pin_result"] = "pin_result"
    ticket: int
    ok: bool
    locked_for_s: int = Field(default=0, ge=0)


class OutOfServiceChanged(StrictModel):
    """Confirms what stands now; a refused request (no valid PIN before it) is answered with the old state."""

    kind: Literal["out_of_service_changed"] = "out_of_service_changed"
    out_of_service: OutOfService | None


FromSession = Annotated[
    Hello
    | Prepared
    | Ready
    | ClipboardSeen
    | Heartbeat
    | VisitorCame
    | PrintingBegan
    | SessionEnded
    | PinCheck
    | Count
    | SetOutOfService
    | LetHostIn
    | BlockedHost
    | ProxyLoginAsked
    | NetworkCheck,
    Field(discriminator="kind"),
]
FromSupervisor = Annotated[
    Start
    | Present
    | LookAtClipboard
    | Admit
    | PinResult
    | OutOfServiceChanged
    | HostLetIn
    | ProxyLogin
    | NetworkSeen,
    Field(discriminator="kind"),
]

_FROM_SESSION: TypeAdapter[FromSession] = TypeAdapter(FromSession)
_FROM_SUPERVISOR: TypeAdapter[FromSupervisor] = TypeAdapter(FromSupervisor)


def encode(message: FromSession | FromSupervisor) -> bytes:
    """Write a message as one line. Raises `ChannelError` when it is too long."""
    line = message.model_dump_json().encode() + b"\n"
    if len(line) > MAX_LINE_BYTES:
        raise ChannelError(f"message {message.kind} is too long ({len(line)} bytes)")
    return line


def decode_from_session(line: bytes) -> FromSession:
    """Read a line of the session. Raises `ChannelError`, whose text does not repeat the line."""
    return _decode(_FROM_SESSION, line)


def decode_from_supervisor(line: bytes) -> FromSupervisor:
    """Read a line of the supervisor. Raises `ChannelError`."""
    return _decode(_FROM_SUPERVISOR, line)


Message = TypeVar("Message")


def _decode(adapter: TypeAdapter[Message], line: bytes) -> Message:
    if len(line) > MAX_LINE_BYTES:
        raise ChannelError("a line is too long")
    try:
        return adapter.validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ChannelError(f"not a message of the protocol: {first['type']}") from None
