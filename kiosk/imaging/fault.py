"""What can be wrong with a scanned page, and what was measured to say so; the words live in `ui`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageFault(StrEnum):
    """What the visitor should look at; it never keeps him from using the page."""

    TRUNCATED = "truncated"
    BLANK = "blank"
    TOO_DARK = "too_dark"
    TOO_PALE = "too_pale"
    CUT_OFF = "cut_off"
    BLURRED = "blurred"
    SEVERAL_PAPERS = "several_papers"
    UPSIDE_DOWN = "upside_down"
    SIDEWAYS = "sideways"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fault with what was measured and the limit that it passed.

    Units: millimetres for TRUNCATED and CUT_OFF by a paper's size or overhang, pieces for CUT_OFF by letters
    and for SEVERAL_PAPERS, square millimetres of ink for BLANK, levels of 255 for TOO_DARK and TOO_PALE,
    millimetres of an edge's width for BLURRED, degrees to turn clockwise for UPSIDE_DOWN and SIDEWAYS.
    """

    fault: PageFault
    measured: float
    limit: float
