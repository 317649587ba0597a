"""Turning what lies on the glass into the page: cropped, level, free of perspective, of true size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.documents.models import MM_PER_INCH
from kiosk.imaging.paper import Finding, PaperPlace
from kiosk.imaging.picture import WHITE

if TYPE_CHECKING:
    from kiosk.imaging.ink import Ink
    from kiosk.imaging.picture import Pixels
    from kiosk.imaging.quad import Quad

# Less than this no reader sees, and every turn costs some sharpness.
LEAST_DEGREES: Final = 0.25
# Beyond a level page's border text may lie this much ink: a speck.
_MOST_LOST_MM2: Final = 0.5
# Below this width at the upper end against the lower, the sides are parallel as far as can be measured.
_KEYSTONE_MM: Final = 1.0

_Matrix = npt.NDArray[np.float64]


class Straightening(StrEnum):
    """What was done to the page's outline."""

    NONE = "none"
    LEVELLED = "levelled"
    CROPPED = "cropped"
    UNBENT = "unbent"


@dataclass(frozen=True, slots=True)
class Plan:
    """How to get the page: `matrix` leads from the page's pixels to the glass's; None leaves all as it is."""

    kind: Straightening
    width_px: int
    height_px: int
    degrees: float = 0.0
    matrix: _Matrix | None = None


def plan_straightening(
    shape: tuple[int, ...], dpi: int, finding: Finding, ink: Ink, skew: float | None
) -> Plan:
    """Decide for a picture of `shape` (height, width, …), from its papers and how its text is turned.

    Several papers, and whatever is not sure, are left as they are.
    """
    height_px, width_px = shape[:2]
    untouched = Plan(Straightening.NONE, width_px, height_px)
    if finding.place is PaperPlace.SEVERAL:
        return untouched
    if finding.place is PaperPlace.FOUND:
        return crop(finding.papers[0], dpi)
    if skew is None or abs(skew) < LEAST_DEGREES or _loses_ink(ink, skew):
        return untouched
    return Plan(Straightening.LEVELLED, width_px, height_px, skew, _turn(width_px, height_px, skew))


def crop(quad: Quad, dpi: int) -> Plan:
    """Return how to get the paper alone, at its true size at `dpi`."""
    per_mm = dpi / MM_PER_INCH
    width_px, height_px = max(1, round(quad.width_mm * per_mm)), max(1, round(quad.height_mm * per_mm))
    corners = np.array(quad.corners, dtype=np.float64) * per_mm
    above = math.dist(quad.top_left, quad.top_right) - math.dist(quad.bottom_left, quad.bottom_right)
    left = math.dist(quad.top_left, quad.bottom_left) - math.dist(quad.top_right, quad.bottom_right)
    if max(abs(above), abs(left)) >= _KEYSTONE_MM:
        page = np.array([[0, 0], [width_px, 0], [width_px, height_px], [0, height_px]], dtype=np.float32)
        matrix = cv2.getPerspectiveTransform(page - 0.5, corners.astype(np.float32) - 0.5)
        return Plan(
            Straightening.UNBENT,
            width_px,
            height_px,
            quad.skew_degrees,
            matrix.astype(np.float64, copy=False),
        )
    middle = corners.mean(axis=0) - 0.5
    matrix = _about(middle, (width_px - 1) / 2, (height_px - 1) / 2, quad.skew_degrees)
    return Plan(Straightening.CROPPED, width_px, height_px, quad.skew_degrees, matrix)


def straighten(picture: Pixels, plan: Plan) -> Pixels:
    """Return the page; where it reaches beyond the glass it is white."""
    if plan.matrix is None:
        return picture
    size = (plan.width_px, plan.height_px)
    if abs(plan.degrees) < LEAST_DEGREES and plan.kind is Straightening.CROPPED:
        left, top = round(float(plan.matrix[0, 2])), round(float(plan.matrix[1, 2]))
        if (
            left >= 0
            and top >= 0
            and left + size[0] <= picture.shape[1]
            and top + size[1] <= picture.shape[0]
        ):
            # No pixel is computed anew: as sharp as the scan.
            return np.ascontiguousarray(picture[top : top + size[1], left : left + size[0]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if plan.kind is Straightening.UNBENT:
        page = cv2.warpPerspective(
            picture, plan.matrix, size, flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=WHITE
        )
    else:
        page = cv2.warpAffine(
            picture, plan.matrix[:2], size, flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=WHITE
        )
    return page.astype(np.uint8, copy=False)


def _turn(width_px: int, height_px: int, degrees: float) -> _Matrix:
    x, y = (width_px - 1) / 2, (height_px - 1) / 2
    return _about(np.array([x, y]), x, y, degrees)


def _about(middle: npt.NDArray[np.float64], x: float, y: float, degrees: float) -> _Matrix:
    """Return the 3 × 3 matrix that leads the page's middle (x, y) to `middle` of the glass, turned."""
    if abs(degrees) < LEAST_DEGREES:
        degrees = 0.0
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array(
        [
            [cosine, -sine, middle[0] - cosine * x + sine * y],
            [sine, cosine, middle[1] - sine * x - cosine * y],
            [0.0, 0.0, 1.0],
        ]
    )


def _loses_ink(ink: Ink, degrees: float) -> bool:
    """Tell whether turning within the same sheet would push strokes over its border."""
    height_px, width_px = ink.mask.shape
    kept = cv2.warpAffine(
        np.ones_like(ink.mask), _turn(width_px, height_px, degrees)[:2], (width_px, height_px)
    )
    # Letters alone: the shadow along a paper's edge is a long stroke too, and may go.
    lost = cv2.countNonZero(ink.letters & (1 - kept.astype(np.uint8)))
    return lost / ink.pixels_per_mm**2 > _MOST_LOST_MM2
