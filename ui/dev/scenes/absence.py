"""Nobody touches the screen: a warning, one touch that goes on, and the end when nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from kiosk.supervisor.messages import EndReason
from ui.dev.hand import Input
from ui.dev.patience import wait_for
from ui.dev.scenes.arrival import go_home

if TYPE_CHECKING:
    from ui.dev.guide import Guide

_IDLE_S: Final = 6
_WARNING_S: Final = 4


def play_absence(guide: Guide) -> None:
    """Leave the kiosk alone, with times much shorter than a configuration allows."""
    visitor = go_home(guide, idle_s=_IDLE_S, idle_warning_s=_WARNING_S)
    ended = guide.stage.supervisor.ended
    before = len(ended)
    with guide.step("Idle warning", "idle-warning"):
        visitor.sees("Êtes-vous toujours là ?", deadline_s=2 * _IDLE_S)
    with guide.step("One touch goes on"):
        if visitor.kind is Input.KEYBOARD:
            visitor.keys.press(Qt.Key.Key_Tab)  # any key goes on
        else:
            visitor.press("Je suis là, je continue")
        wait_for(lambda: not visitor.reads("Êtes-vous toujours là ?"), "the warning to go")
    with guide.step("Nobody is there"):
        visitor.sees("Tout est effacé…", deadline_s=3 * _IDLE_S)
        wait_for(lambda: ended[before:] == [EndReason.IDLE], "the end of the session")
