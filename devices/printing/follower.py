"""One job until its end: the deadline that every job has, kept in one place."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import JobState, JobStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.printing.api import Printer, PrintOptions

_LOOK_EVERY_S = 0.5
# How long a job that was cancelled at its deadline may take to end: the printer is told first, and asked.
_ENDING_S = 15.0


class JobFollower:
    """A submitted job that is printed, ends otherwise, or is cancelled at its deadline."""

    def __init__(self, printer: Printer, job_id: int, deadline_s: float, clock: Callable[[], float]) -> None:
        """Count ``deadline_s`` seconds from now by ``clock``; time that the job is blocked counts too."""
        self._printer = printer
        self._job_id = job_id
        self._clock = clock
        self._end = clock() + deadline_s
        self._is_unwanted = self._is_cancelled = False
        self._has_ended = False
        self._is_service_down = False

    @property
    def is_service_down(self) -> bool:
        """Tell whether the print service did not answer at the last look."""
        return self._is_service_down

    @property
    def job_id(self) -> int:
        """The printer's number of the job."""
        return self._job_id

    @property
    def has_ended(self) -> bool:
        """Tell whether the printer is done with it; else an UNCERTAIN job may still come out."""
        return self._has_ended

    def cancel(self) -> None:
        """Cancel the job, now or as soon as the printer can be told; ``look`` tells how it ends."""
        self._is_unwanted = True
        self._is_cancelled = False
        # Tried again at every look.
        with suppress(DeviceError):
            self._printer.cancel(self._job_id)
            self._is_cancelled = True

    def look(self) -> JobStatus:
        """Tell where the job is; a failed one raises ``DeviceError`` PRINT_REFUSED.

        Past the deadline the job is cancelled, and PRINT_TIMED_OUT raised as soon as it has ended without its
        paper. One that cannot be cancelled may still come out, which is UNCERTAIN; further looks go on
        trying.
        """
        now = self._clock()
        is_late = now >= self._end
        status = self._printer.job(self._job_id)
        self._has_ended = status.is_final
        self._is_service_down = status.is_service_down
        if status.state is JobState.FAILED:
            raise DeviceError(DeviceErrorCode.PRINT_REFUSED, status.detail)
        if not status.is_final and (is_late or self._is_unwanted):
            self.cancel()
            status = self._printer.job(self._job_id)
            self._has_ended = status.is_final
        if is_late and status.state in (JobState.CANCELLED, JobState.FAILED):
            raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, status.detail)
        ending_s = _ENDING_S if self._is_cancelled else 0.0
        if not status.is_final and now >= self._end + ending_s:
            return JobStatus(JobState.UNCERTAIN, detail=status.detail, may_still_come=True)
        return status


def print_and_wait(
    printer: Printer,
    document: Path,
    options: PrintOptions,
    *,
    deadline_s: float,
    on_change: Callable[[JobStatus], None],
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> JobStatus:
    """Print a PDF and wait for its last state: PRINTED, CANCELLED or UNCERTAIN.

    ``on_change`` hears each new state.

    Raises ``DeviceError`` as ``Printer.submit`` and ``JobFollower.look`` do.
    """
    follower = JobFollower(printer, printer.submit(document, options), deadline_s, clock)
    told: JobStatus | None = None
    try:
        while True:
            status = follower.look()
            if told is None or (status.state, status.blocking) != (told.state, told.blocking):
                on_change(status)
                told = status
            if status.is_final:
                return status
            sleep(_LOOK_EVERY_S)
    except KeyboardInterrupt:
        # Who stops the command wants no paper from it.
        printer.cancel(follower.job_id)
        raise
