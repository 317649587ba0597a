"""The scanner as the kiosk sees it: the worker behind deadlines, replaced when it dies or hangs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import (
    ScannerState,
    ScannerStatus,
    Source,
    ignore_progress,
    never_cancelled,
)
from devices.scanning.conversation import Deadlines, awaited, scan_answers, stop
from devices.scanning.page_file import page_files, sweep
from devices.scanning.wire import (
    Message,
    error_from_wire,
    page_from_wire,
    progress_from_wire,
    request_to_wire,
    status_from_wire,
)
from devices.scanning.worker_process import WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from devices.scanning.api import Cancelled, Progress, ScannedPage, ScanRequest

# After these libsane's idea of what is plugged in cannot be trusted: the next use gets a fresh process.
_STALE_AFTER = frozenset(
    {
        DeviceErrorCode.SCANNER_ABSENT,
        DeviceErrorCode.ACCESS_DENIED,
        DeviceErrorCode.IO,
        DeviceErrorCode.OUT_OF_MEMORY,
    }
)
_T = TypeVar("_T")


class ScanClient:
    """A ``Scanner`` in a child process, started when it is first needed.

    Whatever the child does, each call ends within the deadlines, in a result or a ``DeviceError``. After
    TIMED_OUT and CRASHED, which are told of the child, the next use starts a fresh one.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        deadlines: Deadlines | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """``arguments`` are the worker's, from ``sane_command`` or ``simulated_command``."""
        self._arguments = tuple(arguments)
        self._deadlines = deadlines or Deadlines()
        self._environment = environment
        self._worker: WorkerProcess | None = None
        self._started_s = 0.0
        self._last_number = 0
        self._is_scanning = False

    @property
    def worker_pid(self) -> int | None:
        """The number of the running worker's process."""
        return None if self._worker is None else self._worker.pid

    def status(self) -> ScannerStatus:
        """Ask the worker; a dead or silent one is a fault."""
        if self._is_scanning:
            return ScannerStatus(ScannerState.BUSY)
        try:
            worker = self._ready_worker()
            number = self._say(worker, {"op": "status"})
            answer = awaited(worker, number, self._deadlines.status_s)
            status = _decoded(status_from_wire, answer)
        except DeviceError as error:
            self._retire()
            return ScannerStatus(ScannerState.FAULT, detail=str(error))
        age_s = time.monotonic() - self._started_s
        if status.state is ScannerState.ABSENT and age_s > self._deadlines.absent_worker_age_s:
            self._retire()
        return status

    def scan(
        self,
        request: ScanRequest,
        folder: Path,
        on_progress: Progress = ignore_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Iterator[ScannedPage]:
        """Scan; see ``Scanner``."""
        if self._is_scanning:
            raise DeviceError(DeviceErrorCode.SCANNER_BUSY, "a scan is under way")
        if cancelled():
            raise DeviceError(DeviceErrorCode.CANCELLED, "before start")
        self._is_scanning = True
        keep = set(page_files(folder))
        is_settled = False
        number = 0
        try:
            worker = self._ready_worker()
            number = self._say(
                worker, {"op": "scan", "request": request_to_wire(request), "folder": str(folder)}
            )
            is_one_page = request.source is Source.FLATBED
            for answer in scan_answers(worker, number, cancelled, self._deadlines, is_one_page=is_one_page):
                if answer["kind"] == "progress":
                    on_progress(*_decoded(progress_from_wire, answer))
                elif answer["kind"] == "page":
                    page = _decoded(page_from_wire, answer)
                    keep.add(page.path)
                    yield page
                else:
                    is_settled = True
                    self._settle(answer, cancelled)
        except GeneratorExit:
            is_settled = self._abandon(number)
            raise
        finally:
            if not is_settled:
                self._retire()
            sweep(folder, keep)
            self._is_scanning = False

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.close(self._deadlines.close_s)
            self._worker = None

    def _settle(self, answer: Message, cancelled: Cancelled) -> None:
        """Take the worker's last word on a scan; raises its error."""
        if answer["kind"] == "error":
            error = _decoded(error_from_wire, answer)
            if error.code in _STALE_AFTER:
                self._retire()
            raise error
        if cancelled():
            raise DeviceError(DeviceErrorCode.CANCELLED, "at the end")

    def _abandon(self, number: int) -> bool:
        """Stop a scan whose pages nobody wants any more; False when the worker does not obey.

        Ending it at once would leave some scanners' carriages half-way and their USB interface confused.
        """
        if self._worker is None or not number:
            return True
        return stop(self._worker, number, self._deadlines) is not None

    def _ready_worker(self) -> WorkerProcess:
        if self._worker is not None and not self._worker.is_alive():
            # It died while nobody used it; nobody need hear of it.
            self._retire()
        if self._worker is None:
            self._worker = WorkerProcess(self._arguments, self._environment)
            self._started_s = time.monotonic()
            awaited(self._worker, 0, self._deadlines.start_s)
        return self._worker

    def _say(self, worker: WorkerProcess, message: Message) -> int:
        self._last_number += 1
        worker.say({"id": self._last_number, **message})
        return self._last_number

    def _retire(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker = None


def _decoded(decode: Callable[[Message], _T], message: Message) -> _T:
    try:
        return decode(message)
    except (KeyError, TypeError, ValueError) as trouble:
        raise DeviceError(DeviceErrorCode.CRASHED, "the worker spoke nonsense") from trouble
