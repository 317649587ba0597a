"""What the leaflet says, on the screen: places, words, questions; and scanning without any procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.simulation.faults import SamplePaper
from ui.dev.scenes.arrival import go_home
from ui.dev.scenes.papers import SCAN_S, hurry_devices
from ui.dev.scenes.proof import PRINT_S

if TYPE_CHECKING:
    from ui.dev.guide import Guide

_PILE: Final = (SamplePaper.PROOF_OF_ADDRESS, SamplePaper.REGISTRATION_CERTIFICATE)


def play_reading(guide: Guide) -> None:
    """Find a place, understand words and questions."""
    visitor = go_home(guide)
    with guide.step("Find a place", "places"):
        visitor.press("Trouver un lieu")
        visitor.sees("Où aller pour être aidé ?")
    with guide.step("Understand: the words", "understand-words"):
        visitor.press("Retour")
        visitor.press("Comprendre")
        visitor.sees("Comprendre")
    with guide.step("Understand: the questions", "understand-questions"):
        visitor.press("Les questions")
        first = guide.stage.catalogue.questions[0].question.in_language(guide.play.language)
        visitor.press(first)
    with guide.step("Understand: this place", "understand-place"):
        visitor.press("Le point numérique")
    with guide.step("Home again"):
        visitor.press("Retour")
        visitor.sees("Que voulez-vous faire ?")


def play_documents(guide: Guide) -> None:
    """Only scan and print, without a procedure."""
    visitor = go_home(guide)
    hurry_devices(guide)
    with guide.step("Only scan or print", "documents-empty"):
        visitor.press("Seulement scanner ou imprimer")
        visitor.sees("Vous n’avez pas encore de document.")
    with guide.step("A new scan", "documents-scan"):
        visitor.press("Scanner un document")
        visitor.sees("Quel est ce papier ?")
    with guide.step("The scanned document", "documents-scanned"):
        visitor.press("Scanner")
        visitor.sees_control("Voir en grand", SCAN_S)
    guide.stage.session.simulation.set_scanner(feeder=_PILE)
    with guide.step("Further pages from the feeder", "documents-feeder"):
        visitor.press("Ajouter une page")
        visitor.sees_control("Scanner le chargeur")
    with guide.step("All pages of the pile", "documents-pile"):
        visitor.press("Scanner le chargeur")
        visitor.sees("Les dos de page vides sont enlevés.", deadline_s=SCAN_S)
        visitor.sees("Page %1 sur %2", 3, 3, deadline_s=SCAN_S)
    with guide.step("What of it is printed, and how", "print-choice-pages"):
        visitor.press("Imprimer")
        visitor.sees_control("Imprimer %1 feuilles")
    with guide.step("Two of its pages, on both sides, in colour, twice", "print-choice-made"):
        visitor.press("Certaines pages")
        visitor.press("Plus : %1", index=1)  # to which page
        visitor.press("Plus : %1", index=2)  # how often
        visitor.press("En couleur")
        visitor.press("Recto verso")
    with guide.step("Print it", "documents-printed"):
        visitor.press("Imprimer %1 feuilles", 2)
        visitor.sees("C’est imprimé", deadline_s=PRINT_S)
    with guide.step("The list of documents", "documents-list"):
        visitor.press("J’ai pris mes feuilles")
        visitor.press("Mes documents")
        visitor.sees("Scanner ou imprimer")
