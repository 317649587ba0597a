"""Counts events a day in SQLite: a day, an event, a procedure and a number, nothing of any person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.statistics.database import Database

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from pathlib import Path

    from kiosk.statistics.event import Event

_SCHEMA = """
CREATE TABLE IF NOT EXISTS counters (
    day TEXT NOT NULL,
    event TEXT NOT NULL,
    procedure TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, event, procedure)
) STRICT, WITHOUT ROWID
"""
_COUNT = """
INSERT INTO counters (day, event, procedure, count) VALUES (?, ?, ?, 1)
ON CONFLICT (day, event, procedure) DO UPDATE SET count = count + 1
"""


@dataclass(frozen=True, slots=True)
class Counter:
    """One number: how often an event happened on a day; `procedure` is a catalogue id or empty."""

    day: str
    event: str
    procedure: str
    count: int


class CounterStore:
    """Keeps the counters. There is no time of day and no order, so no visit can be told from another.

    `procedures` are the ids of the catalogue: anything else that a session sends as a procedure is not
    kept, so that the store cannot carry a visitor's words out. Raises `sqlite3.Error` when the file fails.
    """

    def __init__(self, path: Path, procedures: Collection[str] = ()) -> None:
        self._file = Database(path, _SCHEMA)
        self._procedures = frozenset(procedures)

    def know(self, procedures: Collection[str]) -> None:
        """Take the ids of the catalogue, which is read while the first session starts."""
        self._procedures = frozenset(procedures)

    def count(self, event: Event, day: dt.date, procedure: str | None = None) -> None:
        """Add one. An unknown procedure is counted without its name."""
        known = procedure if procedure in self._procedures else None
        with self._file.open() as database:
            database.execute(_COUNT, (day.isoformat(), event.value, known or ""))

    def counters(self) -> list[Counter]:
        """List all counters by day, event and procedure."""
        with self._file.open() as database:
            rows = database.execute("SELECT day, event, procedure, count FROM counters ORDER BY 1, 2, 3")
            return [Counter(*row) for row in rows]
