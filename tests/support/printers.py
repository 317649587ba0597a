"""Printers for tests, simulated and real, with hands that put them out of order and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pikepdf
import pytest

from devices.printing.api import JobStatus, PrinterState
from devices.printing.cups_printer import CupsPrinter
from devices.printing.simulated_printer import SimulatedPrinter
from devices.simulation.faults import PrinterFault, SimulationState
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from devices.printing.api import Printer
    from tests.support.cups import PrintStack

# CUPS' ipp backend lets 5, 10, 15 … 30 s pass between tries at a printer busy with a document it lost.
_DEADLINE_S = 60.0


class Machine(Protocol):
    """A printer together with hands that put it out of order and back."""

    printer: Printer

    def empty_tray(self) -> None: ...
    def jam(self) -> None: ...
    def mend(self) -> None: ...
    def unplug(self) -> None: ...
    def plug(self) -> None: ...
    def hold_queue(self) -> None: ...
    def release_queue(self) -> None: ...
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
    hold_queue = empty_tray  # there is no queue before this printer
    release_queue = mend

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

    def hold_queue(self) -> None:
        self.stack.pause()

    def release_queue(self) -> None:
        self.stack.resume()

    def stop_service(self) -> None:
        self.stack.stop_service()

    def start_service(self) -> None:
        self.stack.start_service()

    def papers(self) -> list[Path]:
        return self.stack.papers()

    def spooled(self) -> list[Path]:
        return self.stack.spooled()


@pytest.fixture(params=["simulated", "cups"])
def printing_machine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Machine]:
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
def three_pages(tmp_path: Path) -> Path:
    """Write a PDF of three A4 pages under a name that nobody may see."""
    path = tmp_path / "Demande de Mme Exemple.pdf"
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(path)
    return path


@pytest.fixture
def heavy(tmp_path: Path) -> Path:
    """Write a PDF of a page and two megabytes, which needs many packets."""
    path = tmp_path / "heavy.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.Root.Noise = pdf.make_stream(bytes(range(256)) * 8000)
        pdf.save(path, compress_streams=False)
    return path


def page_count(papers: Iterable[Path]) -> int:
    count = 0
    for paper in papers:
        with pikepdf.open(paper) as pdf:
            count += len(pdf.pages)
    return count


def wait_for(printer: Printer, job_id: int, wanted: Callable[[JobStatus], bool]) -> JobStatus:
    seen: list[JobStatus] = []

    def is_there() -> bool:
        seen.append(printer.job(job_id))
        return wanted(seen[-1])

    try:
        wait_until(is_there, "the job", _DEADLINE_S)
    except TimeoutError as error:
        raise AssertionError(f"the job stayed {seen[-1]}") from error
    return seen[-1]


def end_of(printer: Printer, job_id: int) -> JobStatus:
    return wait_for(printer, job_id, lambda status: status.is_final)


def wait_until_ready(printer: Printer) -> None:
    wait_until(lambda: printer.status().state is PrinterState.READY, "the printer in order", _DEADLINE_S)
