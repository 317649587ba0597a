"""The mediator comes: corner or keys, PIN, panel, out of service and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from kiosk.supervisor.demonstration import MEDIATOR_PIN
from kiosk.supervisor.messages import EndReason
from ui.dev.hand import Input
from ui.dev.patience import wait_for
from ui.dev.scenes.arrival import WELCOME, go_home

if TYPE_CHECKING:
    from ui.dev.guide import Guide

_CORNER_PX: Final = 30
_TAPS: Final = 5
_WRONG_PIN: Final = "1357"
_SENTENCE: Final = "Entretien en cours. Revenez un peu plus tard."


def play_mediation(guide: Guide) -> None:
    """Open the panel, put the kiosk out of service, and back into service."""
    visitor = go_home(guide)
    ended = guide.stage.supervisor.ended
    with guide.step("The PIN pad", "mediator-pin"):
        _knock(guide)
    with guide.step("A wrong PIN", "mediator-pin-wrong"):
        type_pin(guide, _WRONG_PIN)
        visitor.sees("Ce code n’est pas le bon.")
    with guide.step("The mediator's panel", "mediator-panel"):
        type_pin(guide, MEDIATOR_PIN)
        visitor.sees_control("Vérifier les appareils")
    with guide.step("The session is extended"):
        visitor.press("Prolonger de %n min")
    with guide.step("The panel again"):
        _knock(guide)
        type_pin(guide, MEDIATOR_PIN)
    with guide.step("Out of service: which words", "mediator-closing"):
        visitor.press("Mettre hors service")
        visitor.press(_SENTENCE)
    with guide.step("The visit ends"):
        before = len(ended)
        visitor.press("Mettre hors service", index=-1)
        wait_for(lambda: ended[before:] == [EndReason.MEDIATOR], "the end of the session")
    visitor = guide.meet()
    with guide.step("Out of service", "out-of-service"):
        visitor.sees("Hors service")
        chosen_in = guide.stage.phrasebook(guide.play.language)
        wait_for(
            lambda: any(chosen_in.is_said(_SENTENCE, text) for text in visitor.glance.texts()),
            "the mediator's words",
        )
    with guide.step("The panel, out of service", "mediator-panel-closed"):
        _knock(guide)
        type_pin(guide, MEDIATOR_PIN)
        visitor.sees_control("Remettre en service")
    with guide.step("Back in service"):
        before = len(ended)
        visitor.press("Remettre en service")
        wait_for(lambda: len(ended) > before, "the end of the session")
    visitor = guide.meet()
    with guide.step("Welcome again"):
        visitor.sees_control(WELCOME)


def _knock(guide: Guide) -> None:
    """Open the pad as a mediator does: five taps into the corner, or three keys."""
    visitor = guide.visitor
    if visitor.kind is Input.KEYBOARD:
        visitor.keys.press(
            Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
    else:
        is_mirrored = guide.stage.session.preferences.arabic
        x = visitor.window.width() - _CORNER_PX if is_mirrored else _CORNER_PX
        for _ in range(_TAPS):
            visitor.press_at(x, _CORNER_PX)
    visitor.sees("Tapez votre code.")


def type_pin(guide: Guide, pin: str) -> None:
    """Type a PIN on the open pad, and confirm it."""
    visitor = guide.visitor
    if visitor.kind is Input.KEYBOARD:
        visitor.keys.type(pin)
        visitor.keys.press(Qt.Key.Key_Return)
        return
    for digit in pin:
        visitor.press(digit, index=-1)
    visitor.press("Valider")
