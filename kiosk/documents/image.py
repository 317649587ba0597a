"""Opening a page as pixels: only known formats, never a bomb, upright as the visitor turned it."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageFile

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.models import Page, Rotation
from kiosk.documents.pdf import render_page

if TYPE_CHECKING:
    from pathlib import Path

# What scanners deliver and sites offer; every further decoder would be attack surface.
_DECODERS: Final = ("PNG", "JPEG", "PPM")
# A4 at 600 dpi is 35 million; what is larger is no paper, and would take more memory than the session has.
MAX_PIXELS: Final = 40_000_000

# What Pillow's decoders raise on damaged data, beside their documented OSError (found by our fuzz test).
DECODER_DAMAGE: Final = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    OverflowError,
    struct.error,
    zlib.error,
)

_TRANSPOSITIONS: Final = {
    # Pillow turns counter-clockwise.
    Rotation.RIGHT: Image.Transpose.ROTATE_270,
    Rotation.HALF: Image.Transpose.ROTATE_180,
    Rotation.LEFT: Image.Transpose.ROTATE_90,
}


def image_size_px(path: Path) -> tuple[int, int]:
    """Return width and height from the file's header alone; `DocumentError` when it is no usable picture."""
    with _header(path) as image:
        return image.size


def open_upright(page: Page, resolution_dpi: int) -> Image.Image:
    """Return the page's pixels in mode L or RGB, turned upright, at no more than `resolution_dpi`.

    The result never has a higher resolution than the file. Raises `DocumentError` on an unreadable file.
    """
    target_dpi = min(resolution_dpi, page.resolution_dpi)
    if page.pdf_index is not None:
        image = render_page(page.path, page.pdf_index, target_dpi)
    else:
        ratio = target_dpi / page.resolution_dpi
        image = _decoded(page.path, ratio)
    transposition = _TRANSPOSITIONS.get(page.rotation)
    return image if transposition is None else image.transpose(transposition)


def _decoded(path: Path, ratio: float) -> Image.Image:
    with _header(path) as source:
        size = (max(1, round(source.width * ratio)), max(1, round(source.height * ratio)))
        try:
            # WORKAROUND Kozea/WeasyPrint images.py: importing it lets Pillow, in the whole process, fill up
            # what is missing of a file. A page that is cut off must never pass for a page.
            ImageFile.LOAD_TRUNCATED_IMAGES = False
            # For JPEG this lets the decoder leave out what would be scaled away; other formats ignore it.
            source.draft(None, size)
            source.load()
        except DECODER_DAMAGE as error:
            raise DocumentError(DocumentFault.UNREADABLE) from error
        image = on_white_paper(source)
    # Pillow would write a comment, a colour profile or a date of the source into whatever is saved from it.
    image.info.clear()
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def on_white_paper(source: Image.Image) -> Image.Image:
    """Return grey or colour without transparency: paper is white where nothing is."""
    if source.mode in {"L", "RGB"}:
        return source.copy()
    if source.mode.startswith("I"):
        # Sixteen bits of grey: a plain conversion would cut off at 255 and leave a white page.
        return source.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    if source.mode == "1":
        return source.convert("L")
    if source.mode in {"RGBA", "LA", "PA"} or "transparency" in source.info:
        layer = source.convert("RGBA")
        paper = Image.new("RGB", layer.size, "white")
        paper.paste(layer, mask=layer.getchannel("A"))
        return paper
    return source.convert("RGB")


def _header(path: Path) -> Image.Image:
    try:
        image = Image.open(path, formats=_DECODERS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise DocumentError(DocumentFault.TOO_LARGE, limit=MAX_PIXELS) from error
    except DECODER_DAMAGE as error:
        raise DocumentError(DocumentFault.UNREADABLE) from error
    pixels = image.width * image.height
    if pixels > MAX_PIXELS:
        image.close()
        raise DocumentError(DocumentFault.TOO_LARGE, limit=MAX_PIXELS, found=pixels)
    return image
