"""Fictitious cards in a look of our own: an identity card and a driving licence, both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from devices.simulation.pen import BOLD, MONO, SERIF_BOLD, Pen

if TYPE_CHECKING:
    from PIL import Image

    from devices.simulation.pen import Colour

# ISO/IEC 7810 ID-1.
CARD_WIDTH_MM = 85.6
CARD_HEIGHT_MM = 53.98
CARD_CORNER_MM = 3.18

SPECIMEN = "SPÉCIMEN"

_INK: Colour = (34, 40, 56)
_LABEL: Colour = (96, 104, 124)
_STAMP: Colour = (196, 32, 48)


def identity_card_front(dpi: int) -> Image.Image:
    """Draw the side with the portrait."""
    pen = _card(dpi, (226, 240, 236), (196, 222, 216), (18, 104, 98), "CARTE D’IDENTITÉ FICTIVE")
    _portrait(pen, 5, 14, 22, 28, (18, 104, 98))
    _field(pen, 31, 17, "Nom", "ESSAI-DURAND")
    _field(pen, 31, 24.5, "Prénoms", "Camille, Amina")
    _field(pen, 31, 32, "Naissance", "14 07 1986")
    _field(pen, 58, 32, "à", "VILLE-MODÈLE")
    _field(pen, 31, 39.5, "Expire le", "02 09 2031")
    _field(pen, 58, 39.5, "N° du document", "X0DEMO123")
    pen.text(5, 47.5, "Camille Essai", 8, (40, 60, 120), SERIF_BOLD)
    pen.stamp(SPECIMEN, 25, _STAMP, 24, 0.34)
    return pen.image


def identity_card_back(dpi: int) -> Image.Image:
    """Draw the side with the address and the machine-readable lines."""
    pen = _card(dpi, (226, 240, 236), (196, 222, 216), (18, 104, 98), "TERRITOIRE DE DÉMONSTRATION")
    _field(pen, 6, 17, "Adresse", "12 RUE DES EXEMPLES, 00000 VILLE-MODÈLE")
    _field(pen, 6, 25, "Délivrée le", "03 09 2021")
    _field(pen, 40, 25, "Taille", "1,68 m")
    pen.box(0, 32, CARD_WIDTH_MM, 22, (246, 249, 248))
    for row, line in enumerate(("IDXXXX0DEMO123<<<<<<<<<<<<<<<<", "8607140X3109020XXX<<<<<<<<<<<0")):
        pen.text(5, 39 + 5 * row, line, 9.6, _INK, MONO)
    pen.text(5, 49, "ESSAI<DURAND<<CAMILLE<AMINA<<<", 9.6, _INK, MONO)
    pen.stamp(SPECIMEN, 25, _STAMP, 24, 0.34)
    return pen.image


def driving_licence_front(dpi: int) -> Image.Image:
    """Draw the side with the portrait."""
    pen = _card(dpi, (248, 228, 232), (240, 204, 212), (150, 42, 84), "PERMIS DE CONDUIRE FICTIF")
    _portrait(pen, 5, 14, 21, 27, (150, 42, 84))
    rows = (
        ("1.", "ESSAI-DURAND"),
        ("2.", "Camille, Amina"),
        ("3.", "14.07.1986  Ville-Modèle"),
        ("4a.", "05.05.2019      4b.  05.05.2034"),
        ("4c.", "Préfecture de Démonstration"),
        ("5.", "00DEMO000042"),
    )
    for index, (number, words) in enumerate(rows):
        y = 17.5 + 4.9 * index
        pen.text(29, y, number, 6.5, _LABEL)
        pen.text(34, y, words, 7.5, _INK, BOLD)
    pen.text(29, 48, "9.", 6.5, _LABEL)
    pen.text(34, 48, "AM  B1  B", 9, _INK, BOLD)
    pen.text(5, 47.5, "Camille Essai", 8, (40, 60, 120), SERIF_BOLD)
    pen.stamp(SPECIMEN, 25, _STAMP, 24, 0.34)
    return pen.image


def driving_licence_back(dpi: int) -> Image.Image:
    """Draw the side with the table of categories."""
    pen = _card(dpi, (248, 228, 232), (240, 204, 212), (150, 42, 84), "CATÉGORIES")
    for row, category in enumerate(("AM", "A1", "A2", "A", "B1", "B", "BE")):
        y = 13 + 5.2 * row
        pen.line(6, y, 80, y, _LABEL, 0.15)
        pen.text(8, y + 3.8, category, 8, _INK, BOLD)
        if category in ("AM", "B1", "B"):
            pen.text(26, y + 3.8, "05.05.19", 7.5, _INK)
            pen.text(50, y + 3.8, "05.05.34", 7.5, _INK)
    pen.line(6, 49.4, 80, 49.4, _LABEL, 0.15)
    for x in (6.0, 22.0, 46.0, 70.0, 80.0):
        pen.line(x, 13, x, 49.4, _LABEL, 0.15)
    pen.stamp(SPECIMEN, 25, _STAMP, 24, 0.34)
    return pen.image


def _card(dpi: int, paper: Colour, wave: Colour, band: Colour, title: str) -> Pen:
    pen = Pen(CARD_WIDTH_MM, CARD_HEIGHT_MM, dpi, paper)
    pen.waves(0, CARD_HEIGHT_MM, 1.4, wave)
    pen.box(0, 0, CARD_WIDTH_MM, 9.5, band)
    pen.text(5, 6.4, title, 9, (255, 255, 255), BOLD)
    pen.disc(79, 4.75, 2.6, (246, 196, 64))
    return pen


def _field(pen: Pen, x: float, y: float, label: str, words: str) -> None:
    pen.text(x, y - 2.7, label, 5.2, _LABEL)
    pen.text(x, y + 0.8, words, 8, _INK, BOLD)


def _portrait(pen: Pen, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """Draw nobody: a head and shoulders without a face."""
    pen.box(x, y, width, height, (236, 238, 242), _LABEL)
    middle = x + width / 2
    pen.box(middle - width * 0.34, y + height * 0.64, width * 0.68, height * 0.35, colour, radius=5)
    pen.disc(middle, y + height * 0.40, width * 0.24, (206, 172, 148))
