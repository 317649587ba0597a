"""What a finger waits for: the first changed pixel after a press, and the next screen after letting go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.figure import Figure, Of
from tests.benchmarks.screen import Patch
from tests.benchmarks.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.screen import Screen

_PRESS_GOAL_MS = 50.0
_CHANGE_GOAL_MS = 150.0
# Screens in the order of a visit: the control that leads on from each.
_WAY = ("Commencer", "Permis de conduire", "J’ai perdu mon permis", "Préparer mes papiers")
_WAY_BACK = ("Retour", "Retour", "Retour")


def measure(screen: Screen, runs: int) -> list[Figure]:
    """Walk to and fro between the screens, with a real pointer and eyes on the pixels."""
    presses: list[float] = []
    changes: list[float] = []
    with Stage(screen) as stage:
        stage.call("journey.start")
        stage.rest()
        _walk(stage, _WAY[:1], presses, changes)
        for _ in range(runs):
            _walk(stage, _WAY[1:], presses, changes)
            _walk(stage, _WAY_BACK, presses, changes)
    return [
        Figure("press → first changed pixel", "ms", tuple(presses), goal=_PRESS_GOAL_MS, of=Of.P95),
        Figure("release → next screen on the glass", "ms", tuple(changes), goal=_CHANGE_GOAL_MS, of=Of.P95),
    ]


def _walk(stage: Stage, names: Sequence[str], presses: list[float], changes: list[float]) -> None:
    screen = stage.screen
    for name in names:
        control = stage.place_of(name)
        inside = Patch(control.x + control.width // 3, control.y + 2, control.width // 4, control.height - 4)
        # Each screen's title stands at the same place with other words.
        title = Patch(screen.width // 12, screen.height // 12, screen.width // 2, screen.height // 10)
        screen.point(control.x + control.width // 2, control.y + control.height // 2)
        stage.rest()
        before, before_title = screen.look(inside), screen.look(title)
        pressed = screen.press()
        presses.append((screen.changed(inside, before) - pressed) * 1000)
        released = screen.release()
        changes.append((screen.changed(title, before_title) - released) * 1000)
        stage.rest()
