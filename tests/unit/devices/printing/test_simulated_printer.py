"""The simulated printer's time, faults and papers."""

from pathlib import Path

import pikepdf
import pytest

from devices.printing.api import BlockingReason, JobState, PrinterState, PrintOptions
from devices.printing.simulated_printer import SimulatedPrinter
from devices.simulation.faults import PrinterFault, SimulationState
from tests.support.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def simulation(tmp_path: Path) -> SimulationState:
    return SimulationState(tmp_path / "simulation.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture
def printer(simulation: SimulationState, folder: Path, clock: HandClock) -> SimulatedPrinter:
    return SimulatedPrinter(simulation, folder, kept_papers=3, clock=clock)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "document.pdf"
    with pikepdf.new() as pdf:
        for width in (100, 200, 300):
            pdf.add_blank_page(page_size=(width, 500))
        pdf.save(path)
    return path


def _widths(paper: Path) -> list[int]:
    with pikepdf.open(paper) as pdf:
        return [int(page.mediabox[2]) for page in pdf.pages]


def test_a_job_takes_a_real_printers_time(
    printer: SimulatedPrinter, document: Path, clock: HandClock
) -> None:
    job_id = printer.submit(document, PrintOptions())
    clock.pass_s(12.5)
    assert printer.job(job_id).state is JobState.PRINTING
    assert printer.status().state is PrinterState.BUSY
    clock.pass_s(1.0)
    assert printer.job(job_id).state is JobState.PRINTED
    assert printer.status().state is PrinterState.READY


def test_pace_scales_time(
    printer: SimulatedPrinter, simulation: SimulationState, document: Path, clock: HandClock
) -> None:
    simulation.set_printer(pace=0.1)
    job_id = printer.submit(document, PrintOptions())
    clock.pass_s(1.25)
    assert printer.job(job_id).state is JobState.PRINTING
    clock.pass_s(0.1)
    assert printer.job(job_id).state is JobState.PRINTED


def test_at_pace_zero_all_happens_at_once(
    printer: SimulatedPrinter, simulation: SimulationState, document: Path
) -> None:
    simulation.set_printer(pace=0.0)
    assert printer.job(printer.submit(document, PrintOptions())).state is JobState.PRINTED


def test_a_slow_printer_takes_five_times_as_long(
    printer: SimulatedPrinter, simulation: SimulationState, document: Path, clock: HandClock
) -> None:
    simulation.set_printer(fault=PrinterFault.SLOW)
    job_id = printer.submit(document, PrintOptions(page_ranges=((1, 1),)))
    clock.pass_s(34.0)
    assert printer.job(job_id).state is JobState.PRINTING
    clock.pass_s(2.0)
    assert printer.job(job_id).state is JobState.PRINTED


def test_the_second_job_waits_for_the_first(
    printer: SimulatedPrinter, document: Path, folder: Path, clock: HandClock
) -> None:
    first = printer.submit(document, PrintOptions())
    second = printer.submit(document, PrintOptions(page_ranges=((2, 2),)))
    assert printer.job(first).state is JobState.PRINTING
    assert printer.job(second).state is JobState.WAITING
    clock.pass_s(100.0)
    assert printer.job(second).state is JobState.PRINTED
    assert [_widths(paper) for paper in sorted(folder.glob("*.pdf"))] == [[100, 200, 300], [200]]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (PrinterFault.EMPTY_TRAY, BlockingReason.PAPER_OUT),
        (PrinterFault.JAM, BlockingReason.JAM),
        (PrinterFault.COVER_OPEN, BlockingReason.COVER_OPEN),
        (PrinterFault.OUT_OF_INK, BlockingReason.TONER_EMPTY),
        (PrinterFault.UNPLUGGED, BlockingReason.OFFLINE),
        (PrinterFault.SERVICE_DOWN, BlockingReason.OFFLINE),
    ],
)
def test_a_blocked_job_goes_on_where_it_was(
    printer: SimulatedPrinter,
    simulation: SimulationState,
    document: Path,
    clock: HandClock,
    fault: PrinterFault,
    reason: BlockingReason,
) -> None:
    job_id = printer.submit(document, PrintOptions())
    clock.pass_s(10.0)
    assert printer.job(job_id).state is JobState.PRINTING
    simulation.set_printer(fault=fault)
    clock.pass_s(1000.0)
    assert printer.job(job_id).state is JobState.BLOCKED
    assert printer.job(job_id).blocking == printer.status().blocking == (reason,)
    assert not printer.status().is_usable
    simulation.set_printer(fault=PrinterFault.NONE)
    clock.pass_s(2.0)
    assert printer.job(job_id).state is JobState.PRINTING
    clock.pass_s(2.0)
    assert printer.job(job_id).state is JobState.PRINTED


def test_only_the_newest_papers_are_kept(
    simulation: SimulationState, printer: SimulatedPrinter, document: Path, folder: Path, clock: HandClock
) -> None:
    for page in (1, 2):
        printer.submit(document, PrintOptions(page_ranges=((page, page),), copies=2))
    clock.pass_s(1000.0)
    printer.status()
    assert [_widths(paper) for paper in sorted(folder.glob("*.pdf"))] == [[100], [200], [200]]
    # The next session's printer goes on counting, and its papers are the newest.
    later = SimulatedPrinter(simulation, folder, kept_papers=3, clock=clock)
    later.submit(document, PrintOptions(page_ranges=((3, 3),)))
    clock.pass_s(1000.0)
    later.status()
    assert [_widths(paper) for paper in sorted(folder.glob("*.pdf"))] == [[200], [200], [300]]


def test_a_purge_takes_the_leftovers_of_a_dead_process_too(
    simulation: SimulationState, printer: SimulatedPrinter, document: Path, folder: Path, clock: HandClock
) -> None:
    printer.submit(document, PrintOptions())
    SimulatedPrinter(simulation, folder, clock=clock).purge()
    assert list(folder.iterdir()) == []
