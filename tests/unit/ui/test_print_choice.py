"""What is asked before a document is printed, and that limits are told before they are met."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from devices.printing.api import JobState, JobStatus, PrinterState, PrinterStatus, PrintOptions, Scaling
from kiosk.config import PrinterConfig, PrinterDriver
from kiosk.printing.allowance import Allowance
from tests.unit.documents.paper import write_pdf
from tests.unit.ui.stand_in import PrintStandIn
from ui.viewmodels.print_choice import PrintChoiceViewModel
from ui.viewmodels.printing import MOST_WAITING, PrintingViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom

A4 = (595.0, 842.0)
ABLE = PrinterStatus(PrinterState.READY, can_colour=True, can_duplex=True)
CONFIG = PrinterConfig(driver=PrinterDriver.SIMULATED, pages_per_visit=10)


@pytest.fixture
def service() -> PrintStandIn:
    return PrintStandIn()


@pytest.fixture
def printing(room: TrayRoom, service: PrintStandIn) -> PrintingViewModel:
    stand_in: Any = service
    return PrintingViewModel(stand_in, room.preferences, Allowance(10))


@pytest.fixture
def make(
    room: TrayRoom, service: PrintStandIn, printing: PrintingViewModel
) -> Callable[[PrinterConfig], PrintChoiceViewModel]:
    def make(config: PrinterConfig) -> PrintChoiceViewModel:
        stand_in: Any = service
        return PrintChoiceViewModel(
            printing, stand_in, room.assembly, room.documents, room.workspace, room.preferences, config
        )

    return make


@pytest.fixture
def choice(
    service: PrintStandIn, make: Callable[[PrinterConfig], PrintChoiceViewModel]
) -> PrintChoiceViewModel:
    choice = make(CONFIG)
    service.statusChanged.emit(ABLE)
    return choice


def asked(qtbot: QtBot, room: TrayRoom, choice: PrintChoiceViewModel, pages: int = 3) -> Path:
    path = write_pdf(room.workspace.files_of("document-1") / "avis.pdf", [A4] * pages)
    choice.ask(str(path), "Avis", "document-1")
    qtbot.waitUntil(lambda: choice.ready, timeout=5000)
    return path


def test_a_document_is_printed_as_it_was_chosen(
    qtbot: QtBot, room: TrayRoom, service: PrintStandIn, choice: PrintChoiceViewModel
) -> None:
    path = asked(qtbot, room, choice)
    assert (choice.shown, choice.title, choice.pageCount, choice.whole) == (True, "Avis", 3, True)
    choice.setCopies(2)
    choice.setPages(2, 3)
    choice.setColour(True)
    choice.setDuplex(True)
    assert (choice.printedPages, choice.sheets, choice.index) == (4, 2, 1)
    choice.confirm()
    assert not choice.shown
    assert service.documents == [path]
    assert service.options == [
        PrintOptions(2, ((2, 3),), grey=False, duplex=True, scaling=Scaling.ACTUAL_SIZE)
    ]
    assert path.exists()


def test_every_page_can_be_looked_at(qtbot: QtBot, room: TrayRoom, choice: PrintChoiceViewModel) -> None:
    asked(qtbot, room, choice)
    pictures = set()
    for index in range(3):
        choice.showPage(index)
        qtbot.waitUntil(lambda: choice.picture != "", timeout=5000)
        pictures.add(choice.picture)
    assert len(pictures) == 3
    choice.setColour(True)
    qtbot.waitUntil(lambda: choice.picture not in {"", *pictures}, timeout=5000)
    choice.cancel()
    assert list(room.workspace.thumbs.iterdir()) == []


def test_pages_never_cross_nor_leave_the_document(
    qtbot: QtBot, room: TrayRoom, choice: PrintChoiceViewModel
) -> None:
    asked(qtbot, room, choice)
    choice.setPages(3, 2)
    assert (choice.first, choice.last) == (3, 3)
    choice.setPages(3, 1)
    assert (choice.first, choice.last) == (1, 1)
    choice.setPages(0, 9)
    assert choice.whole
    choice.setCopies(99)
    assert choice.copies == choice.mostCopies


def test_what_the_printer_cannot_do_is_not_offered(
    qtbot: QtBot, room: TrayRoom, service: PrintStandIn, choice: PrintChoiceViewModel
) -> None:
    service.statusChanged.emit(PrinterStatus(PrinterState.READY))
    asked(qtbot, room, choice)
    choice.setColour(True)
    choice.setDuplex(True)
    assert (choice.colourOffered, choice.duplexOffered) == (False, False)
    choice.confirm()
    assert service.options[0].grey
    assert not service.options[0].duplex


def test_where_the_operator_wants_no_colours_none_are_offered(
    qtbot: QtBot,
    room: TrayRoom,
    service: PrintStandIn,
    make: Callable[[PrinterConfig], PrintChoiceViewModel],
) -> None:
    choice = make(CONFIG.model_copy(update={"colour": False}))
    service.statusChanged.emit(ABLE)
    asked(qtbot, room, choice)
    assert not choice.colourOffered


def test_more_than_is_left_is_told_before_and_granted_by_the_mediator(
    qtbot: QtBot,
    room: TrayRoom,
    service: PrintStandIn,
    printing: PrintingViewModel,
    choice: PrintChoiceViewModel,
) -> None:
    asked(qtbot, room, choice)
    assert choice.left == 10
    choice.setCopies(4)
    assert "C’est plus que ce qui reste." in choice.refusal
    choice.confirm()
    assert service.documents == []
    choice.setCopies(3)
    assert choice.refusal == ""
    choice.confirm()
    asked(qtbot, room, choice)
    assert choice.left == 1
    assert choice.refusal != ""
    printing.grantMorePages()
    assert (choice.left, choice.refusal) == (11, "")


def test_what_was_stopped_while_it_came_out_counts_and_what_is_uncertain_counts_once(
    qtbot: QtBot,
    room: TrayRoom,
    service: PrintStandIn,
    printing: PrintingViewModel,
    choice: PrintChoiceViewModel,
) -> None:
    asked(qtbot, room, choice)
    choice.confirm()
    service.jobChanged.emit(1, JobStatus(JobState.PRINTING))
    service.jobChanged.emit(1, JobStatus(JobState.CANCELLED))
    assert choice.left == 7
    asked(qtbot, room, choice)
    choice.confirm()
    service.jobChanged.emit(2, JobStatus(JobState.UNCERTAIN))
    printing.retry()
    assert choice.left == 4


@pytest.mark.parametrize("end", [JobState.FAILED, JobState.CANCELLED])
def test_what_did_not_come_out_does_not_count(
    qtbot: QtBot, room: TrayRoom, service: PrintStandIn, choice: PrintChoiceViewModel, end: JobState
) -> None:
    asked(qtbot, room, choice)
    choice.confirm()
    assert choice.left == 7
    service.jobChanged.emit(1, JobStatus(end))
    assert choice.left == 10


def test_so_much_waits_that_nothing_more_is_taken(
    qtbot: QtBot, room: TrayRoom, printing: PrintingViewModel, choice: PrintChoiceViewModel
) -> None:
    for number in range(MOST_WAITING + 1):
        printing.print_sheet(Path(f"/{number}.pdf"), "Liste", PrintOptions())
    asked(qtbot, room, choice)
    assert "attendent déjà" in choice.refusal


def test_a_file_that_is_too_heavy_or_no_pdf_says_so(
    qtbot: QtBot,
    room: TrayRoom,
    service: PrintStandIn,
    make: Callable[[PrinterConfig], PrintChoiceViewModel],
) -> None:
    choice = make(CONFIG.model_copy(update={"largest_file_mb": 1}))
    path = room.workspace.files_of("document-1") / "lourd.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(1_100_000))
    choice.ask(str(path), "Lourd", "document-1")
    assert "trop lourd" in choice.refusal
    path.write_bytes(b"no paper")
    choice.ask(str(path), "Autre", "document-1")
    qtbot.waitUntil(lambda: choice.refusal != "", timeout=5000)
    choice.confirm()
    assert service.documents == []
