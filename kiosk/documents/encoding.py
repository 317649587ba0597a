"""Encoding pages as JPEG or PNG and binding them into a PDF, without a trace of device or time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from kiosk.documents.image import open_upright
from kiosk.documents.models import MM_PER_INCH, FileFormat

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

    from kiosk.documents.models import Page
    from kiosk.documents.quality import Rung

A4_PT: Final = (210 / MM_PER_INCH * 72, 297 / MM_PER_INCH * 72)


def encode_page(page: Page, rung: Rung, file_format: FileFormat, target: Path) -> None:
    """Write one page as JPEG or PNG, upright, with its true resolution; `DocumentError` when unreadable."""
    image = open_upright(page, rung.resolution_dpi)
    if rung.is_grey and image.mode != "L":
        image = image.convert("L")
    dpi = max(1, round(image.width / page.width_mm * MM_PER_INCH))
    data = io.BytesIO()
    if file_format is FileFormat.PNG:
        reduced = image if rung.colours is None else _with_few_colours(image, rung.colours)
        reduced.save(data, "PNG", dpi=(dpi, dpi), optimize=True)
    else:
        image.save(data, "JPEG", quality=rung.quality, optimize=True, dpi=(dpi, dpi))
    target.write_bytes(data.getvalue())


def write_pdf(images: list[Path], target: Path) -> None:
    """Bind the images, in order, into a PDF of A4 pages, each image at its true size and centred.

    A page is upright or lying as its image is; an image larger than A4 is made smaller to fit.
    """
    import img2pdf  # only where a file is made: a session starts faster without it

    with target.open("wb") as stream:
        img2pdf.convert(
            [str(path) for path in images],
            outputstream=stream,
            layout_fun=_a4_layout,
            # The internal writer puts in neither producer nor identifier.
            engine=img2pdf.Engine.internal,
            nodate=True,
        )


def _with_few_colours(image: Image, colours: int) -> Image:
    if image.mode == "L":
        step = 255 / (colours - 1)
        return image.point([round(round(value / step) * step) for value in range(256)]).quantize(colours)
    return image.quantize(colours)


def _a4_layout(width_px: int, height_px: int, dpi: tuple[float, float]) -> tuple[float, float, float, float]:
    """Return page width, page height, image width and image height in points, as img2pdf asks for them."""
    width_pt, height_pt = (
        side * 72 / per_inch for side, per_inch in zip((width_px, height_px), dpi, strict=True)
    )
    page_width_pt, page_height_pt = A4_PT if height_pt >= width_pt else (A4_PT[1], A4_PT[0])
    scale = min(1.0, page_width_pt / width_pt, page_height_pt / height_pt)
    return page_width_pt, page_height_pt, width_pt * scale, height_pt * scale
