"""The state of a simulated eSCL scanner: its job, its feeder, and what is to go wrong next."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from tests.support.escl_answer import AdfState, Sides

if TYPE_CHECKING:
    from tests.support.escl_answer import Wanted

_FOREVER = 1_000_000


class Step(StrEnum):
    """What the scanner is asked for."""

    CAPABILITIES = "capabilities"
    STATUS = "status"
    JOB = "job"
    PAGE = "page"
    END = "end"


class Fault(StrEnum):
    """How an answer goes wrong."""

    BUSY = "503"
    CONFLICT = "409"
    GONE = "404"
    BROKEN = "500"
    DROPPED = "connection closed without an answer"
    CUT_OFF = "connection closed in the middle of the answer"
    HELD = "no answer comes until it is released, or the job is deleted"
    SILENT = "nothing more comes after half of the answer"
    TRICKLING = "the answer comes slowly, but comes"
    LENGTH_TOO_SMALL = "Content-Length says less than is sent"
    TRUNCATED = "half of the picture, under its right length"
    NONSENSE = "something else entirely"
    EMPTY = "nothing, under its right length"


@dataclass(frozen=True, slots=True)
class _Injection:
    step: Step
    fault: Fault
    page: int
    times: int


@dataclass
class Job:
    """One scan that was ordered: ``given`` of its ``pages`` were fetched."""

    number: int
    wanted: Wanted
    pages: int
    given: int = 0


@dataclass
class EsclMachine:
    """A scanner; tests change it, the server's threads too.

    Like a real machine it knows one job at a time: until that is fetched to its end or deleted, or its
    transfer breaks, a further one is answered "busy". ``reached`` is set where a HELD or SILENT answer waits
    for ``released``; ``ordered`` is what each job was, ``deleted`` are those that the client took back.
    """

    model: str = "TS5100 series"
    sides: Sides = Sides.DUPLEX
    sheets: int = 0
    adf: AdfState = AdfState.LOADED
    job: Job | None = None
    asked: list[Step] = field(default_factory=list)
    ordered: list[Wanted] = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)
    job_ended: threading.Event = field(default_factory=threading.Event)
    deleted: list[int] = field(default_factory=list)
    _faults: list[_Injection] = field(default_factory=list)
    _jobs: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def fail(self, step: Step, fault: Fault, page: int = 0, times: int = _FOREVER) -> None:
        """Let ``step``, or ``page`` (0: every one) of each job, go wrong ``times`` times from now on."""
        with self._lock:
            self._faults.append(_Injection(step, fault, page, times))

    def heal(self) -> None:
        """Let everything work, and forget the job as a machine does that is switched off and on."""
        with self._lock:
            self._faults.clear()
            self.job = None
            self.asked.clear()
            self.deleted.clear()
            self.reached.clear()
            self.released.clear()
            self.job_ended.clear()
            self.adf = AdfState.LOADED

    def release(self) -> None:
        """Let the answers that wait go on."""
        self.released.set()
        self.job_ended.set()

    def fault_at(self, step: Step, page: int = 0) -> Fault | None:
        """Note that ``step`` was asked for, and tell the fault that is due."""
        with self._lock:
            self.asked.append(step)
            for index, each in enumerate(self._faults):
                if each.step is step and each.page in (0, page) and each.times:
                    self._faults[index] = replace(each, times=each.times - 1)
                    return each.fault
        return None

    def order(self, wanted: Wanted) -> Job | None:
        """Take a job, of no page where the feeder gives none; None while another is under way."""
        with self._lock:
            if self.job is not None:
                return None
            pages = 1
            if wanted.is_feeder:
                pages = self.sheets * (2 if wanted.is_duplex else 1)
                if self.adf_state() is not AdfState.LOADED:
                    pages = 0
            self._jobs += 1
            self.ordered.append(wanted)
            self.job = Job(self._jobs, wanted, pages)
            return self.job

    def end(self, number: str) -> bool:
        """Forget job ``number``; False when it is not under way (any more)."""
        with self._lock:
            if self.job is None or str(self.job.number) != number:
                return False
            self.job = None
            return True

    def adf_state(self) -> AdfState | None:
        """Tell what the feeder says of itself; None where there is none."""
        if self.sides is Sides.NO_FEEDER:
            return None
        if self.adf is AdfState.LOADED and not self.sheets:
            return AdfState.EMPTY
        return self.adf
