"""A clock that a test turns by hand."""

from __future__ import annotations


class HandClock:
    """Seconds that pass when told."""

    def __init__(self, now_s: float = 1000.0) -> None:
        self.now_s = now_s

    def __call__(self) -> float:
        return self.now_s

    def pass_s(self, seconds: float) -> None:
        self.now_s += seconds
