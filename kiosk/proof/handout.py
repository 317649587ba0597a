"""What the site of the proof hands out: a PDF with a word in it, and a picture unlike any before it."""

from __future__ import annotations

import io
import secrets
from typing import Final

import pikepdf
from PIL import Image

_PICTURE_PX: Final = 160


def make_picture() -> bytes:
    """Make a PNG of chance, which cannot be packed: what is printed with it is unlike all before it."""
    size = (_PICTURE_PX, _PICTURE_PX)
    data = io.BytesIO()
    Image.frombytes("RGB", size, secrets.token_bytes(3 * _PICTURE_PX**2)).save(data, "PNG")
    return data.getvalue()


def make_pdf(word: str) -> bytes:
    """Make a page on which the word stands, legible to whoever reads the file's bytes."""
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        font.BaseFont = pikepdf.Name.Helvetica
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream(f"BT /F1 24 Tf 72 720 Td ({word}) Tj ET".encode())
        data = io.BytesIO()
        document.save(data, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return data.getvalue()
