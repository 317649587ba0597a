"""What every printer promises, tried on the simulated one and on CUPS with a real driverless printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pikepdf
import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterWarning,
    PrintOptions,
)
from devices.printing.cups_printer import CupsPrinter
from devices.printing.simulated_printer import SimulatedPrinter
from devices.simulation.faults import PrinterFault, SimulationState
from tests.support.cups import print_stack, session_print_stack
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from devices.printing.api import Printer
    from tests.support.cups import PrintStack

__all__ = ["print_stack", "session_print_stack"]  # fixtures

_FINAL_DEADLINE_S = 20.0


class Machine(Protocol):
    """A printer together with hands that put it out of order and back."""

    printer: Printer

    def empty_tray(self) -> None: ...
    def jam(self) -> None: ...
    def mend(self) -> None: ...
    def unplug(self) -> None: ...
    def plug(self) -> None: ...
    def stop_service(self) -> None: ...
    def start_service(self) -> None: ...
    def papers(self) -> list[Path]: ...
    def spooled(self) -> list[Path]: ...


@dataclass
class SimulatedMachine:
    printer: Printer
    simulation: SimulationState
    folder: Path

    def empty_tray(self) -> None:
        self.simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)

    def jam(self) -> None:
        self.simulation.set_printer(fault=PrinterFault.JAM)

    def mend(self) -> None:
        self.simulation.set_printer(fault=PrinterFault.NONE)

    def unplug(self) -> None:
        self.simulation.set_printer(fault=PrinterFault.UNPLUGGED)

    plug = mend

    def stop_service(self) -> None:
        self.simulation.set_printer(fault=PrinterFault.SERVICE_DOWN)

    start_service = mend

    def papers(self) -> list[Path]:
        return sorted(self.folder.glob("*.pdf"))

    def spooled(self) -> list[Path]:
        return [path for path in self.folder.rglob("*") if path.is_file() and path not in self.papers()]


@dataclass
class CupsMachine:
    printer: Printer
    stack: PrintStack

    def empty_tray(self) -> None:
        self.stack.set_reasons("media-empty")

    def jam(self) -> None:
        self.stack.set_reasons("media-jam")

    def mend(self) -> None:
        self.stack.set_reasons()

    def unplug(self) -> None:
        self.stack.printer.unplug()

    def plug(self) -> None:
        self.stack.printer.plug()

    def stop_service(self) -> None:
        self.stack.stop_service()

    def start_service(self) -> None:
        self.stack.start_service()

    def papers(self) -> list[Path]:
        return self.stack.papers()

    def spooled(self) -> list[Path]:
        return self.stack.spooled()


@pytest.fixture(params=["simulated", "cups"])
def machine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Machine]:
    if request.param == "cups":
        stack: PrintStack = request.getfixturevalue("print_stack")
        real = CupsPrinter(stack.queue, server=stack.server, port=stack.port)
        yield CupsMachine(real, stack)
        real.purge()
        real.close()
        return
    simulation = SimulationState(tmp_path / "simulation.json")
    simulation.set_printer(pace=0.02)
    folder = tmp_path / "papers"
    folder.mkdir()
    yield SimulatedMachine(SimulatedPrinter(simulation, folder), simulation, folder)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Three pages of A4, page N wide by N points less than A4, so that each is known again."""
    path = tmp_path / "Demande de Mme Exemple.pdf"
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(path)
    return path


def _page_count(papers: list[Path]) -> int:
    count = 0
    for paper in papers:
        with pikepdf.open(paper) as pdf:
            count += len(pdf.pages)
    return count


def _wait_for(printer: Printer, job_id: int, wanted: Callable[[JobStatus], bool]) -> JobStatus:
    seen: list[JobStatus] = []

    def is_there() -> bool:
        seen.append(printer.job(job_id))
        return wanted(seen[-1])

    try:
        wait_until(is_there, "the job", _FINAL_DEADLINE_S)
    except TimeoutError as error:
        raise AssertionError(f"the job stayed {seen[-1]}") from error
    return seen[-1]


def _end_of(printer: Printer, job_id: int) -> JobStatus:
    return _wait_for(printer, job_id, lambda status: status.is_final)


def _wait_until_ready(printer: Printer) -> None:
    wait_until(
        lambda: printer.status().state is PrinterState.READY, "the printer in order", _FINAL_DEADLINE_S
    )


def test_a_printer_in_order_is_ready_and_has_a_name(machine: Machine) -> None:
    status = machine.printer.status()
    assert status.state is PrinterState.READY
    assert status.blocking == ()
    assert status.name


def test_a_printed_document_lies_in_the_tray(machine: Machine, document: Path) -> None:
    job_id = machine.printer.submit(document, PrintOptions())
    document.unlink()
    assert _end_of(machine.printer, job_id).state is JobState.PRINTED
    assert _page_count(machine.papers()) == 3
    assert machine.spooled() == []


def test_copies_and_pages_are_those_asked_for(machine: Machine, document: Path) -> None:
    options = PrintOptions(copies=2, page_ranges=((1, 1), (3, 9)))
    job_id = machine.printer.submit(document, options)
    assert _end_of(machine.printer, job_id).state is JobState.PRINTED
    assert _page_count(machine.papers()) == 2 * 2


def test_a_job_waits_for_paper_and_goes_on_when_it_is_back(machine: Machine, document: Path) -> None:
    machine.empty_tray()
    assert machine.printer.status().blocking == (BlockingReason.PAPER_OUT,)
    job_id = machine.printer.submit(document, PrintOptions())
    blocked = _wait_for(machine.printer, job_id, lambda status: status.state is JobState.BLOCKED)
    assert blocked.blocking == (BlockingReason.PAPER_OUT,)
    assert machine.papers() == []
    machine.mend()
    assert _end_of(machine.printer, job_id).state is JobState.PRINTED
    assert _page_count(machine.papers()) == 3


def test_a_jam_is_told(machine: Machine, document: Path) -> None:
    machine.jam()
    status = machine.printer.status()
    assert (status.state, status.blocking) == (PrinterState.BLOCKED, (BlockingReason.JAM,))
    job_id = machine.printer.submit(document, PrintOptions())
    blocked = _wait_for(machine.printer, job_id, lambda status: status.state is JobState.BLOCKED)
    assert blocked.blocking == (BlockingReason.JAM,)
    machine.mend()
    assert _end_of(machine.printer, job_id).state is JobState.PRINTED


def test_a_cancelled_job_leaves_no_paper_and_no_file(machine: Machine, document: Path) -> None:
    machine.empty_tray()
    job_id = machine.printer.submit(document, PrintOptions())
    machine.printer.cancel(job_id)
    assert _end_of(machine.printer, job_id).state is JobState.CANCELLED
    machine.printer.cancel(job_id)
    machine.mend()
    _wait_until_ready(machine.printer)
    assert machine.papers() == []
    assert machine.spooled() == []


def test_a_purge_leaves_no_job_and_no_file(machine: Machine, document: Path) -> None:
    machine.empty_tray()
    jobs = [machine.printer.submit(document, PrintOptions()) for _ in range(3)]
    assert machine.spooled() != []
    machine.printer.purge()
    assert machine.spooled() == []
    assert all(machine.printer.job(job_id).is_final for job_id in jobs)
    machine.mend()
    _wait_until_ready(machine.printer)
    assert machine.papers() == []


@pytest.mark.parametrize("content", [b"", b"Bonjour", b"%PDF-1.7\nnothing of a PDF", b"\xff\xd8\xff\xe0JFIF"])
def test_a_file_that_is_no_pdf_is_rejected(machine: Machine, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    with pytest.raises(DeviceError) as caught:
        machine.printer.submit(path, PrintOptions())
    assert caught.value.code is DeviceErrorCode.FILE_REJECTED
    assert machine.spooled() == []


def test_a_locked_pdf_is_rejected(machine: Machine, document: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(document) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(DeviceError) as caught:
        machine.printer.submit(locked, PrintOptions())
    assert caught.value.code is DeviceErrorCode.FILE_REJECTED


def test_pages_that_do_not_exist_are_rejected(machine: Machine, document: Path) -> None:
    with pytest.raises(DeviceError) as caught:
        machine.printer.submit(document, PrintOptions(page_ranges=((4, 9),)))
    assert caught.value.code is DeviceErrorCode.FILE_REJECTED


def test_an_unplugged_printer_is_absent_and_back_when_plugged(machine: Machine, document: Path) -> None:
    machine.unplug()
    try:
        assert machine.printer.status().state is PrinterState.ABSENT
        with pytest.raises(DeviceError) as caught:
            machine.printer.submit(document, PrintOptions())
        assert caught.value.code is DeviceErrorCode.PRINTER_ABSENT
    finally:
        machine.plug()
    assert machine.printer.status().state is PrinterState.READY
    assert machine.papers() == []


def test_a_print_service_that_is_down_is_told_and_found_again(machine: Machine, document: Path) -> None:
    machine.empty_tray()
    job_id = machine.printer.submit(document, PrintOptions())
    machine.stop_service()
    try:
        assert machine.printer.status().state is PrinterState.ABSENT
        assert machine.printer.job(job_id).blocking == (BlockingReason.OFFLINE,)
        for action in (
            lambda: machine.printer.submit(document, PrintOptions()),
            lambda: machine.printer.cancel(job_id),
            machine.printer.purge,
        ):
            with pytest.raises(DeviceError) as caught:
                action()
            assert caught.value.code is DeviceErrorCode.PRINT_SERVICE_DOWN
    finally:
        machine.start_service()
    machine.mend()
    assert _end_of(machine.printer, job_id).state is JobState.PRINTED
    # A cupsd that was just handing the document over hands it over again: too much paper rather than none.
    assert _page_count(machine.papers()) in (3, 6)


def test_a_job_that_nobody_knows_has_failed(machine: Machine) -> None:
    assert machine.printer.job(987_654).state is JobState.FAILED


def test_closing_twice_is_no_error(machine: Machine, document: Path) -> None:
    machine.printer.submit(document, PrintOptions())
    machine.printer.close()
    machine.printer.close()


def test_an_unknown_queue_is_an_absent_printer(print_stack: PrintStack, document: Path) -> None:
    printer = CupsPrinter("elsewhere", server=print_stack.server, port=print_stack.port)
    assert printer.status().state is PrinterState.ABSENT
    with pytest.raises(DeviceError) as caught:
        printer.submit(document, PrintOptions())
    assert caught.value.code is DeviceErrorCode.PRINTER_ABSENT


def test_low_toner_is_a_warning_and_stops_nothing(print_stack: PrintStack, document: Path) -> None:
    print_stack.set_reasons("toner-low")
    printer = CupsPrinter(print_stack.queue, server=print_stack.server, port=print_stack.port)
    status = printer.status()
    assert (status.state, status.warnings) == (PrinterState.READY, (PrinterWarning.TONER_LOW,))
    assert _end_of(printer, printer.submit(document, PrintOptions())).state is JobState.PRINTED
