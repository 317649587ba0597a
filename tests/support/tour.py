"""Runs the tour as its own process on a screen in memory, and looks at what it left."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import run_shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LEAST_COLOURS = 200  # text with smooth edges alone has more; an empty screen has one


@dataclass(frozen=True, slots=True)
class Tour:
    """What one run left: its table and its pictures."""

    code: int
    table: str
    folder: Path

    @property
    def pictures(self) -> list[str]:
        """The pictures' names without number and ending, in their order."""
        return [path.stem.partition("-")[2] for path in sorted(self.folder.glob("*.png"))]

    @property
    def failures(self) -> list[str]:
        """The table's lines that say a failure."""
        return [line for line in self.table.splitlines() if "FAILED" in line or "Error" in line]

    def faulty_pictures(self, size: tuple[int, int]) -> list[str]:
        """Name every picture of another size, and every one on which nothing stands."""
        return [path.name for path in self.folder.glob("*.png") if not _is_screen(path, size)]


def run_tour(
    folder: Path,
    size: tuple[int, int],
    *arguments: str,
    deadline_s: float,
    confined_by: Sequence[str] = (),
) -> Tour:
    """Play the tour into ``folder``; raises ``TimeoutExpired`` when it hangs.

    ``confined_by`` is a command that starts it.
    """
    width, height = size
    out = folder / "pictures"
    command = [sys.executable, "-m", "ui.dev.tour", "--out", str(out), "--size", f"{width}x{height}"]
    with VirtualDisplay(width, height) as display:
        done = run_shown([*confined_by, *command, *arguments], display.environment, deadline_s)
    return Tour(done.returncode, done.stdout, out)


def _is_screen(path: Path, size: tuple[int, int]) -> bool:
    with Image.open(path) as picture:
        colours = picture.convert("RGB").getcolors(1 << 24) or []
        return picture.size == size and len(colours) >= _LEAST_COLOURS
