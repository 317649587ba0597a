"""A visitor's printing on a real print service: what the kiosk showed, and what paper there was."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from devices.errors import DeviceError
from devices.printing.api import JobState, JobStatus, PrintOptions
from devices.printing.cups_printer import CupsPrinter
from kiosk.services.print_service import PrintService
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from devices.printing.api import BlockingReason
    from tests.support.cups import PrintStack

# The longest wait of CUPS' backend between tries at a busy printer is 30 s.
_END_DEADLINE_S = 60.0
NO_DEADLINE_S = 600.0
# Failures after which nothing may come out are all one here; what may have come out has a name of its own.
NOT_PRINTED = "not printed"


class PrintVisit:
    """One session's print service, told what to do and heard."""

    def __init__(self, printer: CupsPrinter, deadline_s: float, look_every_s: float) -> None:
        """Start the product's print service with ``printer``; a job has ``deadline_s`` seconds."""
        self._service = PrintService(printer, deadline_s=deadline_s, job_look_every_s=look_every_s)
        self._told: dict[int, list[JobStatus | DeviceError]] = {}
        self._service.jobChanged.connect(self._hear)
        self._service.failed.connect(self._hear)
        self._service.start()

    def print(self, document: Path, options: PrintOptions | None = None) -> int:
        """Press the button; returns the ticket."""
        return self._service.print_document(document, options or PrintOptions())

    def cancel(self, ticket: int) -> None:
        """Press the other button."""
        self._service.cancel(ticket)

    def blocking(self, ticket: int) -> tuple[BlockingReason, ...]:
        """Tell why the visitor is waiting."""
        last = self._last(ticket)
        return last.blocking if isinstance(last, JobStatus) else ()

    def reasons_told(self, ticket: int) -> set[BlockingReason]:
        """Collect all that the visitor was told he is waiting for."""
        told = [each for each in self._told.get(ticket, []) if isinstance(each, JobStatus)]
        return {reason for each in told for reason in each.blocking}

    def state(self, ticket: int) -> JobState | None:
        """Tell what the visitor sees now; None when he was told of a failure, or nothing yet."""
        last = self._last(ticket)
        return last.state if isinstance(last, JobStatus) else None

    def has_ended(self, ticket: int) -> bool:
        """Tell whether the visitor was told an end."""
        last = self._last(ticket)
        return isinstance(last, DeviceError) or (last is not None and last.is_final)

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Let the interface run until something is seen."""

        def is_there() -> bool:
            QCoreApplication.processEvents()
            return condition()

        try:
            wait_until(is_there, what, _END_DEADLINE_S)
        except TimeoutError as error:
            raise AssertionError(f"{error}; told {self._told}") from error

    def let_pass(self, seconds: float) -> None:
        """Let the interface run for a while."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() >= end, "time to pass")

    def wait_for(self, ticket: int, *wanted: JobState | BlockingReason) -> None:
        """Wait until the visitor sees one of these."""
        self.wait(
            lambda: self.state(ticket) in wanted or any(reason in wanted for reason in self.blocking(ticket)),
            f"{wanted} of ticket {ticket}",
        )

    def end_of(self, ticket: int) -> str:
        """Wait for the end and tell it: "printed", "cancelled", "uncertain" or NOT_PRINTED."""
        self.wait(lambda: self.has_ended(ticket), f"the end of ticket {ticket}")
        last = self._last(ticket)
        ends = [told for told in self._told[ticket] if isinstance(told, DeviceError) or told.is_final]
        assert len(ends) == 1, ends
        return last.state.value if isinstance(last, JobStatus) else NOT_PRINTED

    def failure(self, ticket: int) -> DeviceError:
        """Return the failure that the visitor was told."""
        last = self._last(ticket)
        assert isinstance(last, DeviceError), last
        return last

    def stop(self) -> None:
        """End the session's process, as far as printing goes."""
        self._service.stop()

    def _last(self, ticket: int) -> JobStatus | DeviceError | None:
        return self._told.get(ticket, [None])[-1]

    def _hear(self, ticket: int, told: JobStatus | DeviceError) -> None:
        self._told.setdefault(ticket, []).append(told)


@contextmanager
def print_visit(
    stack: PrintStack,
    *,
    deadline_s: float = NO_DEADLINE_S,
    look_every_s: float = 0.2,
    printer: CupsPrinter | None = None,
) -> Iterator[PrintVisit]:
    """Begin a visit; at its end the session's process goes, and the supervisor erases what it left."""
    visit = PrintVisit(printer or make_printer(stack), deadline_s, look_every_s)
    try:
        yield visit
    finally:
        visit.stop()
        # Another one, as the supervisor is another process.
        make_printer(stack).purge()


def make_printer(stack: PrintStack) -> CupsPrinter:
    """Make the product's printer of this print service."""
    return CupsPrinter(stack.queue, server=stack.server, port=stack.port)


def assert_told_truly(stack: PrintStack, told: str, copies: int = 1) -> None:
    """Hold what was told against the paper, once nothing can come any more, and look into the spool."""
    stack.set_reasons()
    stack.printer.wait_until_idle()
    papers = len(stack.papers())
    match told:
        case JobState.PRINTED.value:
            assert papers == copies
        case JobState.UNCERTAIN.value:
            # Nobody knew; two would be known.
            assert papers <= copies
        case _:
            assert papers == 0, told
    assert left_in(stack.spool) == []


def left_in(spool: Path) -> list[Path]:
    """List all files below the spool, whatever they are called."""
    return [path for path in spool.rglob("*") if path.is_file()]
