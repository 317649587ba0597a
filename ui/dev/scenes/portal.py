"""On the procedure's site: account, code from the mail, the form's pages, files, payment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ui.dev.patience import wait_for

if TYPE_CHECKING:
    from ui.dev.driver import Visitor
    from ui.dev.guide import Guide

_LOAD_S: Final = 30.0  # the engine's first page on a busy machine
EMAIL: Final = "amina@exemple.fr"
_IDENTITY: Final = {
    "Nom de naissance": "Diallo",
    "Prénom": "Amina",
    "Jour": "27",
    "Mois": "3",
    "Année": "1985",
    "Numéro et rue": "12 rue des Lilas",
    "Code postal": "63000",
    "Ville": "Clairmont",
    "Téléphone": "0639980000",
}
_CARD: Final = {"Numéro de carte": "4242424242424242", "Expire fin": "12/30", "Cryptogramme": "123"}


def make_account(guide: Guide) -> None:
    """Open the site, give an e-mail address and the code that comes by mail."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("The site", "site"):
        web.sees("Comment cela se passe", _LOAD_S)
    with guide.step("Refuse its cookies"):
        web.press("Tout refuser")
    with guide.step("Account: e-mail address"):
        web.press("Commencer")
        web.fill("Votre adresse électronique", EMAIL)
    with guide.step("The keyboard on the screen", "site-keyboard"):
        pass
    with guide.step("A code by e-mail", "site-code"):
        web.press("Recevoir le code")
        web.sees("Le code reçu par courriel")
    with guide.step("The mail in a second window", "site-second-window"):
        web.press("Ouvrir ma messagerie")
        web.sees("Boîte de réception")
        code = code_on(visitor)
    with guide.step("Back to the site"):
        visitor.press("Fermer cette fenêtre")
    with guide.step("Type the code"):
        web.fill("Votre code", code)
        web.press("Continuer")
        web.sees("Étape 1 sur 4")


def fill_form(guide: Guide) -> None:
    """Fill in the first two pages."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("Form 1: who and where", "site-form-1"):
        for label, text in _IDENTITY.items():
            web.fill(label, text)
    with guide.step("Form 2: the request"):
        web.press("Enregistrer et continuer")
        web.sees("Étape 2 sur 4")
        web.tick("Pour moi")
        web.choose("Motif de la demande", "Perte")
    with guide.step("Form 2 filled in", "site-form-2"):
        pass
    with guide.step("Form 3: documents", "site-form-3"):
        web.press("Enregistrer et continuer")
        web.sees("Étape 3 sur 4")


def sign_and_pay(guide: Guide) -> None:
    """Check the summary, certify, pay."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("Form 4: summary", "site-form-4"):
        web.press("Envoyer et continuer")
        web.sees("Étape 4 sur 4", _LOAD_S)
    with guide.step("Certify"):
        web.tick("Je certifie sur l’honneur")
        web.press("Valider et payer")
    pay_by_card(guide)
    with guide.step("Confirmation with the number", "site-confirmation"):
        web.sees("Votre demande est enregistrée")


def pay_by_card(guide: Guide) -> None:
    """Pay in the bank's frame, and come back to the site."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("The bank's frame", "site-payment"):
        web.sees("Numéro de carte")
        for label, text in _CARD.items():
            web.fill(label, text)
    with guide.step("The bank's code"):
        web.press("Payer 25")
        web.sees("Confirmez que c’est bien vous")
        web.fill("Code reçu par SMS", code_on(visitor))
        web.press("Confirmer le paiement")
    with guide.step("Paid"):
        web.press("Retourner sur le site de la démarche")


def code_on(visitor: Visitor) -> str:
    """Read the six digits that stand alone on the page."""
    look = re.compile(r"(?<!\d)\d{6}(?!\d)").search
    return wait_for(lambda: look(visitor.web.glance.text()), "a code of six digits")[0]
