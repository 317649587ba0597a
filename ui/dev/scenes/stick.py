"""Papers brought on a USB stick: plugged in, chosen, one that is locked, one that becomes a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.dev.scenes.arrival import choose_procedure, go_home
from ui.dev.scenes.files import paper_titles
from ui.dev.scenes.papers import hurry_devices

if TYPE_CHECKING:
    from ui.dev.guide import Guide

_LOOK_S: Final = 20.0  # drawing the simulated papers takes a moment
_TAKEN_S: Final = 60.0  # a process for each file, on a busy machine
# Names on the simulated stick; a visitor's files are in no language of ours.
_BILL: Final = "Facture électricité.pdf"
_CARD: Final = "Carte d’identité.jpg"
_LOCKED: Final = "Relevé de banque.pdf"


def bring_one_paper(guide: Guide) -> None:
    """Bring a paper along, while the papers' screen shows another one."""
    visitor = guide.visitor
    with guide.step("A paper from the stick", "stick-files"):
        visitor.press(paper_titles(guide)[1])
        visitor.press("Depuis une clé USB")
        guide.stage.plug_stick(is_plugged=True)
        visitor.sees_control(_BILL, _LOOK_S)
    with guide.step("It is a document", "stick-document"):
        visitor.press(_BILL)
        visitor.press("Prendre ce fichier")
        visitor.sees("C’est fait. Vous pouvez retirer votre clé.", deadline_s=_TAKEN_S)
        guide.stage.plug_stick(is_plugged=False)
        visitor.press("Continuer")
        visitor.sees_control("Tourner", _TAKEN_S)


def play_stick(guide: Guide) -> None:
    """Bring a paper along, from the papers' screen; then another one from the tray."""
    visitor = go_home(guide)
    hurry_devices(guide)
    choose_procedure(guide)
    with guide.step("To the papers", "papers-with-stick"):
        visitor.press("Préparer mes papiers")
        visitor.sees_control("Depuis une clé USB")
    with guide.step("No stick yet", "stick-waiting"):
        visitor.press("Depuis une clé USB")
        visitor.sees("Branchez votre clé USB.")
    guide.stage.plug_stick(is_plugged=True)
    with guide.step("What is on it", "stick-files"):
        visitor.sees_control(_BILL, _LOOK_S)
    with guide.step("Two files chosen", "stick-chosen"):
        visitor.press(_LOCKED)
        visitor.press(_BILL)
        visitor.sees_control("Prendre ces fichiers")
    with guide.step("One of them is locked", "stick-locked"):
        visitor.press("Prendre ces fichiers")
        visitor.sees_control("Continuer", _TAKEN_S)
    with guide.step("Another one", "stick-done"):
        visitor.press(_CARD)
        visitor.press("Prendre ce fichier")
        visitor.sees("C’est fait. Vous pouvez retirer votre clé.", deadline_s=_TAKEN_S)
    with guide.step("It is a document", "stick-document"):
        visitor.press("Continuer")
        visitor.sees_control("Tourner", _TAKEN_S)
    with guide.step("The end reminds of the stick", "stick-end"):
        visitor.press("Terminer")
        visitor.sees("Votre clé USB est encore branchée : retirez-la.")
    guide.stage.plug_stick(is_plugged=False)
