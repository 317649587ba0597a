"""Opens the file of the statistics, for one moment at a time."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BUSY_S: Final = 2.0


class Database:
    """One table's way to the file, which others share. Raises `sqlite3.Error` when the file fails."""

    def __init__(self, path: Path, schema: str) -> None:
        """`schema` makes the table where it is missing."""
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self.open() as database:
            database.execute(schema)

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """Open the file until the block ends; what was changed is kept when it ends well."""
        with closing(sqlite3.connect(self._path, timeout=_BUSY_S)) as database, database:
            yield database
