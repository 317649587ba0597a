"""What every printer promises, real or simulated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class Scaling(StrEnum):
    """How a page meets the paper; what carries a 2D code or must be measured keeps its size."""

    FIT = "fit"
    ACTUAL_SIZE = "actual-size"


class BlockingReason(StrEnum):
    """Why nothing comes out although a job waits; a hand at the machine ends each of them but one.

    STOPPED: the print service stopped its queue after a failure, and the kiosk is starting it again.
    """

    PAPER_OUT = "paper-out"
    TRAY_OPEN = "tray-open"
    JAM = "jam"
    COVER_OPEN = "cover-open"
    TONER_EMPTY = "toner-empty"
    OFFLINE = "offline"
    PAUSED = "paused"
    STOPPED = "stopped"
    OTHER = "other"


class PrinterWarning(StrEnum):
    """What will soon stop the printer, but does not yet."""

    TONER_LOW = "toner-low"
    PAPER_LOW = "paper-low"


class PrinterState(StrEnum):
    """Whether a job given now would come out.

    BUSY prints something, BLOCKED needs a hand, PAUSED was stopped by an operator, ABSENT is not there:
    no such queue, no such machine, or no print service.
    """

    READY = "ready"
    BUSY = "busy"
    BLOCKED = "blocked"
    PAUSED = "paused"
    ABSENT = "absent"


class JobState(StrEnum):
    """Where a job is; PRINTED is said only when it completed and no blocking reason stands.

    UNCERTAIN is the end of a job that neither print service nor printer can tell about: it may have come out,
    wholly or in part, or may still come.
    """

    WAITING = "waiting"
    PRINTING = "printing"
    BLOCKED = "blocked"
    PRINTED = "printed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"


_FINAL_STATES = frozenset(
    {JobState.PRINTED, JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN},
)


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """The choices that matter for a job.

    ``page_ranges`` holds first and last page, counted from 1, both included, in order; empty means all pages.
    ``media`` names the paper (PWG 5101.1); empty means the printer's usual one.
    """

    copies: int = 1
    page_ranges: tuple[tuple[int, int], ...] = ()
    grey: bool = False
    duplex: bool = False
    scaling: Scaling = Scaling.FIT
    media: str = ""


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """What is known of the printer now; ``name`` is its maker and model, ``detail`` a technical sentence.

    ``can_colour`` and ``can_duplex`` are what it can do; False where nobody tells.
    """

    state: PrinterState
    blocking: tuple[BlockingReason, ...] = ()
    warnings: tuple[PrinterWarning, ...] = ()
    name: str = ""
    detail: str = ""
    can_colour: bool = False
    can_duplex: bool = False

    @property
    def is_usable(self) -> bool:
        """Tell whether a job given now would come out without a hand at the machine."""
        return self.state in (PrinterState.READY, PrinterState.BUSY)


@dataclass(frozen=True, slots=True)
class JobStatus:
    """What is known of a job now; ``detail`` is a technical sentence without anything of the visitor.

    ``is_service_down``: the print service does not answer. ``may_still_come``: of an UNCERTAIN job, that
    nobody could stop it so far.
    """

    state: JobState
    blocking: tuple[BlockingReason, ...] = ()
    detail: str = ""
    is_service_down: bool = False
    may_still_come: bool = False

    @property
    def is_final(self) -> bool:
        """Tell whether this is the job's last state."""
        return self.state in _FINAL_STATES


class Printer(Protocol):
    """One printer. Calls come from one thread at a time; status is data, only a failed action raises."""

    def status(self) -> PrinterStatus:
        """Tell the printer's state; never raises."""
        ...

    def submit(self, document: Path, options: PrintOptions) -> int:
        """Hand over a PDF file and return the job's number; the file may be deleted afterwards.

        Raises ``DeviceError``: FILE_REJECTED when it is no readable PDF or has none of the pages asked for,
        PRINTER_ABSENT, PRINT_SERVICE_DOWN, PRINT_REFUSED. After an error nothing will be printed; when that
        is not certain there is none, and ``job`` tells how it ended.
        """
        ...

    def job(self, job_id: int) -> JobStatus:
        """Tell where a job is; never raises. A number never given, or forgotten by all, is FAILED."""
        ...

    def cancel(self, job_id: int) -> None:
        """Stop a job and erase its document; a job that has ended already is no error.

        Raises ``DeviceError`` (PRINT_SERVICE_DOWN, PRINT_REFUSED) when the job may still come out. A job that
        turns out to be printed is PRINTED all the same.
        """
        ...

    def purge(self) -> None:
        """Cancel all jobs of this session and erase their documents; returns when none is left.

        Raises ``DeviceError`` when a job or document may be left: the next visitor must not be let in then.
        """
        ...

    def close(self) -> None:
        """Let the printer go; may be called twice. Jobs are not cancelled."""
        ...
