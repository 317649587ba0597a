"""The white of the paper: what lamp and age made of it, taken back without touching what is on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.imaging.picture import coloured, reduced

if TYPE_CHECKING:
    from kiosk.imaging.picture import Pixels

# The paper's colour shows at any resolution; at this one grain has gone.
_DPI: Final = 30
# White is at least so bright, and its channels no further apart: darker is a bad scan that no gain should
# hide, more colourful is coloured paper (the pastel of identity cards differs by 14 and more).
_DARKEST: Final = 165
_MOST_TINT: Final = 13
# White paper is most even of a dense page: measured 0.73 on text at 8 pt, 0.42 at most on photographs, which
# are too dark besides.
_LEAST_SHARE: Final = 0.4
# Around the paper's level, in levels of 255: grain and the lamp's fall-off.
_WITHIN: Final = 8
# Not 255: what is a little brighter than the paper (correction fluid, a white sticker) stays visible.
TARGET: Final = 250


@dataclass(frozen=True, slots=True)
class White:
    """The paper's colour as scanned (red, green, blue, 0 to 255) and its share of the page, 0 to 1."""

    levels: tuple[float, float, float]
    share: float

    @property
    def is_needless(self) -> bool:
        """Whether the paper is as white as it would become."""
        return min(self.levels) >= TARGET - 4

    @property
    def is_paper(self) -> bool:
        """Whether this is the white of a paper: bright, hardly tinted, most of the page."""
        return (
            min(self.levels) >= _DARKEST
            and max(self.levels) - min(self.levels) <= _MOST_TINT
            and self.share >= _LEAST_SHARE
        )


def white_of(page: Pixels, dpi: int) -> White:
    """Return the commonest bright colour of a page that is already cropped."""
    small = coloured(reduced(page, dpi, _DPI)[0])
    brightness = small.min(axis=2)
    counts = np.bincount(brightness.ravel(), minlength=256).astype(np.float64)
    smooth = np.convolve(counts, np.ones(5), "same")
    level = int(np.argmax(smooth))
    near = np.abs(brightness.astype(np.int16) - level) <= _WITHIN
    red, green, blue = (float(value) for value in np.median(small[near], axis=0))
    return White((red, green, blue), float(near.mean()))


def whiten(page: Pixels, white: White) -> Pixels:
    """Return the page with its paper at nearly white; every colour keeps its proportion to the paper's.

    Unchanged where the page has no white paper: cards, photographs, coloured paper, dark scans.
    """
    if not white.is_paper or white.is_needless:
        return page
    # One gain a channel: what is black stays black, a blue stamp blue, a faint pencil as faint as it was.
    levels = white.levels if page.ndim == 3 else (white.levels[0],)
    curves = [np.arange(256) * max(1.0, TARGET / level) for level in levels]
    table = np.stack(curves, axis=-1).clip(0, 255).round().astype(np.uint8)
    return cv2.LUT(page, table.reshape(1, 256, -1) if page.ndim == 3 else table.ravel()).astype(
        np.uint8, copy=False
    )
