"""What a queue of CUPS and the printer behind it say together at one moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from devices.printing import ipp_probe
from devices.printing.cups_word import words
from devices.printing.ipp_states import PAUSED, STOPPED_BY_CUPS, IppPrinterState, queue_reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

# What ``queue_view`` needs to be asked of CUPS.
QUEUE_ATTRIBUTES = [
    "color-supported",
    "device-uri",
    "printer-info",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "printer-state",
    "printer-state-change-time",
    "printer-state-message",
    "printer-state-reasons",
    "sides-supported",
]

# CUPS' ipp backend has handed the document over and waits for the printer to finish it.
_HANDED_OVER = "cups-waiting-for-job-completed"
# The printer no longer knows the job: the backend then says "completed", whatever became of it.
_FORGOTTEN = "cups-ipp-missing-job-history"


@dataclass(frozen=True, slots=True)
class QueueView:
    """Queue and printer at one moment.

    ``state`` is the graver of both ``printer-state``; ``reasons`` are the printer's own and those that only
    the queue knows, or all of the queue's when the printer cannot be asked. ``is_silent``: it does not
    answer; ``is_gone``: nobody is at its address. ``up_time_s`` is the printer's, None when it does not tell.
    ``message`` and ``changed_at`` (server's seconds) are the queue's own last words, which may name people.
    """

    name: str
    state: int
    reasons: tuple[str, ...]
    is_accepting: bool
    is_gone: bool = False
    is_silent: bool = False
    up_time_s: int | None = None
    is_paused: bool = False
    has_handed_over: bool = False
    has_forgotten_job: bool = False
    can_colour: bool = False
    can_duplex: bool = False
    message: str = ""
    changed_at: int = 0

    def as_stopped_by_cups(self) -> QueueView:
        """Return the same with the queue's "paused" told as what CUPS did, not a person."""
        place = len(self.reasons) - 1 - self.reasons[::-1].index(PAUSED) if PAUSED in self.reasons else None
        if place is None:
            return self
        # The printer's own reasons come first: its "paused" is another.
        reasons = (*self.reasons[:place], STOPPED_BY_CUPS, *self.reasons[place + 1 :])
        return replace(self, reasons=reasons)

    @property
    def is_stopped(self) -> bool:
        """Tell whether queue or printer will not begin anything."""
        return self.state == IppPrinterState.STOPPED


def deleted_queue(device_uri: str) -> dict[str, Any]:
    """Make what CUPS would say of a queue that is no more, to ask its printer all the same."""
    return {
        "device-uri": device_uri,
        "printer-is-accepting-jobs": False,
        "printer-state": IppPrinterState.IDLE,
        "printer-state-reasons": "none",
    }


def queue_view(attributes: Mapping[str, Any], *, asks_printer: bool) -> QueueView:
    """Join what CUPS says of the queue (``QUEUE_ATTRIBUTES``) with what the printer answers now.

    CUPS takes over a printer's reasons only while it prints, some seconds late, and keeps them afterwards.
    """
    said = words(attributes["printer-state-reasons"])
    state, reasons = int(attributes["printer-state"]), said
    is_gone = is_silent = False
    up_time_s: int | None = None
    device_uri = str(attributes.get("device-uri", ""))
    if asks_printer and ipp_probe.can_be_asked(device_uri):
        try:
            answer = ipp_probe.ask(device_uri)
        except ipp_probe.PrinterGoneError:
            is_gone = is_silent = True
        except ipp_probe.PrinterSilentError:
            is_silent = True
        else:
            if answer is not None:
                state = max(state, answer.state)
                reasons = answer.reasons + queue_reasons(said)
                up_time_s = answer.up_time_s
    return QueueView(
        name=str(attributes.get("printer-make-and-model") or attributes.get("printer-info") or ""),
        state=state,
        reasons=reasons,
        is_accepting=bool(attributes["printer-is-accepting-jobs"]),
        is_gone=is_gone,
        is_silent=is_silent,
        up_time_s=up_time_s,
        is_paused=int(attributes["printer-state"]) == IppPrinterState.STOPPED,
        has_handed_over=_HANDED_OVER in said,
        has_forgotten_job=_FORGOTTEN in said,
        can_colour=bool(attributes.get("color-supported", False)),
        can_duplex=any(word.startswith("two-sided") for word in words(attributes.get("sides-supported", ()))),
        message=str(attributes.get("printer-state-message", "")),
        changed_at=int(attributes.get("printer-state-change-time", 0)),
    )
