"""Pages as arrays: how they come from files through the documents' guards, shrink, and are stored."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.image import image_size_px, open_upright
from kiosk.documents.models import MM_PER_INCH, Page

if TYPE_CHECKING:
    from pathlib import Path

# Height × width (grey) or height × width × 3 (red, green, blue), 0 to 255.
Pixels = npt.NDArray[np.uint8]
# The same between rounding: where a quarter of a level counts.
Levels = npt.NDArray[np.float32]

# The quality of the scan worker's own pages: see devices/scanning/page_file.py.
_JPEG_QUALITY: Final = 95
# A shadow beside the paper's cut is half a millimetre wide: three pixels here. Half of our scans' resolution,
# because to take the mean of whole pixels is far the fastest.
OUTLINE_DPI: Final = 150
WHITE: Final = (255.0, 255.0, 255.0)


def read_picture(path: Path, dpi: int) -> Pixels:
    """Return the file's pixels, read-only, at its full resolution `dpi`; `DocumentError` when unusable."""
    width_px, height_px = image_size_px(path)
    return np.asarray(open_upright(Page(path.stem, path, width_px, height_px, dpi), dpi), dtype=np.uint8)


def write_picture(pixels: Pixels, target: Path, dpi: int) -> None:
    """Store the pixels as JPEG that tells its resolution and nothing else; it is there whole or not at all.

    Raises `DocumentError` NO_SPACE; any other `OSError` is let through.
    """
    partial = target.with_name(f"{target.name}.part")
    try:
        image = Image.fromarray(pixels)
        image.save(partial, "JPEG", quality=_JPEG_QUALITY, subsampling=0, dpi=(dpi, dpi))
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DocumentError(DocumentFault.NO_SPACE) from error
        raise


def outlined(picture: Pixels, dpi: int) -> tuple[Pixels, int]:
    """Return a copy of 150 dpi (or the picture itself, where it has no more), and its resolution.

    All that is searched and measured, but for sharpness, is so on this copy: reducing the whole page once
    instead of three times saves 35 ms a page of A4 at 300 dpi.
    """
    if dpi <= OUTLINE_DPI:
        return picture, dpi
    return reduced(picture, dpi, OUTLINE_DPI)[0], OUTLINE_DPI


def reduced(pixels: Pixels, dpi: int, wanted_dpi: int) -> tuple[Pixels, float]:
    """Return a copy of about `wanted_dpi` (never enlarged) and its pixels per millimetre."""
    height_px, width_px = pixels.shape[:2]
    ratio = min(1.0, wanted_dpi / dpi)
    size = (max(1, round(width_px * ratio)), max(1, round(height_px * ratio)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8, copy=False), size[1] / height_px * dpi / MM_PER_INCH


def grey(pixels: Pixels) -> Pixels:
    """Return the brightness of colour, or the grey picture itself."""
    if pixels.ndim == 2:
        return pixels
    return cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False)


def coloured(pixels: Pixels) -> Pixels:
    """Return three channels whatever came in."""
    if pixels.ndim == 3:
        return pixels
    return cv2.cvtColor(pixels, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)
