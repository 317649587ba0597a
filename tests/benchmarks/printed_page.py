"""Makes printed pages of known text as a scanner gives them: A4, colour, 300 dpi, noisy, in PNG files."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from kiosk.documents.models import Page

if TYPE_CHECKING:
    from pathlib import Path

DPI: Final = 300
A4_PX: Final = (2480, 3508)
_MARGIN_PX: Final = 200
# Installed by assets/setup/debian-packages.txt (set run): sans, serif and monospaced.
_FONTS: Final = ("DejaVuSans.ttf", "DejaVuSerif.ttf", "DejaVuSansMono.ttf")
_SIZES_PT: Final = (8, 8, 9, 10, 12)
_WORDS: Final = (
    *("certificat", "immatriculation", "préfecture", "demande", "titulaire", "véhicule", "adresse"),
    *("numéro", "justificatif", "domicile", "permis", "conduire", "signature", "document", "original"),
    *("facture", "électricité", "contrat", "location", "quittance", "échéance", "montant", "payer"),
    *("janvier", "février", "août", "décembre", "identité", "nationale", "passeport", "naissance"),
    *("commune", "département", "attestation", "honneur", "hébergement", "employeur", "avis"),
    *("imposition", "référence", "dossier", "service", "public", "formulaire", "cession", "vendeur"),
    *("acheteur", "kilométrage", "moteur", "essence", "puissance", "fiscale", "assurance"),
    *("responsabilité", "civile"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """What is on a page beside its text, and how badly it lay on the glass."""

    has_stamp: bool = False
    has_photo: bool = False
    background_rgb: tuple[int, int, int] = (250, 250, 248)
    panel_rgb: tuple[int, int, int] | None = None
    # Sensor noise of a white sheet on an office scanner is about two levels; eight is a bad one.
    noise: float = 2.0
    skew_degrees: float = 0.0


TEXT: Final = Look()
STAMPED: Final = Look(has_stamp=True)
TINTED: Final = Look(background_rgb=(236, 240, 214))
PANELLED: Final = Look(panel_rgb=(200, 222, 240))
POOR: Final = Look(background_rgb=(232, 230, 224), noise=8.0, skew_degrees=1.3)
PHOTO: Final = Look(has_photo=True, has_stamp=True)
# A visitor's file: mostly letters and forms, some with a stamp, one with a photograph, one badly scanned.
ELEVEN: Final = (TEXT, STAMPED, TINTED, TEXT, PANELLED, POOR, TEXT, PHOTO, TEXT, STAMPED, TEXT)
THREE: Final = (TEXT, STAMPED, POOR)


def write_scan(folder: Path, number: int, look: Look) -> Page:
    """Write the page of that number (its text and its noise are drawn with it) and return it."""
    picture = _printed(random.Random(number), look)  # noqa: S311  the same pages in every run
    if look.skew_degrees:
        picture = picture.rotate(look.skew_degrees, Image.Resampling.BICUBIC, fillcolor=look.background_rgb)
    # The optics of a scanner are never as sharp as drawn letters.
    picture = picture.filter(ImageFilter.GaussianBlur(0.7))
    noise = np.random.default_rng(number).normal(0, look.noise, (*picture.size[::-1], 3)).astype(np.float32)
    scan = Image.fromarray((np.asarray(picture) + noise).clip(0, 255).astype(np.uint8), "RGB")
    path = folder / f"scan-{number:02}.png"
    # As fast as a scanner's worker writes; the files are not what is measured.
    scan.save(path, compress_level=1, dpi=(DPI, DPI))
    return Page(path.stem, path, *A4_PX, DPI)


def _printed(chance: random.Random, look: Look) -> Image.Image:
    picture = Image.new("RGB", A4_PX, look.background_rgb)
    draw = ImageDraw.Draw(picture)
    if look.panel_rgb:
        draw.rectangle((_MARGIN_PX, 900, A4_PX[0] - _MARGIN_PX, 1700), fill=look.panel_rgb)
    bottom_px = 2300 if look.has_photo else A4_PX[1] - 600
    top_px = _MARGIN_PX
    while top_px < bottom_px:
        size_px = round(chance.choice(_SIZES_PT) * DPI / 72)
        font = ImageFont.truetype(chance.choice(_FONTS), size_px)
        for _ in range(6):
            draw.text((_MARGIN_PX, top_px), _line(chance, font), font=font, fill=(25, 25, 28))
            top_px += round(size_px * 1.4)
        top_px += size_px
    if look.has_photo:
        picture.paste(_photo(chance), (_MARGIN_PX, 2450))
    if look.has_stamp:
        _stamp(draw)
    return picture


def _line(chance: random.Random, font: ImageFont.FreeTypeFont) -> str:
    words: list[str] = []
    while font.getlength(" ".join(words)) < A4_PX[0] - 2 * _MARGIN_PX - 500:
        words.append(chance.choice(_WORDS))
    return " ".join(words)


def _stamp(draw: ImageDraw.ImageDraw) -> None:
    draw.ellipse((1600, 2850, 2150, 3400), outline=(190, 40, 60), width=12)
    draw.text((1680, 3080), "MAIRIE", font=ImageFont.truetype(_FONTS[0], 100), fill=(190, 40, 60))
    points = [(300 + 40 * n, 3150 + (-1) ** n * (60 + 7 * n)) for n in range(20)]
    draw.line(points, fill=(40, 60, 150), width=6, joint="curve")


def _photo(chance: random.Random) -> Image.Image:
    """Return something with the soft shades and the fine grain of a portrait."""
    coarse = Image.frombytes("RGB", (12, 9), chance.randbytes(12 * 9 * 3))
    fine = Image.frombytes("RGB", (300, 225), chance.randbytes(300 * 225 * 3))
    size = (1100, 825)
    return Image.blend(coarse.resize(size, Image.Resampling.BICUBIC), fine.resize(size), 0.2)
