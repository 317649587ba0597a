"""The scanner's time and thread: asked in the background, it answers on the thread that owns the service."""

from __future__ import annotations

import logging
import queue
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannedPage, ScannerState, ScannerStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.scanning.api import Scanner, ScanRequest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Progress:
    ticket: int
    page: int
    fraction: float


@dataclass(frozen=True, slots=True)
class _Page:
    ticket: int
    page: ScannedPage


@dataclass(frozen=True, slots=True)
class _End:
    ticket: int
    pages: int
    error: DeviceError | None


@dataclass(frozen=True, slots=True)
class _Bug:
    trouble: Exception


class ScanService(QObject):
    """One scanner for the interface: never blocks the thread it lives on.

    Each scan has a ticket; all that is told of it carries the ticket, so that what comes late can be dropped.
    Scans asked for while one is under way wait for it. After ``stop`` nothing is told any more.
    """

    statusChanged = Signal(ScannerStatus)
    scanningChanged = Signal(bool)
    progressed = Signal(int, int, float)  # ticket, page from 1, fraction from 0 to 1
    pageScanned = Signal(int, ScannedPage)
    finished = Signal(int, int)  # ticket, pages
    failed = Signal(int, DeviceError)  # ticket, why

    _reported = Signal(object)

    def __init__(self, scanner: Scanner, parent: QObject | None = None) -> None:
        """Take over ``scanner``: from now on only this service's thread uses it, and closes it at the end."""
        super().__init__(parent)
        self._scanner = scanner
        self._status: ScannerStatus | None = None
        self._last_ticket = 0
        self._open_tickets: dict[int, threading.Event] = {}
        self._is_stopped = False
        self._is_status_asked = False
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        # Queued by name: the signal is sent from the scanner's thread, the slot must run on ours.
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="scanner", daemon=True)
        self._thread.start()

    @property
    def status(self) -> ScannerStatus | None:
        """What was last known of the scanner; None until it was first asked."""
        return self._status

    @property
    def is_scanning(self) -> bool:
        """Tell whether a scan is under way or waits; that is not idleness."""
        return bool(self._open_tickets)

    def scan(self, request: ScanRequest, folder: Path) -> int:
        """Scan into ``folder`` and return the ticket; ``finished`` or ``failed`` ends it, once."""
        self._last_ticket += 1
        ticket = self._last_ticket
        stop = threading.Event()
        was_scanning = self.is_scanning
        self._open_tickets[ticket] = stop
        self._jobs.put(lambda: self._scan(ticket, request, folder, stop))
        if not was_scanning:
            self.scanningChanged.emit(True)
        return ticket

    @Slot()
    def cancel(self) -> None:
        """Stop what is being scanned and what waits; each ends with ``failed`` and CANCELLED."""
        for stop in self._open_tickets.values():
            stop.set()

    @Slot()
    def refresh_status(self) -> None:
        """Ask for the scanner's state; ``statusChanged`` tells it if it is another one than before."""
        if self._is_status_asked or self.is_scanning:
            return
        self._is_status_asked = True
        self._jobs.put(self._ask_status)

    def stop(self, timeout_s: float = 10.0) -> bool:
        """Cancel everything, close the scanner and end the thread; False when it did not end in time."""
        self._is_stopped = True
        self.cancel()
        self._jobs.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # On the scanner's thread

    def _work(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                try:
                    job()
                except Exception as bug:  # noqa: BLE001  raised again on the owner's thread
                    self._report(_Bug(bug))
        finally:
            self._scanner.close()

    def _ask_status(self) -> None:
        self._report(self._scanner.status())

    def _scan(self, ticket: int, request: ScanRequest, folder: Path, stop: threading.Event) -> None:
        pages = 0
        error: DeviceError | None = None

        def on_progress(page: int, fraction: float) -> None:
            self._report(_Progress(ticket, page, fraction))

        try:
            for page in self._scanner.scan(request, folder, on_progress, stop.is_set):
                pages += 1
                self._report(_Page(ticket, page))
        except DeviceError as trouble:
            error = trouble
        self._report(_End(ticket, pages, error))
        if error is not None and error.code is not DeviceErrorCode.CANCELLED:
            self._ask_status()

    def _report(self, outcome: object) -> None:
        if not self._is_stopped:
            self._reported.emit(outcome)

    # On the owner's thread

    @Slot(object)
    def _on_reported(self, outcome: object) -> None:
        if self._is_stopped:
            return
        match outcome:
            case ScannerStatus():
                self._is_status_asked = False
                if outcome != self._status:
                    self._log_change(outcome)
                    self._status = outcome
                    self.statusChanged.emit(outcome)
            case _Progress():
                self.progressed.emit(outcome.ticket, outcome.page, outcome.fraction)
            case _Page():
                self.pageScanned.emit(outcome.ticket, outcome.page)
            case _End():
                self._end(outcome)
            case _Bug():
                # With somebody's papers in hand nothing goes on after a bug: the application's hook ends the
                # session.
                raise outcome.trouble

    def _end(self, end: _End) -> None:
        self._open_tickets.pop(end.ticket, None)
        if end.error is None:
            self.finished.emit(end.ticket, end.pages)
        else:
            _log.warning("scan failed: %s", end.error)
            self.failed.emit(end.ticket, end.error)
        if not self.is_scanning:
            self.scanningChanged.emit(False)

    def _log_change(self, status: ScannerStatus) -> None:
        if status.state is ScannerState.READY:
            _log.info("scanner ready: %s", status.name)
        else:
            _log.warning("scanner %s: %s", status.state.value, status.detail)
