"""A USB stick: whether one is in, what is on it, and its files made anew, on a thread of its own."""

from __future__ import annotations

import logging
import shutil
import threading
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from devices.stick.api import StickError, StickFault
from kiosk.documents.models import FileFormat
from kiosk.documents.workspace import MIN_FREE_BYTES
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.kind import FileKind
from kiosk.services.job_thread import JobThread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.stick.api import Entry, Stick
    from kiosk.intake.remade import Remade
    from kiosk.services.job_thread import Answer

_log = logging.getLogger(__name__)

# Who plugs a stick in looks at the screen; otherwise it only matters by the end of the visit.
_LOOK_CLOSELY_MS: Final = 500
_LOOK_EVERY_MS: Final = 3000
# How much of the way a file has come when it is copied; making it anew is the rest.
_COPIED: Final = 0.6
_FORMATS: Final = {FileKind.PDF: FileFormat.PDF, FileKind.JPEG: FileFormat.JPEG}


class Remaker(Protocol):
    """What makes a file anew: `RemakeProcess`."""

    def remake(self, source: Path, target: Path, is_cancelled: Callable[[], bool]) -> Remade:
        """Write `target` from `source`; raises `IntakeError`."""
        ...

    def wake(self) -> None:
        """Have `remake` look at `is_cancelled` now."""
        ...


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A file of the stick, made anew; nothing else of it is in the session."""

    path: Path
    format: FileFormat


class StickService(QObject):
    """One stick for the interface: never blocks the thread it lives on.

    Each wish has a ticket, answered once: by `listed` or `taken`, or by `failed` with a `StickFault` or an
    `IntakeFault`. After `stop` nothing is told any more.
    """

    presenceChanged = Signal(bool)
    busyChanged = Signal(bool)
    listed = Signal(int, object)  # ticket, tuple[Entry, ...]
    progressed = Signal(int, float)  # ticket, fraction from 0 to 1
    taken = Signal(int, object)  # ticket, BroughtFile
    failed = Signal(int, object)  # ticket, StickFault | IntakeFault

    def __init__(self, stick: Stick, remaker: Remaker, folder: Path, parent: QObject | None = None) -> None:
        """`folder`, in the session's memory, receives the files."""
        super().__init__(parent)
        self._stick = stick
        self._remaker = remaker
        self._folder = folder
        self._presence: bool | None = None
        self._is_left_over = False
        self._is_asked = False
        self._tickets = count(1)
        self._stops: dict[int, threading.Event] = {}
        self._thread = JobThread("stick", self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @property
    def is_present(self) -> bool:
        """Whether a stick was in when it was last looked for."""
        return bool(self._presence)

    @property
    def has_looked(self) -> bool:
        """Whether a stick was looked for at least once."""
        return self._presence is not None

    @property
    def is_left_over(self) -> bool:
        """Whether the stick has been in since before this session: it may be the last visitor's."""
        return self._is_left_over

    @property
    def is_busy(self) -> bool:
        """Whether a stick is being read, or waits to be; that is not idleness."""
        return bool(self._stops)

    def watch(self, *, closely: bool = False) -> None:
        """Look for a stick now and again and again; `closely` while somebody waits for it."""
        self._timer.start(_LOOK_CLOSELY_MS if closely else _LOOK_EVERY_MS)
        self._look()

    def list_files(self) -> int:
        """Find out what is on the stick; returns the ticket."""
        return self._begin(self._list)

    def take(self, entry: Entry) -> int:
        """Copy a file and make it anew; returns the ticket."""
        return self._begin(lambda ticket, stop: self._take(ticket, entry, stop))

    def cancel(self) -> None:
        """Stop what is going on and what waits; each ends with `failed` and CANCELLED."""
        for stop in self._stops.values():
            stop.set()
        self._remaker.wake()

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Cancel everything and end the thread; False when it did not end in time."""
        self._timer.stop()
        self.cancel()
        return self._thread.stop(timeout_s)

    def _begin(self, job: Callable[[int, threading.Event], Answer]) -> int:
        ticket = next(self._tickets)
        stop = threading.Event()
        was_busy = self.is_busy
        self._stops[ticket] = stop
        self._thread.put(lambda: self._guarded(ticket, job, stop))
        if not was_busy:
            self.busyChanged.emit(True)
        return ticket

    def _look(self) -> None:
        if not self._is_asked:
            self._is_asked = True
            self._thread.put(self._ask_presence)

    # On the stick's thread

    def _ask_presence(self) -> Answer:
        is_present = self._stick.is_present()
        return lambda: self._take_presence(is_present=is_present)

    def _guarded(
        self, ticket: int, job: Callable[[int, threading.Event], Answer], stop: threading.Event
    ) -> Answer:
        fault: StickFault | IntakeFault
        try:
            if not stop.is_set():
                answer = job(ticket, stop)
                return lambda: self._end(ticket, answer)
            fault = StickFault.CANCELLED
        except (StickError, IntakeError) as error:
            fault = error.code
        return lambda: self._end(ticket, lambda: self._fail(ticket, fault))

    def _list(self, ticket: int, stop: threading.Event) -> Answer:
        entries = self._stick.entries(stop.is_set)
        return lambda: self.listed.emit(ticket, entries)

    def _take(self, ticket: int, entry: Entry, stop: threading.Event) -> Answer:
        if shutil.disk_usage(self._folder).free < entry.size_bytes + MIN_FREE_BYTES:
            raise StickError(StickFault.NO_SPACE)
        source, made = self._folder / f"source-{ticket}", self._folder / f"made-{ticket}"

        def tell(fraction: float) -> None:
            self._thread.report(lambda: self.progressed.emit(ticket, fraction * _COPIED))

        try:
            self._stick.copy(entry, source, stop.is_set, tell)
            remade = self._remaker.remake(source, made, stop.is_set)
        finally:
            source.unlink(missing_ok=True)
        file_format = _FORMATS[remade.kind]
        brought = BroughtFile(
            made.rename(self._folder / f"brought-{ticket}.{file_format.value}"), file_format
        )
        return lambda: self.taken.emit(ticket, brought)

    # On the owner's thread

    def _take_presence(self, *, is_present: bool) -> None:
        self._is_asked = False
        was_present = self.is_present
        self._is_left_over = is_present and (self._is_left_over or not self.has_looked)
        self._presence = is_present
        if is_present != was_present:
            self.presenceChanged.emit(is_present)

    def _end(self, ticket: int, answer: Answer) -> None:
        del self._stops[ticket]
        answer()
        if not self.is_busy:
            self.busyChanged.emit(False)

    def _fail(self, ticket: int, fault: StickFault | IntakeFault) -> None:
        _log.warning("%s: %s", type(fault).__name__, fault)
        self.failed.emit(ticket, fault)
