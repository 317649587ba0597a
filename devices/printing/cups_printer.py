"""A queue of a CUPS server as a printer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import cups

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing import ipp_probe
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterStatus,
    PrintOptions,
)
from devices.printing.cups_word import CALL_ERRORS, device_error, ipp_status, job_options, words
from devices.printing.document import chosen_pages, page_count
from devices.printing.ipp_states import (
    CONNECTING,
    IppJobState,
    IppPrinterState,
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
_FORMAT = "application/pdf"
_CHUNK_BYTES = 1 << 16
# Longer than any session; CUPS forgets the subscription by itself when the kiosk died.
_LEASE_S = 24 * 3600
# A cancelled job ends when its filters and backend have: the backend may first tell the printer.
_PURGE_DEADLINE_S = 10.0
_PURGE_LOOK_EVERY_S = 0.1

_PRINTER_ATTRIBUTES = [
    "device-uri",
    "printer-info",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "printer-state",
    "printer-state-message",
    "printer-state-reasons",
]


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
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """``media`` is the paper in the tray, by its PWG 5101.1 name."""
        self._queue = queue
        self._server = server
        self._port = port
        self._media = media
        self._clock = clock
        self._sleep = sleep
        self._subscription: int | None = None

    def status(self) -> PrinterStatus:
        """Tell the queue's state together with what the printer itself says."""
        try:
            queue = self._queue_attributes(self._connect())
        except CALL_ERRORS as error:
            failure = device_error(error)
            return PrinterStatus(PrinterState.ABSENT, (BlockingReason.OFFLINE,), detail=str(failure))
        name = str(queue.get("printer-make-and-model") or queue.get("printer-info") or self._queue)
        state, reasons = int(queue["printer-state"]), words(queue["printer-state-reasons"])
        if state == IppPrinterState.IDLE or CONNECTING in reasons:
            try:
                answer = _ask(queue)
            except ipp_probe.PrinterSilentError as error:
                return PrinterStatus(
                    PrinterState.ABSENT, (BlockingReason.OFFLINE,), name=name, detail=str(error)
                )
            if answer is not None:
                # CUPS' own reasons of an idle queue are those of its last job.
                state, reasons = answer.state, answer.reasons
        outcome, blocking = printer_outcome(
            state, blocking_reasons(reasons), is_accepting=bool(queue["printer-is-accepting-jobs"])
        )
        return PrinterStatus(outcome, blocking, warnings(reasons), name, ", ".join(reasons))

    def submit(self, document: Path, options: PrintOptions) -> int:
        """Send a PDF; see ``Printer.submit``. The copy in CUPS' spool is erased when the job ends."""
        chosen_pages(page_count(document), options.page_ranges)
        try:
            connection = self._connect()
            queue = self._queue_attributes(connection)
            _ask(queue)
            self._subscribe(connection)
            job_id = int(connection.createJob(self._queue, _TITLE, job_options(options, self._media)))
        except ipp_probe.PrinterSilentError as error:
            raise DeviceError(DeviceErrorCode.PRINTER_ABSENT, str(error)) from error
        except CALL_ERRORS as error:
            raise device_error(error) from error
        try:
            self._send(connection, job_id, document)
        except (*CALL_ERRORS, OSError) as error:
            # Half a document must not come out later.
            self.cancel(job_id)
            raise device_error(error) from error
        return job_id

    def job(self, job_id: int) -> JobStatus:
        """Tell where a job is; while cupsd is away its jobs wait for it, which is BLOCKED by OFFLINE."""
        try:
            connection = self._connect()
            state, detail = self._job_state(connection, job_id)
            if state in (IppJobState.CANCELLED, IppJobState.ABORTED):
                return JobStatus(job_outcome(state, ()), detail=detail)
            queue = self._queue_attributes(connection)
        except CALL_ERRORS as error:
            failure = device_error(error)
            if failure.code is DeviceErrorCode.PRINT_SERVICE_DOWN:
                return JobStatus(JobState.BLOCKED, (BlockingReason.OFFLINE,), str(failure))
            return JobStatus(JobState.FAILED, detail=str(failure))
        reasons = words(queue["printer-state-reasons"])
        is_reachable = True
        if CONNECTING in reasons:
            try:
                _ask(queue)
            except ipp_probe.PrinterSilentError:
                is_reachable = False
        blocking = blocking_reasons(
            reasons, after_completion=state == IppJobState.COMPLETED, is_reachable=is_reachable
        )
        if not blocking and queue["printer-state"] == IppPrinterState.STOPPED:
            blocking = (BlockingReason.PAUSED,)
        return JobStatus(job_outcome(state, blocking), blocking, ", ".join(filter(None, [detail, *reasons])))

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

    def purge(self) -> None:
        """Cancel and erase all jobs of this user on this queue, whichever process sent them; wait for it."""
        deadline = self._clock() + _PURGE_DEADLINE_S
        try:
            connection = self._connect()
            for job_id in self._jobs(connection, "not-completed"):
                self.cancel(job_id)
            while (running := self._jobs(connection, "not-completed")) and self._clock() < deadline:
                self._sleep(_PURGE_LOOK_EVERY_S)
            for job_id in self._jobs(connection, "all"):
                self._erase(connection, job_id)
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
        cups.setPasswordCB2(_refuse_password)
        return cups.Connection(host=self._server, port=self._port)

    def _queue_attributes(self, connection: cups.Connection) -> dict[str, Any]:
        attributes: dict[str, Any] = connection.getPrinterAttributes(
            self._queue, requested_attributes=_PRINTER_ATTRIBUTES
        )
        return attributes

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


def _ask(queue: dict[str, Any]) -> ipp_probe.PrinterAnswer | None:
    device_uri = str(queue.get("device-uri", ""))
    return ipp_probe.ask(device_uri) if ipp_probe.can_be_asked(device_uri) else None


def _refuse_password(*_asked: object) -> str | None:
    return None
