"""Where the paper lies on the glass: one, several, or one that fills it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.documents.models import MM_PER_INCH
from kiosk.imaging.lid import Colour, lid_colours, lid_distance
from kiosk.imaging.outline import Contour, Points, quad_of
from kiosk.imaging.picture import coloured, outlined, reduced
from kiosk.imaging.refinement import refine

if TYPE_CHECKING:
    from kiosk.imaging.picture import Levels, Pixels
    from kiosk.imaging.quad import Quad

# A side of 50 mm is 148 pixels long at this resolution: enough for a tenth of a degree, and 20 ms a page.
SKETCH_DPI: Final = 75
# Distances from the lid's colour, in levels of 255, that count as "not lid". White paper on a white lid is 5
# away; a lid that is darker at one end, or the grain of a table under a photographed sheet, up to 40.
_TOLERANCES: Final = (1.5, 3.0, 6.0, 12.0, 24.0, 40.0)
# The smallest paper that visitors scan is a card of 85.6 x 54 mm, or a ticket.
_SMALLEST_MM: Final = 25.0
# Shares of a patch's area and of its sides that must agree with the quadrilateral. Measured on the tests'
# good pages: papers 0.99 and 0.89 at least, what else is large on a page 0.92 and 0.29 at most.
_LEAST_FILL: Final = 0.93
_LEAST_SUPPORT: Final = 0.8
# Looked at on both sides of a side: beyond the lamp's soft shadow and the paper's cut.
_INSIDE_MM: Final = 1.5
_OUTSIDE_MM: Final = 2.5
# A paper that covers more of the glass than this was meant to fill it. The thin wedges of lid beside it tell
# its sides badly: it is believed where its size is the glass's to a millimetre. With all of its corners seen
# it is believed unless the lid is white: that may be the printed ground of a page with white margins.
_WHOLE_SHARE: Final = 0.85
_AGREEMENT_MM: Final = 1.0
_WHITE_LID: Final = 225
# Lids are white, grey or black: their channels differ by less, bands printed on a page mostly by more.
_MOST_TINT: Final = 16
# What lies outside of all papers: dust is less than this, a word of text more.
_MOST_DEBRIS_MM2: Final = 6.0


class PaperPlace(StrEnum):
    """How the paper lies."""

    FILLS_GLASS = "fills_glass"
    FOUND = "found"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the papers are; none for FILLS_GLASS, which is also said when nothing is sure."""

    place: PaperPlace
    papers: tuple[Quad, ...] = ()
    lid: tuple[float, float, float] | None = None


_FILLS_GLASS: Final = Finding(PaperPlace.FILLS_GLASS)


def find_paper(picture: Pixels, dpi: int) -> Finding:
    """Find the papers on the glass of which `picture` is the whole; never raises on any picture.

    A paper is found only where its sides are seen against the lid and nothing but lid is outside of it.
    """
    detail, detail_dpi = outlined(picture, dpi)
    small, pixels_per_mm = reduced(detail, detail_dpi, SKETCH_DPI)
    if min(small.shape[:2]) < _SMALLEST_MM * pixels_per_mm:
        return _FILLS_GLASS
    sketch = _quiet(coloured(small))
    glass_mm = picture.shape[1] / dpi * MM_PER_INCH, picture.shape[0] / dpi * MM_PER_INCH
    best = _FILLS_GLASS
    for lid in lid_colours(sketch, pixels_per_mm):
        distance = lid_distance(sketch, lid)
        for tolerance in _TOLERANCES:
            rough = _papers(distance, tolerance, pixels_per_mm)
            papers = tuple(refine(quad, coloured(detail), detail_dpi / MM_PER_INCH) for quad in rough)
            if papers and all(_is_sure(quad, glass_mm, lid) for quad in papers):
                if _area_mm2(papers) > _area_mm2(best.papers):
                    best = Finding(PaperPlace.FOUND if len(papers) == 1 else PaperPlace.SEVERAL, papers, lid)
                break
    return best


def _is_sure(quad: Quad, glass_mm: tuple[float, float], lid: Colour) -> bool:
    top, right, bottom, left = quad.free_sides(*glass_mm)
    reaches_across = not (top or bottom) or not (left or right)
    # Then it may as well be a part of the page, and the "lid" a band of colour at the page's end.
    if reaches_across and (top + right + bottom + left < 2 or max(lid) - min(lid) > _MOST_TINT):
        return False
    if quad.width_mm * quad.height_mm < _WHOLE_SHARE * glass_mm[0] * glass_mm[1]:
        return True
    if quad.overhang_mm(*glass_mm) == 0:
        return min(lid) < _WHITE_LID
    off_mm = max(abs(quad.width_mm - glass_mm[0]), abs(quad.height_mm - glass_mm[1]))
    return off_mm <= _AGREEMENT_MM


def _quiet(small: Pixels) -> Levels:
    """Return the sketch without grain: of 5 levels at 300 dpi 0.6 are left (measured)."""
    return cv2.blur(cv2.medianBlur(small, 5).astype(np.float32), (3, 3)).astype(np.float32, copy=False)


def _papers(distance: Levels, tolerance: float, pixels_per_mm: float) -> tuple[Quad, ...]:
    """Return the papers that stand out by `tolerance`, or none if anything does that is no paper."""
    mask = (distance > tolerance).astype(np.uint8)
    around = cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3))
    # Where a shadow fades into white paper it has, on a thin line, the lid's own colour.
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, around).astype(np.uint8, copy=False)
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    papers: list[Quad] = []
    for contour in contours:
        if cv2.contourArea(contour) >= (_SMALLEST_MM * pixels_per_mm) ** 2:
            quad = _paper(contour.astype(np.int32, copy=False), closed, pixels_per_mm)
            if quad is None:
                return ()
            papers.append(quad)
    if not papers or _debris_mm2(mask, papers, pixels_per_mm) > _MOST_DEBRIS_MM2:
        return ()
    return tuple(sorted(papers, key=lambda quad: (round(quad.top_left[1] / 20), quad.top_left[0])))


def _paper(contour: Contour, mask: Pixels, pixels_per_mm: float) -> Quad | None:
    height_px, width_px = mask.shape
    quad = quad_of(contour, (width_px, height_px), pixels_per_mm)
    if quad is None or min(quad.width_mm, quad.height_mm) < _SMALLEST_MM:
        return None
    corners = np.array(quad.corners) * pixels_per_mm
    covered = np.zeros_like(mask)
    cv2.fillConvexPoly(covered, np.round(corners).astype(np.int32), 1)
    filled = np.zeros_like(mask)
    cv2.drawContours(filled, [contour], -1, 1, cv2.FILLED)
    common = int(cv2.countNonZero(covered & filled))
    if common < _LEAST_FILL * cv2.countNonZero(covered) or common < _LEAST_FILL * cv2.countNonZero(filled):
        return None
    for index, start in enumerate(corners):
        if not _is_seen(start, corners[(index + 1) % 4], mask, pixels_per_mm):
            return None
    return quad


def _is_seen(start: Points, end: Points, mask: Pixels, pixels_per_mm: float) -> bool:
    """Tell whether along this side (clockwise) paper lies within and, if on the glass, lid without."""
    length_px = float(np.hypot(*(end - start)))
    along = np.linspace(0.06, 0.94, max(8, int(length_px)))[:, None]
    outward = np.array([end[1] - start[1], start[0] - end[0]]) / length_px * pixels_per_mm
    line = start + along * (end - start)
    inside = _samples(line - outward * _INSIDE_MM, mask)
    outside = _samples(line + outward * _OUTSIDE_MM, mask)
    if outside.size < 0.05 * len(line):
        return True
    return bool(inside.mean() >= _LEAST_SUPPORT and outside.mean() <= 1 - _LEAST_SUPPORT)


def _samples(points: Points, mask: Pixels) -> Pixels:
    columns, rows = np.floor(points).astype(np.int64).T
    on_glass = (columns >= 0) & (rows >= 0) & (columns < mask.shape[1]) & (rows < mask.shape[0])
    found: Pixels = mask[rows[on_glass], columns[on_glass]]
    return found


def _debris_mm2(mask: Pixels, papers: list[Quad], pixels_per_mm: float) -> float:
    outside = mask.copy()
    margin = max(3, 2 * round(_OUTSIDE_MM * pixels_per_mm) + 1)
    covered = np.zeros_like(mask)
    for quad in papers:
        cv2.fillConvexPoly(covered, np.round(np.array(quad.corners) * pixels_per_mm).astype(np.int32), 1)
    covered = cv2.dilate(covered, np.ones((margin, margin), np.uint8)).astype(np.uint8, copy=False)
    outside[covered > 0] = 0
    return cv2.countNonZero(outside) / pixels_per_mm**2


def _area_mm2(papers: tuple[Quad, ...]) -> float:
    return sum(quad.width_mm * quad.height_mm for quad in papers)
