"""One job given to CUPS: what was seen of it, and what its end means for the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from devices.printing.api import JobState, JobStatus
from devices.printing.ipp_states import IppJobState

if TYPE_CHECKING:
    from devices.printing.cups_queue import QueueView
    from devices.printing.printer_jobs import PrinterJob


# The printer's own jobs of one title; None when it could not be asked.
_SENT = JobStatus(JobState.WAITING)
Known: TypeAlias = "tuple[PrinterJob, ...] | None"

# Up times are whole seconds, and no printer starts in less.
_UP_TIME_TOLERANCE_S = 3.0
# CUPS says "stopped" of the job of a stopped queue.
_NOT_BEGUN = frozenset({IppJobState.PENDING, IppJobState.HELD, IppJobState.STOPPED})
_ENDED = frozenset({IppJobState.CANCELLED, IppJobState.ABORTED, IppJobState.COMPLETED})


@dataclass(slots=True)
class SentJob:
    """What is remembered of a job.

    ``starts`` counts the server's starts when it was looked at last. ``is_half``: whether all of the document
    arrived is not known. ``is_given_up``: CUPS may have handed it to the printer and would do so again, so it
    must not. ``is_unwanted``: somebody cancelled it. ``is_held``: a paused queue held it when it was looked
    at last. ``begun_at`` is the server's time when its last try began. ``has_lost_printer``: nobody was at
    the printer's address after it had got the document. ``last`` is what was told of it last.
    """

    title: str
    device_uri: str
    starts: int
    is_half: bool = False
    is_given_up: bool = False
    is_unwanted: bool = False
    is_held: bool = False
    has_begun: bool = False
    begun_at: int | None = None
    has_handed_over: bool = False
    has_lost_printer: bool = False
    switched_on_at: float | None = None
    last: JobStatus = _SENT

    @property
    def is_over(self) -> bool:
        """Tell whether CUPS must not go on with it."""
        return self.is_half or self.is_given_up or self.is_unwanted

    def is_tried_again(self, state: int | None, begun_at: int | None, starts: int) -> bool:
        """Tell whether a first try of CUPS came to nothing, and note whether one has begun."""
        last_begun_at, self.begun_at = self.begun_at, begun_at
        # A back-end may fail between two looks: the job waits again, but with another time of its beginning.
        came_back = state in _NOT_BEGUN and begun_at not in (None, last_begun_at)
        was_begun = self.has_begun or came_back
        self.has_begun = was_begun or state not in _NOT_BEGUN
        was_started, self.starts = starts != self.starts, starts
        if was_started:
            # One that a paused queue held a moment ago, the dead service had not begun.
            return not self.is_held
        return was_begun and (state in _NOT_BEGUN or begun_at != last_begun_at)

    def may_be_tried_again(self, known: Known, *, service_died: bool) -> bool:
        """Tell whether another try can give no second paper.

        ``known`` are the printer's own jobs of this title.
        """
        if not known:
            # CUPS itself knows what it has not handed over, unless it died.
            return known is not None and not self.has_handed_over and not service_died
        return all(job.is_blank for job in known)

    def was_lost(self, view: QueueView, now: float) -> bool:
        """Tell whether the printer forgot this job because it was switched off with its document in memory.

        CUPS calls such a job completed. That the printer was switched on again is seen by its own clock: its
        "up time" began later than when it got the document.
        """
        self.has_lost_printer |= view.is_gone and self.has_handed_over
        if self.has_lost_printer or view.up_time_s is None:
            return view.has_forgotten_job and self.has_lost_printer
        switched_on_at = now - view.up_time_s
        if view.has_handed_over and self.switched_on_at is None:
            self.switched_on_at = switched_on_at
        before = switched_on_at if self.switched_on_at is None else self.switched_on_at
        return view.has_forgotten_job and switched_on_at - before > _UP_TIME_TOLERANCE_S

    def end(self, state: int | None, known: Known, *, is_blocked: bool) -> JobState:
        """Say what came out of a job that CUPS has ended or lost sight of; ``state`` was its last word.

        ``known`` are the printer's own jobs of this title. PRINTING when sheets may still come: a job that is
        being stopped ends soon, but only in a printer that works (``is_blocked``).
        """
        if any(job.is_printed for job in known or ()):
            return JobState.PRINTED
        if any(job.is_active and not (job.is_stopping and is_blocked) for job in known or ()):
            return JobState.PRINTING
        if self.is_unwanted:
            return JobState.CANCELLED
        if state == IppJobState.CANCELLED and not self.is_half | self.is_given_up:
            # CUPS says so too of a job whose options the printer refuses: the printer then never had it.
            return JobState.FAILED if known == () and not self.has_handed_over else JobState.CANCELLED
        if known and all(job.is_blank for job in known):
            return JobState.FAILED
        if self.is_half and known == ():
            return JobState.FAILED
        # A printer that knows it may have begun to print while it still received.
        if state == IppJobState.ABORTED and known == () and not self.has_handed_over | self.is_given_up:
            return JobState.FAILED
        return JobState.UNCERTAIN


def has_not_begun(state: int | None) -> bool:
    """Tell whether CUPS lets a job wait."""
    return state in _NOT_BEGUN


def has_ended(state: int | None) -> bool:
    """Tell whether CUPS has done with a job: ended or forgotten."""
    return state is None or state in _ENDED
