"""Small pictures of pages for the tray, and the pages of a file that came from a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import Image

from kiosk.documents.image import image_size_px, open_upright
from kiosk.documents.models import FileFormat, Page
from kiosk.documents.pdf import POINTS_PER_INCH, page_sizes_pt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THUMBNAIL_QUALITY: Final = 80
# What a page of a PDF is drawn with when it has to become pixels: the resolution of our scans.
PDF_RESOLUTION_DPI: Final = 300
# Pictures from sites carry no trustworthy resolution: they are taken to fill the width of an A4 page.
_A4_WIDTH_INCH: Final = 210 / 25.4


def write_thumbnail(page: Page, size_px: int, target: Path, *, is_grey: bool = False) -> Path:
    """Write a JPEG of the page, turned upright, at most `size_px` on its longer side, and return its path.

    `is_grey`: without its colours.
    Raises `DocumentError` when the page cannot be read.
    """
    longer_px = max(page.width_px, page.height_px)
    resolution_dpi = max(1, -(-page.resolution_dpi * size_px // longer_px))
    image = open_upright(page, resolution_dpi)
    image.thumbnail((size_px, size_px), Image.Resampling.LANCZOS)
    if is_grey:
        image = image.convert("L")
    partial = target.with_name(f"{target.name}.part")
    image.save(partial, "JPEG", quality=THUMBNAIL_QUALITY, optimize=True)
    partial.replace(target)
    return target


def pages_of_file(path: Path, file_format: FileFormat, new_page_id: Callable[[], str]) -> tuple[Page, ...]:
    """Return the pages of a PDF or picture that came from a site.

    Raises `DocumentError` when the file is damaged, locked, or larger than any paper.
    """
    if file_format is not FileFormat.PDF:
        width_px, height_px = image_size_px(path)
        resolution_dpi = max(1, round(min(width_px, height_px) / _A4_WIDTH_INCH))
        return (Page(new_page_id(), path, width_px, height_px, resolution_dpi),)
    return tuple(
        Page(
            new_page_id(),
            path,
            max(1, round(width_pt * PDF_RESOLUTION_DPI / POINTS_PER_INCH)),
            max(1, round(height_pt * PDF_RESOLUTION_DPI / POINTS_PER_INCH)),
            PDF_RESOLUTION_DPI,
            pdf_index=index,
        )
        for index, (width_pt, height_pt) in enumerate(page_sizes_pt(path))
    )
