"""Counts in how many visits of a day which host stayed closed: a host that only one visit met is not kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from kiosk.statistics.database import Database

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from kiosk.browsing.request import Verdict

# An operator reads some dozens; a day on which more are met has another trouble than a missing entry.
MOST_HOSTS_A_DAY: Final = 200
_MOST_MARKS: Final = 5000
_KEY_BYTES: Final = 32
_MARK_BYTES: Final = 16

_SCHEMA = """
CREATE TABLE IF NOT EXISTS blocked_hosts (
    day TEXT NOT NULL,
    host TEXT NOT NULL,
    verdict TEXT NOT NULL,
    visits INTEGER NOT NULL,
    PRIMARY KEY (day, host, verdict)
) STRICT, WITHOUT ROWID
"""
_ADD = "UPDATE blocked_hosts SET visits = visits + 1 WHERE (day, host, verdict) = (?, ?, ?)"
_BEGIN = """
INSERT INTO blocked_hosts (day, host, verdict, visits)
SELECT ?, ?, ?, 2 WHERE (SELECT count(*) FROM blocked_hosts WHERE day = ?) < ?
"""
_LIST = "SELECT day, host, verdict, visits FROM blocked_hosts ORDER BY day, visits DESC, host, verdict"


@dataclass(frozen=True, slots=True)
class BlockedHostCount:
    """In how many visits of a day a host stayed closed, and why (a value of `Verdict`)."""

    day: str
    host: str
    verdict: str
    visits: int


class BlockedHostStore:
    """Keeps the counts beside the other counters.

    A page can put anything into a host name, a visitor's name too. So the first visit of a day that meets a
    host leaves a keyed mark in memory alone, from which nobody reads the host; the second visit writes it
    down. The key is random and lives a day. Raises `sqlite3.Error` when the file fails.
    """

    def __init__(self, path: Path) -> None:
        self._file = Database(path, _SCHEMA)
        self._day: dt.date | None = None
        self._key = b""
        self._marks: set[bytes] = set()

    def count(self, host: str, verdict: Verdict, day: dt.date) -> None:
        """Add one visit; call it once a visit for each host and verdict."""
        row = (day.isoformat(), host, verdict.value)
        with self._file.open() as database:
            if database.execute(_ADD, row).rowcount:
                return
            if self._was_met(f"{host} {verdict.value}", day):
                database.execute(_BEGIN, (*row, row[0], MOST_HOSTS_A_DAY))

    def counts(self) -> list[BlockedHostCount]:
        """List all counts by day, the most frequent first."""
        with self._file.open() as database:
            rows = database.execute(_LIST)
            return [BlockedHostCount(*row) for row in rows]

    def _was_met(self, what: str, day: dt.date) -> bool:
        """Tell whether another visit of the day has met the same, and mark it for the next one."""
        if day != self._day:
            self._day, self._key = day, secrets.token_bytes(_KEY_BYTES)
            self._marks.clear()
        mark = blake2b(what.encode(), digest_size=_MARK_BYTES, key=self._key).digest()
        if mark in self._marks:
            return True
        if len(self._marks) < _MOST_MARKS:
            self._marks.add(mark)
        return False
