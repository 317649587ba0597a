"""What is heard from the worker about one request, within its deadlines."""

from __future__ import annotations

import time
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


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the worker may be silent in each step before it is taken for dead.

    ``start_s``: interpreter and libsane, measured 0.2 s. ``status_s``: network backends search for several
    seconds. ``first_line_s``: a cold lamp warms up for up to a minute. ``line_s``: between two signs of
    progress, carriages pause while a slow link drains. ``cancel_s`` and ``close_s``: until a stop or an end
    is obeyed. ``absent_worker_age_s``: a worker that finds no scanner is replaced this often, because some
    backends read the list of USB devices only once.
    """

    start_s: float = 15.0
    status_s: float = 30.0
    first_line_s: float = 90.0
    line_s: float = 30.0
    cancel_s: float = 5.0
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


def scan_answers(
    worker: WorkerProcess, number: int, cancelled: Cancelled, deadlines: Deadlines
) -> Iterator[Message]:
    """Yield what the worker says of scan ``number``; its last is of kind "done" or "error".

    A page that arrives after the visitor said stop is held back. Raises ``DeviceError``, and then the worker
    is to be ended: TIMED_OUT, CRASHED, or CANCELLED when it went on scanning.
    """
    patience_s = deadlines.first_line_s
    heard_s = time.monotonic()
    stopped_s: float | None = None
    while True:
        answer = worker.hear(_CANCEL_POLL_S)
        now_s = time.monotonic()
        if stopped_s is None and cancelled():
            stopped_s = now_s
            worker.say({"id": number, "op": "cancel"})
        if answer is None or answer["id"] != number:
            if stopped_s is not None and now_s - stopped_s > deadlines.cancel_s:
                raise DeviceError(DeviceErrorCode.CANCELLED, "the worker did not stop and was ended")
            if now_s - heard_s > patience_s:
                raise DeviceError(DeviceErrorCode.TIMED_OUT, f"no sign for {patience_s:g} s")
            continue
        heard_s = now_s
        patience_s = deadlines.line_s if answer["kind"] == "progress" else deadlines.first_line_s
        if answer["kind"] in ("done", "error"):
            yield answer
            return
        if stopped_s is None:
            yield answer
            # What the listener did meanwhile is not the worker's silence.
            heard_s = time.monotonic()
        elif now_s - stopped_s > deadlines.cancel_s:
            raise DeviceError(DeviceErrorCode.CANCELLED, "the worker went on and was ended")
