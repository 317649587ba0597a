"""Sheets are set in a thread of their own; a preview that is out of date before its turn is not made."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.receipts.sheet import PaperFormat, Phrase, Sheet, SheetKind
from kiosk.services.sheet_service import SheetService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SHEET = Sheet(SheetKind.RECEIPT, "fr", Phrase("Reçu"), Phrase("Titre"), (), Phrase("lundi"), (), ())


class Press:
    """Sets nothing but writes down what it was asked, on which thread."""

    def __init__(self) -> None:
        self.composed: list[PaperFormat] = []
        self.warmed = 0
        self.closed = 0
        self.threads: set[str] = set()
        self.reached = threading.Event()
        self.gate = threading.Event()
        self.gate.set()

    def compose(self, sheet: Sheet, paper: PaperFormat) -> bytes:
        del sheet
        self.reached.set()
        assert self.gate.wait(10)
        self.threads.add(threading.current_thread().name)
        self.composed.append(paper)
        if paper is PaperFormat.ROLL_80MM:
            raise ZeroDivisionError("a bug")
        return paper.value.encode()

    def warm_up(self, sheet: Sheet, paper: PaperFormat) -> None:
        del sheet, paper
        self.warmed += 1

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def made() -> list[int]:
    return []


@pytest.fixture
def service(qtbot: QtBot, press: Press, made: list[int], tmp_path: Path) -> Iterator[SheetService]:
    def make() -> Press:
        made.append(1)
        return press

    def draw(pdf: Path, picture: Path) -> None:
        picture.write_bytes(pdf.read_bytes())

    service = SheetService(make, draw, tmp_path)
    yield service
    press.gate.set()
    assert service.stop()


def test_the_press_is_made_when_first_needed_and_once(
    qtbot: QtBot, service: SheetService, press: Press, made: list[int]
) -> None:
    assert made == []
    service.warm_up(SHEET, PaperFormat.A4)
    with qtbot.waitSignal(service.composed) as told:
        ticket = service.compose(SHEET, PaperFormat.A4)
    assert told.args is not None
    assert told.args[0] == ticket
    assert told.args[1].read_bytes() == b"a4"
    assert (made, press.warmed) == ([1], 1)
    assert press.threads == {"sheets"}


def test_the_caller_never_waits(qtbot: QtBot, service: SheetService, press: Press) -> None:
    press.gate.clear()
    tickets = [service.compose(SHEET, PaperFormat.A4) for _ in range(3)]
    assert press.composed == []
    answered: list[int] = []
    service.composed.connect(lambda ticket, _path, _options: answered.append(ticket))
    press.gate.set()
    qtbot.waitUntil(lambda: answered == tickets)


def test_only_the_newest_preview_is_made(qtbot: QtBot, service: SheetService, press: Press) -> None:
    press.gate.clear()
    service.compose(SHEET, PaperFormat.A4)
    service.preview(SHEET, PaperFormat.A4)
    service.preview(SHEET, PaperFormat.A4)
    drawn: list[tuple[int, Path]] = []
    service.drawn.connect(lambda ticket, path: drawn.append((ticket, path)))
    newest = service.preview(SHEET, PaperFormat.A4_LARGE)
    press.gate.set()
    qtbot.waitUntil(lambda: bool(drawn))
    assert [ticket for ticket, _ in drawn] == [newest]
    assert press.composed == [PaperFormat.A4, PaperFormat.A4_LARGE]
    picture = drawn[0][1]
    assert picture.read_bytes() == b"a4_large"
    assert not picture.with_suffix(".pdf").exists()


def test_what_was_shown_is_printed_without_setting_it_again(
    qtbot: QtBot, service: SheetService, press: Press
) -> None:
    with qtbot.waitSignal(service.drawn):
        service.preview(SHEET, PaperFormat.A4)
    with qtbot.waitSignal(service.composed) as told:
        service.compose(SHEET, PaperFormat.A4)
    assert told.args is not None
    assert told.args[1].read_bytes() == b"a4"
    with qtbot.waitSignal(service.composed):
        service.compose(replace(SHEET, language="en"), PaperFormat.A4)
    assert press.composed == [PaperFormat.A4, PaperFormat.A4]


def test_a_bug_surfaces_on_the_owners_thread(qtbot: QtBot, service: SheetService) -> None:
    with qtbot.captureExceptions() as bugs:
        service.compose(SHEET, PaperFormat.ROLL_80MM)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


def test_nothing_is_told_after_the_end(qtbot: QtBot, service: SheetService, press: Press) -> None:
    press.gate.clear()
    told: list[int] = []
    service.composed.connect(lambda ticket, _path, _options: told.append(ticket))
    service.compose(SHEET, PaperFormat.A4)
    qtbot.waitUntil(press.reached.is_set)
    threading.Timer(0.05, press.gate.set).start()
    assert service.stop()
    assert press.closed == 1
    qtbot.wait(50)
    assert told == []
