"""What a session that ended or crashed has left in a real print service: the wipe takes it away."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import pytest

from devices.printing.api import JobState, PrintOptions
from devices.printing.cups_printer import CupsPrinter
from devices.printing.cups_server import USER
from devices.printing.printer_jobs import jobs_beginning
from kiosk.config import PrinterConfig
from kiosk.device import machine_mark
from kiosk.session.workspace import make_workspace
from kiosk.supervisor.demonstration import make_config
from kiosk.supervisor.main import print_eraser
from kiosk.supervisor.messages import Clipboard
from kiosk.supervisor.wipe import Remains, Wiper, WipeReport, WipeStep
from tests.support.cups import print_stack, session_print_stack
from tests.support.printers import three_pages, wait_for
from tests.support.process import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from devices.printing.printer_jobs import PrinterJob
    from tests.support.cups import PrintStack

__all__ = ["print_stack", "session_print_stack", "three_pages"]  # fixtures


def wipe(stack: PrintStack, folder: Path, *, has_printed: bool) -> WipeReport:
    """Wipe a session whose processes are gone already, as the supervisor of this print service does."""
    printer = PrinterConfig(queue=stack.queue, server=f"{stack.server}:{stack.port}")
    config = make_config(folder).model_copy(update={"printer": printer})
    remains = Remains(None, "gone", make_workspace(folder), None, was_shown=True, has_printed=has_printed)
    report = asyncio.run(Wiper(print_eraser(config)).wipe(remains))
    return report.with_clipboard(Clipboard.EMPTY)


@pytest.fixture
def waiting_job(print_stack: PrintStack, three_pages: Path) -> int:
    """Give a job of a session that waits for paper."""
    session = CupsPrinter(print_stack.queue, server=print_stack.server, port=print_stack.port)
    print_stack.set_reasons("media-empty")
    job_id = session.submit(three_pages, PrintOptions())
    wait_for(session, job_id, lambda status: bool(status.blocking))
    assert print_stack.spooled() != []
    return job_id


def test_a_job_that_waits_for_paper_ends_with_its_session(
    print_stack: PrintStack, waiting_job: int, tmp_path: Path
) -> None:
    report = wipe(print_stack, tmp_path, has_printed=True)
    assert report.succeeded, report.failures
    assert print_stack.spooled() == []
    print_stack.set_reasons()
    print_stack.printer.wait_until_idle()
    assert print_stack.papers() == []


def test_what_a_dead_service_left_in_the_printer_never_comes_out(
    print_stack: PrintStack, three_pages: Path, tmp_path: Path
) -> None:
    mark = machine_mark()
    session = CupsPrinter(print_stack.queue, server=print_stack.server, port=print_stack.port, mark=mark)
    print_stack.printer.set_seconds(60)
    job_id = session.submit(three_pages, PrintOptions())
    wait_for(session, job_id, lambda status: status.state is JobState.PRINTING)
    wait_until(lambda: any(job.is_active for job in _in_printer(print_stack, mark)), "the job in the printer")
    print_stack.empties_spool = True
    try:
        print_stack.kill_service(signal.SIGKILL)
        print_stack.start_service()
    finally:
        print_stack.empties_spool = False
    assert any(job.is_active for job in _in_printer(print_stack, mark))

    report = wipe(print_stack, tmp_path, has_printed=True)

    assert report.succeeded, report.failures
    assert not any(job.is_active for job in _in_printer(print_stack, mark))
    print_stack.printer.wait_until_idle()
    assert print_stack.papers() == []


def _in_printer(stack: PrintStack, mark: str) -> tuple[PrinterJob, ...]:
    return jobs_beginning(stack.printer.uri, f"document {mark}", USER) or ()


def test_a_service_that_is_away_with_a_job_is_a_doubt(
    print_stack: PrintStack, waiting_job: int, tmp_path: Path
) -> None:
    print_stack.stop_service()
    try:
        in_doubt = wipe(print_stack, tmp_path, has_printed=True)
        unconcerned = wipe(print_stack, tmp_path, has_printed=False)
    finally:
        print_stack.start_service()
    assert [each.step for each in in_doubt.failures] == [WipeStep.PRINT_JOBS_ERASED]
    assert unconcerned.succeeded
    assert wipe(print_stack, tmp_path, has_printed=True).succeeded
    assert print_stack.spooled() == []
