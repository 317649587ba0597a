"""A file is what its first bytes say."""

from __future__ import annotations

import pytest

from kiosk.intake.kind import FileKind, kind_of


def _box(major: bytes, *compatible: bytes) -> bytes:
    body = b"ftyp" + major + b"\0\0\0\0" + b"".join(compatible)
    return (len(body) + 4).to_bytes(4, "big") + body + b"mdat"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.4\n", FileKind.PDF),
        (b"\xff\xd8\xff\xe1\x00\x10Exif", FileKind.JPEG),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00", FileKind.PNG),
        (_box(b"heic", b"mif1"), FileKind.HEIC),
        (_box(b"mif1", b"mif1", b"heic"), FileKind.HEIC),
        (_box(b"mif1", b"avif"), None),
        (_box(b"isom", b"heic"), None),
        (_box(b"heic") + bytes(300), FileKind.HEIC),
        (b"\0\0\0\x04ftypheic", None),
        (b"\xff\xff\xff\xffftypheic" + bytes(300), None),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dCgBI", None),
        (b"\n%PDF-1.4", None),
        (b"<html>%PDF-1.4", None),
        (b"MZ\x90\x00", None),
        (b"PK\x03\x04", None),
        (b"GIF89a", None),
        (b"RIFF\0\0\0\0WEBP", None),
        (b"%!PS-Adobe", None),
        (b"", None),
    ],
)
def test_the_first_bytes_decide(head: bytes, kind: FileKind | None) -> None:
    assert kind_of(head) is kind
