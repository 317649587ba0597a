"""The exact place of a found paper's sides: where brightness steps, not where the lamp's shadow ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.imaging.outline import Line, Points, crossed

if TYPE_CHECKING:
    from kiosk.imaging.picture import Pixels
    from kiosk.imaging.quad import Quad

# The rough side includes the shadow: 0.8 mm in the simulated scans, taken twice. It hardly ever lies within
# the paper.
_INWARD_MM: Final = 2.0
_OUTWARD_MM: Final = 1.0
_PLACES: Final = 120
_STEPS_PER_PIXEL: Final = 2
# From inside outward the paper's cut comes before the end of its shadow, though that may be as strong a step.
_NEARLY: Final = 0.5
# A step of less, in levels of 255, is grain; a fit from fewer places is a guess.
_LEAST_STEP: Final = 0.8
_LEAST_PLACES: Final = 16
# Places farther from the common line than this saw something else.
_STRAY_MM: Final = 0.35


def refine(quad: Quad, detail: Pixels, pixels_per_mm: float) -> Quad:
    """Return the quadrilateral with each side moved to its step; a side where none is seen stays."""
    corners = np.array(quad.corners) * pixels_per_mm - 0.5
    lines = [_side(corners[index], corners[(index + 1) % 4], detail, pixels_per_mm) for index in range(4)]
    return crossed(lines, pixels_per_mm) or quad


def _side(start: Points, end: Points, detail: Pixels, pixels_per_mm: float) -> Line:
    length = float(np.hypot(*(end - start)))
    outward = np.array([end[1] - start[1], start[0] - end[0]]) / length
    points = _steps(start, end, outward, detail, pixels_per_mm)
    if len(points) >= _LEAST_PLACES:
        offsets = (points - start) @ outward
        slope, offset = _robust_fit(
            (points - start) @ (end - start) / length, offsets, _STRAY_MM * pixels_per_mm
        )
        start, end = start + outward * offset, end + outward * (offset + slope * length)
        length = float(np.hypot(*(end - start)))
        outward = np.array([end[1] - start[1], start[0] - end[0]]) / length
    return float(outward[0]), float(outward[1]), float(outward @ start)


def _steps(start: Points, end: Points, outward: Points, detail: Pixels, pixels_per_mm: float) -> Points:
    """Return the point of the step for each place along the side where there is one on the glass."""
    along = np.linspace(0.07, 0.93, _PLACES)[:, None]
    steps = max(5, round((_INWARD_MM + _OUTWARD_MM) * pixels_per_mm * _STEPS_PER_PIXEL) + 1)
    across = np.linspace(-_INWARD_MM * pixels_per_mm, _OUTWARD_MM * pixels_per_mm, steps)
    places = start + along * (end - start)
    grid = places[:, None, :] + across[None, :, None] * outward
    columns, rows = grid[..., 0].astype(np.float32), grid[..., 1].astype(np.float32)
    height_px, width_px = detail.shape[:2]
    on_glass = ((columns > 0) & (rows > 0) & (columns < width_px - 1) & (rows < height_px - 1)).all(axis=1)
    if not on_glass.any():
        return places[:0]
    seen = cv2.remap(detail, columns[on_glass], rows[on_glass], cv2.INTER_LINEAR).astype(np.float32)
    # Neighbouring places see the same edge: their mean has less grain.
    smooth = cv2.blur(seen, (3, 5))
    step = np.abs(np.gradient(smooth, axis=1)).max(axis=2)
    strongest = step.max(axis=1)
    # From inside outward: the first that is nearly as strong, then up to its own peak.
    peak = np.argmax(step >= _NEARLY * strongest[:, None], axis=1)
    places_of = np.arange(len(peak))
    for _ in range(step.shape[1]):
        further = np.minimum(peak + 1, step.shape[1] - 1)
        peak = np.where(step[places_of, further] > step[places_of, peak], further, peak)
    clear = strongest >= _LEAST_STEP
    found: Points = (places[on_glass] + across[peak][:, None] * outward)[clear]
    return found


def _robust_fit(along: Points, off: Points, stray_px: float) -> tuple[float, float]:
    """Return slope and offset of off = slope · along + offset, without what strays from most."""
    kept = np.ones(len(along), dtype=np.bool_)
    slope, offset = 0.0, float(np.median(off))
    # The first line is Theil and Sen's: the median slope between places half a side apart.
    half = len(along) // 2
    slope = float(np.median((off[half : 2 * half] - off[:half]) / (along[half : 2 * half] - along[:half])))
    offset = float(np.median(off - slope * along))
    for _ in range(3):
        kept = np.abs(off - slope * along - offset) <= stray_px
        if kept.sum() < _LEAST_PLACES:
            break
        slope, offset = (float(value) for value in np.polyfit(along[kept], off[kept], 1))
    return slope, offset
