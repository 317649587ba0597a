"""The stick's service: files come over, are made anew, and whatever fails ends once and leaves nothing."""

from __future__ import annotations

import shutil
import threading
from collections import namedtuple
from typing import TYPE_CHECKING, Any

import pytest

from devices.stick.api import Entry, StickError, StickFault, never
from kiosk.documents.models import FileFormat
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.kind import FileKind
from kiosk.intake.remade import Remade
from kiosk.services.stick_service import StickService

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PAPER = Entry(0, "facture.pdf", "", 5)


class StickStandIn:
    """One paper; fails, or waits until it is told to go on, as the test says."""

    def __init__(self) -> None:
        self.fault: StickFault | None = None
        self.is_in = True
        self.gate = threading.Event()
        self.gate.set()
        self.is_reached = threading.Event()

    def is_present(self) -> bool:
        return self.is_in

    def entries(self, is_cancelled: Callable[[], bool] = never) -> tuple[Entry, ...]:  # noqa: ARG002
        self._fail()
        return (PAPER,)

    def copy(
        self,
        entry: Entry,
        target: Path,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
    ) -> None:
        del entry
        self._fail()
        on_progress(0.5)
        self.is_reached.set()
        self.gate.wait(10)
        if is_cancelled():
            raise StickError(StickFault.CANCELLED)
        target.write_bytes(b"paper")
        on_progress(1.0)

    def _fail(self) -> None:
        if self.fault is not None:
            raise StickError(self.fault)


class RemakerStandIn:
    """Copies what it is given; counts how often it was woken."""

    def __init__(self) -> None:
        self.fault: IntakeFault | None = None
        self.woken = 0

    def remake(self, source: Path, target: Path, is_cancelled: Callable[[], bool]) -> Remade:
        if is_cancelled():
            raise IntakeError(IntakeFault.CANCELLED)
        if self.fault is not None:
            raise IntakeError(self.fault)
        target.write_bytes(source.read_bytes() + b" anew")
        return Remade(kind=FileKind.JPEG, pages=1, size_bytes=10)

    def wake(self) -> None:
        self.woken += 1


class Room:
    """A service, what stands behind it, and all that it told."""

    def __init__(self, folder: Path) -> None:
        self.stick, self.remaker, self.folder = StickStandIn(), RemakerStandIn(), folder
        self.service = StickService(self.stick, self.remaker, folder)
        self.told: list[tuple[Any, ...]] = []
        self.busy: list[bool] = []
        for signal in (self.service.listed, self.service.taken, self.service.failed):
            signal.connect(lambda *said: self.told.append(said))
        self.service.busyChanged.connect(self.busy.append)

    def left(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def room(qapp: object, tmp_path: Path) -> Iterator[Room]:
    del qapp
    room = Room(tmp_path)
    yield room
    room.stick.gate.set()
    assert room.service.stop()


def answered(qtbot: QtBot, room: Room, count: int = 1) -> None:
    qtbot.waitUntil(lambda: len(room.told) == count and not room.service.is_busy, timeout=5_000)


def test_files_are_listed_and_taken(qtbot: QtBot, room: Room) -> None:
    progress: list[float] = []
    room.service.progressed.connect(lambda _ticket, fraction: progress.append(fraction))
    first = room.service.list_files()
    second = room.service.take(PAPER)
    answered(qtbot, room, 2)
    assert room.told[0] == (first, (PAPER,))
    ticket, brought = room.told[1]
    assert ticket == second
    assert (brought.format, brought.path.suffix, brought.path.read_bytes()) == (
        FileFormat.JPEG,
        ".jpg",
        b"paper anew",
    )
    assert room.left() == [brought.path.name]
    assert progress == sorted(progress)
    assert 0 < progress[-1] < 1
    assert room.busy == [True, False]


@pytest.mark.parametrize("fault", list(StickFault))
def test_a_faulty_stick_says_so(qtbot: QtBot, room: Room, fault: StickFault) -> None:
    room.stick.fault = fault
    room.service.list_files()
    room.service.take(PAPER)
    answered(qtbot, room, 2)
    assert [said[1] for said in room.told] == [fault, fault]
    assert room.left() == []


@pytest.mark.parametrize("fault", list(IntakeFault))
def test_a_file_that_cannot_be_made_anew_says_so(qtbot: QtBot, room: Room, fault: IntakeFault) -> None:
    room.remaker.fault = fault
    room.service.take(PAPER)
    answered(qtbot, room)
    assert room.told[0][1] is fault
    assert room.left() == []


def test_cancelling_ends_what_runs_and_what_waits(qtbot: QtBot, room: Room) -> None:
    room.stick.gate.clear()
    room.service.take(PAPER)
    room.service.take(PAPER)
    assert room.stick.is_reached.wait(5)
    room.service.cancel()
    room.stick.gate.set()
    answered(qtbot, room, 2)
    assert [said[1] for said in room.told] == [StickFault.CANCELLED] * 2
    assert room.remaker.woken == 1
    assert room.left() == []
    room.service.take(PAPER)
    answered(qtbot, room, 3)
    assert room.told[2][1].path.exists()


def test_without_space_nothing_is_copied(qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(100, 99, 1))
    room.service.take(PAPER)
    answered(qtbot, room)
    assert room.told[0][1] is StickFault.NO_SPACE
    assert not room.stick.is_reached.is_set()


def test_coming_and_going_is_told_once(qtbot: QtBot, room: Room) -> None:
    told: list[bool] = []
    room.service.presenceChanged.connect(told.append)
    assert not room.service.is_present
    room.service.watch(closely=True)
    qtbot.waitUntil(lambda: room.service.is_present, timeout=5_000)
    room.stick.is_in = False
    qtbot.waitUntil(lambda: not room.service.is_present, timeout=5_000)
    assert told == [True, False]


def test_a_stick_that_was_there_first_is_somebody_elses_until_it_was_out(qtbot: QtBot, room: Room) -> None:
    room.service.watch(closely=True)
    qtbot.waitUntil(lambda: room.service.has_looked, timeout=5_000)
    assert room.service.is_present
    assert room.service.is_left_over
    room.stick.is_in = False
    qtbot.waitUntil(lambda: not room.service.is_present, timeout=5_000)
    room.stick.is_in = True
    qtbot.waitUntil(lambda: room.service.is_present, timeout=5_000)
    assert not room.service.is_left_over


def test_after_the_end_nothing_is_told(qtbot: QtBot, room: Room) -> None:
    room.stick.gate.clear()
    room.service.take(PAPER)
    assert room.stick.is_reached.wait(5)
    room.stick.gate.set()
    assert room.service.stop()
    qtbot.wait(1)
    assert room.told == []
