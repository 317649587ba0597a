"""A pretended printer: it takes a real one's time, fails on request, and its papers are PDF files."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pikepdf

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterStatus,
    PrintOptions,
)
from devices.printing.document import chosen_pages, page_count
from devices.simulation.faults import PrinterFault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.simulation.faults import SimulationState

_NAME = "Imprimante simulée"
_ABLE = PrinterStatus(PrinterState.READY, name=_NAME, can_colour=True, can_duplex=True)
# A small office laser printer: the first page after some seconds of heating, then 20 pages a minute.
_HEATING_S = 4.0
_PAGE_S = 3.0
_SLOW_FACTOR = 5.0

_BLOCKING: dict[PrinterFault, BlockingReason] = {
    PrinterFault.EMPTY_TRAY: BlockingReason.PAPER_OUT,
    PrinterFault.JAM: BlockingReason.JAM,
    PrinterFault.COVER_OPEN: BlockingReason.COVER_OPEN,
    PrinterFault.OUT_OF_INK: BlockingReason.TONER_EMPTY,
    PrinterFault.UNPLUGGED: BlockingReason.OFFLINE,
    PrinterFault.SERVICE_DOWN: BlockingReason.OFFLINE,
}
_ABSENT = frozenset({PrinterFault.UNPLUGGED, PrinterFault.SERVICE_DOWN})


@dataclass(slots=True)
class _Job:
    copy: Path
    options: PrintOptions
    remaining_s: float
    state: JobState = JobState.WAITING


class SimulatedPrinter:
    """A printer whose faults stand in ``simulation``.

    Its time passes when it is looked at (``job``, ``status``): who waits for paper looks. A job that is
    blocked goes on where it was when the fault is gone.
    """

    def __init__(
        self,
        simulation: SimulationState,
        folder: Path,
        *,
        kept_papers: int = 20,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``folder`` receives one PDF a copy, the newest ``kept_papers`` of them; ``clock`` tells seconds."""
        self._simulation = simulation
        self._folder = folder
        self._spool = folder / ".spool"
        self._kept_papers = kept_papers
        self._clock = clock
        self._jobs: dict[int, _Job] = {}
        self._looked_at = clock()

    def status(self) -> PrinterStatus:
        """Tell the state that the simulation asks for."""
        self._pass_time()
        fault = self._simulation.read().printer.fault
        if fault in _BLOCKING:
            state = PrinterState.ABSENT if fault in _ABSENT else PrinterState.BLOCKED
            return replace(_ABLE, state=state, blocking=(_BLOCKING[fault],), detail=fault.value)
        state = PrinterState.BUSY if self._waiting() else PrinterState.READY
        return replace(_ABLE, state=state, detail=fault.value)

    def submit(self, document: Path, options: PrintOptions) -> int:
        """Take a copy of the PDF; see ``Printer.submit``."""
        pages = chosen_pages(page_count(document), options.page_ranges)
        self._pass_time()
        printer = self._simulation.read().printer
        if printer.fault is PrinterFault.SERVICE_DOWN:
            raise DeviceError(DeviceErrorCode.PRINT_SERVICE_DOWN, "simulated")
        if printer.fault is PrinterFault.UNPLUGGED:
            raise DeviceError(DeviceErrorCode.PRINTER_ABSENT, "simulated")
        job_id = max(self._jobs, default=0) + 1
        self._spool.mkdir(parents=True, exist_ok=True)
        copy = self._spool / f"{job_id}.pdf"
        shutil.copyfile(document, copy)
        slowness = _SLOW_FACTOR if printer.fault is PrinterFault.SLOW else 1.0
        seconds = (_HEATING_S + _PAGE_S * len(pages) * options.copies) * printer.pace * slowness
        self._jobs[job_id] = _Job(copy, options, seconds)
        return job_id

    def job(self, job_id: int) -> JobStatus:
        """Let the time since the last look pass and tell where the job is then."""
        self._pass_time()
        job = self._jobs.get(job_id)
        if job is None:
            return JobStatus(JobState.FAILED, detail="no such job")
        fault = self._simulation.read().printer.fault
        if job.state is JobState.WAITING and fault in _BLOCKING:
            return JobStatus(JobState.BLOCKED, (_BLOCKING[fault],), fault.value)
        if job.state is JobState.WAITING and self._waiting()[0] is job:
            return JobStatus(JobState.PRINTING)
        return JobStatus(job.state)

    def cancel(self, job_id: int) -> None:
        """Forget the document of a job that is not printed yet."""
        self._pass_time()
        if self._simulation.read().printer.fault is PrinterFault.SERVICE_DOWN:
            raise DeviceError(DeviceErrorCode.PRINT_SERVICE_DOWN, "simulated")
        job = self._jobs.get(job_id)
        if job is not None and job.state is JobState.WAITING:
            job.state = JobState.CANCELLED
            job.copy.unlink(missing_ok=True)

    def purge(self) -> None:
        """Cancel all jobs; leftovers of a process that died go too."""
        for job_id in self._jobs:
            self.cancel(job_id)
        shutil.rmtree(self._spool, ignore_errors=True)

    def close(self) -> None:
        """Nothing is held open."""

    def _waiting(self) -> list[_Job]:
        return [job for job in self._jobs.values() if job.state is JobState.WAITING]

    def _pass_time(self) -> None:
        now = self._clock()
        elapsed_s, self._looked_at = now - self._looked_at, now
        if self._simulation.read().printer.fault in _BLOCKING:
            return
        for job in self._waiting():
            spent_s = min(elapsed_s, job.remaining_s)
            job.remaining_s -= spent_s
            elapsed_s -= spent_s
            if job.remaining_s > 0:
                return
            self._print(job)

    def _print(self, job: _Job) -> None:
        with pikepdf.open(job.copy) as document, pikepdf.new() as paper:
            for page in chosen_pages(len(document.pages), job.options.page_ranges):
                paper.pages.append(document.pages[page - 1])
            for _ in range(job.options.copies):
                paper.save(self._next_paper())
        job.copy.unlink()
        job.state = JobState.PRINTED
        for old in self._papers()[: -self._kept_papers]:
            old.unlink()

    def _papers(self) -> list[Path]:
        return sorted(self._folder.glob("paper-*.pdf"))

    def _next_paper(self) -> Path:
        papers = self._papers()
        number = int(papers[-1].stem.removeprefix("paper-")) + 1 if papers else 1
        return self._folder / f"paper-{number:06d}.pdf"
