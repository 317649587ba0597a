"""What a check answers: a result, what was found, and what to change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """How a check came out; UNKNOWN is for what doctor was not allowed to see or could not ask."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's answer: a sentence on what was found, one on what to change (empty when nothing is)."""

    name: str
    result: Result
    found: str
    remedy: str = ""


def ok(name: str, found: str) -> Finding:
    """Answer that nothing needs to change."""
    return Finding(name, Result.OK, found)


def warning(name: str, found: str, remedy: str) -> Finding:
    """Answer that the kiosk can serve, but worse or less surely than it should."""
    return Finding(name, Result.WARNING, found, remedy)


def failed(name: str, found: str, remedy: str) -> Finding:
    """Answer that a visitor should not be let in before this is changed."""
    return Finding(name, Result.FAILED, found, remedy)


def unknown(name: str, found: str, remedy: str) -> Finding:
    """Answer that this could not be seen, with the right or the tool that is needed to see it."""
    return Finding(name, Result.UNKNOWN, found, remedy)
