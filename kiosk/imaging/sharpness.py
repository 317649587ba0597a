"""How wide the edges of the letters are: sharp print has narrow ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.documents.models import MM_PER_INCH
from kiosk.imaging.picture import grey

if TYPE_CHECKING:
    from kiosk.imaging.ink import Ink
    from kiosk.imaging.picture import Pixels

_TILES: Final = 48
_TILE_MM: Final = 4.0
# With less between paper and ink, in levels of 255, grain is steeper than the letters are.
_LEAST_CONTRAST: Final = 40
_LEAST_TILES: Final = 12
# The sharper part of the page decides: a photo or a faint stamp on it is soft and no fault.
_PERCENTILE: Final = 25
# The steepest slope of an edge blurred with deviation s is its height / (s · √(2π)).
_ROOT_OF_TWO_PI: Final = 2.5066


def edge_width_mm(page: Pixels, ink: Ink, dpi: int) -> float | None:
    """Return the deviation of the blur of the letters' edges in mm, or None where there are too few letters.

    `ink` is of the same page.
    """
    rows, columns = np.nonzero(ink.letters)
    if not len(rows):
        return None
    chosen = np.linspace(0, len(rows) - 1, _TILES).astype(np.int64)
    per_pixel = dpi / MM_PER_INCH / ink.pixels_per_mm
    side = max(8, round(_TILE_MM * dpi / MM_PER_INCH))
    widths = []
    for row, column in zip(rows[chosen], columns[chosen], strict=True):
        top, left = (max(0, int(at * per_pixel) - side // 2) for at in (row, column))
        width = _edge_width_px(grey(page[top : top + side, left : left + side]))
        if width is not None:
            widths.append(width)
    if len(widths) < _LEAST_TILES:
        return None
    return float(np.percentile(widths, _PERCENTILE)) / dpi * MM_PER_INCH


def _edge_width_px(tile: Pixels) -> float | None:
    dark, bright = np.percentile(tile, (2, 98))
    contrast = float(bright - dark)
    if contrast < _LEAST_CONTRAST or min(tile.shape) < 5:
        return None
    # Scharr's kernels have a sum of 32 per unit of slope; they smooth the grain along the edge.
    across = cv2.Scharr(tile, cv2.CV_32F, 1, 0)
    down = cv2.Scharr(tile, cv2.CV_32F, 0, 1)
    steepest = float(np.percentile(cv2.magnitude(across, down), 99)) / 32
    return contrast / (steepest * _ROOT_OF_TWO_PI) if steepest > 0 else None
