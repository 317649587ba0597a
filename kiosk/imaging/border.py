"""Whether a paper or its text runs over the edge of the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.imaging.card import CARD_SIZES_MM
from kiosk.imaging.fault import Evidence, PageFault
from kiosk.imaging.paper import Finding, PaperPlace

if TYPE_CHECKING:
    from kiosk.imaging.ink import Ink
    from kiosk.imaging.picture import Pixels
    from kiosk.imaging.quad import Quad

# A line of text that is cut through leaves a letter or two at the edge; rules and frames that reach it are
# longer than letters and not counted; the shadow along a paper's edge is thinner.
_MOST_CUT_LETTERS: Final = 5
_LETTER_MM: Final = (0.7, 6.0)
# Levels of 255: what a security print and the grain of a coarse scan stay below, and letters do not.
_CUT_CONTRAST: Final = 60
# An A4 sheet askew on a glass of A4 hangs over with its margins only, up to this.
_MOST_OVERHANG_MM: Final = 10.0
# Of a card, one side is seen in its true length to this, and the other one shorter than it is.
_CARD_LENGTH_MM: Final = 1.0
_CARD_MISSING_MM: Final = 2.5


def cut_off(finding: Finding, ink: Ink, glass_mm: tuple[float, float]) -> Evidence | None:
    """Return what tells that a part is missing, or None; `ink` is of the whole glass, before any cropping."""
    for quad in finding.papers:
        missing = _missing_of_card(quad, glass_mm)
        if missing is not None:
            return Evidence(PageFault.CUT_OFF, missing, _CARD_MISSING_MM)
        overhang = quad.overhang_mm(*glass_mm)
        if overhang > _MOST_OVERHANG_MM:
            return Evidence(PageFault.CUT_OFF, overhang, _MOST_OVERHANG_MM)
    if finding.place is PaperPlace.SEVERAL:
        return None
    # Each edge in turn comes to lie above.
    turned = (np.ascontiguousarray(np.rot90(ink.depth, turns)) for turns in range(4))
    letters = max(_letters_at_edge(depth, ink.pixels_per_mm) for depth in turned)
    return Evidence(PageFault.CUT_OFF, letters, _MOST_CUT_LETTERS) if letters > _MOST_CUT_LETTERS else None


def _missing_of_card(quad: Quad, glass_mm: tuple[float, float]) -> float | None:
    """Return by how much a card that lies at the glass's edge is shorter than it is, if so."""
    if all(quad.free_sides(*glass_mm)):
        return None
    for sides in ((quad.width_mm, quad.height_mm), (quad.height_mm, quad.width_mm)):
        for long_mm, short_mm in CARD_SIZES_MM:
            for whole, cut in ((long_mm, short_mm), (short_mm, long_mm)):
                missing = cut - sides[1]
                if abs(sides[0] - whole) <= _CARD_LENGTH_MM and missing > _CARD_MISSING_MM:
                    return missing
    return None


def _letters_at_edge(depth: Pixels, pixels_per_mm: float) -> int:
    """Count the letters that touch the upper edge."""
    strip = depth[: max(2, round(_LETTER_MM[1] * pixels_per_mm))]
    mask = np.greater(strip, _CUT_CONTRAST).astype(np.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    _, top, width, height = (boxes[1:, column] for column in range(4))
    shortest, longest = (length * pixels_per_mm for length in _LETTER_MM)
    is_letter = (height >= shortest) & (width < longest) & (height < len(strip))
    return int(((top == 0) & is_letter).sum())
