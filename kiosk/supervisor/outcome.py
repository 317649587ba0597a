"""How a session came to its end, as the supervisor saw it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.statistics.event import Event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.supervisor.messages import EndReason


class Outcome(StrEnum):
    """The session's own reason, or what happened to it."""

    VISITOR = "visitor"
    IDLE = "idle"
    MEDIATOR = "mediator"
    CLOSED = "closed"
    FAULT = "fault"  # it caught a bug and asked for its end
    CRASH = "crash"  # it is gone without a word
    HANG = "hang"  # its heartbeats stopped
    NEVER_READY = "never_ready"  # its first screen did not come in time
    PROTOCOL = "protocol"  # it said what is not in the protocol
    TOO_LONG = "too_long"  # a visit that lasted longer than any can
    OVERGROWN = "overgrown"  # it took more memory than a session may
    RECYCLED = "recycled"  # nobody came for hours: a fresh one takes its place
    RETRY = "retry"  # the out-of-service screen of a broken kiosk makes room for a new try
    STOPPED = "stopped"  # the supervisor was asked to stop

    @property
    def is_death(self) -> bool:
        """Whether something broke; then the ladder counts it and the next Welcome says a word."""
        return self in _DEATHS

    @property
    def is_farewell(self) -> bool:
        """Whether somebody has just ended his visit, and may leave papers behind."""
        return self in (Outcome.VISITOR, Outcome.IDLE, Outcome.MEDIATOR, Outcome.TOO_LONG)

    @property
    def event(self) -> Event | None:
        """What is counted for it."""
        return Event.SESSION_BROKE if self.is_death else _EVENTS.get(self)


_DEATHS = frozenset(
    {
        Outcome.FAULT,
        Outcome.CRASH,
        Outcome.HANG,
        Outcome.NEVER_READY,
        Outcome.PROTOCOL,
        Outcome.OVERGROWN,
    }
)
_EVENTS: Mapping[Outcome, Event] = MappingProxyType(
    {
        Outcome.VISITOR: Event.ENDED_BY_VISITOR,
        Outcome.IDLE: Event.ENDED_BY_IDLE,
        Outcome.TOO_LONG: Event.ENDED_BY_IDLE,  # the kiosk's clock ended it, not the visitor
        Outcome.MEDIATOR: Event.ENDED_BY_MEDIATOR,
    }
)


def outcome_of(reason: EndReason) -> Outcome:
    """Translate the session's own reason."""
    return Outcome(reason.value)
