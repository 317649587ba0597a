"""CUPS and a real driverless printer: what the common contract does not ask of every printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing import cups_printer, ipp_probe
from devices.printing.api import (
    BlockingReason,
    JobState,
    PrinterState,
    PrinterWarning,
    PrintOptions,
)
from devices.printing.cups_printer import CupsPrinter
from kiosk.proof.canary import make_marker
from kiosk.proof.handout import make_pdf
from kiosk.proof.hunt import Hunt
from kiosk.proof.memory import look_into
from tests.support.cups import print_stack, private_print_stack, session_print_stack
from tests.support.printers import end_of, page_count, three_pages, wait_for, wait_until_ready
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["print_stack", "session_print_stack", "three_pages"]  # fixtures


@pytest.fixture
def printer(print_stack: PrintStack) -> Iterator[CupsPrinter]:
    printer = CupsPrinter(print_stack.queue, server=print_stack.server, port=print_stack.port)
    yield printer
    printer.purge()
    printer.close()


def test_an_unknown_queue_is_an_absent_printer(print_stack: PrintStack, three_pages: Path) -> None:
    printer = CupsPrinter("elsewhere", server=print_stack.server, port=print_stack.port)
    assert printer.status().state is PrinterState.ABSENT
    with pytest.raises(DeviceError) as caught:
        printer.submit(three_pages, PrintOptions())
    assert caught.value.code is DeviceErrorCode.PRINTER_ABSENT


def test_low_toner_is_a_warning_and_stops_nothing(
    print_stack: PrintStack, printer: CupsPrinter, three_pages: Path
) -> None:
    print_stack.set_reasons("toner-low")
    status = printer.status()
    assert (status.state, status.warnings) == (PrinterState.READY, (PrinterWarning.TONER_LOW,))
    assert end_of(printer, printer.submit(three_pages, PrintOptions())).state is JobState.PRINTED


def test_the_service_is_reached_by_its_socket(print_stack: PrintStack, three_pages: Path) -> None:
    printer = CupsPrinter(print_stack.queue, server=str(print_stack.socket))
    assert printer.status().state is PrinterState.READY
    assert end_of(printer, printer.submit(three_pages, PrintOptions())).state is JobState.PRINTED
    assert page_count(print_stack.papers()) == 3


def test_nothing_of_the_document_is_told_to_logs_and_printer(
    print_stack: PrintStack, printer: CupsPrinter, three_pages: Path
) -> None:
    assert "Exemple" in three_pages.name
    assert end_of(printer, printer.submit(three_pages, PrintOptions())).state is JobState.PRINTED
    logs = b"".join(path.read_bytes() for path in print_stack.logs())
    assert b"[Job " in logs
    assert b"Exemple" not in logs


def test_the_service_keeps_nothing_of_the_document_in_its_memory(
    print_stack: PrintStack, printer: CupsPrinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hunt = Hunt(make_marker())

    def found_after_printing() -> int:
        document = tmp_path / "document.pdf"
        document.write_bytes(make_pdf(f"{hunt.marker} " * 5000))
        assert end_of(printer, printer.submit(document, PrintOptions())).state is JobState.PRINTED
        services = [each.pid for each in psutil.process_iter(["name"]) if each.info["name"] == "cupsd"]
        looks = [look_into(pid, hunt) for pid in services]
        assert looks
        return sum(look.found.total() for look in looks if look is not None)

    monkeypatch.setattr(cups_printer, "overwrite", lambda *_arguments: None)
    assert found_after_printing() > 0  # or what follows would prove nothing
    monkeypatch.undo()
    assert found_after_printing() == 0


def test_a_paused_queue_holds_its_job_until_it_is_resumed(
    print_stack: PrintStack, printer: CupsPrinter, three_pages: Path
) -> None:
    print_stack.pause()
    try:
        assert printer.status().state is PrinterState.PAUSED
        job_id = printer.submit(three_pages, PrintOptions())
        assert printer.job(job_id).state is JobState.BLOCKED
        assert printer.job(job_id).blocking == (BlockingReason.PAUSED,)
        assert print_stack.papers() == []
    finally:
        print_stack.resume()
    assert end_of(printer, job_id).state is JobState.PRINTED
    assert page_count(print_stack.papers()) == 3


def test_a_document_lost_in_a_switched_off_printer_is_not_called_printed(
    print_stack: PrintStack, printer: CupsPrinter, three_pages: Path
) -> None:
    # The printer's clock must show that it was switched on again after it got the document.
    wait_until(lambda: _up_time_s(print_stack) > 4, "a printer that has been on for a while")
    print_stack.set_reasons("cover-open")
    job_id = printer.submit(three_pages, PrintOptions())
    wait_for(
        printer, job_id, lambda status: "cups-waiting" in print_stack.queue_reasons() and not status.is_final
    )
    wait_for(printer, job_id, lambda status: status.blocking == (BlockingReason.COVER_OPEN,))
    print_stack.printer.unplug()
    assert printer.job(job_id).blocking == (BlockingReason.OFFLINE,)
    print_stack.printer.plug()
    # That no page had come out before, nobody tells.
    assert end_of(printer, job_id).state is JobState.UNCERTAIN
    assert print_stack.papers() == []


def test_a_document_that_waited_for_its_printer_is_printed_once(
    print_stack: PrintStack, printer: CupsPrinter, three_pages: Path
) -> None:
    print_stack.pause()
    job_id = printer.submit(three_pages, PrintOptions())
    print_stack.printer.unplug()
    print_stack.resume()
    wait_for(printer, job_id, lambda status: status.blocking == (BlockingReason.OFFLINE,))
    print_stack.printer.plug()
    assert end_of(printer, job_id).state is JobState.PRINTED
    assert page_count(print_stack.papers()) == 3


def test_a_printer_that_may_not_be_asked_still_tells_through_cups(
    print_stack: PrintStack, three_pages: Path
) -> None:
    printer = CupsPrinter(
        print_stack.queue, server=print_stack.server, port=print_stack.port, asks_printer=False
    )
    print_stack.set_reasons("media-jam")
    job_id = printer.submit(three_pages, PrintOptions())
    wait_for(printer, job_id, lambda status: status.blocking == (BlockingReason.JAM,))
    assert printer.status().blocking == (BlockingReason.JAM,)
    print_stack.set_reasons()
    assert end_of(printer, job_id).state is JobState.PRINTED
    assert page_count(print_stack.papers()) == 3


def test_a_service_that_keeps_history_is_purged_and_rasters_are_printed(
    tmp_path: Path, three_pages: Path
) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    with private_print_stack(folder, keeps_history=True, formats="image/pwg-raster,image/urf") as stack:
        printer = CupsPrinter(stack.queue, server=stack.server, port=stack.port)
        job_id = printer.submit(three_pages, PrintOptions(grey=True, duplex=True))
        assert end_of(printer, job_id).state is JobState.PRINTED
        said = [log.read_text(errors="replace")[-4000:] for log in stack.logs()]
        assert [paper.suffix for paper in stack.papers()] in ([".urf"], [".pwg"]), said
        assert stack.spooled() != []
        printer.purge()
        assert stack.spooled() == []
        wait_until_ready(printer)


def _up_time_s(stack: PrintStack) -> int:
    answer = ipp_probe.ask(stack.printer.uri)
    assert answer is not None
    assert answer.up_time_s is not None
    return answer.up_time_s


def test_a_paper_that_the_printer_does_not_know_is_no_visitors_cancel(
    printer: CupsPrinter, print_stack: PrintStack, three_pages: Path
) -> None:
    job_id = printer.submit(three_pages, PrintOptions(media="custom_sheet_80.00x300.00mm"))
    assert end_of(printer, job_id).state is JobState.FAILED
    assert print_stack.papers() == []


def test_what_the_printer_can_do_is_read_from_its_queue(printer: CupsPrinter) -> None:
    status = printer.status()
    # ippeveprinter without a speed for colours has none; "-2" gives it both sides.
    assert (status.can_colour, status.can_duplex) == (False, True)
