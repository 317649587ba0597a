"""Makes scans for the tests of imaging: papers of known size, laid askew under lids of all colours."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFont

from devices.simulation.faults import SamplePaper
from devices.simulation.pen import BOLD, SANS, Pen
from devices.simulation.sample_page import Side, paper_image

if TYPE_CHECKING:
    from kiosk.imaging.picture import Pixels

Colour = tuple[int, int, int]

DPI = 100
A4_MM = (210.0, 297.0)
PAPER: Colour = (251, 250, 247)
INK: Colour = (34, 34, 40)
WHITE_LID: Colour = (243, 243, 241)
GREY_LID: Colour = (188, 190, 192)
BLACK_LID: Colour = (22, 22, 24)
LIDS = {"white": WHITE_LID, "grey": GREY_LID, "black": BLACK_LID}
FONTS = (SANS, "DejaVuSerif.ttf", "DejaVuSansMono.ttf", "Inter-Regular.otf", "DejaVuSansCondensed.ttf")

# Fictitious; ascenders, descenders, accents, figures and capitals in a letter's usual proportion.
_TEXT = (
    "Madame, Monsieur, je soussignée Camille Essai-Durand, née le 14 juillet 1986 à Ville-Modèle, "
    "atteste sur l'honneur héberger à mon domicile, 12 rue des Exemples, depuis le premier octobre, "
    "Monsieur Alix Modèle. Pour faire valoir ce que de droit, je joins la copie de ma pièce d'identité "
    "et un justificatif de domicile de moins de six mois. J'ai bien noté que toute fausse déclaration "
    "est punie par la loi. Veuillez agréer l'expression de mes salutations distinguées. "
)
WORDS = _TEXT.split()


def array(image: Image.Image) -> Pixels:
    return np.array(image.convert("RGB"), dtype=np.uint8)


@cache
def _letter(
    text: tuple[str, ...],
    dpi: int,
    font: str,
    points: float,
    size_mm: tuple[float, float],
    lines: int,
    paper: Colour,
    ink: Colour,
    margin_mm: float,
) -> Pixels:
    pen = Pen(*size_mm, dpi, paper)
    spacing = points * 0.3528 * 1.5
    measure = ImageFont.truetype(font, points / 72 * dpi)
    room = (size_mm[0] - 2 * margin_mm) / 25.4 * dpi
    words = itertools.cycle(text)
    line = next(words)
    for row in range(min(lines, int((size_mm[1] - 2 * margin_mm) / spacing))):
        for word in words:
            # Every third line is the end of a paragraph.
            if measure.getlength(f"{line} {word}") > room * (0.6 if row % 3 == 2 else 1):
                break
            line = f"{line} {word}"
        pen.text(margin_mm, margin_mm + (row + 1) * spacing, line, points, ink, font)
        line = word
    return array(pen.image)


def letter(
    dpi: int = DPI,
    *,
    font: str = SANS,
    points: float = 11,
    size_mm: tuple[float, float] = A4_MM,
    lines: int = 99,
    paper: Colour = PAPER,
    ink: Colour = INK,
    margin_mm: float = 20.0,
) -> Pixels:
    """A page of text, ragged on the right as typewriters leave it; the caller's own to draw on."""
    return _letter(tuple(WORDS), dpi, font, points, size_mm, lines, paper, ink, margin_mm).copy()


def form(dpi: int = DPI, *, frame: bool = True) -> Pixels:
    """A mostly white form: a title, a few fields on lines, a frame near the paper's edge."""
    pen = Pen(*A4_MM, dpi, PAPER)
    if frame:
        pen.box(12, 12, 186, 273, None, INK)
    pen.text(30, 35, "Attestation d'hébergement", 14, INK, BOLD)
    for row, field in enumerate(("Nom", "Prénom", "Né(e) le", "Adresse", "Fait à", "Signature")):
        pen.text(30, 70 + 22 * row, f"{field} :", 10, INK)
        pen.line(60, 71 + 22 * row, 180, 71 + 22 * row, INK, 0.25)
    return array(pen.image)


def nearly_empty(dpi: int = DPI) -> Pixels:
    """A page that holds two short lines."""
    pen = Pen(*A4_MM, dpi, PAPER)
    pen.text(30, 40, "Lu et approuvé", 10, INK)
    pen.text(120, 60, "C. Essai", 12, (40, 60, 140))
    return array(pen.image)


def receipt(dpi: int = DPI) -> Pixels:
    return letter(dpi, size_mm=(80, 150), points=8, margin_mm=6)


def night(dpi: int = DPI, size_mm: tuple[float, float] = A4_MM, seed: int = 1) -> Pixels:
    """A dark photograph: soft shapes, some lamps."""
    width, height = (round(side / 25.4 * dpi) for side in size_mm)
    rng = np.random.default_rng(seed)
    coarse = rng.integers(5, 90, (12, 9, 3)).astype(np.uint8)
    picture = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    for _ in range(25):
        centre = (int(rng.integers(width)), int(rng.integers(height)))
        cv2.circle(picture, centre, int(rng.integers(3, max(4, width // 25))), (250, 225, 160), -1)
    return cv2.GaussianBlur(picture, (0, 0), dpi / 200).astype(np.uint8)


def card(dpi: int = DPI, paper: SamplePaper = SamplePaper.IDENTITY_CARD, side: Side = Side.FRONT) -> Pixels:
    return array(paper_image(paper, side, dpi))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paper's middle lies on the glass, in mm, and how far it is turned clockwise."""

    x_mm: float = 105.0
    y_mm: float = 148.5
    degrees: float = 0.0


def glass(
    *papers: tuple[Pixels, Place],
    dpi: int = DPI,
    lid: Colour = WHITE_LID,
    noise: float = 2.5,
    shadow: int = 60,
    fall_off: int = 0,
    size_mm: tuple[float, float] = A4_MM,
    seed: int = 7,
) -> Pixels:
    """Lay the papers down, a soft shadow to their lower right, the lid darker by `fall_off` at its end."""
    width, height = (round(side / 25.4 * dpi) for side in size_mm)
    scene = np.empty((height, width, 3), np.float32)
    scene[:] = lid
    scene -= np.linspace(0, fall_off, height, dtype=np.float32)[:, None, None]
    for sheet, place in papers:
        matrix = _matrix(sheet, place, dpi)
        mask = cv2.warpAffine(
            np.full(sheet.shape[:2], 1, np.float32), matrix, (width, height), flags=cv2.INTER_AREA
        )
        if shadow:
            away = 0.4 / 25.4 * dpi
            soft = cv2.GaussianBlur(mask, (0, 0), max(0.6, away))
            shift = np.array([[1, 0, away], [0, 1, away]], np.float32)
            scene -= cv2.warpAffine(soft, shift, (width, height))[..., None] * shadow
        laid = cv2.warpAffine(
            sheet, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        scene = scene * (1 - mask[..., None]) + laid * mask[..., None]
    grain = noise * np.random.default_rng(seed).standard_normal((height, width, 1), dtype=np.float32)
    return (scene + grain).clip(0, 255).astype(np.uint8)


def photographed(
    sheet: Pixels, *, keystone_mm: float = 6.0, lid: Colour = (92, 74, 60), dpi: int = DPI
) -> Pixels:
    """The sheet as a camera above a table sees it: its upper side shorter by twice `keystone_mm`."""
    width, height = (round(side / 25.4 * dpi) for side in (250, 340))
    per_mm = dpi / 25.4
    near = np.array([[20, 20], [230, 20], [230, 317], [20, 317]], np.float32) * per_mm
    near[0, 0] += keystone_mm * per_mm
    near[1, 0] -= keystone_mm * per_mm
    rows, columns = sheet.shape[:2]
    flat = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, near)
    scene = np.empty((height, width, 3), np.uint8)
    scene[:] = lid
    laid = cv2.warpPerspective(sheet, matrix, (width, height), dst=scene, borderMode=cv2.BORDER_TRANSPARENT)
    grain = np.random.default_rng(3).normal(0, 3, (height, width, 1))
    return (laid + grain).clip(0, 255).astype(np.uint8)


def _matrix(sheet: Pixels, place: Place, dpi: int) -> npt.NDArray[np.float64]:
    rows, columns = sheet.shape[:2]
    angle = math.radians(place.degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    middle = np.array([place.x_mm, place.y_mm]) / 25.4 * dpi - 0.5
    shift = middle - turn @ np.array([(columns - 1) / 2, (rows - 1) / 2])
    return np.hstack([turn, shift[:, None]])
