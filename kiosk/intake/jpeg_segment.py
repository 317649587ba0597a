"""Takes out of a JPEG's bytes what a camera or a program wrote about itself, without touching the picture."""

from __future__ import annotations

from typing import Final

_START: Final = b"\xff\xd8"
_START_OF_SCAN: Final = 0xDA
_COMMENT: Final = 0xFE
# APP0 is JFIF's head, APP14 is Adobe's word on how colours are stored: without it they come out wrong.
_KEPT_APPLICATIONS: Final = frozenset({0xE0, 0xEE})
_APPLICATIONS: Final = range(0xE0, 0xF0)


def without_metadata(jpeg: bytes) -> bytes:
    """Return the JPEG without EXIF, XMP, profiles, comments and what follows its end.

    Segments are those of ITU-T T.81, annex B; between the first scan and the end nothing is looked at.
    Raises `ValueError` where they do not follow each other as they must.
    """
    if not jpeg.startswith(_START):
        raise ValueError("no start of image")
    kept = [_START]
    place = len(_START)
    while True:
        if jpeg[place : place + 1] != b"\xff" or place + 4 > len(jpeg):
            raise ValueError("no segment where one must be")
        marker = jpeg[place + 1]
        if marker == _START_OF_SCAN:
            break
        length = int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if length < 2 or marker < 0xC0:
            raise ValueError("a segment of no length")
        end = place + 2 + length
        if marker != _COMMENT and (marker not in _APPLICATIONS or marker in _KEPT_APPLICATIONS):
            kept.append(jpeg[place:end])
        place = end
    end_of_image = jpeg.find(b"\xff\xd9", place)
    if end_of_image < 0:
        raise ValueError("no end of image")
    kept.append(jpeg[place : end_of_image + 2])
    return b"".join(kept)
