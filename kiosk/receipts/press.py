"""Makes what the sheets' thread works with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.documents.pdf import render_page
from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = ASSETS / "receipts"
WORDS: Final = FOLDER / "words.toml"
# An A4 page of 965 x 1364 pixels: the preview is some 120 mm wide on a screen of 3.7 pixels a millimetre.
_PREVIEW_DPI: Final = 110


def draw_first_page(pdf: Path, picture: Path) -> None:
    """Draw a sheet's first page into a PNG file. Raises `DocumentError` where it is no PDF, `OSError`."""
    render_page(pdf, 0, _PREVIEW_DPI).save(picture, "PNG", compress_level=1)
