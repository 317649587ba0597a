"""The print service's thread: what it tells, when, and that it never makes its caller wait."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterStatus,
    PrintOptions,
)
from devices.printing.simulated_printer import SimulatedPrinter
from devices.simulation.faults import PrinterFault, SimulationState
from kiosk.services.print_service import PrintService
from tests.support.clock import HandClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from devices.printing.api import Printer

_DEADLINE_S = 60.0


class Heard:
    """Everything that a service told, in order."""

    def __init__(self, service: PrintService) -> None:
        self.printer: list[PrinterStatus] = []
        self.jobs: list[tuple[int, JobState]] = []
        self.statuses: list[JobStatus] = []
        self.failures: list[tuple[int, DeviceErrorCode]] = []
        service.statusChanged.connect(self.printer.append)
        service.jobChanged.connect(self._hear_job)
        service.failed.connect(lambda ticket, error: self.failures.append((ticket, error.code)))

    def _hear_job(self, ticket: int, status: JobStatus) -> None:
        self.jobs.append((ticket, status.state))
        self.statuses.append(status)


@pytest.fixture
def simulation(tmp_path: Path) -> SimulationState:
    simulation = SimulationState(tmp_path / "simulation.json")
    simulation.set_printer(pace=0.0)
    return simulation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "document.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    return path


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def start(qapp: object, clock: HandClock) -> Iterator[Callable[[Printer], PrintService]]:
    services: list[PrintService] = []

    def start_service(printer: Printer) -> PrintService:
        service = PrintService(
            printer, deadline_s=_DEADLINE_S, job_look_every_s=0.01, idle_look_every_s=3600.0, clock=clock
        )
        services.append(service)
        service.start()
        return service

    yield start_service
    for service in services:
        service.stop()


@pytest.fixture
def service(
    start: Callable[[Printer], PrintService], simulation: SimulationState, folder: Path
) -> PrintService:
    return start(SimulatedPrinter(simulation, folder))


def test_a_document_is_printed_and_its_ticket_told(
    service: PrintService, document: Path, folder: Path, qtbot: QtBot
) -> None:
    heard = Heard(service)
    ticket = service.print_document(document, PrintOptions())
    qtbot.waitUntil(lambda: (ticket, JobState.PRINTED) in heard.jobs)
    assert heard.jobs == [(ticket, JobState.WAITING), (ticket, JobState.PRINTED)]
    assert len(list(folder.glob("*.pdf"))) == 1
    assert heard.failures == []


def test_tickets_differ(service: PrintService, document: Path, qtbot: QtBot) -> None:
    heard = Heard(service)
    tickets = [service.print_document(document, PrintOptions()) for _ in range(3)]
    assert len(set(tickets)) == 3
    qtbot.waitUntil(lambda: all((ticket, JobState.PRINTED) in heard.jobs for ticket in tickets))


def test_paper_out_and_back_is_told(
    service: PrintService, simulation: SimulationState, document: Path, qtbot: QtBot
) -> None:
    heard = Heard(service)
    simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)
    ticket = service.print_document(document, PrintOptions())
    qtbot.waitUntil(lambda: (ticket, JobState.BLOCKED) in heard.jobs)
    assert heard.statuses[-1].blocking == (BlockingReason.PAPER_OUT,)
    qtbot.waitUntil(lambda: heard.printer[-1].blocking == (BlockingReason.PAPER_OUT,))
    simulation.set_printer(fault=PrinterFault.NONE)
    qtbot.waitUntil(lambda: (ticket, JobState.PRINTED) in heard.jobs)
    qtbot.waitUntil(lambda: heard.printer[-1].state is PrinterState.READY)


def test_a_job_past_its_deadline_is_cancelled_and_told(
    service: PrintService,
    simulation: SimulationState,
    document: Path,
    folder: Path,
    clock: HandClock,
    qtbot: QtBot,
) -> None:
    heard = Heard(service)
    simulation.set_printer(fault=PrinterFault.JAM)
    ticket = service.print_document(document, PrintOptions())
    qtbot.waitUntil(lambda: (ticket, JobState.BLOCKED) in heard.jobs)
    clock.pass_s(_DEADLINE_S + 1)
    qtbot.waitUntil(lambda: heard.failures == [(ticket, DeviceErrorCode.PRINT_TIMED_OUT)])
    simulation.set_printer(fault=PrinterFault.NONE)
    service.refresh_status()
    qtbot.waitUntil(lambda: heard.printer[-1].state is PrinterState.READY)
    assert list(folder.glob("*.pdf")) == []


def test_a_cancelled_job_ends_as_cancelled(
    service: PrintService, simulation: SimulationState, document: Path, qtbot: QtBot
) -> None:
    heard = Heard(service)
    simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)
    ticket = service.print_document(document, PrintOptions())
    service.cancel(ticket)
    qtbot.waitUntil(lambda: (ticket, JobState.CANCELLED) in heard.jobs)
    service.cancel(ticket)
    service.cancel(987)
    assert heard.failures == []


def test_a_rejected_file_is_told(service: PrintService, tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(service)
    path = tmp_path / "picture.pdf"
    path.write_bytes(b"GIF89a")
    ticket = service.print_document(path, PrintOptions())
    qtbot.waitUntil(lambda: heard.failures == [(ticket, DeviceErrorCode.FILE_REJECTED)])
    assert heard.jobs == []


class CountingPrinter:
    """Counts how often it is looked at; its calls wait while ``gate`` is closed."""

    def __init__(self) -> None:
        self.looks = 0
        self.threads: set[int] = set()
        self.is_closed = False
        self.gate = threading.Event()
        self.gate.set()

    def status(self) -> PrinterStatus:
        self.gate.wait(20)
        self.threads.add(threading.get_ident())
        self.looks += 1
        return PrinterStatus(PrinterState.READY)

    def submit(self, document: Path, options: PrintOptions) -> int:
        raise DeviceError(DeviceErrorCode.PRINTER_ABSENT, f"{document} {options}")

    def job(self, job_id: int) -> JobStatus:
        raise AssertionError(job_id)

    def cancel(self, job_id: int) -> None:
        raise AssertionError(job_id)

    def purge(self) -> None: ...

    def close(self) -> None:
        self.is_closed = True


def test_the_same_state_is_told_once_and_an_idle_printer_left_alone(
    start: Callable[[Printer], PrintService], qtbot: QtBot
) -> None:
    printer = CountingPrinter()
    service = start(printer)
    heard = Heard(service)
    service.refresh_status()
    qtbot.waitUntil(lambda: printer.looks == 2)
    qtbot.wait(100)
    assert printer.looks == 2
    assert len(heard.printer) == 1


def test_a_printer_that_hangs_does_not_hold_its_caller(
    start: Callable[[Printer], PrintService], document: Path, qtbot: QtBot
) -> None:
    printer = CountingPrinter()
    printer.gate.clear()
    service = start(printer)
    heard = Heard(service)
    ticket = service.print_document(document, PrintOptions())
    service.refresh_status()
    service.cancel(ticket)
    # All three calls have returned, and the printer's first one has not.
    assert (printer.looks, heard.failures) == (0, [])
    printer.gate.set()
    qtbot.waitUntil(lambda: heard.failures == [(ticket, DeviceErrorCode.PRINTER_ABSENT)])
    assert threading.get_ident() not in printer.threads


def test_stopping_closes_the_printer_and_may_be_repeated(
    start: Callable[[Printer], PrintService], qtbot: QtBot
) -> None:
    printer = CountingPrinter()
    service = start(printer)
    qtbot.waitUntil(lambda: printer.looks == 1)
    service.stop()
    assert printer.is_closed
    service.stop()


def test_a_service_that_was_never_started_can_be_stopped(qapp: Any) -> None:
    PrintService(CountingPrinter(), deadline_s=_DEADLINE_S).stop()
