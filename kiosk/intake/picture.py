"""Makes a picture anew: its pixels, upright, at the size of a sheet of paper, and nothing else of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageOps

from kiosk.documents.image import DECODER_DAMAGE, on_white_paper
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.kind import FileKind
from kiosk.intake.limit import MAX_PIXELS

if TYPE_CHECKING:
    from pathlib import Path

# A4 at 300 dpi, the finest that scans have: short and long side.
_SHORT_SIDE_PX: Final = 2480
_LONG_SIDE_PX: Final = 3508
_A4_INCHES: Final = (8.27, 11.69)
# Less than this would print a small picture larger than a sheet can hold in a reader that believes it.
_MIN_DPI: Final = 72
# Of 8-point letters no edge is lost; the tray makes it lighter where a site wants that.
_QUALITY: Final = 92


def remade_picture(path: Path, kind: FileKind) -> tuple[bytes, int]:
    """Return a JPEG without any metadata and the resolution (dpi) at which it fills an A4 sheet.

    Raises `IntakeError` TOO_LARGE or UNREADABLE; `MemoryError` where the process's limit is reached.
    """
    with _opened(path, kind) as source:
        if source.width * source.height > MAX_PIXELS:
            raise IntakeError(IntakeFault.TOO_LARGE)
        try:
            # Lets the JPEG decoder leave out what would be scaled away; never below the size that is kept.
            source.draft(None, _fitted(source.size))
            source.load()
            image = on_white_paper(source)
            orientation = source.getexif().get(0x0112)
        except DECODER_DAMAGE as error:
            raise IntakeError(IntakeFault.UNREADABLE) from error
    # Whatever is left of the source here would be written into the file by Pillow.
    image.info.clear()
    size = _fitted(image.size)
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image = _upright(image, orientation)
    dpi = _dpi(image.size)
    made = BytesIO()
    image.save(made, "JPEG", quality=_QUALITY, dpi=(dpi, dpi))
    return made.getvalue(), dpi


def _opened(path: Path, kind: FileKind) -> Image.Image:
    if kind is FileKind.HEIC:
        import pillow_heif  # a decoder in C that no other process of the kiosk shall load

        # One thread: the limit on memory counts the stack of each. No small pictures, no depth maps.
        pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, decode_threads=1)
    try:
        return Image.open(path, formats=(("HEIF",) if kind is FileKind.HEIC else (kind.upper(),)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise IntakeError(IntakeFault.TOO_LARGE) from error
    except DECODER_DAMAGE as error:
        raise IntakeError(IntakeFault.UNREADABLE) from error


def _fitted(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    ratio = min(1.0, _SHORT_SIDE_PX / min(size), _LONG_SIDE_PX / max(size))
    return max(1, round(width * ratio)), max(1, round(height * ratio))


def _upright(image: Image.Image, orientation: object) -> Image.Image:
    """Turn as the camera noted it; what is no orientation of EXIF's eight is none."""
    if orientation not in range(2, 9):
        return image
    image.getexif()[0x0112] = orientation
    turned = ImageOps.exif_transpose(image)
    turned.info.clear()
    turned.getexif().clear()
    return turned


def _dpi(size: tuple[int, int]) -> int:
    return max(_MIN_DPI, round(max(min(size) / _A4_INCHES[0], max(size) / _A4_INCHES[1])))
