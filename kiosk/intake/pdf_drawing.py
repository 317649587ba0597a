"""Draws a PDF's pages and makes a new PDF of the pictures: for what cannot be shown to be clean."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.pdf import page_count, render_page
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.limit import MAX_OUTPUT_BYTES, MAX_PAGES

if TYPE_CHECKING:
    from pathlib import Path

# What prefectures ask for of scans, and what 8-point letters need.
_RESOLUTION_DPI: Final = 200
_QUALITY: Final = 85
_FAULTS: Final = {
    DocumentFault.LOCKED: IntakeFault.LOCKED,
    DocumentFault.TOO_HEAVY: IntakeFault.TOO_LARGE,
    DocumentFault.TOO_LARGE: IntakeFault.TOO_MANY_PAGES,
}


def drawn_pdf(path: Path) -> tuple[bytes, int]:
    """Return a PDF of pictures and its number of pages. Raises `IntakeError`."""
    import img2pdf  # only where it is needed

    try:
        count = page_count(path)
        if count > MAX_PAGES:
            raise IntakeError(IntakeFault.TOO_MANY_PAGES)
        pictures = []
        weight = 0
        for index in range(count):
            picture = BytesIO()
            image = render_page(path, index, _RESOLUTION_DPI)
            image.save(picture, "JPEG", quality=_QUALITY, dpi=(_RESOLUTION_DPI, _RESOLUTION_DPI))
            weight += len(picture.getvalue())
            if weight > MAX_OUTPUT_BYTES:
                raise IntakeError(IntakeFault.TOO_LARGE)
            pictures.append(picture.getvalue())
    except DocumentError as error:
        raise IntakeError(_FAULTS.get(error.code, IntakeFault.UNREADABLE)) from error
    made = BytesIO()
    # The internal writer puts in neither producer nor identifier.
    img2pdf.convert(pictures, outputstream=made, engine=img2pdf.Engine.internal, nodate=True)
    return made.getvalue(), count
