"""The way through the spread procedure, from its first page to the file number, whoever goes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.dev.patience import NotSeenError, wait_for
from ui.dev.scenes.portal import EMAIL, code_on, fill_form, pay_by_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.dev.driver import Visitor
    from ui.dev.guide import Guide

LOAD_S: Final = 30.0
BLOCKED: Final = "Cette page n’est pas ouverte d’ici"


def carry_out(guide: Guide, open_mail: Callable[[Guide], None], hand_over: Callable[[Guide], None]) -> None:
    """Go from the first page to the file number; `open_mail` and `hand_over` are one's own ways to these."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("Identity provider"):
        arrive(visitor, "Bienvenue")
        web.press("M’identifier")
        arrive(visitor, "Qui êtes-vous")
        web.fill("Votre identifiant", "amina")
        web.press("Se connecter")
        web.sees("Comment cela se passe", LOAD_S)
    with guide.step("Account"):
        web.press("Tout refuser")
        web.press("Commencer")
        web.fill("Votre adresse électronique", EMAIL)
        web.press("Recevoir le code")
        web.sees("Le code reçu par courriel")
    open_mail(guide)
    with guide.step("The letter", "mail-letter"):
        arrive(visitor, "Ma messagerie")
        web.fill("Votre adresse", EMAIL)
        web.press("Entrer")
        web.sees("Boîte de réception")
        code = code_on(visitor)
    with guide.step("The code"):
        visitor.press("Fermer cette fenêtre")
        web.fill("Votre code", code)
        web.press("Continuer")
        web.sees("Étape 1 sur 4")
    fill_form(guide)
    hand_over(guide)
    with guide.step("Certify"):
        web.press("Envoyer et continuer")
        web.sees("Étape 4 sur 4", LOAD_S)
        web.tick("Je certifie sur l’honneur")
        web.press("Valider et payer")
    with guide.step("To the payment service, and on to the bank"):
        web.press("Payer par carte")
        arrive(visitor, "Numéro de carte")
    pay_by_card(guide)
    with guide.step("Confirmation", "confirmation"):
        web.sees("Votre demande est enregistrée", LOAD_S)


def arrive(visitor: Visitor, words: str) -> None:
    """Wait for a page of another host; `NotSeenError` at once where the kiosk does not open it."""

    def is_there() -> bool:
        if visitor.reads(BLOCKED):
            raise NotSeenError(BLOCKED)
        return words in visitor.web.glance.text()

    wait_for(is_there, f"the page {words!r}", LOAD_S)
