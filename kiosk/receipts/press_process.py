"""The press as the session sees it: a process begun with the first sheet, gone with the session."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from kiosk.child.line_process import ChildError, LineProcess
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.receipts.sheet import PaperFormat, Sheet

# The slowest sheet, the first, takes three seconds on a busy single-board machine.
_DEADLINE_S: Final = 60.0


class PressError(KioskError):
    """The press has died or did not come back."""


class PressProcess:
    """Sets one sheet after the other; every method waits, so it belongs on a thread that may.

    WeasyPrint is Python that computes: in the session's own process it would keep the interpreter from the
    interface for fifty milliseconds and more at a time, its import alone for longer.
    """

    def __init__(self) -> None:
        """Start the process; it dies with the thread that made it, and on `close`."""
        self._process = LineProcess("kiosk.receipts.press_worker", _DEADLINE_S)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def compose(self, sheet: Sheet, paper: PaperFormat) -> bytes:
        """Return the PDF of a sheet; raises `PressError` where none came."""
        order = {"sheet": asdict(sheet), "paper": paper}
        try:
            return base64.b64decode(self._process.ask(json.dumps(order).encode()))
        except ChildError as error:
            raise PressError(f"the press: {error}") from error

    def warm_up(self, sheet: Sheet, paper: PaperFormat) -> None:
        """Set a sheet and forget it: fonts are loaded then, and how close it has to be set is known."""
        self.compose(sheet, paper)

    def close(self) -> None:
        """End the process now: what it holds is somebody's number."""
        self._process.close()
