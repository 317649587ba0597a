"""Pictures whose transfer broke off, and which a decoder completed with a colour of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ImageChops

if TYPE_CHECKING:
    from PIL import Image

# libjpeg (jdhuff.c) goes on after a premature end with blocks of coefficients 0: mid-grey without any grain.
_FILLING = (128, 128)
# The height of a block. Less than a row of blocks (a millimetre of paper at 300 dpi) may go unnoticed.
_LEAST_ROWS = 8


def is_filled_up(image: Image.Image) -> bool:
    """Tell whether the last rows of ``image`` (mode RGB or L) are libjpeg's filling for a lost end.

    Driverless scanners send pages as JPEG, and sane-airscan hands out what is missing in one that breaks off
    as paper, without an error. White that it adds to a picture smaller than announced is passed over. Limit:
    a JPEG that is progressive, or broken in its middle and whole at its end, is not recognised.
    """
    box = ImageChops.invert(image).getbbox()
    if box is None:
        return False
    left, top, right, bottom = box
    if bottom - top < _LEAST_ROWS:
        return False
    extrema = image.crop((left, bottom - _LEAST_ROWS, right, bottom)).getextrema()
    bands = (extrema,) if image.mode == "L" else extrema
    return all(band == _FILLING for band in bands)
