"""Makes papers for the tests of documents: pages whose orientation is told by their pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image, ImageDraw

from kiosk.documents.models import Document, Origin, Page, Rotation

CORNER_RGB = (200, 20, 20)


def write_page(
    path: Path,
    width_px: int = 620,
    height_px: int = 877,
    *,
    dpi: int = 75,
    noise: int = 0,
    number: int = 0,
    rotation: Rotation = Rotation.NONE,
) -> Page:
    """Write a white page with a red top left corner, and noise (seeded with `number`) hard to compress."""
    pixels = np.full((height_px, width_px, 3), 255, dtype=np.int16)
    if noise:
        pixels -= np.random.default_rng(number).integers(0, noise, pixels.shape, dtype=np.int16)
    image = Image.fromarray(pixels.clip(0, 255).astype(np.uint8), "RGB")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width_px // 3, height_px // 3), fill=CORNER_RGB)
    image.save(path)
    return Page(path.stem, path, width_px, height_px, dpi, rotation)


def page(name: str) -> Page:
    """Return a page whose file is nowhere."""
    return Page(name, Path(f"{name}.png"), 100, 200, 75)


def document(*pages: Page, title: str = "Justificatif de domicile", paper_id: str | None = None) -> Document:
    return Document("document-1", title, paper_id, pages, Origin.SCANNED)


def red_corner(image: Image.Image) -> str:
    """Tell in which corner of an upright picture the red rectangle lies."""
    rgb = image.convert("RGB")
    places = {
        "top left": (0.15, 0.15),
        "top right": (0.85, 0.15),
        "bottom right": (0.85, 0.85),
        "bottom left": (0.15, 0.85),
    }

    def redness(place: tuple[float, float]) -> int:
        pixel = rgb.getpixel((int(rgb.width * place[0]), int(rgb.height * place[1])))
        assert isinstance(pixel, tuple)
        return int(pixel[0] - pixel[1])

    return max(places, key=lambda name: redness(places[name]))


def write_pdf(path: Path, sizes_pt: list[tuple[float, float]], password: str = "") -> Path:
    """Write a PDF of blank pages of the given sizes, with a date and a producer as sites' files have."""
    with pikepdf.new() as pdf:
        for size in sizes_pt:
            pdf.add_blank_page(page_size=size)
        pdf.docinfo["/Producer"] = "Some site"
        encryption = pikepdf.Encryption(owner=password, user=password) if password else False
        pdf.save(path, encryption=encryption)
    return path
