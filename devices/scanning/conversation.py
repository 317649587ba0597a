"""What is heard from the worker about one request, within its deadlines."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devices.errors import DeviceError, DeviceErrorCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from devices.scanning.api import Cancelled
    from devices.scanning.wire import Message
    from devices.scanning.worker_process import WorkerProcess

# How often a visitor's "stop" is looked at while the worker is silent.
_CANCEL_POLL_S = 0.05
_LAST = ("done", "error")


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the worker may be silent in each step before it is taken for dead.

    ``start_s``: interpreter and libsane, measured 0.2 s. ``status_s``: network backends search for several
    seconds. ``first_line_s``: a cold lamp warms up for up to a minute. ``line_s``: between two signs of
    progress, carriages pause while a slow link drains. ``end_s``: from a flatbed's page to the end of its
    job, measured 33 s where a network scanner does not answer that its job is deleted. ``cancel_s`` and
    ``close_s``: until a stop or an end is obeyed. ``interrupt_after_s``: a stop is obeyed between two lines,
    and after this long also amid a wait for the device (``sane_cancel`` from another thread).
    ``absent_worker_age_s``: a worker that finds no scanner is replaced this often, because some
    backends read the list of USB devices only once.
    """

    start_s: float = 15.0
    status_s: float = 30.0
    first_line_s: float = 90.0
    line_s: float = 30.0
    end_s: float = 10.0
    cancel_s: float = 5.0
    interrupt_after_s: float = 1.5
    close_s: float = 3.0
    absent_worker_age_s: float = 120.0


def awaited(worker: WorkerProcess, number: int, timeout_s: float) -> Message:
    """Wait for the answer to request ``number``; raises ``DeviceError`` TIMED_OUT or CRASHED."""
    deadline_s = time.monotonic() + timeout_s
    while (remaining_s := deadline_s - time.monotonic()) > 0:
        answer = worker.hear(remaining_s)
        if answer is not None and answer["id"] == number:
            return answer
    raise DeviceError(DeviceErrorCode.TIMED_OUT, f"no answer for {timeout_s:g} s")


class _Patience:
    """How long the worker may stay silent now, and since when it has been."""

    def __init__(self, deadlines: Deadlines, *, is_one_page: bool) -> None:
        self._deadlines = deadlines
        self._is_one_page = is_one_page
        self.is_complete = False
        self.allowed_s = deadlines.first_line_s
        self.renew()

    def hear(self, kind: str) -> None:
        """Take notice of a sign of life."""
        self.is_complete = self._is_one_page and kind == "page"
        if self.is_complete:
            self.allowed_s = self._deadlines.end_s
        elif kind == "progress":
            self.allowed_s = self._deadlines.line_s
        else:
            self.allowed_s = self._deadlines.first_line_s

    def renew(self) -> None:
        """Begin to wait anew."""
        self._since_s = time.monotonic()

    def is_over(self) -> bool:
        """Tell whether the worker is to be given up."""
        return time.monotonic() - self._since_s > self.allowed_s


def scan_answers(
    worker: WorkerProcess,
    number: int,
    cancelled: Cancelled,
    deadlines: Deadlines,
    *,
    is_one_page: bool = False,
) -> Iterator[Message]:
    """Yield what the worker says of scan ``number``; its last is of kind "done" or "error".

    With ``is_one_page`` nothing is missing after the first page: a worker that does not come to its end then
    is given up without a word, and no last message comes. A page that arrives after the visitor said stop is
    held back. Before a worker is given up it is asked to stop, because one that is killed leaves its job at a
    network scanner, which is busy with it when the next visitor comes. Raises ``DeviceError``, and then the
    worker is to be ended: TIMED_OUT, CRASHED, or CANCELLED when it did not stop.
    """
    patience = _Patience(deadlines, is_one_page=is_one_page)
    while not patience.is_over():
        answer = worker.hear(_CANCEL_POLL_S)
        if answer is not None and answer["id"] != number:
            answer = None
        if answer is not None and answer["kind"] in _LAST:
            yield answer
            return
        if cancelled():
            yield _last_word(worker, number, deadlines)
            return
        if answer is not None:
            patience.hear(answer["kind"])
            yield answer
            # What the listener did meanwhile is not the worker's silence.
            patience.renew()
    stop(worker, number, deadlines, interrupt_after_s=0.0)
    if not patience.is_complete:
        raise DeviceError(DeviceErrorCode.TIMED_OUT, f"no sign for {patience.allowed_s:g} s")


def stop(
    worker: WorkerProcess, number: int, deadlines: Deadlines, interrupt_after_s: float | None = None
) -> Message | None:
    """Ask the worker to stop scan ``number`` and give its last word of it; None when none comes in time."""
    after_s = deadlines.interrupt_after_s if interrupt_after_s is None else interrupt_after_s
    deadline_s = time.monotonic() + deadlines.cancel_s
    with suppress(DeviceError):
        worker.say({"id": number, "op": "cancel", "interrupt_after_s": after_s})
        while (remaining_s := deadline_s - time.monotonic()) > 0:
            answer = worker.hear(remaining_s)
            if answer is not None and answer["id"] == number and answer["kind"] in _LAST:
                return answer
    return None


def _last_word(worker: WorkerProcess, number: int, deadlines: Deadlines) -> Message:
    last = stop(worker, number, deadlines)
    if last is None:
        raise DeviceError(DeviceErrorCode.CANCELLED, "the worker did not stop and was ended")
    return last
