"""Sharing the bytes of one file among its pages, so that a heavy page does not make the others illegible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Choice:
    """One way of encoding a page: what it weighs, and how much legibility it costs (0: none)."""

    weight_bytes: int
    loss: int


def share(pages: Sequence[Sequence[Choice]], max_bytes: int) -> list[int] | None:
    """Return for each page which of its choices (best first) to take; None when nothing fits.

    Of all pages always that one goes down whose step saves most bytes for the legibility that it costs; what
    is left over in the end is given back. The sum of the weights taken is at most `max_bytes`.
    """
    taken = [0] * len(pages)
    total = sum(choices[0].weight_bytes for choices in pages)
    while total > max_bytes:
        steps = [step for page, choices in enumerate(pages) if (step := _step(page, choices, taken[page]))]
        if not steps:
            return None
        _, page, lower = max(steps, key=lambda step: step[0])
        total += pages[page][lower].weight_bytes - pages[page][taken[page]].weight_bytes
        taken[page] = lower
    # The page that lost most is the first to get something back.
    for page in sorted(range(len(pages)), key=lambda number: -pages[number][taken[number]].loss):
        room = max_bytes - total + pages[page][taken[page]].weight_bytes
        better = next(rung for rung, choice in enumerate(pages[page]) if choice.weight_bytes <= room)
        total += pages[page][better].weight_bytes - pages[page][taken[page]].weight_bytes
        taken[page] = better
    return taken


def lightest(choices: Sequence[Choice]) -> int:
    """Return which choice weighs least, the better one of equals."""
    return min(range(len(choices)), key=lambda rung: choices[rung].weight_bytes)


def pages_that_fit(pages: Sequence[Sequence[Choice]], max_bytes: int) -> int:
    """Return how many of the first pages fit at their lightest."""
    room = max_bytes
    for number, choices in enumerate(pages):
        room -= choices[lightest(choices)].weight_bytes
        if room < 0:
            return number
    return len(pages)


def _step(page: int, choices: Sequence[Choice], taken: int) -> tuple[float, int, int] | None:
    """Return worth, page and next choice that is lighter at all: small pictures have some that are not."""
    now = choices[taken]
    for lower in range(taken + 1, len(choices)):
        saved = now.weight_bytes - choices[lower].weight_bytes
        if saved > 0:
            return saved / max(1, choices[lower].loss - now.loss), page, lower
    return None
