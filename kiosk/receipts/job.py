"""How a sheet is printed: at its true size, on the paper that it was set for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.printing.api import PrintOptions, Scaling
from devices.printing.media import custom_media
from kiosk.documents.pdf import POINTS_PER_INCH, page_sizes_pt
from kiosk.receipts.sheet import PaperFormat

if TYPE_CHECKING:
    from pathlib import Path

_MM_PER_POINT: Final = 25.4 / POINTS_PER_INCH


def print_options(pdf: Path, paper: PaperFormat) -> PrintOptions:
    """Return the options of a sheet's job; a roll is cut where the sheet ends.

    Never fitted: a QR code keeps its size. Raises `DocumentError` where a roll's file is no PDF.
    """
    if paper is not PaperFormat.ROLL_80MM:
        return PrintOptions(scaling=Scaling.ACTUAL_SIZE)
    ((width_pt, height_pt),) = page_sizes_pt(pdf)
    media = custom_media(width_pt * _MM_PER_POINT, height_pt * _MM_PER_POINT)
    return PrintOptions(scaling=Scaling.ACTUAL_SIZE, media=media)
