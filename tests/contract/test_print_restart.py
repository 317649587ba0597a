"""The print service killed and started again at every step of a job: no lie, and never two papers."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

import cups
import pytest

from devices.errors import DeviceErrorCode
from devices.printing.api import BlockingReason, JobState
from devices.printing.cups_printer import CupsPrinter
from tests.support.cups import print_stack, session_print_stack
from tests.support.print_visit import NOT_PRINTED, assert_told_truly, left_in, print_visit
from tests.support.printers import heavy, three_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["heavy", "print_stack", "session_print_stack", "three_pages"]  # fixtures

pytestmark = pytest.mark.usefixtures("qapp")

# The product's own: how soon a new cupsd is noticed decides whether it can print again.
_LOOK_EVERY_S = 1.0
# What becomes of cupsd's programs: killed with it, or told to end, as systemd does before it starts it again.
_MANNERS = pytest.mark.parametrize("to_its_programs", [signal.SIGKILL, signal.SIGTERM])


class TrippedConnection:
    """A connection whose server dies at one call."""

    def __init__(self, connection: Any, call: str, number: int, *, is_late: bool, die: Callable[[], None]):
        """Have ``die`` called at the ``number``-th ``call``, before or (``is_late``) after it was heard."""
        self._connection = connection
        self._call = call
        self._left = number
        self._is_late = is_late
        self._die = die

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._connection, name)
        return self._tripped(method) if name == self._call else method

    def _tripped(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            self._left -= 1
            if self._left != 0:
                return method(*arguments)
            if self._is_late:
                method(*arguments)
                self._die()
                raise cups.IPPError(cups.IPP_SERVICE_UNAVAILABLE, "Connection reset by peer")
            self._die()
            return method(*arguments)

        return call


class TrippedPrinter(CupsPrinter):
    """A printer whose service dies while it takes the document."""

    trip: Callable[[Any], TrippedConnection]

    def _send(self, connection: Any, job_id: int, document: Path) -> None:
        super()._send(self.trip(connection), job_id, document)


@pytest.fixture(params=["kept", "emptied"])
def stack(request: pytest.FixtureRequest, print_stack: PrintStack) -> Iterator[PrintStack]:
    """Give a service as distributions install it, and one that follows assets/cups/service.conf."""
    print_stack.empties_spool = request.param == "emptied"
    yield print_stack
    print_stack.empties_spool = False


@pytest.fixture
def emptied(print_stack: PrintStack) -> Iterator[PrintStack]:
    """Give the second only."""
    print_stack.empties_spool = True
    yield print_stack
    print_stack.empties_spool = False


def test_killed_before_the_job(print_stack: PrintStack, three_pages: Path) -> None:
    print_stack.kill_service(signal.SIGKILL)
    with print_visit(print_stack, look_every_s=_LOOK_EVERY_S) as visit:
        ticket = visit.print(three_pages)
        assert visit.end_of(ticket) == NOT_PRINTED
        assert visit.failure(ticket).code is DeviceErrorCode.PRINT_SERVICE_DOWN
        print_stack.start_service()
    assert_told_truly(print_stack, NOT_PRINTED)


@pytest.mark.parametrize(
    ("call", "number", "is_late"),
    [
        ("startDocument", 1, False),
        ("writeRequestData", 3, False),
        ("finishDocument", 1, False),
        ("finishDocument", 1, True),
    ],
)
def test_killed_while_it_takes_the_document(
    emptied: PrintStack, heavy: Path, call: str, number: int, is_late: bool
) -> None:
    printer = TrippedPrinter(emptied.queue, server=emptied.server, port=emptied.port)
    printer.trip = lambda connection: TrippedConnection(
        connection, call, number, is_late=is_late, die=lambda: emptied.kill_service(signal.SIGKILL)
    )
    with print_visit(emptied, look_every_s=_LOOK_EVERY_S, printer=printer) as visit:
        ticket = visit.print(heavy)
        visit.wait_for(ticket, BlockingReason.OFFLINE)
        emptied.start_service()
        told = visit.end_of(ticket)
    assert_told_truly(emptied, told)
    # libcups itself takes a server that died without an answer for one that said yes.
    assert told == ("uncertain" if call == "finishDocument" and not is_late else NOT_PRINTED)


@_MANNERS
def test_killed_while_the_filter_runs(
    print_stack: PrintStack, three_pages: Path, to_its_programs: signal.Signals
) -> None:
    print_stack.hold_filter()
    with print_visit(print_stack, look_every_s=_LOOK_EVERY_S) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, JobState.PRINTING)
        print_stack.kill_service(to_its_programs)
        print_stack.release_filter()
        print_stack.start_service()
        told = visit.end_of(ticket)
    assert_told_truly(print_stack, told)
    assert told == "printed"


@_MANNERS
@pytest.mark.parametrize("is_back_late", [False, True])
def test_killed_while_the_printer_prints(
    stack: PrintStack, three_pages: Path, to_its_programs: signal.Signals, is_back_late: bool
) -> None:
    stack.printer.keep_busy()
    with print_visit(stack, look_every_s=_LOOK_EVERY_S) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, JobState.PRINTING)
        visit.wait(stack.is_at_printer, "the printer's turn")
        stack.kill_service(to_its_programs)
        if is_back_late:
            visit.wait_for(ticket, BlockingReason.OFFLINE)
            stack.printer.finish()
            stack.printer.wait_until_idle()
            stack.start_service()
        else:
            stack.start_service()
            visit.wait_for(ticket, JobState.PRINTING)
            stack.printer.finish()
        told = visit.end_of(ticket)
    assert_told_truly(stack, told)
    # A backend that is told to end may cancel its job in the printer; one that is killed cannot.
    assert told == "printed" or (told == NOT_PRINTED and to_its_programs is signal.SIGTERM)


@_MANNERS
def test_killed_while_the_printer_waits_for_paper(
    emptied: PrintStack, three_pages: Path, to_its_programs: signal.Signals
) -> None:
    emptied.set_reasons("cover-open")
    with print_visit(emptied, look_every_s=_LOOK_EVERY_S) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, BlockingReason.COVER_OPEN)
        visit.wait(emptied.is_at_printer, "the printer's turn")
        emptied.kill_service(to_its_programs)
        emptied.start_service()
        emptied.set_reasons()
        told = visit.end_of(ticket)
    assert_told_truly(emptied, told)
    assert told == ("printed" if to_its_programs is signal.SIGKILL else NOT_PRINTED)


def test_killed_when_the_paper_is_out_and_nobody_was_told(stack: PrintStack, three_pages: Path) -> None:
    # No machine lets out a sheet sooner after its document came.
    stack.printer.set_seconds(2.0)
    stack.printer.keep_busy()
    with print_visit(stack, look_every_s=_LOOK_EVERY_S) as visit:
        ticket = visit.print(three_pages)
        visit.wait(stack.is_at_printer, "the printer's turn")
        stack.printer.finish()
        stack.printer.wait_until_idle()
        stack.kill_service(signal.SIGKILL)
        stack.start_service()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(stack, "printed")


def test_killed_after_completion(print_stack: PrintStack, three_pages: Path) -> None:
    with print_visit(print_stack, look_every_s=_LOOK_EVERY_S) as visit:
        ticket = visit.print(three_pages)
        assert visit.end_of(ticket) == "printed"
        print_stack.kill_service(signal.SIGKILL)
        print_stack.start_service()
    assert_told_truly(print_stack, "printed")


def test_killed_and_away_beyond_the_deadline(print_stack: PrintStack, three_pages: Path) -> None:
    print_stack.hold_filter()
    with print_visit(print_stack, look_every_s=_LOOK_EVERY_S, deadline_s=2.0) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, JobState.PRINTING)
        print_stack.kill_service(signal.SIGKILL)
        assert visit.end_of(ticket) == "uncertain"
        print_stack.release_filter()
        print_stack.start_service()
        visit.wait(lambda: left_in(print_stack.spool) == [], "the end of a job that nobody follows")
        assert_told_truly(print_stack, NOT_PRINTED)
