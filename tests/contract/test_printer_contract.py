"""What every printer promises, tried on the simulated one and on CUPS with a real driverless printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import BlockingReason, JobState, PrinterState, PrintOptions
from tests.support.cups import print_stack, session_print_stack
from tests.support.printers import (
    end_of,
    page_count,
    printing_machine,
    three_pages,
    wait_for,
    wait_until_ready,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.printers import Machine

__all__ = ["print_stack", "printing_machine", "session_print_stack", "three_pages"]  # fixtures


@pytest.fixture
def machine(printing_machine: Machine) -> Machine:
    return printing_machine


@pytest.fixture
def document(three_pages: Path) -> Path:
    return three_pages


def test_a_printer_in_order_is_ready_and_has_a_name(machine: Machine) -> None:
    status = machine.printer.status()
    assert status.state is PrinterState.READY
    assert status.blocking == ()
    assert status.name


def test_a_printed_document_lies_in_the_tray(machine: Machine, document: Path) -> None:
    job_id = machine.printer.submit(document, PrintOptions())
    document.unlink()
    assert end_of(machine.printer, job_id).state is JobState.PRINTED
    assert page_count(machine.papers()) == 3
    assert machine.spooled() == []


def test_copies_and_pages_are_those_asked_for(machine: Machine, document: Path) -> None:
    options = PrintOptions(copies=2, page_ranges=((1, 1), (3, 9)))
    job_id = machine.printer.submit(document, options)
    assert end_of(machine.printer, job_id).state is JobState.PRINTED
    assert page_count(machine.papers()) == 2 * 2


def test_a_job_waits_for_paper_and_goes_on_when_it_is_back(machine: Machine, document: Path) -> None:
    machine.empty_tray()
    assert machine.printer.status().blocking == (BlockingReason.PAPER_OUT,)
    job_id = machine.printer.submit(document, PrintOptions())
    blocked = wait_for(machine.printer, job_id, lambda status: status.state is JobState.BLOCKED)
    assert blocked.blocking == (BlockingReason.PAPER_OUT,)
    assert machine.papers() == []
    machine.mend()
    assert end_of(machine.printer, job_id).state is JobState.PRINTED
    assert page_count(machine.papers()) == 3


def test_a_jam_is_told(machine: Machine, document: Path) -> None:
    machine.jam()
    status = machine.printer.status()
    assert (status.state, status.blocking) == (PrinterState.BLOCKED, (BlockingReason.JAM,))
    job_id = machine.printer.submit(document, PrintOptions())
    blocked = wait_for(machine.printer, job_id, lambda status: status.state is JobState.BLOCKED)
    assert blocked.blocking == (BlockingReason.JAM,)
    machine.mend()
    assert end_of(machine.printer, job_id).state is JobState.PRINTED


def test_a_cancelled_job_leaves_no_paper_and_no_file(machine: Machine, document: Path) -> None:
    machine.empty_tray()
    job_id = machine.printer.submit(document, PrintOptions())
    machine.printer.cancel(job_id)
    assert end_of(machine.printer, job_id).state is JobState.CANCELLED
    machine.printer.cancel(job_id)
    machine.mend()
    wait_until_ready(machine.printer)
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
    wait_until_ready(machine.printer)
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
    # It waits in the queue: what cupsd was handing over, it hands over again, and the printer's own answer to
    # that (busy, or a second paper) is no promise of ours.
    machine.hold_queue()
    job_id = machine.printer.submit(document, PrintOptions())
    wait_for(machine.printer, job_id, lambda status: bool(status.blocking))
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
    machine.release_queue()
    assert end_of(machine.printer, job_id).state is JobState.PRINTED
    assert page_count(machine.papers()) == 3


def test_a_job_that_nobody_knows_has_failed(machine: Machine) -> None:
    assert machine.printer.job(987_654).state is JobState.FAILED


def test_closing_twice_is_no_error(machine: Machine, document: Path) -> None:
    machine.printer.submit(document, PrintOptions())
    machine.printer.close()
    machine.printer.close()
