"""Making a page black and white so that letters of 8 pt keep their strokes and a shadow stays white."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageFilter

from kiosk.documents.content import paper_level

if TYPE_CHECKING:
    from pathlib import Path

# The paper's brightness is taken in squares of 1.4 mm (at 300 dpi): the widest stroke leaves paper in one of
# the squares around it.
_SQUARE_PX: Final = 16
_REACH_SQUARES: Final = (-1, 2, 4, -3)
# Ink is what is darker than this share of the paper around it: tesseract finds 99.8 % of the words of 8 pt.
_INK_OF_PAPER: Final = 0.66
# Inside a black bar there is no paper: it is never taken to be darker than this share of the page's.
_DARKEST_OF_PAPER: Final = 0.75
_ROWS_PER_STRIP: Final = 278  # TIFF 6.0, section 8


def black_and_white(image: Image.Image) -> Image.Image:
    """Return the page in mode 1, thresholded against the brightness of the paper around each letter."""
    grey = image.convert("L")
    around = grey.reduce(_SQUARE_PX)
    for step in _REACH_SQUARES:
        around = ImageChops.lighter(around, ImageChops.offset(around, step, 0))
        around = ImageChops.lighter(around, ImageChops.offset(around, 0, step))
    around = around.filter(ImageFilter.BoxBlur(2))
    darkest = round(paper_level(grey) * _DARKEST_OF_PAPER)
    threshold = around.point([round(max(level, darkest) * _INK_OF_PAPER) for level in range(256)])
    above = ImageChops.subtract(grey, threshold.resize(grey.size, Image.Resampling.BILINEAR))
    return above.point([0] + [255] * 255, "1")


def write_group4(image: Image.Image, dpi: int, target: Path) -> None:
    """Write a mode 1 image as a TIFF of one CCITT group 4 strip, which a PDF takes as it is."""
    packed = io.BytesIO()  # libtiff does not say why it cannot write; the file's own write does
    image.save(packed, "TIFF", compression="group4", dpi=(dpi, dpi), tiffinfo={_ROWS_PER_STRIP: image.height})
    target.write_bytes(packed.getbuffer())
