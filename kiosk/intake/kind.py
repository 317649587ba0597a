"""Tells what a file is by its first bytes, never by its name."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

# The longest `ftyp` box that is looked at: sixteen bytes and sixty compatible brands.
HEAD_BYTES: Final = 256

_PDF: Final = b"%PDF-"
_JPEG: Final = b"\xff\xd8\xff"
# The signature and the length and name of the one chunk that may come first (PNG, 5.2 and 5.6).
_PNG: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"
# Still pictures in HEVC (ISO/IEC 23008-12, annex B). AVIF and films have other brands and are refused.
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis"})
# These say only that the container holds pictures: a brand of those above must be compatible.
_CONTAINER_BRANDS: Final = frozenset({b"mif1", b"msf1"})


class FileKind(StrEnum):
    """The kinds that are taken in."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    HEIC = "heic"


def kind_of(head: bytes) -> FileKind | None:
    """Return the kind of a file from its first `HEAD_BYTES` (fewer of a shorter one); None is refused.

    The mark has to stand at the very beginning. Readers of PDF forgive a kilobyte before it, which is what a
    file needs to be a page of HTML or a program as well.
    """
    if head.startswith(_PDF):
        return FileKind.PDF
    if head.startswith(_JPEG):
        return FileKind.JPEG
    if head.startswith(_PNG):
        return FileKind.PNG
    return FileKind.HEIC if _is_heic(head) else None


def _is_heic(head: bytes) -> bool:
    length = int.from_bytes(head[:4], "big")
    if head[4:8] != b"ftyp" or not 16 <= length <= HEAD_BYTES:
        return False
    major = head[8:12]
    compatible = {head[start : start + 4] for start in range(16, min(length, len(head)), 4)}
    return major in _HEIC_BRANDS or (major in _CONTAINER_BRANDS and bool(compatible & _HEIC_BRANDS))
