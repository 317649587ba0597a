"""Text size, contrast, language, help: always at hand, on any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.dev.scenes.arrival import LANGUAGES, choose_procedure, go_home

if TYPE_CHECKING:
    from ui.dev.guide import Guide

_OTHER: Final = {"fr": "ar", "en": "fr", "ar": "en"}


def play_comfort(guide: Guide) -> None:
    """Try out what makes the screens easier to read."""
    visitor = go_home(guide)
    with guide.step("Text size", "text-size"):
        visitor.press("Taille du texte")
        visitor.sees("Taille du texte")
    with guide.step("The largest text", "text-largest"):
        visitor.press("Très grande")
    with guide.step("Home, largest text", "home-largest"):
        visitor.press("C’est bien ainsi")
        visitor.sees("Que voulez-vous faire ?")
    with guide.step("Back to the usual size"):
        visitor.press("Taille du texte")
        visitor.press("Normale")
        visitor.press("C’est bien ainsi")
    with guide.step("Dark", "home-dark"):
        visitor.press("Contraste")
    with guide.step("High contrast", "home-contrast"):
        visitor.press("Contraste")
    choose_procedure(guide)
    with guide.step("High contrast before you start", "before-you-start-contrast"):
        visitor.press("Contraste")
        visitor.press("Contraste")
        visitor.press("Contraste")
    _ask_for_help(guide)
    _change_language(guide)


def _ask_for_help(guide: Guide) -> None:
    visitor = guide.visitor
    with guide.step("Help", "help"):
        visitor.press("Aide")
        visitor.sees("Besoin d’aide ?")
    with guide.step("Back to the procedure"):
        visitor.press("Revenir à ma démarche")


def _change_language(guide: Guide) -> None:
    visitor = guide.visitor
    mine = guide.play.language
    other = _OTHER[mine]
    with guide.step("Language", "language-sheet"):
        visitor.press(LANGUAGES[mine])
        visitor.sees("Langue")
    with guide.step("Another language", "before-you-start-other-language"):
        visitor.press(LANGUAGES[other])
        visitor.phrasebook = guide.stage.phrasebook(other)
        visitor.sees("Vos papiers")
