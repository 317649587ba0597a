"""From exec to the first picture: the kiosk's Welcome, and Chromium's empty page in the same run."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from tests.benchmarks.chromium import chromium as run_chromium
from tests.benchmarks.figure import Figure
from tests.benchmarks.screen import Patch
from tests.support.session_process import SessionProcess

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.screen import Screen

# An empty page with a colour: Chromium paints a window white before the page is there.
_PAGE = "data:text/html,<body style='background:%23204060'>"
_PAGE_PIXEL = b"\x60\x40\x20"
_DEADLINE_S = 30.0


def measure(screen: Screen, runs: int) -> list[Figure]:
    """Start both in turn, so that what else the machine does meets both alike."""
    ready: list[float] = []
    painted: list[float] = []
    theirs_s: list[float] = []
    path = shutil.which("chromium")
    for _ in range(runs + 1):
        first, seen = _kiosk(screen)
        ready.append(first)
        painted.append(seen)
        if path is not None:
            theirs_s.append(chromium(screen, path))
    # The first start of each reads its files from disk; it is told apart, not mixed in.
    figures = [
        Figure(
            "start: exec → Welcome on the screen", "s", tuple(painted[1:]), note=f"first {painted[0]:.2f} s"
        ),
        Figure("start: exec → session says ready", "s", tuple(ready[1:])),
    ]
    if not theirs_s:
        return figures
    figures.append(
        Figure(
            "start: Chromium --kiosk, empty page", "s", tuple(theirs_s[1:]), note=f"first {theirs_s[0]:.2f} s"
        )
    )
    ratios = tuple(ours / theirs for ours, theirs in zip(painted[1:], theirs_s[1:], strict=True))
    return [*figures, Figure("start: kiosk ÷ Chromium, pairs", "×", ratios, goal=2.0)]


def _kiosk(screen: Screen) -> tuple[float, float]:
    screen.clear()
    middle = _middle(screen)
    with SessionProcess(screen.name) as session:
        seen = screen.wait(lambda: screen.is_painted(middle), _DEADLINE_S, "Welcome")
        ready = session.wait_ready()
        return ready - session.began_s, seen - session.began_s


def chromium(screen: Screen, path: str) -> float:
    """Start Chromium with a fresh profile; returns seconds from exec to its page on the screen."""
    screen.clear()
    middle = _middle(screen)
    began = time.monotonic()
    with run_chromium(path, screen.name, (screen.width, screen.height), _PAGE):
        is_there: Callable[[], bool] = lambda: screen.look(middle)[:3] == _PAGE_PIXEL  # noqa: E731 - one use
        return screen.wait(is_there, _DEADLINE_S, "Chromium's page") - began


def _middle(screen: Screen) -> Patch:
    # A little off the middle: letters stand there as well as ground, and both are no empty screen.
    return Patch(screen.width // 2, screen.height // 2)
