"""What the printer itself knows of a job: the truth about paper when CUPS has lost sight of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from devices.printing import ipp_probe
from devices.printing.ipp_message import BadMessageError, answer_jobs, cancel_order, jobs_question
from devices.printing.ipp_states import IppJobState

if TYPE_CHECKING:
    from collections.abc import Callable

# All that a printer has to understand (RFC 8011 section 4.2.6.1); "all" came later.
_WHICH: Final = ("not-completed", "completed")
_ASKED: Final = ["job-id", "job-name", "job-state", "job-state-reasons", "job-impressions-completed"]
_STOPPING: Final = "processing-to-stop-point"
_ENDED: Final = frozenset({IppJobState.CANCELLED, IppJobState.ABORTED, IppJobState.COMPLETED})


@dataclass(frozen=True, slots=True)
class PrinterJob:
    """A job in the printer; ``impressions`` are the sides printed so far, None when it does not count.

    ``is_stopping``: the printer has been told to cancel it, or gives it up, and is not done with that.
    """

    job_id: int
    state: int
    impressions: int | None
    is_stopping: bool = False

    @property
    def is_printed(self) -> bool:
        """Tell whether all of it came out."""
        return self.state == IppJobState.COMPLETED

    @property
    def is_active(self) -> bool:
        """Tell whether sheets may still come."""
        return self.state not in _ENDED

    @property
    def is_blank(self) -> bool:
        """Tell whether it ended without a single side."""
        return self.state in _ENDED and not self.is_printed and self.impressions == 0


def jobs_called(device_uri: str, title: str, user: str) -> tuple[PrinterJob, ...] | None:
    """List the jobs of this title that the printer knows, None when it does not tell.

    A printer may forget a job as soon as it ended: none known does not mean none printed.
    """
    return _jobs(device_uri, user, lambda name: name == title)


def jobs_beginning(device_uri: str, beginning: str, user: str) -> tuple[PrinterJob, ...] | None:
    """List the jobs whose titles begin so, as ``jobs_called`` does."""
    return _jobs(device_uri, user, lambda name: name.startswith(beginning))


def _jobs(device_uri: str, user: str, is_ours: Callable[[str], bool]) -> tuple[PrinterJob, ...] | None:
    if not ipp_probe.can_be_asked(device_uri):
        return None
    found: dict[int, PrinterJob] = {}
    # In this order, or a job that ends between the questions is missed.
    for which in _WHICH:
        try:
            body = ipp_probe.exchange(device_uri, jobs_question(device_uri, which, _ASKED, user))
            jobs = None if body is None else answer_jobs(body)
        except (ipp_probe.PrinterSilentError, BadMessageError):
            return None
        if jobs is None or any("job-name" not in job for job in jobs):
            return None  # one without a name may be ours
        for job in jobs:
            job_id, state = job.get("job-id", [None])[0], job.get("job-state", [None])[0]
            if is_ours(str(job["job-name"][0])) and isinstance(job_id, int) and isinstance(state, int):
                impressions = job.get("job-impressions-completed", [None])[0]
                found[job_id] = PrinterJob(
                    job_id,
                    state,
                    impressions if isinstance(impressions, int) else None,
                    is_stopping=_STOPPING in job.get("job-state-reasons", ()),
                )
    return tuple(found.values())


def cancel(device_uri: str, job: PrinterJob, user: str) -> None:
    """Ask the printer to cancel a job of ``user``; whether it did is seen by asking again."""
    with suppress(ipp_probe.PrinterSilentError):
        ipp_probe.exchange(device_uri, cancel_order(device_uri, job.job_id, user))
