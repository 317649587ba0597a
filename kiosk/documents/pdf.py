"""Reading PDFs that came from outside: how many pages, how large, how they look."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from kiosk.documents.errors import DocumentError, DocumentFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

POINTS_PER_INCH: Final = 72
# A session's largest real file is a proof of a few pages; more is a mistake or an attack.
MAX_PDF_PAGES: Final = 200
MAX_PDF_BYTES: Final = 100 * 1024 * 1024
# Drawn larger than this, a page would need more memory than a colour A3 at 300 dpi.
MAX_RENDER_PIXELS: Final = 4961 * 3508

# PDFium keeps state for the whole process and is not safe to use from two threads, whatever the document.
_PDFIUM_LOCK: Final = threading.Lock()


@contextmanager
def _opened(path: Path) -> Iterator[pdfium.PdfDocument]:
    try:
        weight = path.stat().st_size
    except OSError as error:
        raise DocumentError(DocumentFault.UNREADABLE) from error
    if weight > MAX_PDF_BYTES:
        raise DocumentError(DocumentFault.TOO_HEAVY, limit=MAX_PDF_BYTES, found=weight)
    with _PDFIUM_LOCK:
        try:
            document = pdfium.PdfDocument(path)
        except pdfium.PdfiumError as error:
            locked = error.err_code == pdfium_raw.FPDF_ERR_PASSWORD
            raise DocumentError(DocumentFault.LOCKED if locked else DocumentFault.UNREADABLE) from error
        try:
            if len(document) > MAX_PDF_PAGES:
                raise DocumentError(DocumentFault.TOO_LARGE, limit=MAX_PDF_PAGES, found=len(document))
            if len(document) == 0:
                raise DocumentError(DocumentFault.NO_PAGE)
            yield document
        except pdfium.PdfiumError as error:
            raise DocumentError(DocumentFault.UNREADABLE) from error
        finally:
            document.close()


def page_count(path: Path) -> int:
    """Return the number of pages; raise `DocumentError` when the file is damaged, locked or too large."""
    with _opened(path) as document:
        return len(document)


def page_sizes_pt(path: Path) -> tuple[tuple[float, float], ...]:
    """Return width and height of every page in points (1/72 inch), as a viewer shows them."""
    with _opened(path) as document:
        return tuple(document.get_page_size(index) for index in range(len(document)))


def render_page(path: Path, index: int, resolution_dpi: float) -> Image:
    """Draw one page (from 0) on white, in colour, at the resolution or the highest that memory allows."""
    with _opened(path) as document:
        if not 0 <= index < len(document):
            raise DocumentError(DocumentFault.UNREADABLE, limit=len(document), found=index)
        page = document[index]
        width_pt, height_pt = page.get_size()
        scale = resolution_dpi / POINTS_PER_INCH
        pixels = width_pt * height_pt * scale * scale
        if pixels > MAX_RENDER_PIXELS:
            scale *= (MAX_RENDER_PIXELS / pixels) ** 0.5
        bitmap = page.render(scale=scale, draw_annots=True, may_draw_forms=False)
        # A copy, because the bitmap's memory goes with the document.
        image: Image = bitmap.to_pil().convert("RGB")
        return image
