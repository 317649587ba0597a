"""Printing without making the screen wait: a thread of its own for the printer, and when to look at it."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from devices.errors import DeviceError
from devices.printing.api import JobState, JobStatus, PrinterStatus, PrintOptions
from devices.printing.follower import JobFollower

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.printing.api import Printer

# A visitor who has filled the tray sees it happen; each look also asks the printer itself, which may be slow.
_JOB_LOOK_EVERY_S = 1.0
# A cupsd that was killed hands a job over again as soon as it is back: who would stop that must be first.
_ABSENT_LOOK_EVERY_S = 0.1
# An empty tray is told within five seconds; a look costs some 4 ms, a thousandth of a core.
_IDLE_LOOK_EVERY_S = 4.0
# A cupsd that hangs holds its thread for ever: the session's end does not wait for it.
_STOP_DEADLINE_S = 3.0


class PrintService(QObject):
    """Prints documents one after the other and tells what becomes of them.

    Every method returns at once. Each ticket ends with exactly one of: ``jobChanged`` with PRINTED,
    CANCELLED or UNCERTAIN, or ``failed``. An UNCERTAIN that may still come is followed by another end. What
    is left of a session's jobs the supervisor erases, however it ended.
    """

    statusChanged = Signal(object)  # PrinterStatus
    jobChanged = Signal(int, object)  # ticket, JobStatus
    failed = Signal(int, object)  # ticket, DeviceError

    _print_asked = Signal(int, object, object)
    _cancel_asked = Signal(int)
    _status_asked = Signal()
    _stop_asked = Signal()

    def __init__(
        self,
        printer: Printer,
        *,
        deadline_s: float,
        job_look_every_s: float = _JOB_LOOK_EVERY_S,
        idle_look_every_s: float = _IDLE_LOOK_EVERY_S,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Take over ``printer``: nobody else calls it. A job has ``deadline_s`` seconds, blocked or not."""
        super().__init__(parent)
        self._last_ticket = 0
        self._thread = QThread(self)
        self._thread.setObjectName("printing")
        self._worker = _Worker(printer, deadline_s, job_look_every_s, idle_look_every_s, clock)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.start)
        queued = Qt.ConnectionType.QueuedConnection
        self._print_asked.connect(self._worker.print_document, queued)
        self._cancel_asked.connect(self._worker.cancel, queued)
        self._status_asked.connect(self._worker.look_at_printer, queued)
        self._stop_asked.connect(self._worker.stop, queued)
        self._worker.status_changed.connect(self.statusChanged, queued)
        self._worker.job_changed.connect(self.jobChanged, queued)
        self._worker.failed.connect(self.failed, queued)
        self._worker.stopped.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Start the thread and look at the printer for the first time."""
        self._thread.start()

    def print_document(self, document: Path, options: PrintOptions) -> int:
        """Print a PDF file, which stays until the ticket's first ``jobChanged``; returns the ticket."""
        self._last_ticket += 1
        self._print_asked.emit(self._last_ticket, document, options)
        return self._last_ticket

    def cancel(self, ticket: int) -> None:
        """Cancel a job; one that has ended already is no error."""
        self._cancel_asked.emit(ticket)

    def refresh_status(self) -> None:
        """Look at the printer now; ``statusChanged`` follows if anything changed."""
        self._status_asked.emit()

    def stop(self) -> None:
        """End the thread; jobs are left to CUPS. Waits three seconds at most."""
        if self._thread.isRunning():
            self._stop_asked.emit()
            self._thread.wait(round(_STOP_DEADLINE_S * 1000))


class _Worker(QObject):
    """The printer's side of the service; lives in its thread."""

    status_changed = Signal(object)
    job_changed = Signal(int, object)
    failed = Signal(int, object)
    stopped = Signal()

    def __init__(
        self,
        printer: Printer,
        deadline_s: float,
        job_look_every_s: float,
        idle_look_every_s: float,
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._printer = printer
        self._deadline_s = deadline_s
        self._job_look_every_ms = round(job_look_every_s * 1000)
        self._idle_look_every_ms = round(idle_look_every_s * 1000)
        self._clock = clock
        self._jobs: dict[int, JobFollower] = {}
        self._left: dict[int, JobFollower] = {}
        self._told: dict[int, JobStatus] = {}
        self._status: PrinterStatus | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @Slot()
    def start(self) -> None:
        self._look()

    @Slot(int, object, object)
    def print_document(self, ticket: int, document: Path, options: PrintOptions) -> None:
        try:
            job_id = self._printer.submit(document, options)
        except DeviceError as error:
            self.failed.emit(ticket, error)
        else:
            self._jobs[ticket] = JobFollower(self._printer, job_id, self._deadline_s, self._clock)
            self._tell(ticket, JobStatus(JobState.WAITING))
        self._look()

    @Slot(int)
    def cancel(self, ticket: int) -> None:
        if ticket in self._jobs:
            self._jobs[ticket].cancel()
            self._look()

    @Slot()
    def look_at_printer(self) -> None:
        status = self._printer.status()
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)

    @Slot()
    def stop(self) -> None:
        self._timer.stop()
        self._printer.close()
        self.stopped.emit()

    @Slot()
    def _look(self) -> None:
        for ticket, follower in list(self._jobs.items()):
            try:
                status = follower.look()
            except DeviceError as error:
                self._end(ticket)
                self.failed.emit(ticket, error)
            else:
                self._tell(ticket, status)
                if status.is_final:
                    self._end(ticket)
                    if not follower.has_ended:
                        self._left[ticket] = follower
        self._look_at_left()
        self.look_at_printer()
        self._timer.start(self._pause_ms())

    def _look_at_left(self) -> None:
        """Go on stopping what the visitor was told is uncertain, and tell him when it has ended."""
        for ticket, follower in list(self._left.items()):
            end = JobStatus(JobState.UNCERTAIN)
            with suppress(DeviceError):
                status = follower.look()
                end = status if status.state is JobState.PRINTED else end
            if follower.has_ended:
                del self._left[ticket]
                self.job_changed.emit(ticket, end)

    def _pause_ms(self) -> int:
        if any(follower.is_service_down for follower in (*self._jobs.values(), *self._left.values())):
            return min(self._job_look_every_ms, round(_ABSENT_LOOK_EVERY_S * 1000))
        return self._job_look_every_ms if self._jobs or self._left else self._idle_look_every_ms

    def _tell(self, ticket: int, status: JobStatus) -> None:
        told = self._told.get(ticket)
        if told is None or (told.state, told.blocking) != (status.state, status.blocking):
            self._told[ticket] = status
            self.job_changed.emit(ticket, status)

    def _end(self, ticket: int) -> None:
        self._jobs.pop(ticket, None)
        self._told.pop(ticket, None)
