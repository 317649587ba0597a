"""The scanner's time and thread: asked in the background, it answers on the thread that owns the service."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannedPage, ScannerState, ScannerStatus
from kiosk.services.job_thread import JobThread

if TYPE_CHECKING:
    from pathlib import Path

    from devices.scanning.api import Scanner, ScanRequest
    from kiosk.services.job_thread import Answer

_log = logging.getLogger(__name__)


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

    def __init__(self, scanner: Scanner, parent: QObject | None = None) -> None:
        """Take over ``scanner``: from now on only this service's thread uses it, and closes it at the end."""
        super().__init__(parent)
        self._scanner = scanner
        self._status: ScannerStatus | None = None
        self._last_ticket = 0
        self._open_tickets: dict[int, threading.Event] = {}
        self._is_status_asked = False
        self._thread = JobThread("scanner", self, at_end=scanner.close)

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
        self._thread.put(lambda: self._scan(ticket, request, folder, stop))
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
        self._thread.put(self._ask_status)

    def stop(self, timeout_s: float = 10.0) -> bool:
        """Cancel everything, close the scanner and end the thread; False when it did not end in time."""
        self.cancel()
        return self._thread.stop(timeout_s)

    # On the scanner's thread

    def _ask_status(self) -> Answer:
        status = self._scanner.status()
        return lambda: self._take_status(status)

    def _scan(self, ticket: int, request: ScanRequest, folder: Path, stop: threading.Event) -> Answer | None:
        pages = 0
        error: DeviceError | None = None

        def on_progress(page: int, fraction: float) -> None:
            self._thread.report(lambda: self.progressed.emit(ticket, page, fraction))

        def tell(page: ScannedPage) -> None:
            self._thread.report(lambda: self.pageScanned.emit(ticket, page))

        try:
            for page in self._scanner.scan(request, folder, on_progress, stop.is_set):
                pages += 1
                tell(page)
        except DeviceError as trouble:
            error = trouble
        self._thread.report(lambda: self._end(ticket, pages, error))
        if error is not None and error.code is not DeviceErrorCode.CANCELLED:
            return self._ask_status()
        return None

    # On the owner's thread

    def _take_status(self, status: ScannerStatus) -> None:
        self._is_status_asked = False
        if status != self._status:
            # What else is found on a network comes and goes, and is nobody's news.
            if self._status is None or replace(status, found=()) != replace(self._status, found=()):
                self._log_change(status)
            self._status = status
            self.statusChanged.emit(status)

    def _end(self, ticket: int, pages: int, error: DeviceError | None) -> None:
        self._open_tickets.pop(ticket, None)
        if error is None:
            self.finished.emit(ticket, pages)
        else:
            _log.warning("scan failed: %s", error)
            self.failed.emit(ticket, error)
        if not self.is_scanning:
            self.scanningChanged.emit(False)

    def _log_change(self, status: ScannerStatus) -> None:
        if status.is_substitute:
            _log.warning("scanner ready: %s, in the place of the configured one", status.name)
        elif status.state is ScannerState.READY:
            _log.info("scanner ready: %s", status.name)
        else:
            _log.warning("scanner %s: %s", status.state.value, status.detail)
