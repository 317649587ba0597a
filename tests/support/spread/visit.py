"""Carries the spread procedure out: `python -m tests.support.spread.visit --out DIR [--without HOST]`.

He acts as in the tour, on the real window and engine. Where a host was left off the lists he must meet the
kiosk's own screen; the last word on standard output is what he met: "confirmed", or the words of that screen.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import log
from kiosk.demo.portal import DEFAULT_MAX_FILE_BYTES
from tests.support.authority import Authority
from tests.support.spread.host import MAIL, resolver_rules
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
    from typing import Self

_LOAD_S = 30.0
_BLOCKED = "Cette page n’est pas ouverte d’ici"


class SpreadStage(Stage):
    """The stage with the spread procedure in the place of the demonstration's."""

    root: Path
    without: str

    def __enter__(self) -> Self:
        super().__enter__()
        self.catalogue = spread_catalogue(self.catalogue, self.without)
        network = self._session_config.network.model_copy(update={"extra_ca_file": self.root})
        self._session_config = self._session_config.model_copy(update={"network": network})
        return self


def carry_out(guide: Guide) -> None:
    """Go from Welcome to the file number."""
    visitor = guide.visitor
    web = visitor.web
    with guide.step("Identity provider"):
        web.sees("Bienvenue", _LOAD_S)
        web.press("M’identifier")
        web.sees("Qui êtes-vous")
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
        visitor.sees("Qui gère votre adresse e-mail")
    with guide.step("The letter", "mail-letter"):
        visitor.press("Messagerie d’essai")
        web.sees("Ma messagerie", _LOAD_S)
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
    pay_by_card(guide)
    with guide.step("Confirmation", "confirmation"):
        web.sees("Votre demande est enregistrée", _LOAD_S)


def main() -> int:
    """Play; 0 always, for what was met is told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    log.set_up(logging.WARNING, os.environ)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-spread-") as temporary:
        folder = Path(temporary)
        authority = Authority(folder / "authority")
        with SpreadSite(authority) as site:
            rules = f'--host-resolver-rules="{resolver_rules(site.port)}"'
            os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += f" {rules}"
            _say(_play(options.out, folder, authority.root.file, options.without))
    return 0


def _play(out: Path, folder: Path, root: Path, without: str) -> str:
    application = make_application(sys.argv[:1])
    stage = SpreadStage(application, Play(1280, 800), folder, folder / "received", DEFAULT_MAX_FILE_BYTES)
    stage.root, stage.without = root, without
    with stage:
        guide = Guide(stage, out, Table(_say))
        visitor = go_home(guide)
        choose_procedure(guide)
        scan_one_paper(guide)
        with guide.step("On to the site"):
            visitor.press("Continuer vers le site")
        try:
            carry_out(guide)
        except SceneFailedError as failed:
            if not without:
                raise
            return f"{failed}: {_what_stands(guide, without)}"
        return "confirmed"


def _what_stands(guide: Guide, without: str) -> str:
    """Return the kiosk's own words in the place of the page, and try the way on that it offers."""
    visitor = guide.visitor
    if without == MAIL:
        return "no webmail is offered" if not visitor.has_control("Lire mes e-mails") else "offered"
    try:
        wait_for(lambda: visitor.reads(_BLOCKED), _BLOCKED)
    except NotSeenError:
        return "nothing"
    told = without if visitor.reads(without) else "another host"
    visitor.press("Revenir au site")
    return f"blocked {told}"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
