"""Sets sheets as PDF off the interface's thread, and draws the first page for a look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.receipts.job import print_options
from kiosk.services.job_thread import JobThread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.receipts.sheet import PaperFormat, Sheet
    from kiosk.services.job_thread import Answer


class Press(Protocol):
    """What sets a sheet: `kiosk.receipts.press_process.PressProcess`, made on the thread that uses it."""

    def compose(self, sheet: Sheet, paper: PaperFormat) -> bytes:
        """Return the PDF of a sheet."""
        ...

    def warm_up(self, sheet: Sheet, paper: PaperFormat) -> None:
        """Set a sheet and forget it."""
        ...

    def close(self) -> None:
        """Let go of what it works with; nothing is set any more."""
        ...


class SheetService(QObject):
    """One sheet after the other in a thread of its own; every method returns at once.

    Each ticket of `compose` is answered once; one of `preview` is dropped when a newer preview was asked
    before its turn. After `stop` nothing is told any more.
    """

    composed = Signal(int, object, object)  # ticket, the PDF's Path, PrintOptions
    drawn = Signal(int, object)  # ticket, the picture's Path

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
        # What is printed was mostly shown before.
        self._set: tuple[Sheet, PaperFormat] | None = None
        self._pdf = b""
        self._thread = JobThread("sheets", self, at_end=self._close_press)

    def warm_up(self, sheet: Sheet, paper: PaperFormat) -> None:
        """Load the press and its fonts, and try this sheet, before anybody waits for it."""
        self._thread.put(lambda: self._ready_press().warm_up(sheet, paper))

    def compose(self, sheet: Sheet, paper: PaperFormat) -> int:
        """Set a sheet; `composed` follows with this ticket."""
        ticket = self._next_ticket()
        self._thread.put(lambda: self._compose(ticket, sheet, paper))
        return ticket

    def preview(self, sheet: Sheet, paper: PaperFormat) -> int:
        """Set a sheet and draw its first page; `drawn` follows, unless a newer preview is asked before."""
        self._newest_preview = ticket = self._next_ticket()
        self._thread.put(lambda: self._preview(ticket, sheet, paper))
        return ticket

    def stop(self, timeout_s: float = 3.0) -> bool:
        """End the thread; False when it did not end in time."""
        return self._thread.stop(timeout_s)

    def _next_ticket(self) -> int:
        self._last_ticket += 1
        return self._last_ticket

    # On the service's own thread

    def _close_press(self) -> None:
        if self._press is not None:
            self._press.close()

    def _ready_press(self) -> Press:
        if self._press is None:
            self._press = self._make_press()
        return self._press

    def _compose(self, ticket: int, sheet: Sheet, paper: PaperFormat) -> Answer:
        path = self._write(ticket, sheet, paper)
        options = print_options(path, paper)
        return lambda: self.composed.emit(ticket, path, options)

    def _preview(self, ticket: int, sheet: Sheet, paper: PaperFormat) -> Answer | None:
        if ticket != self._newest_preview:
            return None
        pdf = self._write(ticket, sheet, paper)
        picture = pdf.with_suffix(".png")
        self._draw(pdf, picture)
        pdf.unlink()
        return lambda: self.drawn.emit(ticket, picture)

    def _write(self, ticket: int, sheet: Sheet, paper: PaperFormat) -> Path:
        path = self._folder / f"{sheet.kind.value}-{ticket}.pdf"
        if (sheet, paper) != self._set:
            self._pdf = self._ready_press().compose(sheet, paper)
            self._set = (sheet, paper)
        path.write_bytes(self._pdf)
        return path
