"""What the words of IPP mean to us: printer and job states and their reasons (RFC 8011, PWG 5100.9)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from devices.printing.api import BlockingReason, JobState, PrinterState, PrinterWarning

if TYPE_CHECKING:
    from collections.abc import Iterable


class IppPrinterState(IntEnum):
    """``printer-state``, RFC 8011 section 5.4.11."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


class IppJobState(IntEnum):
    """``job-state``, RFC 8011 section 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
    COMPLETED = 9


# What CUPS says of a queue that stands still, whoever stopped it; and our word where it was CUPS itself.
PAUSED = "paused"
STOPPED_BY_CUPS = "stopped-by-cups"

# Keywords without their severity. The severity decides nothing while a job waits: of the very same empty tray
# printers say "-report" when idle, "-warning" while they hold a job for it, "-error" or nothing when stopped.
_BLOCKING: dict[str, BlockingReason] = {
    "media-empty": BlockingReason.PAPER_OUT,
    # The tray holds paper, but not the size or kind that this job needs: the hand does the same there.
    "media-needed": BlockingReason.PAPER_OUT,
    "input-tray-missing": BlockingReason.TRAY_OPEN,
    "input-cannot-feed-size-selected": BlockingReason.PAPER_OUT,
    "input-media-tray-missing": BlockingReason.TRAY_OPEN,
    "output-tray-missing": BlockingReason.TRAY_OPEN,
    "media-jam": BlockingReason.JAM,
    "input-pick-error": BlockingReason.JAM,
    "cover-open": BlockingReason.COVER_OPEN,
    "door-open": BlockingReason.COVER_OPEN,
    "interlock-open": BlockingReason.COVER_OPEN,
    "toner-empty": BlockingReason.TONER_EMPTY,
    "marker-supply-empty": BlockingReason.TONER_EMPTY,
    "marker-supply-missing": BlockingReason.TONER_EMPTY,
    "developer-empty": BlockingReason.TONER_EMPTY,
    # CUPS' own word for a printer that does not answer.
    "offline": BlockingReason.OFFLINE,
    "timed-out": BlockingReason.OFFLINE,
    "shutdown": BlockingReason.OFFLINE,
    "power-down": BlockingReason.OFFLINE,
    "connecting-to-device": BlockingReason.OFFLINE,
    PAUSED: BlockingReason.PAUSED,
    STOPPED_BY_CUPS: BlockingReason.STOPPED,
    "moving-to-paused": BlockingReason.PAUSED,
    "deactivated": BlockingReason.PAUSED,
    "marker-waste-full": BlockingReason.OTHER,
    "marker-waste-receptacle-full": BlockingReason.OTHER,
    "output-area-full": BlockingReason.OTHER,
    "fuser-over-temp": BlockingReason.OTHER,
    "fuser-under-temp": BlockingReason.OTHER,
    "opc-life-over": BlockingReason.OTHER,
    "spool-area-full": BlockingReason.OTHER,
    # A driver's program is missing on this machine: only an operator ends that.
    "cups-missing-filter": BlockingReason.OTHER,
    "cups-insecure-filter": BlockingReason.OTHER,
}

# Said for a moment at the start of every job as well: it blocks only when the printer itself does not answer.
_CONNECTING = "connecting-to-device"

# What only CUPS knows; its other reasons are older copies of the printer's own.
_OF_THE_QUEUE = frozenset({PAUSED, "moving-to-paused", "cups-missing-filter", "cups-insecure-filter"})

_WARNING: dict[str, PrinterWarning] = {
    "toner-low": PrinterWarning.TONER_LOW,
    "marker-supply-low": PrinterWarning.TONER_LOW,
    "developer-low": PrinterWarning.TONER_LOW,
    "media-low": PrinterWarning.PAPER_LOW,
}

_SEVERITIES = ("-report", "-warning", "-error")
_ERROR, _REPORT = "-error", "-report"


def _keyword(reason: str) -> str:
    if reason in _BLOCKING:
        return reason  # "input-pick-error" is the word itself, without a severity
    for severity in _SEVERITIES:
        if reason.endswith(severity):
            return reason.removesuffix(severity)
    return reason


def blocking_reasons(
    reasons: Iterable[str], *, after_completion: bool = False, is_reachable: bool = True
) -> tuple[BlockingReason, ...]:
    """Pick what keeps paper from coming out, in the order of ``BlockingReason``, each once.

    ``after_completion`` leaves out what an idle printer merely reports: the tray that a job's last sheet
    emptied does not unsay that sheet. ``is_reachable`` says that the printer itself answers: its queue is
    only connecting to it. An unknown word blocks only as an error: vendors invent harmless ones.
    """
    found: set[BlockingReason] = set()
    for reason in reasons:
        keyword = _keyword(reason)
        if (after_completion and reason.endswith(_REPORT)) or (keyword == _CONNECTING and is_reachable):
            continue
        if keyword in _BLOCKING:
            found.add(_BLOCKING[keyword])
        elif reason.endswith(_ERROR) and keyword not in _WARNING:
            found.add(BlockingReason.OTHER)
    return tuple(reason for reason in BlockingReason if reason in found)


def queue_reasons(reasons: Iterable[str]) -> tuple[str, ...]:
    """Pick the reasons that are the queue's own and not the printer's."""
    return tuple(reason for reason in reasons if _keyword(reason) in _OF_THE_QUEUE)


def warnings(reasons: Iterable[str]) -> tuple[PrinterWarning, ...]:
    """Pick what will soon stop the printer, in the order of ``PrinterWarning``, each once."""
    found = {_WARNING[_keyword(reason)] for reason in reasons if _keyword(reason) in _WARNING}
    return tuple(warning for warning in PrinterWarning if warning in found)


def printer_outcome(
    state: int, blocking: tuple[BlockingReason, ...], *, is_accepting: bool = True
) -> tuple[PrinterState, tuple[BlockingReason, ...]]:
    """Make one state of ``printer-state``, what blocks, and whether jobs are accepted.

    A machine that says "stopped" without saying why is BLOCKED by OTHER; only its own word or the queue's,
    "paused", makes it PAUSED.
    """
    if blocking == (BlockingReason.OFFLINE,):
        return PrinterState.ABSENT, blocking
    others = tuple(reason for reason in blocking if reason is not BlockingReason.PAUSED)
    if others:
        return PrinterState.BLOCKED, others
    if blocking or not is_accepting:
        return PrinterState.PAUSED, (BlockingReason.PAUSED,)
    if state == IppPrinterState.STOPPED:
        return PrinterState.BLOCKED, (BlockingReason.OTHER,)
    if state == IppPrinterState.PROCESSING:
        return PrinterState.BUSY, ()
    return PrinterState.READY, ()


def job_outcome(state: int, blocking: tuple[BlockingReason, ...]) -> JobState:
    """Make one state of ``job-state`` and what blocks the printer now.

    "completed" is not yet PRINTED while a reason stands: for many printers it only means that all was sent.
    """
    match state:
        case IppJobState.CANCELLED:
            return JobState.CANCELLED
        case IppJobState.ABORTED:
            return JobState.FAILED
        case IppJobState.COMPLETED:
            return JobState.BLOCKED if blocking else JobState.PRINTED
        case IppJobState.HELD | IppJobState.STOPPED:
            # Nobody but an operator holds a kiosk's job; CUPS says "stopped" of the job of a stopped queue.
            return JobState.BLOCKED
        case _ if blocking:
            return JobState.BLOCKED
        case IppJobState.PROCESSING:
            return JobState.PRINTING
        case _:
            return JobState.WAITING
