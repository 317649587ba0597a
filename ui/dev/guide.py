"""Leads through the scenes: each step is timed, pictured and written into the table."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ui.dev.patience import NotSeenError
from ui.dev.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ui.dev.driver import Visitor
    from ui.dev.stage import Play, Stage
    from ui.dev.table import Table


class SceneFailedError(Exception):
    """A step failed: what follows it in its scene cannot be played."""


class Guide:
    """One tour: the stage, the visitor of the present session, the pictures and the table."""

    def __init__(self, stage: Stage, folder: Path, table: Table) -> None:
        self.stage = stage
        self.table = table
        self._folder = folder
        self._count = 0
        self._visitor: Visitor | None = None

    @property
    def play(self) -> Play:
        """How the tour is played."""
        return self.stage.play

    @property
    def visitor(self) -> Visitor:
        """The visitor of the session that is open."""
        if self._visitor is None:
            raise RuntimeError("nobody has come yet")
        return self._visitor

    def meet(self, **times: int) -> Visitor:
        """Open a new session."""
        self._visitor = None
        self._visitor = self.stage.open_session(**times)
        return self._visitor

    @contextmanager
    def step(self, name: str, picture: str = "") -> Iterator[None]:
        """Play one step; `picture` names the file of what stands on the screen at its end.

        A failed step is pictured too, and raises `SceneFailedError`. The seconds do not count the picture.
        """
        begun = time.monotonic()
        try:
            yield
        except (NotSeenError, AssertionError, OSError, RuntimeError, ValueError) as error:
            self.table.add(Row(name, time.monotonic() - begun, " ".join(str(error).split()) or repr(error)))
            self._save(f"failed-{picture or name.replace(' ', '-').replace('/', '-')}")
            raise SceneFailedError(name) from error
        seconds = time.monotonic() - begun
        if picture:
            self._save(picture)
        self.table.add(Row(name, seconds))

    def _save(self, name: str) -> None:
        self._count += 1
        if self._visitor is not None:
            self._visitor.picture(self._folder / f"{self._count:02d}-{name}.png")
