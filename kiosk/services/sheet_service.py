"""Sets sheets as PDF off the interface's thread, and draws the first page for a look at it."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.receipts.sheet import PaperFormat, Sheet


class Press(Protocol):
    """What sets a sheet: `kiosk.receipts.press_process.PressProcess`, made on the thread that uses it."""

    def compose(self, sheet: Sheet, paper: PaperFormat) -> bytes:
        """Return the PDF of a sheet."""
        ...

    def warm_up(self, sheet: Sheet) -> None:
        """Set a sheet and forget it."""
        ...

    def close(self) -> None:
        """Let go of what it works with; nothing is set any more."""
        ...


@dataclass(frozen=True, slots=True)
class _Composed:
    ticket: int
    path: Path


@dataclass(frozen=True, slots=True)
class _Drawn:
    ticket: int
    path: Path


@dataclass(frozen=True, slots=True)
class _Bug:
    trouble: Exception


class SheetService(QObject):
    """One sheet after the other in a thread of its own; every method returns at once.

    Each ticket of `compose` is answered once; one of `preview` is dropped when a newer preview was asked
    before its turn. After `stop` nothing is told any more.
    """

    composed = Signal(int, object)  # ticket, the PDF's Path
    drawn = Signal(int, object)  # ticket, the picture's Path

    _reported = Signal(object)

    def __init__(
        self,
        make_press: Callable[[], Press],
        draw: Callable[[Path, Path], None],
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        """Write into `folder`, which exists; `make_press` and `draw(pdf, picture)` run on the thread."""
        super().__init__(parent)
        self._make_press = make_press
        self._draw = draw
        self._folder = folder
        self._press: Press | None = None
        self._last_ticket = 0
        self._newest_preview = 0
        self._is_stopped = False
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        # Queued by name: the signal is sent from the worker's thread, the slot must run on ours.
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="sheets", daemon=True)
        self._thread.start()

    def warm_up(self, sheet: Sheet) -> None:
        """Load the press and its fonts before anybody waits for a sheet."""
        self._jobs.put(lambda: self._ready_press().warm_up(sheet))

    def compose(self, sheet: Sheet, paper: PaperFormat) -> int:
        """Set a sheet; `composed` follows with this ticket."""
        ticket = self._next_ticket()
        self._jobs.put(lambda: self._compose(ticket, sheet, paper))
        return ticket

    def preview(self, sheet: Sheet, paper: PaperFormat) -> int:
        """Set a sheet and draw its first page; `drawn` follows, unless a newer preview is asked before."""
        self._newest_preview = ticket = self._next_ticket()
        self._jobs.put(lambda: self._preview(ticket, sheet, paper))
        return ticket

    def stop(self, timeout_s: float = 3.0) -> bool:
        """End the thread; False when it did not end in time."""
        self._is_stopped = True
        self._jobs.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _next_ticket(self) -> int:
        self._last_ticket += 1
        return self._last_ticket

    # On the service's own thread

    def _work(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                if self._is_stopped:
                    continue
                try:
                    job()
                except Exception as bug:  # noqa: BLE001  raised again on the owner's thread
                    self._report(_Bug(bug))
        finally:
            if self._press is not None:
                self._press.close()

    def _ready_press(self) -> Press:
        if self._press is None:
            self._press = self._make_press()
        return self._press

    def _compose(self, ticket: int, sheet: Sheet, paper: PaperFormat) -> None:
        self._report(_Composed(ticket, self._write(ticket, sheet, paper)))

    def _preview(self, ticket: int, sheet: Sheet, paper: PaperFormat) -> None:
        if ticket != self._newest_preview:
            return
        pdf = self._write(ticket, sheet, paper)
        picture = pdf.with_suffix(".png")
        self._draw(pdf, picture)
        pdf.unlink()
        self._report(_Drawn(ticket, picture))

    def _write(self, ticket: int, sheet: Sheet, paper: PaperFormat) -> Path:
        path = self._folder / f"{sheet.kind.value}-{ticket}.pdf"
        path.write_bytes(self._ready_press().compose(sheet, paper))
        return path

    def _report(self, outcome: object) -> None:
        if not self._is_stopped:
            self._reported.emit(outcome)

    # On the owner's thread

    @Slot(object)
    def _on_reported(self, outcome: object) -> None:
        if self._is_stopped:
            return
        match outcome:
            case _Composed():
                self.composed.emit(outcome.ticket, outcome.path)
            case _Drawn():
                self.drawn.emit(outcome.ticket, outcome.path)
            case _Bug():
                # The application's hook ends the session: nobody leaves with a wrong paper.
                raise outcome.trouble
