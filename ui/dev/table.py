"""The tour's table: step, seconds, result; and which steps failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_STEP_WIDTH: Final = 52


@dataclass(frozen=True, slots=True)
class Row:
    """One step: how long it took, and why it failed if it did."""

    step: str
    seconds: float
    failure: str = ""


class Table:
    """Says each row as soon as it is known; `say` takes a line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self.rows: list[Row] = []

    def head(self) -> None:
        """Say the column titles."""
        self._say(f"{'step':<{_STEP_WIDTH}} {'seconds':>7}  result")

    def add(self, row: Row) -> None:
        """Say and keep a row."""
        self.rows.append(row)
        result = f"FAILED: {row.failure}" if row.failure else "ok"
        self._say(f"{row.step:<{_STEP_WIDTH}} {row.seconds:>7.2f}  {result}")

    def foot(self) -> None:
        """Say the totals."""
        seconds = sum(row.seconds for row in self.rows)
        self._say(f"{f'{len(self.rows)} steps, {len(self.failures)} failed':<{_STEP_WIDTH}} {seconds:>7.2f}")

    @property
    def failures(self) -> list[Row]:
        """The rows that failed."""
        return [row for row in self.rows if row.failure]
