"""What each fault of an eSCL scanner, at each step of a scan, comes to by sane-airscan and worker."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PIL import Image

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannerState, ScanRequest, Source
from devices.scanning.client import ScanClient
from devices.scanning.worker_process import sane_command
from tests.support.escl_answer import AdfState, Sides
from tests.support.escl_machine import EsclMachine, Fault, Step
from tests.support.escl_server import escl_server
from tests.support.sane import escl_environment
from tests.support.scanners import FEEDER, FLATBED, PROMPT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from devices.scanning.api import ScannedPage

NAME = "Canon TS5100 series (0A1B2C)"
SHEETS = 3
# From a fault to the plain screen: the longest silence that is allowed, the time to stop, a new worker.
LONGEST_S = PROMPT.first_line_s + PROMPT.cancel_s + 2.0

TROUBLE = frozenset(
    {
        DeviceErrorCode.IO,
        DeviceErrorCode.SCANNER_BUSY,
        DeviceErrorCode.TIMED_OUT,
        DeviceErrorCode.TRUNCATED,
        DeviceErrorCode.NO_PAPER,
    }
)
# There is a page all the same: what is slow arrives, and a scanner that does not confirm the end of its job
# takes nothing away once the page is there.
HARMLESS = {(step, Fault.TRICKLING) for step in (Step.CAPABILITIES, Step.STATUS, Step.PAGE)}
HARMLESS |= {(Step.END, fault) for fault in Fault}
CASES = [(step, fault) for step in Step for fault in Fault]


class Setup(NamedTuple):
    """A scanner on loopback and the kiosk's client to it."""

    machine: EsclMachine
    client: ScanClient


class Outcome(NamedTuple):
    """How a scan went: its pages, its error if it had one, how long it took."""

    pages: list[ScannedPage]
    error: DeviceError | None
    seconds: float


@pytest.fixture
def setup(tmp_path: Path) -> Iterator[Setup]:
    machine = EsclMachine(sheets=SHEETS)
    with escl_server(machine) as address:
        environment = escl_environment(tmp_path / "sane.d", {NAME: address})
        with closing(ScanClient(sane_command(model="TS5100"), PROMPT, environment)) as client:
            yield Setup(machine, client)


def scanned(client: ScanClient, request: ScanRequest, folder: Path) -> Outcome:
    pages: list[ScannedPage] = []
    begun_s = time.monotonic()
    try:
        pages.extend(client.scan(request, folder))
    except DeviceError as error:
        return Outcome(pages, error, time.monotonic() - begun_s)
    return Outcome(pages, None, time.monotonic() - begun_s)


def assert_whole(pages: list[ScannedPage], folder: Path) -> None:
    """Every page is complete, down to the bottom edge, and there are no files but theirs."""
    assert {page.path for page in pages} == set(folder.iterdir())
    for page in pages:
        with Image.open(page.path) as image:
            assert image.size == (620, 877)
            red, _, blue = image.getpixel((310, 870))  # type: ignore[misc]  # a tuple in mode RGB
            assert (red, blue) == pytest.approx((188, 188), abs=6)


@pytest.mark.parametrize(("step", "fault"), CASES, ids=lambda value: value.name)
def test_a_fault_at_any_step_of_a_flatbed_scan(setup: Setup, folder: Path, step: Step, fault: Fault) -> None:
    setup.machine.fail(step, fault)

    outcome = scanned(setup.client, FLATBED, folder)

    if (step, fault) in HARMLESS:
        assert outcome.error is None
        assert len(outcome.pages) == 1
    else:
        assert outcome.error is not None
        assert outcome.error.code in TROUBLE
        assert outcome.error.retryable
        assert outcome.pages == []
    assert outcome.seconds < LONGEST_S
    assert_whole(outcome.pages, folder)
    assert_next_scan_works(setup, FLATBED, folder)


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.name)
@pytest.mark.parametrize("number", [1, 2, SHEETS])
def test_a_fault_at_any_page_of_a_feeder_keeps_the_pages_before(
    setup: Setup, folder: Path, number: int, fault: Fault
) -> None:
    setup.machine.fail(Step.PAGE, fault, page=number)

    outcome = scanned(setup.client, FEEDER, folder)

    if fault is Fault.TRICKLING:
        assert outcome.error is None
        assert len(outcome.pages) == SHEETS
    else:
        assert outcome.error is not None
        assert outcome.error.code in TROUBLE
        assert [page.number for page in outcome.pages] == list(range(1, number))
    assert outcome.seconds < LONGEST_S
    assert_whole(outcome.pages, folder)
    assert_next_scan_works(setup, FEEDER, folder)


def assert_next_scan_works(setup: Setup, request: ScanRequest, folder: Path) -> None:
    """The machine is sound again, as after a mediator's hand; nothing of the kiosk has to be."""
    setup.machine.release()
    setup.machine.heal()
    for page in folder.iterdir():
        page.unlink()
    outcome = scanned(setup.client, request, folder)
    assert outcome.error is None
    assert len(outcome.pages) == (1 if request is FLATBED else SHEETS)
    assert_whole(outcome.pages, folder)
    assert setup.client.status().is_ready


@pytest.mark.parametrize("step", [Step.JOB, Step.PAGE])
def test_a_scanner_that_is_busy_for_a_moment_is_waited_for(setup: Setup, folder: Path, step: Step) -> None:
    setup.machine.fail(step, Fault.BUSY, times=2)

    assert len(list(setup.client.scan(FLATBED, folder))) == 1


@pytest.mark.parametrize(
    ("adf", "code"),
    [
        (AdfState.EMPTY, DeviceErrorCode.NO_PAPER),
        (AdfState.JAM, DeviceErrorCode.JAM),
        (AdfState.DOOR_OPEN, DeviceErrorCode.COVER_OPEN),
    ],
)
def test_what_the_feeder_says_reaches_the_visitor(
    setup: Setup, folder: Path, adf: AdfState, code: DeviceErrorCode
) -> None:
    setup.machine.adf = adf

    outcome = scanned(setup.client, FEEDER, folder)

    assert outcome.error is not None
    assert outcome.error.code is code
    assert_next_scan_works(setup, FEEDER, folder)


@pytest.mark.parametrize(
    ("sides", "sources"),
    [
        (Sides.NO_FEEDER, {Source.FLATBED}),
        (Sides.SIMPLEX, {Source.FLATBED, Source.FEEDER}),
        (Sides.DUPLEX, {Source.FLATBED, Source.FEEDER, Source.FEEDER_DUPLEX}),
    ],
)
def test_what_the_machine_has_is_offered_and_nothing_else(
    setup: Setup, folder: Path, sides: Sides, sources: set[Source]
) -> None:
    setup.machine.sides = sides

    assert set(setup.client.status().sources) == sources
    for source in Source:
        outcome = scanned(setup.client, ScanRequest(source, resolution_dpi=75), folder)
        if source in sources:
            pages = {Source.FLATBED: 1, Source.FEEDER: SHEETS, Source.FEEDER_DUPLEX: 2 * SHEETS}[source]
            assert len(outcome.pages) == pages
        else:
            assert outcome.error is not None
            assert outcome.error.code is DeviceErrorCode.UNSUPPORTED


def test_a_scanner_that_is_switched_off_is_seen_and_seen_again(setup: Setup) -> None:
    assert setup.client.status().is_ready

    setup.machine.fail(Step.CAPABILITIES, Fault.DROPPED)
    assert setup.client.status().state is ScannerState.FAULT

    setup.machine.heal()
    assert setup.client.status().is_ready


def test_a_scanner_that_answers_never_is_told_within_the_deadline(setup: Setup) -> None:
    setup.machine.fail(Step.CAPABILITIES, Fault.SILENT)
    begun_s = time.monotonic()

    assert setup.client.status().state is ScannerState.FAULT

    assert time.monotonic() - begun_s < PROMPT.status_s + 3.0
