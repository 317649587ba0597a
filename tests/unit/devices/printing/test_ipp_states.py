"""Words of IPP and what we make of them."""

import pytest

from devices.printing.api import BlockingReason, JobState, PrinterState, PrinterWarning
from devices.printing.ipp_states import (
    IppJobState,
    IppPrinterState,
    blocking_reasons,
    job_outcome,
    printer_outcome,
    warnings,
)


@pytest.mark.parametrize("severity", ["", "-report", "-warning", "-error"])
@pytest.mark.parametrize(
    ("keyword", "expected"),
    [
        ("media-empty", BlockingReason.PAPER_OUT),
        ("media-needed", BlockingReason.PAPER_OUT),
        ("media-jam", BlockingReason.JAM),
        ("input-tray-missing", BlockingReason.TRAY_OPEN),
        ("cover-open", BlockingReason.COVER_OPEN),
        ("door-open", BlockingReason.COVER_OPEN),
        ("toner-empty", BlockingReason.TONER_EMPTY),
        ("marker-supply-empty", BlockingReason.TONER_EMPTY),
        ("offline", BlockingReason.OFFLINE),
        ("paused", BlockingReason.PAUSED),
        ("marker-waste-full", BlockingReason.OTHER),
    ],
)
def test_a_fault_blocks_whatever_its_severity(keyword: str, severity: str, expected: BlockingReason) -> None:
    assert blocking_reasons([keyword + severity]) == (expected,)


@pytest.mark.parametrize(
    "reason",
    [
        "none",
        "cups-waiting-for-job-completed",
        "job-printing",
        "toner-low-error",
        "media-low-warning",
        "acme-report",
    ],
)
def test_what_stops_no_paper_does_not_block(reason: str) -> None:
    assert blocking_reasons([reason]) == ()


def test_an_unknown_error_blocks() -> None:
    assert blocking_reasons(["acme-flux-capacitor-error"]) == (BlockingReason.OTHER,)


def test_reasons_come_once_and_in_one_order() -> None:
    said = ["cover-open-warning", "media-needed-warning", "media-empty-warning", "media-jam"]
    assert blocking_reasons(said) == (BlockingReason.PAPER_OUT, BlockingReason.JAM, BlockingReason.COVER_OPEN)


def test_connecting_blocks_only_when_the_printer_itself_is_silent() -> None:
    assert blocking_reasons(["connecting-to-device"]) == ()
    assert blocking_reasons(["connecting-to-device"], is_reachable=False) == (BlockingReason.OFFLINE,)


def test_a_tray_emptied_by_the_last_sheet_does_not_unsay_it() -> None:
    assert blocking_reasons(["media-empty-report"], after_completion=True) == ()
    assert blocking_reasons(["media-empty-warning"], after_completion=True) == (BlockingReason.PAPER_OUT,)


def test_warnings() -> None:
    said = ["marker-supply-low-warning", "toner-low-report", "media-low", "none"]
    assert warnings(said) == (PrinterWarning.TONER_LOW, PrinterWarning.PAPER_LOW)


@pytest.mark.parametrize(
    ("state", "blocking", "expected"),
    [
        (IppPrinterState.IDLE, (), (PrinterState.READY, ())),
        (IppPrinterState.PROCESSING, (), (PrinterState.BUSY, ())),
        (IppPrinterState.STOPPED, (), (PrinterState.BLOCKED, (BlockingReason.OTHER,))),
        (IppPrinterState.STOPPED, (BlockingReason.PAUSED,), (PrinterState.PAUSED, (BlockingReason.PAUSED,))),
        (IppPrinterState.IDLE, (BlockingReason.OFFLINE,), (PrinterState.ABSENT, (BlockingReason.OFFLINE,))),
        (IppPrinterState.IDLE, (BlockingReason.JAM,), (PrinterState.BLOCKED, (BlockingReason.JAM,))),
        (
            IppPrinterState.STOPPED,
            (BlockingReason.JAM, BlockingReason.PAUSED),
            (PrinterState.BLOCKED, (BlockingReason.JAM,)),
        ),
    ],
)
def test_printer_outcomes(
    state: int,
    blocking: tuple[BlockingReason, ...],
    expected: tuple[PrinterState, tuple[BlockingReason, ...]],
) -> None:
    assert printer_outcome(state, blocking) == expected


def test_a_queue_that_accepts_nothing_is_paused() -> None:
    outcome = printer_outcome(IppPrinterState.IDLE, (), is_accepting=False)
    assert outcome == (PrinterState.PAUSED, (BlockingReason.PAUSED,))


@pytest.mark.parametrize(
    ("state", "blocking", "expected"),
    [
        (IppJobState.PENDING, (), JobState.WAITING),
        (IppJobState.PENDING, (BlockingReason.JAM,), JobState.BLOCKED),
        (IppJobState.HELD, (), JobState.BLOCKED),
        (IppJobState.PROCESSING, (), JobState.PRINTING),
        (IppJobState.PROCESSING, (BlockingReason.PAPER_OUT,), JobState.BLOCKED),
        (IppJobState.STOPPED, (), JobState.BLOCKED),
        (IppJobState.CANCELLED, (BlockingReason.JAM,), JobState.CANCELLED),
        (IppJobState.ABORTED, (), JobState.FAILED),
        (IppJobState.COMPLETED, (), JobState.PRINTED),
        (IppJobState.COMPLETED, (BlockingReason.PAPER_OUT,), JobState.BLOCKED),
    ],
)
def test_job_outcomes(state: int, blocking: tuple[BlockingReason, ...], expected: JobState) -> None:
    assert job_outcome(state, blocking) is expected
