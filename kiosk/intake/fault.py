"""Why a paper that a visitor brought along cannot be taken; the words live in `ui`."""

from __future__ import annotations

from enum import StrEnum


class IntakeFault(StrEnum):
    """What stands in the way."""

    NOT_ACCEPTED = "not_accepted"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    UNREADABLE = "unreadable"
    TOOK_TOO_LONG = "took_too_long"
    NO_SPACE = "no_space"
    CANCELLED = "cancelled"


class IntakeError(Exception):
    """A file cannot be taken in. The message is for logs: it names no file and nothing that stood in it."""

    def __init__(self, code: IntakeFault) -> None:
        super().__init__(code.value)
        self.code = code
