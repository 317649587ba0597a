"""What is written on a page: strokes that are darker than the paper around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.imaging.picture import grey, reduced

if TYPE_CHECKING:
    from kiosk.imaging.picture import Pixels

INK_DPI: Final = 100
# Strokes are thinner than this; what is wider (a photo, a coloured band) is background.
_WIDEST_STROKE_MM: Final = 4.0
# Levels of 255 below the paper around. Grain of 5 levels at 300 dpi leaves 1.5 here (measured), and closing
# adds three times that; print that shows through from the back shall not count.
LEAST_CONTRAST: Final = 20
# Connected strokes: dust is shorter, a rule or the frame of a form longer, a word in handwriting just within.
_SPECK_MM: Final = 0.6
_LONGEST_LETTER_MM: Final = 12.0


@dataclass(frozen=True, slots=True)
class Ink:
    """The strokes of a page at about 100 dpi.

    `depth` is by how many levels of 255 each pixel is darker than its surroundings, `mask` is 1 on strokes
    and 0 elsewhere, `letters` the same without rules, frames and specks, `strokes` what is longer than they.
    """

    depth: Pixels
    mask: Pixels
    letters: Pixels
    strokes: Pixels
    pixels_per_mm: float


def ink_of(picture: Pixels, dpi: int) -> Ink:
    """Return the strokes of a page; of noise alone next to none are left."""
    small, pixels_per_mm = reduced(picture, dpi, INK_DPI)
    brightness = grey(small)
    side = max(3, round(_WIDEST_STROKE_MM * pixels_per_mm))
    closed = cv2.morphologyEx(brightness, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    paper = closed.astype(np.uint8, copy=False)
    depth = cv2.subtract(paper, brightness).astype(np.uint8, copy=False)
    mask = np.greater(depth, LEAST_CONTRAST).astype(np.uint8)
    letters, strokes = _sorted(mask, pixels_per_mm)
    return Ink(depth, mask, letters, strokes, pixels_per_mm)


def _sorted(mask: Pixels, pixels_per_mm: float) -> tuple[Pixels, Pixels]:
    """Return the letters and the longer strokes among what is connected."""
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count <= 1:
        return np.zeros_like(mask), np.zeros_like(mask)
    longest_mm = np.maximum(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT]) / pixels_per_mm
    is_stroke = longest_mm > _LONGEST_LETTER_MM
    is_letter = (longest_mm >= _SPECK_MM) & ~is_stroke
    is_letter[0] = is_stroke[0] = False  # the paper
    letters: Pixels = is_letter.astype(np.uint8)[labels]
    strokes: Pixels = is_stroke.astype(np.uint8)[labels]
    return letters, strokes
