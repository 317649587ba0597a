"""`python -m tests.benchmarks`: measures on a virtual screen and prints one table."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.benchmarks import (
    browsing,
    change,
    fitting,
    load,
    printing,
    receipt,
    response,
    rest,
    scanning,
    start,
    survival,
)
from tests.benchmarks.figure import table
from tests.benchmarks.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.figure import Figure

_SIZE_PX = (1920, 1080)


def main() -> int:
    """Measure what is asked for; the exit code says whether every goal was met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--runs", type=int, default=7, metavar="N", help="starts, presses, files a kind (default: 7)"
    )
    parser.add_argument(
        "--seconds", type=float, default=60.0, metavar="S", help="how long Welcome and printer rest"
    )
    parser.add_argument(
        "--sessions", type=int, default=20, metavar="N", help="visitors in a row (200: the goal)"
    )
    parser.add_argument("--blows", type=int, default=20, metavar="N", help="kills and stops (300: the goal)")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="of the kills and stops, and of cancels"
    )
    parts = (
        *("start", "response", "load", "rest", "change", "survival"),
        *("scanning", "fitting", "printing", "receipt"),
        "browsing",
    )
    parser.add_argument("--only", choices=parts, nargs="*", default=parts, help="measure these parts only")
    options = parser.parse_args()
    figures: list[Figure] = []
    with VirtualDisplay(*_SIZE_PX) as display:
        screen = Screen(display.name)
        measures: dict[str, Callable[[], list[Figure]]] = {
            "start": lambda: start.measure(screen, options.runs),
            "response": lambda: response.measure(screen, options.runs),
            "load": lambda: load.measure(screen, options.runs),
            "rest": lambda: rest.measure(screen, options.seconds),
            "change": lambda: change.measure(options.sessions),
            "survival": lambda: survival.measure(options.blows, options.seed),
            "scanning": lambda: scanning.measure(options.runs),
            "fitting": lambda: fitting.measure(options.runs),
            "printing": lambda: printing.measure(options.runs, options.seconds, options.seed),
            "receipt": receipt.measure,
            "browsing": lambda: browsing.measure(screen, options.runs),
        }
        try:
            for part in options.only:
                sys.stderr.write(f"measuring: {part}\n")
                figures += measures[part]()
        finally:  # a part that breaks takes nothing of the others with it
            screen.close()
            sys.stdout.write(f"\n{table(figures)}\n\n{_machine()}\n")
    return 0 if all(figure.is_met for figure in figures) else 1


def _machine() -> str:
    width, height = _SIZE_PX
    return f"{width}x{height}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    sys.exit(main())
