"""Carries the spread procedure out, whole and with each host closed; `--out DIR` takes its pictures.

A visitor acts as in the tour, on the real window and engine, in a session of his own each time. Where a host
was left off the lists he must meet the kiosk's own screen. Standard output ends with one JSON object: which
host was closed ("" for none) and what was met: "confirmed", or the step where it stopped and what it said.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import log
from kiosk.catalogue.loader import load_catalogue
from kiosk.demo.portal import DEFAULT_MAX_FILE_BYTES
from kiosk.paths import CATALOGUE
from tests.support.authority import TestAuthority
from tests.support.spread.host import IDENTITY, MAIL, PAYMENT, PORTAL, resolver_rules
from tests.support.spread.site import SpreadSite, spread_catalogue
from ui.app import make_application  # prepares the environment, which the resolver's rules are added to
from ui.dev.guide import Guide, SceneFailedError
from ui.dev.patience import NotSeenError, wait_for
from ui.dev.scenes.arrival import choose_procedure, go_home
from ui.dev.scenes.files import hand_over_one
from ui.dev.scenes.papers import scan_one_paper
from ui.dev.scenes.portal import EMAIL, code_on, fill_form, pay_by_card
from ui.dev.stage import Play, Stage
from ui.dev.table import Table

if TYPE_CHECKING:
    from ui.dev.driver import Visitor

_LOAD_S = 30.0
_BLOCKED = "Cette page n’est pas ouverte d’ici"


class SpreadStage(Stage):
    """The stage with the spread procedure in the place of the demonstration's."""

    def trust(self, root: Path) -> None:
        """Have sessions take the certificates of this authority."""
        network = self._session_config.network.model_copy(update={"extra_ca_file": root})
        self._session_config = self._session_config.model_copy(update={"network": network})

    def close_host(self, host: str) -> None:
        """Leave a host off every list in the sessions to come; "" for none."""
        self.catalogue = spread_catalogue(load_catalogue(CATALOGUE).catalogue, host)


def carry_out(guide: Guide) -> None:
    """Go from Welcome to the file number."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("Identity provider"):
        _arrive(visitor, "Bienvenue")
        web.press("M’identifier")
        _arrive(visitor, "Qui êtes-vous")
        web.fill("Votre identifiant", "amina")
        web.press("Se connecter")
        web.sees("Comment cela se passe", _LOAD_S)
    with guide.step("Account"):
        web.press("Tout refuser")
        web.press("Commencer")
        web.fill("Votre adresse électronique", EMAIL)
        web.press("Recevoir le code")
        web.sees("Le code reçu par courriel")
    with guide.step("Webmail, by the kiosk's own button", "mail-choice"):
        visitor.press("Lire mes e-mails")
        visitor.sees("Qui gère votre adresse e-mail ?")
    with guide.step("The letter", "mail-letter"):
        visitor.press("Messagerie d’essai")
        _arrive(visitor, "Ma messagerie")
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
    hand_over_one(guide)
    with guide.step("Certify"):
        web.press("Envoyer et continuer")
        web.sees("Étape 4 sur 4", _LOAD_S)
        web.tick("Je certifie sur l’honneur")
        web.press("Valider et payer")
    with guide.step("To the payment service, and on to the bank"):
        web.press("Payer par carte")
        _arrive(visitor, "Votre banque")
    pay_by_card(guide)
    with guide.step("Confirmation", "confirmation"):
        web.sees("Votre demande est enregistrée", _LOAD_S)


def _arrive(visitor: Visitor, words: str) -> None:
    """Wait for a page of another host; `NotSeenError` at once where the kiosk does not open it."""

    def is_there() -> bool:
        if visitor.reads(_BLOCKED):
            raise NotSeenError(_BLOCKED)
        return words in visitor.web.glance.text()

    wait_for(is_there, f"the page {words!r}", _LOAD_S)


def main() -> int:
    """Play; 0 always, for what was met is told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    options = parser.parse_args()
    log.set_up(logging.WARNING, os.environ)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-spread-") as temporary:
        folder = Path(temporary)
        authority = TestAuthority(folder / "authority")
        with SpreadSite(authority) as site:
            rules = f'--host-resolver-rules="{resolver_rules(site.port)}"'
            os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += f" {rules}"
            application = make_application(sys.argv[:1])
            play = Play(1280, 800)
            with SpreadStage(application, play, folder, folder / "received", DEFAULT_MAX_FILE_BYTES) as stage:
                stage.trust(authority.file)
                guide = Guide(stage, options.out, Table(_say))
                met = {host: _visit(guide, stage, host) for host in ("", PORTAL, IDENTITY, MAIL, PAYMENT)}
    _say(json.dumps(met))
    return 0


def _visit(guide: Guide, stage: SpreadStage, closed: str) -> str:
    stage.close_host(closed)
    visitor = go_home(guide)
    choose_procedure(guide)
    scan_one_paper(guide)
    with guide.step("On to the site"):
        visitor.press("Continuer vers le site")
    try:
        carry_out(guide)
    except SceneFailedError as failed:
        return f"{failed}: {_what_stands(visitor, closed)}"
    return "confirmed"


def _what_stands(visitor: Visitor, closed: str) -> str:
    """Return what the kiosk says in the place of the page, and see that the way back is one."""
    if not visitor.reads(_BLOCKED):
        return "no webmail is offered" if not visitor.has_control("Lire mes e-mails") else "nothing"
    is_named = any(closed in text for text in visitor.glance.texts())
    visitor.press("Revenir au site")
    wait_for(lambda: not visitor.reads(_BLOCKED), "the site again")
    return f"closed, and {'named' if is_named else 'not named'}"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
