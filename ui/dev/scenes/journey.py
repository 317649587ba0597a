"""The main job from end to end: from Welcome to the receipt in the visitor's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dev.scenes.arrival import PROCEDURE, choose_procedure, go_home

if TYPE_CHECKING:
    from ui.dev.guide import Guide


def play_journey(guide: Guide) -> None:
    """Play the whole journey."""
    go_home(guide, "home")
    choose_procedure(guide, "journey-")
    _tick_papers(guide)


def _tick_papers(guide: Guide) -> None:
    visitor = guide.visitor
    papers = guide.stage.catalogue.procedure(PROCEDURE).papers
    with guide.step("Tick the papers", "before-you-start"):
        for paper in papers:
            if paper.required:
                visitor.press(paper.title.in_language(guide.play.language))
        visitor.sees("Vous avez tout : vous pouvez commencer.")
