"""From Welcome to the site: language, home, the family, what the procedure needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ui.dev.driver import Visitor
    from ui.dev.guide import Guide

FAMILY: Final = "licence"
PROCEDURE: Final = "licence-lost"
WELCOME: Final = "Touchez l’écran pour commencer"
LANGUAGES: Final = {"fr": "Français", "en": "English", "ar": "العربية"}


def welcome(guide: Guide, *, is_pictured: bool = False, **times: int) -> Visitor:
    """Meet a new visitor, who touches Welcome and chooses his language."""
    visitor = guide.meet(**times)
    with guide.step("Welcome", "welcome" if is_pictured else ""):
        visitor.sees_control(WELCOME)
        visitor.sees("L’imprimante marche")
    with guide.step("Language and privacy", "language" if is_pictured else ""):
        visitor.press(WELCOME)
        visitor.press(LANGUAGES[guide.play.language], index=-1)  # the bar names the present language too
        visitor.phrasebook = guide.stage.phrasebook(guide.play.language)
        visitor.sees("Vos données restent à vous")
    return visitor


def go_home(guide: Guide, picture: str = "", **times: int) -> Visitor:
    """Meet a new visitor and see him to the home screen; with a `picture` of it, his way is pictured too."""
    visitor = welcome(guide, is_pictured=bool(picture), **times)
    with guide.step("Home", picture):
        visitor.press("Commencer")
        visitor.sees("Que voulez-vous faire ?")
    return visitor


def choose_procedure(guide: Guide, picture: str = "") -> None:
    """Go from home to what the procedure needs before one starts."""
    visitor = guide.visitor
    language = guide.play.language
    catalogue = guide.stage.catalogue
    with guide.step("Procedures of a family", f"{picture}family" if picture else ""):
        visitor.press(catalogue.family(FAMILY).title.in_language(language))
        visitor.sees(catalogue.family(FAMILY).question.in_language(language))
    with guide.step("Before you start"):
        visitor.press(catalogue.procedure(PROCEDURE).title.in_language(language))
        visitor.sees("Vos papiers")
