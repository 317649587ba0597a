"""A queue of a CUPS server as a printer."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

import cups

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterStatus,
    PrintOptions,
)
from devices.printing.cups_buffer import overwrite
from devices.printing.cups_queue import QUEUE_ATTRIBUTES, QueueView, queue_view
from devices.printing.cups_word import CALL_ERRORS, device_error, ipp_status, job_options, words
from devices.printing.document import chosen_pages, page_count
from devices.printing.ipp_states import (
    IppJobState,
    blocking_reasons,
    job_outcome,
    printer_outcome,
    warnings,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Titles reach the printer's display, its own job log and CUPS' page_log: they say nothing.
_TITLE = "document"
_USER = "kiosk"
_FORMAT = "application/pdf"
_CHUNK_BYTES = 1 << 16
# Longer than any session; CUPS forgets the subscription by itself when the kiosk died.
_LEASE_S = 24 * 3600
# A cancelled job ends when its filters and backend have: the backend may first tell the printer.
_PURGE_DEADLINE_S = 10.0
_PURGE_LOOK_EVERY_S = 0.1

# Up times are whole seconds, and no printer starts in less.
_UP_TIME_TOLERANCE_S = 3.0


class CupsPrinter:
    """The queue ``queue`` of the server at ``server``: a socket's path, or a host and ``port``.

    Every call makes its own connection: pycups crashes when two threads share one, and a cupsd that was
    restarted is simply found again. A server that hangs makes a call hang: call from a thread of its own.
    """

    def __init__(
        self,
        queue: str,
        *,
        server: str = "/run/cups/cups.sock",
        port: int = 631,
        media: str = "iso_a4_210x297mm",
        asks_printer: bool = True,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Print on paper ``media`` (PWG 5101.1 name).

        ``asks_printer``: a network printer is asked for its state itself; without, an idle printer's empty
        tray and a printer that was switched off are found out only when a job waits for them.
        """
        self._queue = queue
        self._server = server
        self._port = port
        self._media = media
        self._asks_printer = asks_printer
        self._clock = clock
        self._sleep = sleep
        self._subscription: int | None = None
        self._ended: dict[int, JobStatus] = {}
        self._switched_on_at: dict[int, float] = {}

    def status(self) -> PrinterStatus:
        """Tell the queue's state together with what the printer itself says."""
        try:
            view = self._view(self._connect())
        except CALL_ERRORS as error:
            failure = device_error(error)
            return PrinterStatus(PrinterState.ABSENT, (BlockingReason.OFFLINE,), detail=str(failure))
        name = view.name or self._queue
        if view.is_silent:
            return PrinterStatus(PrinterState.ABSENT, (BlockingReason.OFFLINE,), name=name)
        outcome, blocking = printer_outcome(
            view.state, blocking_reasons(view.reasons), is_accepting=view.is_accepting
        )
        return PrinterStatus(outcome, blocking, warnings(view.reasons), name, ", ".join(view.reasons))

    def submit(self, document: Path, options: PrintOptions) -> int:
        """Send a PDF; see ``Printer.submit``. The copy in CUPS' spool is erased when the job ends."""
        chosen_pages(page_count(document), options.page_ranges)
        try:
            connection = self._connect()
            if self._view(connection).is_gone:
                raise DeviceError(DeviceErrorCode.PRINTER_ABSENT, "nobody at the printer's address")
            self._subscribe(connection)
            job_id = int(connection.createJob(self._queue, _TITLE, job_options(options, self._media)))
        except CALL_ERRORS as error:
            raise device_error(error) from error
        try:
            self._send(connection, job_id, document)
        except (*CALL_ERRORS, OSError) as error:
            # Half a document must not come out later.
            self.cancel(job_id)
            raise device_error(error) from error
        # At once, because a session that crashes has no other moment; what fails here is made up by `purge`.
        with suppress(*CALL_ERRORS):
            overwrite(connection, self._queue)
        return job_id

    def job(self, job_id: int) -> JobStatus:
        """Tell where a job is; while cupsd is away its jobs wait for it, which is BLOCKED by OFFLINE."""
        status = self._ended.get(job_id) or self._look(job_id)
        if status.is_final:
            self._ended[job_id] = status
        return status

    def _look(self, job_id: int) -> JobStatus:
        try:
            connection = self._connect()
            state, detail = self._job_state(connection, job_id)
            if state in (IppJobState.CANCELLED, IppJobState.ABORTED):
                return JobStatus(job_outcome(state, ()), detail=detail)
            view = self._view(connection)
        except CALL_ERRORS as error:
            failure = device_error(error)
            if failure.code is DeviceErrorCode.PRINT_SERVICE_DOWN:
                return JobStatus(JobState.BLOCKED, (BlockingReason.OFFLINE,), str(failure))
            return JobStatus(JobState.FAILED, detail=str(failure))
        detail = ", ".join(filter(None, [detail, *view.reasons]))
        is_completed = state == IppJobState.COMPLETED
        if self._was_lost(job_id, view) and is_completed:
            return JobStatus(JobState.FAILED, detail="the printer was switched off while it printed")
        blocking = blocking_reasons(
            view.reasons, after_completion=is_completed, is_reachable=not view.is_silent
        )
        if view.is_gone and not is_completed:
            blocking = (BlockingReason.OFFLINE,)
        elif view.is_stopped and not blocking:
            blocking = (BlockingReason.OTHER,)
        return JobStatus(job_outcome(state, blocking), blocking, detail)

    def _was_lost(self, job_id: int, view: QueueView) -> bool:
        """Tell whether the printer forgot this job because it was switched off with its document in memory.

        CUPS calls such a job completed. That the printer was switched on again is seen by its own clock: its
        "up time" began later than when it got the document.
        """
        if view.up_time_s is None:
            return view.has_forgotten_job and view.is_gone and job_id in self._switched_on_at
        switched_on_at = self._clock() - view.up_time_s
        if view.has_handed_over:
            self._switched_on_at.setdefault(job_id, switched_on_at)
        before = self._switched_on_at.get(job_id, switched_on_at)
        return view.has_forgotten_job and switched_on_at - before > _UP_TIME_TOLERANCE_S

    def cancel(self, job_id: int) -> None:
        """Cancel a job; CUPS erases its document as soon as its programs have ended.

        Without "purge": that kills the backend before it could cancel the job in the printer itself, and the
        paper of a cancelled job comes out.
        """
        try:
            self._connect().cancelJob(job_id, purge_job=False)
        except CALL_ERRORS as error:
            if ipp_status(error) not in (cups.IPP_NOT_FOUND, cups.IPP_NOT_POSSIBLE):
                raise device_error(error) from error

    def purge(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Cancel and erase all jobs of this user on this queue, whichever process sent them; wait for it.

        `is_wanted` is asked before every step: a server that answers after an hour is left alone.
        """
        deadline = self._clock() + _PURGE_DEADLINE_S
        try:
            connection = self._connect()
            for job_id in self._jobs(connection, "not-completed"):
                _require(is_wanted)
                self.cancel(job_id)
            while (running := self._jobs(connection, "not-completed")) and self._clock() < deadline:
                _require(is_wanted)
                self._sleep(_PURGE_LOOK_EVERY_S)
            for job_id in self._jobs(connection, "all"):
                _require(is_wanted)
                self._erase(connection, job_id)
            overwrite(connection, self._queue)
            left = self._jobs(connection, "all")
        except CALL_ERRORS as error:
            raise device_error(error) from error
        if running or left:
            detail = f"{len(running)} jobs had to be killed, {len(left)} are left in the spool"
            raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, detail)

    def close(self) -> None:
        """End the subscription."""
        subscription, self._subscription = self._subscription, None
        if subscription is None:
            return
        try:
            self._connect().cancelSubscription(subscription)
        except CALL_ERRORS:
            # It ends with its lease, or with the server that just went.
            return

    def _connect(self) -> cups.Connection:
        # The server is also a setting of the thread: libcups takes a connection to any other server for one
        # to the printer itself. A password that is asked for must not be asked of a terminal.
        cups.setServer(self._server)
        cups.setPort(self._port)
        # The session's own user has another name than the supervisor's, and both have to find the same jobs.
        cups.setUser(_USER)
        cups.setPasswordCB2(_refuse_password)
        return cups.Connection(host=self._server, port=self._port)

    def _view(self, connection: cups.Connection) -> QueueView:
        attributes = connection.getPrinterAttributes(self._queue, requested_attributes=QUEUE_ATTRIBUTES)
        return queue_view(attributes, asks_printer=self._asks_printer)

    def _subscribe(self, connection: cups.Connection) -> None:
        # A server that keeps no history forgets a job when it ends: only its event still tells how.
        if self._subscription is None or not self._is_subscribed(connection):
            self._subscription = connection.createSubscription(
                uri=self._queue_uri, events=["job-completed"], lease_duration=_LEASE_S
            )

    def _is_subscribed(self, connection: cups.Connection) -> bool:
        try:
            connection.getNotifications([self._subscription])
        except cups.IPPError:
            return False
        return True

    def _send(self, connection: cups.Connection, job_id: int, document: Path) -> None:
        connection.startDocument(self._queue, job_id, _TITLE, _FORMAT, True)
        with document.open("rb") as content:
            while chunk := content.read(_CHUNK_BYTES):
                connection.writeRequestData(chunk, len(chunk))
        connection.finishDocument(self._queue)

    def _job_state(self, connection: cups.Connection, job_id: int) -> tuple[int, str]:
        try:
            job = connection.getJobAttributes(job_id, requested_attributes=["job-state", "job-state-reasons"])
            return int(job["job-state"]), ", ".join(words(job["job-state-reasons"]))
        except cups.IPPError as error:
            if ipp_status(error) != cups.IPP_NOT_FOUND:
                raise
        events = connection.getNotifications([self._subscription])["events"] if self._subscription else []
        for event in reversed(events):
            if event.get("notify-job-id") == job_id:
                return int(event["job-state"]), ", ".join(words(event["job-state-reasons"]))
        return IppJobState.ABORTED, "the print service does not know this job"

    def _jobs(self, connection: cups.Connection, which: str) -> list[int]:
        asked = ["job-id", "job-printer-uri"]
        jobs = connection.getJobs(which_jobs=which, my_jobs=True, requested_attributes=asked)
        return [
            job_id for job_id, job in jobs.items() if str(job["job-printer-uri"]).endswith(f"/{self._queue}")
        ]

    @staticmethod
    def _erase(connection: cups.Connection, job_id: int) -> None:
        try:
            connection.cancelJob(job_id, purge_job=True)
        except cups.IPPError as error:
            # Its end may just have erased it.
            if ipp_status(error) != cups.IPP_NOT_FOUND:
                raise

    @property
    def _queue_uri(self) -> str:
        return f"ipp://localhost/printers/{self._queue}"


def _require(is_wanted: Callable[[], bool]) -> None:
    if not is_wanted():
        raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, "nobody waits for the erasing any more")


def _refuse_password(*_asked: object) -> str | None:
    return None
