"""Encoding pages for a file and binding them into a PDF, without a trace of device or time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image

from kiosk.documents.bilevel import black_and_white, write_group4
from kiosk.documents.content import Content
from kiosk.documents.models import MM_PER_INCH, FileFormat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.documents.quality import Rung

A4_PT: Final = (210 / MM_PER_INCH * 72, 297 / MM_PER_INCH * 72)


def at_resolution(image: Image.Image, width_mm: float, resolution_dpi: int) -> Image.Image:
    """Return the image of a page that is `width_mm` wide at no more than that resolution."""
    ratio = resolution_dpi / (image.width / width_mm * MM_PER_INCH)
    size = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
    if size[0] >= image.width:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def encode(image: Image.Image, width_mm: float, rung: Rung, file_format: FileFormat, target: Path) -> int:
    """Write an upright image of a page that is `width_mm` wide as the rung says; return the bytes written.

    For a PDF the result is what the PDF holds: JPEG, or a TIFF of CCITT group 4. The resolution that is
    written is the true one; it never exceeds the image's.
    """
    reduced = _toned(at_resolution(image, width_mm, rung.resolution_dpi), rung)
    dpi = max(1, round(reduced.width / width_mm * MM_PER_INCH))
    if rung.tone is Content.TEXT and file_format is FileFormat.PDF:
        write_group4(reduced, dpi, target)
        return target.stat().st_size
    data = io.BytesIO()
    if file_format is FileFormat.PNG:
        few = reduced if rung.colours is None else _with_few_colours(reduced, rung.colours)
        few.save(data, "PNG", dpi=(dpi, dpi), optimize=rung.colours is not None)
    else:
        reduced.save(data, "JPEG", quality=rung.quality, optimize=True, dpi=(dpi, dpi))
    return target.write_bytes(data.getvalue())


def write_pdf(images: Sequence[Path], target: Path) -> None:
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


def _toned(image: Image.Image, rung: Rung) -> Image.Image:
    if rung.tone is Content.TEXT:
        return black_and_white(image)
    return image.convert("L") if rung.tone is Content.GREY and image.mode != "L" else image


def _with_few_colours(image: Image.Image, colours: int) -> Image.Image:
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
