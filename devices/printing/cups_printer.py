"""A queue of a CUPS server as a printer."""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import cups

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing import printer_jobs
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterStatus,
    PrintOptions,
)
from devices.printing.cups_buffer import overwrite
from devices.printing.cups_job import SentJob, has_ended, has_not_begun
from devices.printing.cups_purge import purge
from devices.printing.cups_queue import QueueView, deleted_queue, queue_view
from devices.printing.cups_server import USER, CupsServer
from devices.printing.cups_start import QueueStarter
from devices.printing.cups_word import CALL_ERRORS, device_error, ipp_status, job_options
from devices.printing.document import chosen_pages, page_count
from devices.printing.ipp_states import (
    IppJobState,
    blocking_reasons,
    job_outcome,
    printer_outcome,
    warnings,
)
from devices.printing.media import A4

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from devices.printing.cups_job import Known

# Titles reach the printer's display, its own job log and CUPS' page_log: they say nothing.
_TITLE = "document"
# Only so that the printer can be asked for this very job.
_TOKEN_BYTES = 6
_FORMAT = "application/pdf"
_CHUNK_BYTES = 1 << 16


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
        media: str = A4,
        asks_printer: bool = True,
        mark: str = "",
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Print on paper ``media`` (PWG 5101.1 name).

        ``asks_printer``: a network printer is asked for its state itself; without, an idle printer's empty
        tray and a printer that was switched off are found out only when a job waits for them. ``mark``
        tells this machine's jobs from those of others at the same printer; it stands in their titles.
        """
        self._server = CupsServer(queue, server, port)
        self._media = media
        self._asks_printer = asks_printer
        self._mark = mark
        self._clock = clock
        self._sleep = sleep
        self._jobs: dict[int, SentJob] = {}
        self._starter = QueueStarter(self._server, clock)

    def status(self) -> PrinterStatus:
        """Tell the queue's state together with what the printer itself says.

        Call it after the jobs' looks: a queue that CUPS stopped in one of them is started here, once no job
        can be printed twice by that.
        """
        try:
            connection = self._server.connect()
            self._starter.listen(connection)
            view = self._seen(connection, self._view(self._server.queue_attributes(connection)))
            self._start_queue()
        except CALL_ERRORS as error:
            failure = device_error(error)
            return PrinterStatus(PrinterState.ABSENT, (BlockingReason.OFFLINE,), detail=str(failure))
        name = view.name or self._server.queue
        if view.is_silent:
            return PrinterStatus(PrinterState.ABSENT, (BlockingReason.OFFLINE,), name=name)
        outcome, blocking = printer_outcome(
            view.state, blocking_reasons(view.reasons), is_accepting=view.is_accepting
        )
        return PrinterStatus(
            outcome,
            blocking,
            warnings(view.reasons),
            name,
            ", ".join(view.reasons),
            can_colour=view.can_colour,
            can_duplex=view.can_duplex,
        )

    def submit(self, document: Path, options: PrintOptions) -> int:
        """Send a PDF; see ``Printer.submit``. The copy in CUPS' spool is erased when the job ends."""
        chosen_pages(page_count(document), options.page_ranges)
        title = f"{_TITLE} {self._mark}{secrets.token_hex(_TOKEN_BYTES)}"
        try:
            connection = self._server.connect()
            attributes = self._server.queue_attributes(connection)
            if self._view(attributes).is_gone:
                raise DeviceError(DeviceErrorCode.PRINTER_ABSENT, "nobody at the printer's address")
            self._server.subscribe(connection)
            self._starter.subscribe(connection)
            starts = self._server.starts(connection)
            queue = self._server.queue
            job_id = int(connection.createJob(queue, title, job_options(options, self._media)))
        except CALL_ERRORS as error:
            raise device_error(error) from error
        job = SentJob(title, str(attributes.get("device-uri", "")), starts)
        self._jobs[job_id] = job
        try:
            self._send(connection, job_id, document)
        except (*CALL_ERRORS, OSError) as error:
            failure = device_error(error)
            job.is_half = True
            if failure.code is DeviceErrorCode.PRINT_SERVICE_DOWN:
                # It may have got all of it and die before it said so: the job is followed to its end.
                return job_id
            # Half a document must not come out later.
            self.cancel(job_id)
            raise failure from error
        # At once, because a session that crashes has no other moment; what fails here is made up by `purge`.
        with suppress(*CALL_ERRORS):
            overwrite(connection, queue)
        return job_id

    def job(self, job_id: int) -> JobStatus:
        """Tell where a job is; while cupsd is away its jobs wait for it, which is BLOCKED by OFFLINE."""
        job = self._jobs.get(job_id)
        if job is None:
            return JobStatus(JobState.FAILED, detail="no such job")
        return job.last if job.last.is_final else self._look(job_id, job)

    def _look(self, job_id: int, job: SentJob) -> JobStatus:
        try:
            connection = self._server.connect()
            self._starter.listen(connection)
            starts = self._server.starts(connection)
            said = self._server.job_state(connection, job_id)
            state = said.state
            if job.is_over and not has_ended(state):
                self._server.cancel(connection, job_id)
            view = self._seen(connection, self._view_of(connection, job))
            if not has_ended(state):
                service_died = starts != job.starts
                if job.is_tried_again(state, said.begun_at, starts) and not job.is_over:
                    self._judge_next_try(connection, job_id, view, service_died=service_died)
                job.is_held = view.is_paused and has_not_begun(state)
        except CALL_ERRORS as error:
            failure = device_error(error)
            if failure.code is DeviceErrorCode.PRINT_SERVICE_DOWN:
                offline = (BlockingReason.OFFLINE,)
                return JobStatus(JobState.BLOCKED, offline, str(failure), is_service_down=True)
            # It is busy, or has too many connections: the next look will tell.
            return job.last
        job.last = self._status(job, state, view, said.detail)
        if job.last.state is JobState.PRINTED:
            self._starter.has_printed()
        return job.last

    def _judge_next_try(
        self, connection: cups.Connection, job_id: int, view: QueueView, *, service_died: bool
    ) -> None:
        """Let CUPS hand over a job again only where that can give no second paper."""
        job = self._jobs[job_id]
        known = self._known(job)
        if job.may_be_tried_again(known, service_died=service_died):
            job.has_begun = job.has_handed_over = False
        elif service_died or not view.is_paused or not any(each.is_active for each in known or ()):
            job.is_given_up = True
            self._server.cancel(connection, job_id)

    def _status(self, job: SentJob, state: int | None, view: QueueView, detail: str) -> JobStatus:
        detail = ", ".join(filter(None, [detail, *view.reasons]))
        is_completed = state == IppJobState.COMPLETED
        job.has_handed_over |= view.has_handed_over and not has_ended(state)
        is_lost = job.was_lost(view, self._clock())
        blocking = blocking_reasons(
            view.reasons, after_completion=is_completed, is_reachable=not view.is_silent
        )
        if has_ended(state):
            known = self._known(job)
            # Printers are believed more than CUPS, which calls completed what a printer has given up.
            is_denied = bool(known) and not any(each.is_printed for each in known or ())
            if is_denied or is_lost or not is_completed or job.is_over:
                return self._ended_otherwise(job, state, known, JobStatus(JobState.BLOCKED, blocking, detail))
        if view.is_gone and not is_completed:
            blocking = (BlockingReason.OFFLINE,)
        elif view.is_stopped and not blocking:
            blocking = (BlockingReason.OTHER,)
        return JobStatus(job_outcome(int(state or 0), blocking), blocking, detail)

    @staticmethod
    def _ended_otherwise(job: SentJob, state: int | None, known: Known, blocked: JobStatus) -> JobStatus:
        outcome = job.end(state, known, is_blocked=bool(blocked.blocking))
        if outcome is not JobState.PRINTING:
            return JobStatus(outcome, detail=blocked.detail)
        for each in known or ():
            if each.is_active and job.is_unwanted:
                printer_jobs.cancel(job.device_uri, each, USER)
        return blocked if blocked.blocking else JobStatus(outcome, detail=blocked.detail)

    def cancel(self, job_id: int) -> None:
        """Cancel a job; CUPS erases its document as soon as its programs have ended."""
        try:
            self._server.cancel(self._server.connect(), job_id)
        except CALL_ERRORS as error:
            raise device_error(error) from error
        if job_id in self._jobs:
            self._jobs[job_id].is_unwanted = True

    def purge(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Cancel and erase all jobs of this user on this queue, whichever process sent them; wait for it.

        Also in the printer itself, as far as it tells. `is_wanted` is asked before every step: a server that
        answers after an hour is left alone.
        """
        beginning = f"{_TITLE} {self._mark}" if self._mark and self._asks_printer else ""
        purge(self._server, beginning, is_wanted, self._clock, self._sleep)

    def close(self) -> None:
        """End the subscriptions."""
        self._starter.close(is_idle=all(job.last.is_final for job in self._jobs.values()))
        # It ends with its lease as well, or with the server that just went.
        with suppress(*CALL_ERRORS):
            self._server.unsubscribe()

    def _seen(self, connection: cups.Connection, view: QueueView) -> QueueView:
        self._starter.see(connection, view)
        return view.as_stopped_by_cups() if self._starter.is_starting else view

    def _start_queue(self) -> None:
        unfinished = [job for job in self._jobs.values() if not job.last.is_final]
        # One that had begun may lie in the printer until it was judged; one given up is being cancelled.
        if not any(job.has_begun or job.is_over for job in unfinished):
            self._starter.start(is_idle=not unfinished)

    def _known(self, job: SentJob) -> Known:
        return printer_jobs.jobs_called(job.device_uri, job.title, USER) if self._asks_printer else None

    def _view(self, attributes: Mapping[str, Any]) -> QueueView:
        return queue_view(attributes, asks_printer=self._asks_printer)

    def _view_of(self, connection: cups.Connection, job: SentJob) -> QueueView:
        try:
            return self._view(self._server.queue_attributes(connection))
        except cups.IPPError as error:
            if ipp_status(error) != cups.IPP_NOT_FOUND:
                raise
            # Somebody deleted the queue; the printer may be busy with the job all the same.
            return self._view(deleted_queue(job.device_uri))

    def _send(self, connection: cups.Connection, job_id: int, document: Path) -> None:
        connection.startDocument(self._server.queue, job_id, _TITLE, _FORMAT, True)
        with document.open("rb") as content:
            while chunk := content.read(_CHUNK_BYTES):
                connection.writeRequestData(chunk, len(chunk))
        connection.finishDocument(self._server.queue)
