"""The main job from end to end: from Welcome to the receipt in the visitor's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dev.scenes.arrival import PROCEDURE, choose_procedure, go_home
from ui.dev.scenes.files import hand_over_brought, hand_over_one, hand_over_several, hand_over_too_much
from ui.dev.scenes.papers import prepare_papers, scan_one_paper
from ui.dev.scenes.portal import fill_form, make_account, sign_and_pay
from ui.dev.scenes.proof import end_session, keep_proof, print_receipt
from ui.dev.scenes.stick import bring_one_paper

if TYPE_CHECKING:
    from ui.dev.guide import Guide


def play_journey(guide: Guide) -> None:
    """Play the whole journey."""
    visitor = go_home(guide, "home")
    choose_procedure(guide, "journey-")
    _tick_papers(guide)
    if guide.play.devices is None:
        prepare_papers(guide)
    else:
        scan_one_paper(guide)
        if guide.play.devices.stick.enabled:
            bring_one_paper(guide)
    with guide.step("On to the site"):
        visitor.press("Continuer vers le site")
    make_account(guide)
    fill_form(guide)
    if guide.play.devices is None:
        hand_over_too_much(guide)
        hand_over_several(guide)
    else:
        hand_over_one(guide)
        if guide.play.devices.stick.enabled:
            hand_over_brought(guide)
    sign_and_pay(guide)
    keep_proof(guide)
    print_receipt(guide)
    end_session(guide)


def _tick_papers(guide: Guide) -> None:
    visitor = guide.visitor
    papers = guide.stage.catalogue.procedure(PROCEDURE).papers
    with guide.step("Tick the papers", "before-you-start"):
        for paper in papers:
            if paper.required:
                visitor.press(paper.title.in_language(guide.play.language))
        visitor.sees("Vous avez tout : vous pouvez commencer.")
