"""The site's file fields: the kiosk's tray opens, one document or several are given, one is too heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.simulation.faults import SamplePaper
from ui.dev.patience import wait_for
from ui.dev.scenes.arrival import PROCEDURE
from ui.dev.scenes.papers import SCAN_S, lay

if TYPE_CHECKING:
    from ui.dev.guide import Guide

_PREPARED_S: Final = 60.0  # making a light file of many pages takes a while


def hand_over_one(guide: Guide) -> None:
    """Give the first paper to the field that takes one file."""
    _hand_over(guide, paper_titles(guide)[0])


def hand_over_brought(guide: Guide) -> None:
    """Give the paper that came on a stick to the field that takes several files."""
    visitor = guide.visitor
    with guide.step("The paper of the stick is in the field", "site-files"):
        visitor.web.open_file_field("Documents complémentaires")
        visitor.press(paper_titles(guide)[1])
        visitor.press("Utiliser ce document")
        wait_for(lambda: visitor.web.glance.text().count("– choisi") == 2, "both files' names", _PREPARED_S)


def hand_over_too_much(guide: Guide) -> None:
    """Give a paper that the site finds too heavy, then the same one made lighter."""
    visitor = guide.visitor
    heavy = paper_titles(guide)[1]
    _hand_over(guide, heavy)
    with guide.step("The kiosk says what to do about it", "site-file-too-heavy-advice"):
        visitor.web.press("Envoyer et continuer")
        visitor.sees("Le site trouve votre fichier trop lourd.", deadline_s=_PREPARED_S)
    with guide.step("The site finds it too heavy", "site-file-too-heavy"):
        visitor.press("J’ai compris")
        visitor.web.sees("Il y a une erreur")
    with guide.step("The heavy document", "tray-heavy"):
        _open_field(guide)
        visitor.press("Voir ou modifier : %1", heavy)
        visitor.sees_control("Alléger le fichier", _PREPARED_S)
    with guide.step("The document is lighter", "tray-lighter"):
        documents = guide.stage.session.documents
        before = documents.weights
        visitor.press("Alléger le fichier")
        wait_for(
            lambda: documents.weights != before and all(documents.weights.values()),
            "the lighter file's weight",
            _PREPARED_S,
        )
    with guide.step("The lighter file is in the field", "site-file-lighter"):
        visitor.press("Utiliser ce document")
        visitor.web.sees("– choisi", _PREPARED_S)


def _open_field(guide: Guide) -> None:
    guide.visitor.web.open_file_field("Votre justificatif")
    guide.visitor.sees("Quel document voulez-vous envoyer ?")


def _hand_over(guide: Guide, title: str) -> None:
    visitor = guide.visitor
    with guide.step("The tray for one file", "tray-one"):
        _open_field(guide)
    with guide.step("One document chosen", "tray-one-chosen"):
        if not visitor.has_control("Utiliser ce document"):  # the only document possible is chosen already
            visitor.press(title)
        visitor.sees_control("Utiliser ce document")
    with guide.step("The file is in the field", "site-file"):
        visitor.press("Utiliser ce document")
        visitor.web.sees("– choisi", _PREPARED_S)


def hand_over_several(guide: Guide) -> None:
    """Give two papers to the field that takes several files; one of them is scanned from the tray."""
    visitor = guide.visitor
    _, proof, new = paper_titles(guide)[:3]
    with guide.step("The tray for several files"):
        visitor.web.open_file_field("Documents complémentaires")
        visitor.sees("Quels documents voulez-vous envoyer ?")
    with guide.step("Scan now, from the tray", "tray-scan"):
        lay(guide, SamplePaper.DRIVING_LICENCE)
        visitor.press("Scanner maintenant")
        visitor.press(new)
    with guide.step("The new scan"):
        visitor.press("Scanner")
        visitor.sees_control("Tourner", SCAN_S)
    with guide.step("Two documents chosen", "tray-several"):
        visitor.press("Mes documents", index=-1)
        visitor.press(proof)
        visitor.sees_control("Utiliser ces documents")
    with guide.step("Both files are in the field", "site-files"):
        visitor.press("Utiliser ces documents")
        visitor.web.sees("– choisi", _PREPARED_S)


def paper_titles(guide: Guide) -> list[str]:
    """Return the titles of the papers that can be scanned, as they stand on the tiles."""
    papers = guide.stage.catalogue.procedure(PROCEDURE).papers
    return [paper.title.in_language(guide.play.language) for paper in papers if paper.scan]
