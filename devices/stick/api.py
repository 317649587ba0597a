"""What a USB stick can be asked for, and how that can fail."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# What can be a paper. What it is, only its content tells: this keeps films and programs off the list.
ENDINGS: Final = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".heic", ".heif"})
# A screen shows some ten at a time: nobody looks through more.
MAX_ENTRIES: Final = 2000
MAX_FOLDERS: Final = 500
MAX_DEPTH: Final = 8
# What the remaking of a file accepts (kiosk/intake/limit.py).
MAX_FILE_BYTES: Final = 100 * 1024 * 1024


class StickFault(StrEnum):
    """Why nothing comes from a stick."""

    ABSENT = "absent"
    NOT_SUPPORTED = "not_supported"
    UNREADABLE = "unreadable"
    CHANGED = "changed"
    TOO_LARGE = "too_large"
    TOOK_TOO_LONG = "took_too_long"
    NO_SPACE = "no_space"
    CANCELLED = "cancelled"


class StickError(Exception):
    """An action at a stick failed. The message is for logs: it names no file and no folder."""

    def __init__(self, code: StickFault) -> None:
        super().__init__(code.value)
        self.code = code


@dataclass(frozen=True, slots=True)
class Entry:
    """A file on a stick that may be a paper.

    `name` and `folder` (the path from the root with slashes, empty for the root) are as they can be shown,
    see `plain_name`. `number` is its place in `entries()`. `changed` grows with the time of its last change.
    """

    number: int
    name: str
    folder: str
    size_bytes: int
    changed: int = 0


def never() -> bool:
    """Let an action run to its end."""
    return False


class Stick(Protocol):
    """A stick that may be pulled out at any moment; every method waits."""

    def is_present(self) -> bool:
        """Whether a stick is plugged in; touches no byte of it."""

    def entries(self, is_cancelled: Callable[[], bool] = never) -> tuple[Entry, ...]:
        """Return the files, hidden ones left out, at most `MAX_ENTRIES`; raise `StickError`."""

    def copy(
        self,
        entry: Entry,
        target: Path,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
    ) -> None:
        """Write the file to `target`, which must not exist; `on_progress` is told from 0 to 1.

        Raises `StickError`, and then leaves no `target` behind.
        """
