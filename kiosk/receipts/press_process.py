"""The press as the session sees it: a process begun with the first sheet, gone with the session."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import threading
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from kiosk.errors import KioskError
from kiosk.receipts.sheet import PaperFormat

if TYPE_CHECKING:
    from kiosk.receipts.sheet import Sheet

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
        self._process = subprocess.Popen(
            # -P: a file in the current directory must not stand in for a module of ours.
            [sys.executable, "-P", "-m", "kiosk.receipts.press_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdin is not None  # noqa: S101 - PIPE was asked for; tells mypy
        assert self._process.stdout is not None  # noqa: S101 - likewise
        self._orders = self._process.stdin
        self._sheets = self._process.stdout

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def compose(self, sheet: Sheet, paper: PaperFormat) -> bytes:
        """Return the PDF of a sheet; raises `PressError` where none came."""
        order = {"sheet": asdict(sheet), "paper": paper}
        late = threading.Timer(_DEADLINE_S, self._process.kill)
        late.start()
        try:
            self._orders.write(json.dumps(order).encode() + b"\n")
            self._orders.flush()
            line = self._sheets.readline()
        except BrokenPipeError:
            line = b""
        finally:
            late.cancel()
        if not line.endswith(b"\n"):
            self._process.kill()
            raise PressError(f"the press has ended: exit status {self._process.wait()}")
        return base64.b64decode(line)

    def warm_up(self, sheet: Sheet) -> None:
        """Set a sheet and forget it, so that fonts and styles are loaded before a visitor waits."""
        self.compose(sheet, PaperFormat.A4)

    def close(self) -> None:
        """End the process now: what it holds is somebody's number."""
        self._process.kill()
        self._process.wait()
        self._sheets.close()
        try:
            self._orders.close()
        except BrokenPipeError:
            return  # an unsent rest for a dead process
