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
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import log
from kiosk.catalogue.loader import load_catalogue
from kiosk.demo.portal import DEFAULT_MAX_FILE_BYTES
from kiosk.paths import CATALOGUE
from tests.support.spread.host import IDENTITY, MAIL, PAYMENT, PORTAL
from tests.support.spread.site import recorded_sites, spread_catalogue, spread_world
from tests.support.spread.way import BLOCKED, carry_out
from ui.app import make_application  # prepares the environment, which the resolver's rules are added to
from ui.dev.guide import Guide, SceneFailedError
from ui.dev.patience import wait_for
from ui.dev.scenes.arrival import choose_procedure, go_home
from ui.dev.scenes.files import hand_over_one
from ui.dev.scenes.papers import scan_one_paper
from ui.dev.stage import Play, Stage
from ui.dev.table import Table

if TYPE_CHECKING:
    from ui.dev.driver import Visitor


class SpreadStage(Stage):
    """The stage with the spread procedure in the place of the demonstration's."""

    def trust(self, root: Path) -> None:
        """Have sessions take the certificates of this authority."""
        network = self._session_config.network.model_copy(update={"extra_ca_file": root})
        self._session_config = self._session_config.model_copy(update={"network": network})

    def close_host(self, host: str, recorded: Path | None = None) -> None:
        """Leave a host off every list in the sessions to come; "" for none. `recorded`: the only list."""
        sites = None if recorded is None else recorded_sites(recorded)
        self.catalogue = spread_catalogue(load_catalogue(CATALOGUE).catalogue, host, sites)


def _open_mail(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("Webmail, by the kiosk's own button", "mail-choice"):
        visitor.press("Lire mes e-mails")
        visitor.sees("Qui gère votre adresse e-mail ?")
    with guide.step("One of the webmails"):
        webmail = guide.stage.catalogue.webmails()[0]
        visitor.press(webmail.name.in_language("fr"))


def main() -> int:
    """Play; 0 always, for what was met is told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--sites", type=Path, help="a recorded sites.toml: the one visit's only list")
    options = parser.parse_args()
    hosts = ("", PORTAL, IDENTITY, MAIL, PAYMENT) if options.sites is None else ("",)
    log.set_up(logging.WARNING, os.environ)
    options.out.mkdir(parents=True, exist_ok=True)
    with spread_world() as (folder, root):
        application = make_application(sys.argv[:1])
        play = Play(1280, 800)
        with SpreadStage(application, play, folder, folder / "received", DEFAULT_MAX_FILE_BYTES) as stage:
            stage.trust(root)
            guide = Guide(stage, options.out, Table(_say))
            met = {host: _visit(guide, stage, host, options.sites) for host in hosts}
    _say(json.dumps(met))
    return 0


def _visit(guide: Guide, stage: SpreadStage, closed: str, recorded: Path | None) -> str:
    stage.close_host(closed, recorded)
    visitor = go_home(guide)
    choose_procedure(guide)
    scan_one_paper(guide)
    with guide.step("On to the site"):
        visitor.press("Continuer vers le site")
    try:
        carry_out(guide, _open_mail, hand_over_one)
    except SceneFailedError as failed:
        return f"{failed}: {_what_stands(visitor, closed)}"
    return "confirmed"


def _what_stands(visitor: Visitor, closed: str) -> str:
    """Return what the kiosk says in the place of the page, and see that the way back is one."""
    if not visitor.reads(BLOCKED):
        return "no webmail is offered" if not visitor.has_control("Lire mes e-mails") else "nothing"
    is_named = any(closed in text for text in visitor.glance.texts())
    visitor.press("Revenir au site")
    wait_for(lambda: not visitor.reads(BLOCKED), "the site again")
    return f"closed, and {'named' if is_named else 'not named'}"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
