"""Fictitious sheets: an electricity bill as proof of address and a vehicle's registration certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from devices.simulation.pen import BOLD, MONO, SERIF_BOLD, Pen
from devices.simulation.sample_card import SPECIMEN

if TYPE_CHECKING:
    from PIL import Image

    from devices.simulation.pen import Colour

A4_MM = (210.0, 297.0)
# Half an A4 sheet, landscape.
CERTIFICATE_MM = (210.0, 148.5)

_INK: Colour = (36, 38, 44)
_FAINT: Colour = (110, 116, 128)
_STAMP: Colour = (196, 32, 48)
_GREEN: Colour = (28, 128, 84)


def electricity_bill(dpi: int) -> Image.Image:
    """Draw the bill, a whole A4 page."""
    pen = Pen(*A4_MM, dpi, (253, 252, 248))
    pen.disc(26, 24, 8, (246, 186, 40))
    pen.text(38, 23, "Lumière Vive", 22, _GREEN, BOLD)
    pen.text(38, 30, "Fournisseur d’électricité fictif", 9, _FAINT)
    pen.text(192, 23, "FACTURE", 16, _INK, BOLD, "rs")
    pen.text(192, 30, "N° 2026-10-00042 du 12 octobre 2026", 9, _FAINT, anchor="rs")
    for row, words in enumerate(
        (
            "Mme Camille ESSAI-DURAND",
            "12 rue des Exemples",
            "Bâtiment B, appartement 34",
            "00000 VILLE-MODÈLE",
        )
    ):
        pen.text(110, 55 + 6 * row, words, 11, _INK, BOLD if row == 0 else "DejaVuSans.ttf")
    pen.text(18, 55, "Votre contrat", 11, _GREEN, BOLD)
    for row, words in enumerate(
        ("Référence client : 00 123 456 789", "Compteur : 000 DEMO 42", "Offre : Tranquille")
    ):
        pen.text(18, 62 + 5.5 * row, words, 9, _INK)
    pen.text(18, 100, "Madame, voici votre facture pour la période du 10 août au 9 octobre 2026.", 10, _INK)
    pen.text(18, 106, "Lieu de consommation : 12 rue des Exemples, 00000 VILLE-MODÈLE.", 10, _INK)
    _bill_table(pen)
    _consumption(pen)
    pen.line(18, 272, 192, 272, _FAINT)
    pen.text(18, 278, "Document de démonstration. Ni ce fournisseur ni cette personne n’existent.", 8, _FAINT)
    pen.text(192, 278, "Page 1/1", 8, _FAINT, anchor="rs")
    pen.stamp(SPECIMEN, 84, _STAMP, 52, 0.16)
    return pen.image


def _bill_table(pen: Pen) -> None:
    pen.box(18, 118, 174, 9, _GREEN)
    pen.text(21, 124.2, "Détail", 10, (255, 255, 255), BOLD)
    pen.text(189, 124.2, "Montant", 10, (255, 255, 255), BOLD, "rs")
    rows = (
        ("Abonnement, 2 mois", "27,60 €"),
        ("Consommation, heures pleines : 312 kWh", "68,33 €"),
        ("Consommation, heures creuses : 187 kWh", "32,72 €"),
        ("Taxes et contributions", "19,84 €"),
        ("TVA", "21,47 €"),
    )
    for row, (words, amount) in enumerate(rows):
        y = 127 + 8.5 * row
        pen.text(21, y + 6, words, 10, _INK)
        pen.text(189, y + 6, amount, 10, _INK, anchor="rs")
        pen.line(18, y + 8.5, 192, y + 8.5, (206, 210, 216))
    pen.box(110, 174, 82, 13, (232, 244, 238), _GREEN, 2)
    pen.text(114, 182.4, "Total à payer", 11, _INK, BOLD)
    pen.text(188, 182.4, "169,96 €", 13, _GREEN, BOLD, "rs")


def _consumption(pen: Pen) -> None:
    pen.text(18, 204, "Votre consommation des douze derniers mois", 11, _GREEN, BOLD)
    heights = (34, 38, 36, 30, 24, 19, 16, 14, 15, 17, 22, 29)
    for month, height in enumerate(heights):
        x = 22 + 14 * month
        pen.box(x, 252 - height, 8, height, (120, 190, 158))
        pen.text(x + 4, 257, "NDJFMAMJJASO"[month], 8, _FAINT, anchor="ms")
    pen.line(18, 252, 192, 252, _FAINT)


def registration_certificate(dpi: int) -> Image.Image:
    """Draw the certificate, half an A4 page."""
    pen = Pen(*CERTIFICATE_MM, dpi, (240, 238, 226))
    pen.waves(0, CERTIFICATE_MM[1], 2.2, (226, 220, 196))
    pen.box(0, 0, CERTIFICATE_MM[0], 16, (122, 98, 44))
    pen.text(10, 10.6, "CERTIFICAT D’IMMATRICULATION FICTIF", 14, (255, 255, 255), BOLD)
    pen.text(200, 10.6, "Territoire de Démonstration", 9, (255, 255, 255), anchor="rs")
    fields = (
        ("A.", "AA-000-ZZ"),
        ("B.", "18/03/2017"),
        ("C.1", "ESSAI-DURAND Camille"),
        ("C.3", "12 RUE DES EXEMPLES 00000 VILLE-MODÈLE"),
        ("D.1", "MARQUE D’ESSAI"),
        ("D.3", "CITADINE MODÈLE"),
        ("E.", "ZZZDEMO0000000042"),
        ("F.2", "1610"),
        ("G.", "1120"),
        ("J.1", "VP"),
        ("P.3", "ES"),
        ("P.6", "5"),
    )
    for index, (code, words) in enumerate(fields):
        y = 27 + 8.2 * index
        pen.text(12, y, code, 9, (122, 98, 44), BOLD)
        pen.text(26, y, words, 11 if index else 15, _INK, MONO if index else BOLD)
        pen.line(12, y + 2.2, 132, y + 2.2, (204, 194, 160), 0.15)
    pen.box(142, 26, 56, 62, (250, 248, 240), (122, 98, 44), 2)
    for row, words in enumerate(("COUPON", "DÉTACHABLE", "AA-000-ZZ")):
        pen.text(170, 42 + 16 * row, words, 12, _INK, BOLD, "ms")
    pen.text(142, 104, "Signature du titulaire", 8, _FAINT)
    pen.text(148, 114, "Camille Essai", 13, (40, 60, 120), SERIF_BOLD)
    pen.text(12, 134, "ZZ<DEMO<AA000ZZ<<<ESSAI<DURAND<CAMILLE<<<<<<<<<<<<", 10, _INK, MONO)
    pen.text(12, 141, "CZZDEMO0000000042<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", 10, _INK, MONO)
    pen.stamp(SPECIMEN, 70, _STAMP, 30, 0.2)
    return pen.image
