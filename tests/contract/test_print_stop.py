"""A queue that CUPS stopped is started again, one that a person paused is not; nothing comes out twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from devices.printing.api import BlockingReason, JobState, PrinterState
from tests.support.cups import private_print_stack
from tests.support.cups_files import SHIPPED_POLICY, STRICT_POLICY
from tests.support.print_visit import NOT_PRINTED, assert_told_truly, make_printer, print_visit
from tests.support.printers import three_pages, wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["three_pages"]  # fixture

pytestmark = pytest.mark.usefixtures("qapp")

# What a back-end may do before CUPS stops its queue (back-end status 1 by the queue's policy, 4 by any).
_FAILS: Final = "echo 'ERROR: no more' >&2; exit 1"
_FAILS_FOR_GOOD: Final = "echo 'ERROR: no more' >&2; exit 4"
_FAILS_LATER: Final = "trap '' TERM; sleep 1; exit 1"
_PRINTS_AND_FAILS: Final = '"$real" "$@"; exit 1'
_LOSES_SIGHT: Final = (
    'exec 3<&0; "$real" "$@" <&3 & while [ ! -e {seen} ]; do sleep 0.1; done; kill -9 $!; exit 1'
)
# Longer than the first pause between two starts.
_PAUSE_S: Final = 6.0


@pytest.fixture(scope="module")
def own_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintStack]:
    folder = tmp_path_factory.mktemp("stop")
    with private_print_stack(folder, policies=SHIPPED_POLICY + STRICT_POLICY) as stack:
        yield stack


@pytest.fixture(params=["abort-job", "stop-printer"])
def stack(own_stack: PrintStack, request: pytest.FixtureRequest) -> Iterator[PrintStack]:
    """A print service with the policy that we ship, and each error policy that stops a queue."""
    own_stack.set_queue(own_stack.queue, "-o", f"printer-error-policy={request.param}")
    own_stack.set_queue(own_stack.queue, "-o", "printer-op-policy=kiosk")
    for paper in own_stack.papers():
        paper.unlink()
    yield own_stack
    own_stack.backend.mend()
    own_stack.printer.finish()
    own_stack.resume()
    wait_until_ready(make_printer(own_stack))


stopping = pytest.mark.parametrize("stack", ["stop-printer"], indirect=True)


def test_a_stopped_queue_is_started_and_the_job_comes_out_once(stack: PrintStack, three_pages: Path) -> None:
    stack.backend.replace(_FAILS_FOR_GOOD)
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, BlockingReason.STOPPED)
        stack.backend.mend()
        assert visit.end_of(ticket) == "printed"
        assert BlockingReason.PAUSED not in visit.reasons_told(ticket)
    assert_told_truly(stack, "printed")


@stopping
def test_without_the_right_it_is_told_as_paused_and_waited_for(stack: PrintStack, three_pages: Path) -> None:
    stack.set_queue(stack.queue, "-o", "printer-op-policy=strict")
    stack.backend.replace(_FAILS)
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, BlockingReason.PAUSED)
        stack.backend.mend()
        visit.let_pass(_PAUSE_S)
        assert visit.blocking(ticket) == (BlockingReason.PAUSED,)
        stack.resume()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(stack, "printed")


@stopping
def test_what_a_person_paused_is_not_started(stack: PrintStack, three_pages: Path) -> None:
    with print_visit(stack) as visit:
        assert visit.end_of(visit.print(three_pages)) == "printed"
        stack.pause_saying("no more")
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, BlockingReason.PAUSED)
        visit.let_pass(_PAUSE_S)
        assert visit.reasons_told(ticket) == {BlockingReason.PAUSED}
        assert len(stack.papers()) == 1
        stack.resume()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(stack, "printed", copies=2)


@stopping
def test_what_a_person_paused_after_cups_is_not_started(stack: PrintStack, three_pages: Path) -> None:
    stack.backend.replace(_FAILS)
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        # The first start comes at once; the second stop is followed by a pause, in which somebody comes.
        visit.wait(lambda: stack.backend.tries == 2 and "paused" in stack.queue_reasons(), "the second stop")
        visit.wait_for(ticket, BlockingReason.STOPPED)
        stack.pause_saying("no more, says the technician")
        stack.backend.mend()
        visit.wait_for(ticket, BlockingReason.PAUSED)
        visit.let_pass(_PAUSE_S)
        assert visit.blocking(ticket) == (BlockingReason.PAUSED,)
        stack.resume()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(stack, "printed")


@stopping
def test_what_a_person_paused_before_the_backend_failed_is_not_started(
    stack: PrintStack, three_pages: Path
) -> None:
    stack.backend.replace(_FAILS_LATER)
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait(lambda: stack.backend.tries == 1, "the try")
        stack.pause_saying("no more")
        visit.wait(lambda: stack.queue_reasons() == "['paused']", "the end of the try")
        visit.wait_for(ticket, BlockingReason.PAUSED)
        stack.backend.mend()
        visit.let_pass(_PAUSE_S)
        assert visit.reasons_told(ticket) == {BlockingReason.PAUSED}
        stack.resume()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(stack, "printed")


@stopping
def test_paper_that_came_out_before_the_stop_does_not_come_again(
    stack: PrintStack, three_pages: Path
) -> None:
    stack.backend.replace(_PRINTS_AND_FAILS)
    with print_visit(stack) as visit:
        assert visit.end_of(visit.print(three_pages)) == "printed"
        stack.backend.mend()
        # The queue goes on for what comes after.
        assert visit.end_of(visit.print(three_pages)) == "printed"
    assert_told_truly(stack, "printed", copies=2)


@stopping
def test_a_queue_stays_stopped_while_the_printer_has_the_job(
    stack: PrintStack, three_pages: Path, tmp_path: Path
) -> None:
    stack.printer.keep_busy()
    seen = tmp_path / "seen"
    stack.backend.replace(_LOSES_SIGHT.format(seen=seen))
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait(stack.is_at_printer, "the printer's turn")
        seen.touch()
        visit.wait_for(ticket, BlockingReason.STOPPED)
        stack.backend.mend()
        visit.let_pass(_PAUSE_S)
        assert "paused" in stack.queue_reasons()
        assert stack.papers() == []
        stack.printer.finish()
        assert visit.end_of(ticket) == "printed"
        assert visit.end_of(visit.print(three_pages)) == "printed"
    assert_told_truly(stack, "printed", copies=2)


@stopping
def test_the_next_visitor_finds_the_queue_started(stack: PrintStack, three_pages: Path) -> None:
    stack.backend.replace(_FAILS)
    with print_visit(stack, deadline_s=4.0) as visit:
        ticket = visit.print(three_pages)
        assert visit.end_of(ticket) == NOT_PRINTED
        visit.let_pass(1.0)
    stack.backend.mend()
    assert make_printer(stack).status().state is PrinterState.READY
    # Started once at first, and not again within the pause.
    assert stack.backend.tries == 2
    with print_visit(stack) as visit:
        assert visit.end_of(visit.print(three_pages)) == JobState.PRINTED.value
    assert_told_truly(stack, "printed")
