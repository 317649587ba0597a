"""What a job leans on goes away under it: the printer, the queue, room in the spool, the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from devices.errors import DeviceErrorCode
from devices.printing.api import BlockingReason, JobState, PrinterState
from tests.support.cups import print_stack, private_print_stack, session_print_stack
from tests.support.print_visit import NOT_PRINTED, assert_told_truly, make_printer, print_visit
from tests.support.printers import heavy, three_pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["heavy", "print_stack", "session_print_stack", "three_pages"]  # fixtures

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_printer_unplugged_while_it_prints(print_stack: PrintStack, three_pages: Path) -> None:
    print_stack.printer.keep_busy()
    with print_visit(print_stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait(print_stack.is_at_printer, "the printer's turn")
        print_stack.printer.unplug()
        visit.wait_for(ticket, BlockingReason.OFFLINE)
        print_stack.printer.finish()
        print_stack.printer.plug()
        told = visit.end_of(ticket)
    assert told == "uncertain"
    assert_told_truly(print_stack, told)


def test_a_printer_that_stays_away(print_stack: PrintStack, three_pages: Path) -> None:
    print_stack.printer.keep_busy()
    with print_visit(print_stack, deadline_s=3.0) as visit:
        ticket = visit.print(three_pages)
        visit.wait(print_stack.is_at_printer, "the printer's turn")
        print_stack.printer.unplug()
        told = visit.end_of(ticket)
    print_stack.printer.finish()
    print_stack.printer.plug()
    assert_told_truly(print_stack, told)
    assert told == NOT_PRINTED


def test_a_queue_deleted_while_the_printer_prints(print_stack: PrintStack, three_pages: Path) -> None:
    print_stack.printer.keep_busy()
    with print_visit(print_stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait(print_stack.is_at_printer, "the printer's turn")
        print_stack.delete_queue()
        try:
            print_stack.printer.finish()
            told = visit.end_of(ticket)
            assert visit.end_of(visit.print(three_pages)) == NOT_PRINTED
        finally:
            print_stack.make_queue()
    assert_told_truly(print_stack, told)
    assert told == "printed"


def test_a_queue_paused_before_the_printer_has_the_job(print_stack: PrintStack, three_pages: Path) -> None:
    print_stack.hold_filter()
    with print_visit(print_stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait_for(ticket, JobState.PRINTING)
        print_stack.pause()
        visit.wait_for(ticket, BlockingReason.PAUSED)
        print_stack.release_filter()
        print_stack.resume()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(print_stack, "printed")


@pytest.mark.parametrize("is_finished", [False, True])
def test_a_queue_paused_while_the_printer_prints(
    print_stack: PrintStack, three_pages: Path, is_finished: bool
) -> None:
    # No machine lets out a sheet sooner after its document came.
    print_stack.printer.set_seconds(1.5)
    print_stack.printer.keep_busy()
    with print_visit(print_stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait(print_stack.is_at_printer, "the printer's turn")
        visit.wait_for(ticket, JobState.PRINTING)
        if is_finished:
            print_stack.printer.finish()
            print_stack.printer.wait_until_idle()
        print_stack.pause()
        if not is_finished:
            visit.wait_for(ticket, BlockingReason.PAUSED)
            print_stack.printer.wait_until_idle()
            print_stack.printer.finish()
        print_stack.resume()
        told = visit.end_of(ticket)
    assert_told_truly(print_stack, told)
    # What the pause cancelled in the printer heals; what was out already is not printed again.
    assert told == "printed"


def test_a_spool_without_room(tmp_path: Path, heavy: Path, three_pages: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    with private_print_stack(folder, spool_bytes=heavy.stat().st_size // 2) as stack:
        with print_visit(stack) as visit:
            ticket = visit.print(heavy)
            assert visit.end_of(ticket) == NOT_PRINTED
            assert stack.spooled() == []
            # What has room is printed all the same.
            small = visit.print(three_pages)
            assert visit.end_of(small) == "printed"
        assert_told_truly(stack, "printed")


def test_a_file_that_nobody_can_print(print_stack: PrintStack, tmp_path: Path) -> None:
    file = tmp_path / "file.pdf"
    file.write_bytes(b"%PDF-1.7\nnothing of a PDF")
    with print_visit(print_stack) as visit:
        ticket = visit.print(file)
        assert visit.end_of(ticket) == NOT_PRINTED
        assert visit.failure(ticket).code is DeviceErrorCode.FILE_REJECTED
    assert_told_truly(print_stack, NOT_PRINTED)
    assert make_printer(print_stack).status().state is PrinterState.READY
