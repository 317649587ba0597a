"""The steps of a visitor's session and which step may follow which."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.errors import TransitionError

if TYPE_CHECKING:
    from collections.abc import Mapping


class State(StrEnum):
    """Where a session stands: one value a screen. What lies above a screen is an `Overlay`."""

    WELCOME = "welcome"
    LANGUAGE = "language"  # language and privacy
    HOME = "home"
    FAMILY = "family"  # the procedures of one family
    PROCEDURE = "procedure"  # before you start
    PAPERS = "papers"  # prepare papers
    SITE = "site"
    RECEIPT = "receipt"
    DOCUMENTS = "documents"  # only scan or print
    FIND_PLACE = "find_place"
    UNDERSTAND = "understand"
    ENDING = "ending"  # everything is being erased
    OUT_OF_SERVICE = "out_of_service"


class Overlay(StrEnum):
    """What may lie above any screen without leaving it."""

    NONE = "none"
    COMFORT = "comfort"  # language, text size, contrast
    HELP = "help"
    TRAY = "tray"  # this session's documents
    VIEWER = "viewer"  # a PDF from the site
    END_QUESTION = "end_question"
    IDLE_WARNING = "idle_warning"
    PIN_PAD = "pin_pad"
    MEDIATOR = "mediator"


_S = State

# All that is a visitor's lives in these states; each can end, and none leads to Welcome but through ENDING.
_VISIT: Mapping[State, frozenset[State]] = MappingProxyType(
    {
        _S.LANGUAGE: frozenset({_S.HOME}),
        _S.HOME: frozenset({_S.LANGUAGE, _S.FAMILY, _S.DOCUMENTS, _S.FIND_PLACE, _S.UNDERSTAND}),
        _S.FAMILY: frozenset({_S.HOME, _S.PROCEDURE, _S.FIND_PLACE, _S.UNDERSTAND}),
        _S.PROCEDURE: frozenset(
            {_S.HOME, _S.FAMILY, _S.PAPERS, _S.SITE, _S.FIND_PLACE, _S.UNDERSTAND}  # papers are skippable
        ),
        _S.PAPERS: frozenset({_S.HOME, _S.PROCEDURE, _S.SITE}),
        _S.SITE: frozenset({_S.HOME, _S.PROCEDURE, _S.PAPERS, _S.RECEIPT}),
        _S.RECEIPT: frozenset({_S.HOME, _S.SITE}),
        _S.DOCUMENTS: frozenset({_S.HOME}),
        _S.FIND_PLACE: frozenset({_S.HOME, _S.FAMILY, _S.PROCEDURE, _S.UNDERSTAND}),
        _S.UNDERSTAND: frozenset({_S.HOME, _S.FAMILY, _S.PROCEDURE, _S.FIND_PLACE}),
    }
)

TRANSITIONS: Mapping[State, frozenset[State]] = MappingProxyType(
    {
        _S.WELCOME: frozenset({_S.LANGUAGE, _S.OUT_OF_SERVICE}),
        **{state: targets | {_S.ENDING} for state, targets in _VISIT.items()},
        _S.ENDING: frozenset({_S.WELCOME, _S.OUT_OF_SERVICE}),
        _S.OUT_OF_SERVICE: frozenset({_S.ENDING}),  # lifted by a mediator, who may have looked at things
    }
)

VISITING: frozenset[State] = frozenset(_VISIT)


class SessionMachine:
    """Holds the state and the way that led to it; every move is checked against the table."""

    def __init__(self, start: State = State.WELCOME) -> None:
        self._trail: list[State] = [start]

    @property
    def state(self) -> State:
        """The current state."""
        return self._trail[-1]

    @property
    def is_visiting(self) -> bool:
        """Whether something of a visitor may exist."""
        return self.state in VISITING

    @property
    def can_go_back(self) -> bool:
        """Whether `back` leads anywhere; from the first screen of a visit the way out is to end."""
        return self.state in VISITING and len(self._trail) > 1 and self._trail[-2] in TRANSITIONS[self.state]

    def can_go(self, target: State) -> bool:
        """Whether the table lists this move."""
        return target in TRANSITIONS[self.state]

    def go(self, target: State) -> State:
        """Move; returns the new state. Raises `TransitionError` for an unlisted pair."""
        if not self.can_go(target):
            raise TransitionError(f"no way from {self.state} to {target}")
        if target in VISITING and target in self._trail:
            # Coming again to a screen shortens the way back to what it was there: no loops for the visitor.
            del self._trail[self._trail.index(target) + 1 :]
        elif target in VISITING and self.state in VISITING:
            self._trail.append(target)
        else:
            self._trail = [target]
        return self.state

    def back(self) -> State:
        """Return to the screen before this one. Raises `TransitionError` where there is none."""
        if not self.can_go_back:
            raise TransitionError(f"no way back from {self.state}")
        return self.go(self._trail[-2])

    def end(self) -> State:
        """Begin the end of the session, from anywhere in a visit."""
        return self.go(State.ENDING)
