"""In what order a file is made lighter: the most legible first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Rung:
    """One way of encoding a page; for PNG `colours` (None: all) takes the place of the JPEG `quality`."""

    resolution_dpi: int
    quality: int
    is_grey: bool = False
    colours: int | None = None


# The eye forgives JPEG noise before it forgives a lack of resolution (8 pt letters need 150 dpi); stamps and
# signatures are told by their colour: so quality goes first, then resolution, then colour.
JPEG_LADDER: Final = (
    Rung(300, 85),
    Rung(300, 70),
    Rung(240, 70),
    Rung(200, 70),
    Rung(200, 55),
    Rung(150, 65),
    Rung(200, 50, is_grey=True),
    Rung(150, 60, is_grey=True),
    Rung(150, 40, is_grey=True),
    Rung(120, 40, is_grey=True),
    Rung(100, 35, is_grey=True),
)
PNG_LADDER: Final = (
    Rung(300, 100),
    Rung(200, 100),
    Rung(200, 100, colours=128),
    Rung(150, 100, colours=64),
    Rung(150, 100, is_grey=True, colours=16),
    Rung(120, 100, is_grey=True, colours=8),
    Rung(100, 100, is_grey=True, colours=4),
)


def best_rung(ladder: tuple[Rung, ...], attempt: Callable[[Rung], Found | None]) -> Found | None:
    """Return what the highest rung gives that `attempt` accepts (not None), or None when none does.

    Most documents pass at the top, which is tried first. The rest is halved: a lower rung is taken to be
    lighter than a higher one; a picture that breaks this rule gets a lower rung, never a file too heavy.
    """
    found = attempt(ladder[0])
    if found is not None or len(ladder) == 1:
        return found
    low, high = 1, len(ladder) - 1
    while low <= high:
        middle = (low + high) // 2
        tried = attempt(ladder[middle])
        if tried is None:
            low = middle + 1
        else:
            found = tried
            high = middle - 1
    return found
