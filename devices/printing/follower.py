"""One job until its end: the deadline that every job has, kept in one place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import JobState, JobStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from devices.printing.api import Printer, PrintOptions

_LOOK_EVERY_S = 0.5


class JobFollower:
    """A submitted job that is printed, ends otherwise, or is cancelled at its deadline."""

    def __init__(self, printer: Printer, job_id: int, deadline_s: float, clock: Callable[[], float]) -> None:
        """Count ``deadline_s`` seconds from now by ``clock``; time that the job is blocked counts too."""
        self._printer = printer
        self._job_id = job_id
        self._clock = clock
        self._end = clock() + deadline_s

    @property
    def job_id(self) -> int:
        """The printer's number of the job."""
        return self._job_id

    def look(self) -> JobStatus:
        """Tell where the job is; a failed one raises ``DeviceError`` PRINT_REFUSED.

        Past the deadline the job is cancelled and PRINT_TIMED_OUT raised; when even that fails,
        ``DeviceError`` says why and the paper may still come: the session's purge will see to it.
        """
        status = self._printer.job(self._job_id)
        if status.state is JobState.FAILED:
            raise DeviceError(DeviceErrorCode.PRINT_REFUSED, status.detail)
        if status.is_final or self._clock() < self._end:
            return status
        self._printer.cancel(self._job_id)
        # It may have been finished while it was cancelled: what lies in the tray is not denied.
        status = self._printer.job(self._job_id)
        if status.state is JobState.PRINTED:
            return status
        raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, status.detail)


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
    """Print a PDF and wait for its last state, PRINTED or CANCELLED; ``on_change`` hears each new state.

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
