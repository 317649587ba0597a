"""One document after the other, in the visitor's words, and nothing called printed that is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from kiosk.printing.allowance import Allowance
from tests.unit.ui.stand_in import PrintStandIn, preferences
from ui.viewmodels.printing import PrintingViewModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WAITING, PRINTING = JobStatus(JobState.WAITING), JobStatus(JobState.PRINTING)
PRINTED, CANCELLED = JobStatus(JobState.PRINTED), JobStatus(JobState.CANCELLED)
UNCERTAIN = JobStatus(JobState.UNCERTAIN)
NO_PAPER = JobStatus(JobState.BLOCKED, (BlockingReason.PAPER_OUT,))


@pytest.fixture
def service() -> PrintStandIn:
    return PrintStandIn()


@pytest.fixture
def printing(qtbot: QtBot, service: PrintStandIn) -> PrintingViewModel:
    stand_in: Any = service
    return PrintingViewModel(stand_in, preferences(), Allowance(30))


def ask(printing: PrintingViewModel, path: str, title: str) -> None:
    printing.print_sheet(Path(path), title, PrintOptions())


def heard(printing: PrintingViewModel) -> list[str]:
    paths: list[str] = []
    printing.printed.connect(paths.append)
    return paths


def test_a_job_goes_from_sending_to_printed(printing: PrintingViewModel, service: PrintStandIn) -> None:
    paths = heard(printing)
    ask(printing, "/a.pdf", "Votre reçu")
    assert (printing.state, printing.title, printing.shown) == ("sending", "Votre reçu", True)
    service.jobChanged.emit(1, PRINTING)
    assert printing.state == "printing"
    assert paths == []
    service.jobChanged.emit(1, PRINTED)
    assert printing.state == "printed"
    assert paths == ["/a.pdf"]
    printing.hide()
    assert printing.state == "idle"


def test_an_empty_tray_is_told_and_heals(printing: PrintingViewModel, service: PrintStandIn) -> None:
    paths = heard(printing)
    ask(printing, "/a.pdf", "A")
    service.jobChanged.emit(1, NO_PAPER)
    assert printing.state == "blocked"
    assert "papier" in printing.message
    assert printing.running
    service.jobChanged.emit(1, PRINTED)
    assert paths == ["/a.pdf"]


def test_every_trouble_has_its_picture_and_its_words(
    printing: PrintingViewModel, service: PrintStandIn
) -> None:
    ask(printing, "/a.pdf", "A")
    told = set()
    for reason in BlockingReason:
        service.jobChanged.emit(1, JobStatus(JobState.BLOCKED, (reason,)))
        told.add((printing.picture, printing.message))
        assert printing.advice
    assert len({picture for picture, _ in told}) == len({words for _, words in told}) == len(BlockingReason)


def test_another_ones_document_is_told_to_come_first(
    printing: PrintingViewModel, service: PrintStandIn
) -> None:
    ask(printing, "/a.pdf", "A")
    service.jobChanged.emit(1, WAITING)
    service.statusChanged.emit(PrinterStatus(PrinterState.BUSY))
    assert printing.message == "L’imprimante finit un autre document"
    service.jobChanged.emit(1, PRINTING)
    assert printing.message == "Impression en cours"


def test_what_is_asked_meanwhile_waits(printing: PrintingViewModel, service: PrintStandIn) -> None:
    ask(printing, "/a.pdf", "A")
    ask(printing, "/b.pdf", "B")
    assert [document.name for document in service.documents] == ["a.pdf"]
    assert printing.waitingCount == 1
    service.jobChanged.emit(1, PRINTED)
    assert [document.name for document in service.documents] == ["a.pdf", "b.pdf"]
    assert (printing.state, printing.title) == ("sending", "B")


@pytest.mark.parametrize("end", [JobStatus(JobState.UNCERTAIN), None])
def test_what_waits_goes_on_when_the_first_one_failed(
    printing: PrintingViewModel, service: PrintStandIn, end: JobStatus | None
) -> None:
    ask(printing, "/a.pdf", "A")
    ask(printing, "/b.pdf", "B")
    if end is None:
        service.failed.emit(1, DeviceError(DeviceErrorCode.PRINT_REFUSED))
    else:
        service.jobChanged.emit(1, end)
    printing.hide()
    assert (printing.title, printing.state, printing.waitingCount) == ("B", "sending", 0)
    service.jobChanged.emit(2, PRINTED)
    printing.hide()
    assert (printing.state, printing.shown) == ("idle", False)


@pytest.mark.parametrize("may_still_come", [True, False])
def test_what_may_still_come_is_not_printed_again(
    printing: PrintingViewModel, service: PrintStandIn, *, may_still_come: bool
) -> None:
    ask(printing, "/a.pdf", "A")
    service.jobChanged.emit(1, JobStatus(JobState.UNCERTAIN, may_still_come=True))
    assert printing.message == "Vos feuilles peuvent encore sortir"
    service.jobChanged.emit(1, JobStatus(JobState.UNCERTAIN, may_still_come=may_still_come))
    assert printing.retryable is not may_still_come
    printing.retry()
    assert len(service.documents) == 1 + (not may_still_come)


def test_stopping_forgets_what_waits(printing: PrintingViewModel, service: PrintStandIn) -> None:
    paths = heard(printing)
    ask(printing, "/a.pdf", "A")
    ask(printing, "/b.pdf", "B")
    printing.cancel()
    assert service.cancelled == [1]
    service.jobChanged.emit(1, CANCELLED)
    assert printing.state == "cancelled"
    assert len(service.documents) == 1
    assert paths == []


def test_a_failure_shows_itself_to_who_went_on(printing: PrintingViewModel, service: PrintStandIn) -> None:
    ask(printing, "/a.pdf", "A")
    printing.hide()
    shown = [printing.shown]
    printing.shownChanged.connect(lambda: shown.append(printing.shown))
    assert printing.running
    service.failed.emit(1, DeviceError(DeviceErrorCode.PRINT_TIMED_OUT))
    assert shown == [False, True]
    assert printing.state == "failed"
    assert printing.message
    printing.retry()
    assert [document.name for document in service.documents] == ["a.pdf", "a.pdf"]
    assert printing.state == "sending"


def test_who_finds_his_sheets_need_not_print_again(
    printing: PrintingViewModel, service: PrintStandIn
) -> None:
    paths = heard(printing)
    ask(printing, "/a.pdf", "A")
    printing.hide()
    service.jobChanged.emit(1, UNCERTAIN)
    assert (printing.state, printing.shown, printing.running, paths) == ("uncertain", True, False, [])
    assert "bac" in printing.message
    printing.confirm()
    assert (printing.state, printing.shown, paths) == ("idle", False, ["/a.pdf"])


def test_who_finds_nothing_prints_again(printing: PrintingViewModel, service: PrintStandIn) -> None:
    ask(printing, "/a.pdf", "A")
    service.jobChanged.emit(1, UNCERTAIN)
    printing.retry()
    assert [document.name for document in service.documents] == ["a.pdf", "a.pdf"]
    assert printing.state == "sending"


def test_who_went_on_is_not_disturbed_by_success(printing: PrintingViewModel, service: PrintStandIn) -> None:
    ask(printing, "/a.pdf", "A")
    printing.hide()
    service.jobChanged.emit(1, PRINTED)
    assert not printing.shown


def test_words_of_other_jobs_are_not_ours(printing: PrintingViewModel, service: PrintStandIn) -> None:
    ask(printing, "/a.pdf", "A")
    service.jobChanged.emit(1, PRINTED)
    ask(printing, "/b.pdf", "B")
    service.jobChanged.emit(1, CANCELLED)
    service.failed.emit(1, DeviceError(DeviceErrorCode.PRINTER_ABSENT))
    assert printing.state == "sending"


def test_running_is_told_at_both_ends(printing: PrintingViewModel, service: PrintStandIn) -> None:
    told: list[bool] = []
    printing.runningChanged.connect(told.append)
    ask(printing, "/a.pdf", "A")
    for status in (WAITING, PRINTING, NO_PAPER, PRINTING, PRINTED):
        service.jobChanged.emit(1, status)
    assert told == [True, False]
