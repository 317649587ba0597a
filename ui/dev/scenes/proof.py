"""What the visitor leaves with: the site's proof, a printed page, the kiosk's receipt, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.supervisor.messages import EndReason
from ui.dev.patience import wait_for
from ui.dev.scenes.arrival import WELCOME

if TYPE_CHECKING:
    from ui.dev.guide import Guide

PRINT_S: Final = 90.0  # until the last sheet is out; a real printer takes its time
_LOAD_S: Final = 30.0


def keep_proof(guide: Guide) -> None:
    """Take the site's PDF, look at it in the kiosk's viewer, and print the page by the site's own button."""
    visitor = guide.visitor
    with guide.step("The proof, in the viewer", "viewer-proof"):
        visitor.web.press("Télécharger le justificatif (PDF)")
        visitor.sees_control("Garder et fermer", _LOAD_S)
    with guide.step("Enlarged", "viewer-enlarged"):
        visitor.press("Agrandir")
    with guide.step("Kept"):
        visitor.press("Garder et fermer")
    with guide.step("window.print() comes to the viewer", "viewer-page"):
        visitor.web.press("Imprimer cette page")
        visitor.sees_control("Garder et fermer", _LOAD_S)
    with guide.step("What of it is printed, and how", "print-choice"):
        visitor.press("Imprimer", index=-1)
        visitor.sees_control("Imprimer 1 feuille")
    with guide.step("The page is printed", "page-printed"):
        visitor.press("Imprimer 1 feuille")
        visitor.sees("C’est imprimé", deadline_s=PRINT_S)
    with guide.step("Back on the site"):
        visitor.press("J’ai pris mes feuilles")
        visitor.press("Garder et fermer")


def print_receipt(guide: Guide) -> None:
    """Go to the receipt, whose number was read on the site, and print it."""
    visitor = guide.visitor
    with guide.step("The receipt", "receipt"):
        visitor.press("J’ai fini : mon reçu")
        visitor.sees("La borne l’a lu sur le site. Vérifiez-le.")
    with guide.step("Printing", "receipt-printing"):
        visitor.press("Imprimer mon reçu")
        visitor.sees("Impression en cours")
    with guide.step("Printed", "receipt-printed"):
        visitor.sees("C’est imprimé", deadline_s=PRINT_S)
    with guide.step("The sheets are taken"):
        visitor.press("J’ai pris mes feuilles")
        visitor.sees_control("Imprimer encore")


def end_session(guide: Guide) -> None:
    """End, and meet Welcome again, which says when all was erased."""
    visitor = guide.visitor
    ended = guide.stage.supervisor.ended
    before = len(ended)
    with guide.step("The end, asked once", "end-question"):
        visitor.press("Terminer ma visite")
        visitor.sees("Terminer ma visite ?")
    with guide.step("All is being erased", "ending"):
        visitor.press("Terminer et tout effacer")
        visitor.sees("Tout est effacé…")
    with guide.step("The supervisor is told"):
        wait_for(lambda: ended[before:] == [EndReason.VISITOR], "the end of the session")
    visitor = guide.meet()
    with guide.step("Welcome again", "welcome-again"):
        visitor.sees_control(WELCOME)
        visitor.sees("La visite précédente a été effacée à %1.")
