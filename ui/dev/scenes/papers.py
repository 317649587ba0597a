"""At the scanner: papers on the glass, previews, pages turned, added, deleted and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.simulation.faults import SamplePaper
from ui.dev.patience import wait_for
from ui.dev.scenes.arrival import PROCEDURE

if TYPE_CHECKING:
    from ui.dev.guide import Guide

SCAN_S: Final = 60.0  # a page at 300 dpi on a busy machine
# Parts of a real machine's time: the tour shows what happens, not how long it takes.
_UNHURRIED: Final = 0.3
_HURRIED: Final = 0.05
_ON_ONE_PAGE: Final = "Recto et verso sont sur une même page."


def hurry_devices(guide: Guide) -> None:
    """Make the simulated devices quick; real ones take their time."""
    guide.stage.session.simulation.set_scanner(pace=_HURRIED)
    guide.stage.session.simulation.set_printer(pace=_HURRIED)


def lay(guide: Guide, paper: SamplePaper) -> None:
    """Lay another paper on the simulated glass."""
    guide.stage.session.simulation.set_scanner(glass=paper)


def prepare_papers(guide: Guide) -> None:
    """Scan the first two papers of the list, trying out everything that can be done with a page."""
    visitor = guide.visitor
    with guide.step("Prepare papers", "papers"):
        visitor.press("Préparer mes papiers")
        visitor.sees_control("Scanner")
    with guide.step("Scanning", "papers-scanning"):
        guide.stage.session.simulation.set_scanner(pace=_UNHURRIED)
        visitor.press("Scanner")
        visitor.sees_control("Arrêter")
    with guide.step("The scanned page", "papers-page"):
        visitor.sees_control("Tourner", SCAN_S)
    hurry_devices(guide)
    with guide.step("Turn the page", "papers-turned"):
        before = visitor.images()
        visitor.press("Tourner")
        wait_for(lambda: visitor.images() not in (before, [""]), "the turned page")
    with guide.step("Turn it upright again"):
        for _ in range(3):
            visitor.press("Tourner")
    _add_back(guide)
    with guide.step("Delete a page", "papers-deleted"):
        visitor.press("Supprimer la page")
        visitor.sees("C’est supprimé.")
    with guide.step("Bring it back"):
        visitor.press("Annuler la suppression")
        visitor.sees("Page %1 sur %2", 2, 2)
    with guide.step("Both sides on one page again"):
        visitor.press("Réunir recto et verso")
        visitor.sees(_ON_ONE_PAGE, deadline_s=SCAN_S)
    lay(guide, SamplePaper.PROOF_OF_ADDRESS)
    with guide.step("The next paper", "papers-next"):
        visitor.press("Papier suivant")
        visitor.press("Scanner")
        visitor.sees_control("Tourner", SCAN_S)


def _add_back(guide: Guide) -> None:
    visitor = guide.visitor
    paper = next(each for each in guide.stage.catalogue.procedure(PROCEDURE).papers if each.scan)
    lay(guide, SamplePaper.IDENTITY_CARD_BACK)
    with guide.step("The card's back", "papers-both-sides"):
        visitor.press("Ajouter le verso" if paper.sides > 1 else "Ajouter une page")
        visitor.press("Scanner")
        visitor.sees(_ON_ONE_PAGE, deadline_s=SCAN_S)
    with guide.step("A page for each side", "papers-sides-apart"):
        visitor.press("Séparer recto et verso")
        visitor.sees("Page %1 sur %2", 2, 2)


def scan_one_paper(guide: Guide) -> None:
    """Scan what lies on the glass as the first paper: all that real devices are asked for."""
    visitor = guide.visitor
    with guide.step("Prepare papers", "papers"):
        visitor.press("Préparer mes papiers")
        visitor.sees_control("Scanner")
    with guide.step("Scan the paper on the glass", "papers-page"):
        visitor.press("Scanner", deadline_s=SCAN_S)
        visitor.sees_control("Tourner", SCAN_S)
