"""One measured figure, its goal and its verdict, and the table of all of them."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADINGS = ("figure", "runs", "median", "p95", "goal", "verdict")


class Of(StrEnum):
    """Which number of the samples the goal is held against."""

    MEDIAN = "median"
    P95 = "p95"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Figure:
    """Samples of one thing, in one unit; `goal` is the most that is good, None where nothing is asked."""

    name: str
    unit: str
    samples: tuple[float, ...]
    goal: float | None = None
    of: Of = Of.MEDIAN
    note: str = ""

    @property
    def median(self) -> float:
        """The middle of the samples."""
        return statistics.median(self.samples)

    @property
    def p95(self) -> float:
        """The sample that 95 % of all do not exceed (nearest rank, so never an invented number)."""
        ranked = sorted(self.samples)
        return ranked[max(0, -(-len(ranked) * 95 // 100) - 1)]

    @property
    def judged(self) -> float:
        """The number that the goal is held against."""
        return {Of.MEDIAN: self.median, Of.P95: self.p95, Of.MOST: max(self.samples)}[self.of]

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached; a figure without a goal is only told."""
        return self.goal is None or self.judged <= self.goal

    def row(self) -> tuple[str, ...]:
        """Return the figure as cells of the table."""
        goal = "" if self.goal is None else f"{self.of} ≤ {self.goal:g} {self.unit}".strip()
        verdict = "" if self.goal is None else "met" if self.is_met else f"MISSED ({self.judged:.3g})"
        words = f"{self.name} ({self.note})" if self.note else self.name
        return (
            words,
            str(len(self.samples)),
            self._number(self.median),
            self._number(self.p95),
            goal,
            verdict,
        )

    def _number(self, value: float) -> str:
        return f"{value:.2f} {self.unit}" if value < 10 else f"{value:.0f} {self.unit}"


def table(figures: Sequence[Figure]) -> str:
    """Set the figures below each other."""
    rows = [_HEADINGS, *(figure.row() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in (lines[0], "-" * max(map(len, lines)), *lines[1:]))
