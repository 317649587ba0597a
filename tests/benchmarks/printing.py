"""How soon a job is accepted and an empty tray told, what watching costs, and 100 jobs against paper."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pikepdf
import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from devices.printing.api import BlockingReason, PrinterState, PrinterStatus, PrintOptions
from kiosk.services.print_service import PrintService
from kiosk.services.qt_singleton import protect_singletons
from tests.benchmarks.figure import Figure, Of
from tests.support.cups import private_print_stack
from tests.support.print_storm import print_storm
from tests.support.print_visit import NO_DEADLINE_S, make_printer, print_visit
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.cups import PrintStack

_ACCEPTED_GOAL_MS: Final = 300.0
_TOLD_GOAL_S: Final = 5.0
_IDLE_GOAL_PERCENT: Final = 0.2
_PAGES: Final = 10
_JOBS: Final = 100
# Some seconds beyond the longest pause between two looks.
_TOLD_WITHIN_S: Final = 30.0


def measure(runs: int, seconds: float, seed: int) -> list[Figure]:
    """Print on a private cupsd with ippeveprinter, as its log stands in production."""
    protect_singletons()
    application = QCoreApplication.instance() or QCoreApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "stack").mkdir()
        with private_print_stack(folder / "stack", log_level="warn") as stack:
            figures = [
                _accepted(stack, folder, runs),
                *_tray(stack, runs, "idle"),
                *_tray(stack, runs, "with a job", _document(folder)),
                _watching(stack, seconds),
                _storm(stack, folder, seed),
            ]
    del application
    return figures


def _accepted(stack: PrintStack, folder: Path, runs: int) -> Figure:
    document = _document(folder)
    samples = []
    with print_visit(stack, look_every_s=1.0) as visit:

        def print_once() -> float:
            start_s = time.perf_counter()
            ticket = visit.print(document)
            visit.wait(lambda: visit.state(ticket) is not None, "the job's acceptance")
            taken_s = time.perf_counter() - start_s
            visit.end_of(ticket)
            return taken_s * 1000

        samples = [print_once() for _ in range(runs)]
    name = f"button to job accepted by CUPS, {_PAGES} pages"
    return Figure(name, "ms", tuple(samples), goal=_ACCEPTED_GOAL_MS, of=Of.MOST)


def _tray(stack: PrintStack, runs: int, name: str, document: Path | None = None) -> list[Figure]:
    samples = [_empty_tray(stack, document) for _ in range(runs)]
    told, healed = zip(*samples, strict=True)
    return [
        Figure(f"paper-out shown, printer {name}", "s", told, goal=_TOLD_GOAL_S, of=Of.MOST),
        Figure(f"paper-out gone, printer {name}", "s", healed, goal=_TOLD_GOAL_S, of=Of.MOST),
    ]


def _empty_tray(stack: PrintStack, document: Path | None) -> tuple[float, float]:
    """Return how many seconds it took to tell an empty tray and a full one; with a job where there is one."""
    heard: list[PrinterStatus] = []
    service = PrintService(make_printer(stack), deadline_s=NO_DEADLINE_S)
    service.statusChanged.connect(heard.append)
    service.start()
    try:
        _seconds_until(lambda: bool(heard))
        if document is not None:
            stack.printer.keep_busy()
            service.print_document(document, PrintOptions())
            _seconds_until(lambda: heard[-1].state is PrinterState.BUSY)
        stack.set_reasons("media-empty")
        told_s = _seconds_until(lambda: BlockingReason.PAPER_OUT in heard[-1].blocking)
        stack.set_reasons()
        return told_s, _seconds_until(lambda: BlockingReason.PAPER_OUT not in heard[-1].blocking)
    finally:
        stack.printer.finish()
        service.stop()
        make_printer(stack).purge()
        stack.printer.wait_until_idle()


def _watching(stack: PrintStack, seconds: float) -> Figure:
    """Count what this process spends and what it makes cupsd spend."""
    service = PrintService(make_printer(stack), deadline_s=NO_DEADLINE_S)
    service.start()
    loop = QEventLoop()
    processes = [psutil.Process(), *_with_children(stack.service_pid)]
    try:
        before_s = _processor_s(processes)
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        percent = (_processor_s(processes) - before_s) / seconds * 100
    finally:
        service.stop()
    note = f"{seconds:g} s, with what cupsd does for it"
    return Figure("watching an idle printer", "% of a core", (percent,), goal=_IDLE_GOAL_PERCENT, note=note)


def _storm(stack: PrintStack, folder: Path, seed: int) -> Figure:
    for paper in stack.papers():
        paper.unlink()
    start_s = time.monotonic()
    storm = print_storm(stack, folder, _JOBS, seed)
    wrong = len(storm.lies) + len(storm.left)
    note = f"{storm.told.count('cancelled')} cancelled, {time.monotonic() - start_s:.0f} s"
    return Figure(f"lies and remains of {_JOBS} jobs", "", (float(wrong),), goal=0.0, note=note)


def _document(folder: Path) -> Path:
    path = folder / "document.pdf"
    with pikepdf.new() as pdf:
        for _ in range(_PAGES):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(path)
    return path


def _seconds_until(condition: Callable[[], bool], deadline_s: float = _TOLD_WITHIN_S) -> float:
    """Let the interface sleep and run until a condition holds; returns how long that was."""

    def holds() -> bool:
        QCoreApplication.processEvents()
        return condition()

    start_s = time.monotonic()
    wait_until(holds, "what is measured", deadline_s)
    return time.monotonic() - start_s


def _with_children(pid: int) -> list[psutil.Process]:
    process = psutil.Process(pid)
    return [process, *process.children(recursive=True)]


def _processor_s(processes: list[psutil.Process]) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in processes)
