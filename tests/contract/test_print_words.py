"""Reasons that CUPS' test printer cannot say, from a printer's mouth through a real queue to the visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from devices.errors import DeviceErrorCode
from devices.printing.api import BlockingReason, JobState, PrinterState
from tests.support.cups import private_print_stack
from tests.support.ipp_mask import IppMask
from tests.support.print_visit import NOT_PRINTED, assert_told_truly, make_printer, print_visit
from tests.support.printers import three_pages, wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["three_pages"]  # fixture

pytestmark = pytest.mark.usefixtures("qapp")

# One that the printer can say and holds its job for; what stands here is said in its place.
_SAID: Final = "spool-area-full"
_BLOCKING: Final = {
    "input-media-tray-missing": BlockingReason.TRAY_OPEN,
    "input-cannot-feed-size-selected-error": BlockingReason.PAPER_OUT,
    "output-tray-missing": BlockingReason.TRAY_OPEN,
    "input-pick-error": BlockingReason.JAM,
    "media-jam-warning": BlockingReason.JAM,
    "cover-open-report": BlockingReason.COVER_OPEN,
    "door-open": BlockingReason.COVER_OPEN,
    "interlock-open-error": BlockingReason.COVER_OPEN,
    "developer-empty": BlockingReason.TONER_EMPTY,
    "marker-supply-missing": BlockingReason.TONER_EMPTY,
    "timed-out": BlockingReason.OFFLINE,
    "shutdown": BlockingReason.OFFLINE,
    "power-down": BlockingReason.OFFLINE,
    "offline-report": BlockingReason.OFFLINE,
    "deactivated": BlockingReason.PAUSED,
    "marker-waste-receptacle-full": BlockingReason.OTHER,
    "output-area-full": BlockingReason.OTHER,
    "fuser-over-temp-error": BlockingReason.OTHER,
    "fuser-under-temp": BlockingReason.OTHER,
    "opc-life-over": BlockingReason.OTHER,
    "spool-area-full-report": BlockingReason.OTHER,
    # Words that nobody here knows are believed where they are errors.
    "stopped-partly-error": BlockingReason.OTHER,
    "com.example-belt-torn-error": BlockingReason.OTHER,
}
_HARMLESS: Final = ("stopped-partly", "opc-near-eol-warning", "com.example-belt-worn-report", "developer-low")


@pytest.fixture(scope="module")
def masked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PrintStack, IppMask]]:
    with private_print_stack(tmp_path_factory.mktemp("words")) as stack:
        mask = IppMask(stack.printer.port)
        stack.set_queue(stack.queue, "-v", mask.uri)
        yield stack, mask
        mask.close()


@pytest.fixture
def mask(masked: tuple[PrintStack, IppMask]) -> IppMask:
    return masked[1]


@pytest.fixture
def stack(masked: tuple[PrintStack, IppMask]) -> Iterator[PrintStack]:
    stack, mask = masked
    for paper in stack.papers():
        paper.unlink()
    yield stack
    mask.words = {}
    stack.printer.finish()
    stack.set_reasons()
    stack.printer.wait_until_idle()
    wait_until_ready(make_printer(stack))


@pytest.mark.parametrize("word", _BLOCKING)
def test_a_reason_is_told_while_it_stands_and_the_job_comes_out_once(
    stack: PrintStack, mask: IppMask, three_pages: Path, word: str
) -> None:
    stack.printer.keep_busy()
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        visit.wait(stack.is_at_printer, "the printer's turn")
        visit.wait_for(ticket, JobState.PRINTING)
        mask.words = {_SAID: word}
        stack.set_reasons(_SAID)
        visit.wait_for(ticket, _BLOCKING[word])
        assert visit.reasons_told(ticket) == {_BLOCKING[word]}
        assert stack.papers() == []
        stack.printer.finish()
        stack.set_reasons()
        assert visit.end_of(ticket) == "printed"
    assert_told_truly(stack, "printed")


@pytest.mark.parametrize("word", _BLOCKING)
def test_a_reason_shows_before_anybody_prints(stack: PrintStack, mask: IppMask, word: str) -> None:
    mask.words = {_SAID: word}
    stack.set_reasons(_SAID)
    assert make_printer(stack).status().blocking == (_BLOCKING[word],)


@pytest.mark.parametrize("word", ["fuser-over-temp-error", "door-open", "power-down"])
def test_a_reason_that_stays_ends_the_job_and_nothing_comes_out_later(
    stack: PrintStack, mask: IppMask, three_pages: Path, word: str
) -> None:
    mask.words = {_SAID: word}
    stack.set_reasons(_SAID)
    with print_visit(stack, deadline_s=1.0) as visit:
        ticket = visit.print(three_pages)
        assert visit.end_of(ticket) == NOT_PRINTED
        assert visit.failure(ticket).code is DeviceErrorCode.PRINT_TIMED_OUT
    assert_told_truly(stack, NOT_PRINTED)


@pytest.mark.parametrize("word", _HARMLESS)
def test_a_word_that_stops_nothing_is_no_reason(
    stack: PrintStack, mask: IppMask, three_pages: Path, word: str
) -> None:
    # The printer says it of itself and prints: it holds its job for faults alone.
    mask.words = {"media-low": word}
    stack.set_reasons("media-low")
    assert make_printer(stack).status().state is PrinterState.READY
    with print_visit(stack) as visit:
        ticket = visit.print(three_pages)
        assert visit.end_of(ticket) == "printed"
        assert visit.reasons_told(ticket) == set()
    assert_told_truly(stack, "printed")
