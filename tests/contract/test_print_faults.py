"""Whatever is wrong with a printer: it heals, or the job ends at its deadline and never comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from devices.errors import DeviceErrorCode
from devices.printing.api import BlockingReason, JobState, PrintOptions
from tests.support.cups import print_stack, session_print_stack
from tests.support.print_visit import NOT_PRINTED, assert_told_truly, print_visit
from tests.support.printers import three_pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["print_stack", "session_print_stack", "three_pages"]  # fixtures

pytestmark = pytest.mark.usefixtures("qapp")

# All that ippeveprinter can say; the other words of `ipp_states` go the same way and have unit tests there.
_FAULTS = {
    "media-empty": BlockingReason.PAPER_OUT,
    "media-needed": BlockingReason.PAPER_OUT,
    "input-tray-missing": BlockingReason.TRAY_OPEN,
    "media-jam": BlockingReason.JAM,
    "cover-open": BlockingReason.COVER_OPEN,
    "toner-empty": BlockingReason.TONER_EMPTY,
    "marker-supply-empty": BlockingReason.TONER_EMPTY,
    "paused": BlockingReason.PAUSED,
    "moving-to-paused": BlockingReason.PAUSED,
    "marker-waste-full": BlockingReason.OTHER,
    "spool-area-full": BlockingReason.OTHER,
}
_ONE_OF_EACH = {reason: fault for fault, reason in reversed(_FAULTS.items())}


@pytest.mark.parametrize("fault", _FAULTS)
def test_a_fault_before_and_during_a_job_heals_and_the_job_comes_out_once(
    print_stack: PrintStack, three_pages: Path, fault: str
) -> None:
    print_stack.printer.keep_busy()
    print_stack.set_reasons(fault)
    with print_visit(print_stack) as visit:
        ticket = visit.print(three_pages, PrintOptions(copies=2))
        visit.wait_for(ticket, _FAULTS[fault])
        print_stack.set_reasons()
        visit.wait_for(ticket, JobState.PRINTING)
        print_stack.set_reasons(fault)
        visit.wait_for(ticket, _FAULTS[fault])
        assert print_stack.papers() == []
        print_stack.printer.finish()
        print_stack.set_reasons()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(print_stack, "printed", copies=2)


@pytest.mark.parametrize("fault", _ONE_OF_EACH.values())
def test_a_fault_that_stays_ends_the_job_and_nothing_comes_out_later(
    print_stack: PrintStack, three_pages: Path, fault: str
) -> None:
    print_stack.set_reasons(fault)
    with print_visit(print_stack, deadline_s=1.0) as visit:
        ticket = visit.print(three_pages)
        assert visit.end_of(ticket) == NOT_PRINTED
        assert visit.failure(ticket).code is DeviceErrorCode.PRINT_TIMED_OUT
    assert_told_truly(print_stack, NOT_PRINTED)


@pytest.mark.parametrize("warning", ["toner-low", "marker-supply-low", "media-low"])
def test_what_only_warns_stops_nothing(print_stack: PrintStack, three_pages: Path, warning: str) -> None:
    print_stack.set_reasons(warning)
    with print_visit(print_stack) as visit:
        assert visit.end_of(visit.print(three_pages)) == "printed"
    assert_told_truly(print_stack, "printed")
