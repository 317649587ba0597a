"""The visitor's stick on the screen: plugged in, looked through, papers taken and faults said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from devices.stick.api import Entry, StickFault
from kiosk.documents.models import FileFormat
from kiosk.intake.fault import IntakeFault
from kiosk.services.stick_service import BroughtFile
from ui.stick_words import empty_words, left_over_words, stick_words
from ui.viewmodels.stick import StickViewModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom

LOCKED, CARD, BILL = "Relevé de banque.pdf", "Carte d’identité.jpg", "Facture électricité.pdf"


@pytest.fixture(autouse=True)
def _looked(qtbot: QtBot, room: TrayRoom) -> None:
    """A session that began without a stick."""
    room.sticks.watch()
    qtbot.waitUntil(lambda: room.sticks.has_looked, timeout=5_000)


def until(qtbot: QtBot, room: TrayRoom, state: str) -> None:
    qtbot.waitUntil(lambda: room.stick.state == state, timeout=30_000)


def plugged(qtbot: QtBot, room: TrayRoom, paper_id: str = "", title: str = "Courrier") -> None:
    room.simulation.set_stick(is_plugged=True)
    room.stick.open(paper_id, title)
    until(qtbot, room, "choosing")


def row(room: TrayRoom, name: str) -> dict[str, Any]:
    return next(each for each in room.stick.files if each["name"] == name)


def take(qtbot: QtBot, room: TrayRoom, *names: str, state: str = "done") -> None:
    for name in names:
        room.stick.toggle(row(room, name)["number"])
    room.stick.take()
    assert room.stick.state == "taking"
    until(qtbot, room, state)


def test_a_stick_that_is_plugged_in_is_looked_through(qtbot: QtBot, room: TrayRoom) -> None:
    room.stick.open("", "Courrier")
    assert (room.stick.state, room.stick.present, room.stick.files) == ("waiting", False, [])
    room.simulation.set_stick(is_plugged=True)
    until(qtbot, room, "choosing")
    assert room.stick.present
    assert [each["name"] for each in room.stick.files][:3] == [BILL, CARD, LOCKED]  # the newest first
    assert row(room, BILL)["note"].startswith("PDF · ")
    assert row(room, "permis.jpg")["note"].endswith(" · Mes papiers")
    assert (row(room, CARD)["picture"], row(room, BILL)["picture"]) == ("image", "file-pdf")


def test_what_is_chosen_becomes_the_document_of_the_paper(qtbot: QtBot, room: TrayRoom) -> None:
    room.procedure()
    plugged(qtbot, room, "identity", "Pièce d’identité")
    take(qtbot, room, CARD, BILL)
    (entry,) = room.documents.documents
    assert room.stick.keptIds == [entry["id"]]
    assert (entry["title"], entry["paperId"], entry["origin"]) == ("Pièce d’identité", "identity", "brought")
    assert (entry["pages"], room.documents.papers[0]["scannedPages"]) == (2, 2)
    left = sorted(path.suffix for path in room.workspace.brought.iterdir())
    assert left == [".jpg", ".pdf"]
    for page_id in entry["pageIds"]:
        room.documents.needPicture(page_id, False)
    qtbot.waitUntil(lambda: set(entry["pageIds"]) <= set(room.documents.pictures), timeout=10_000)


def test_without_a_paper_each_file_is_a_document(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    take(qtbot, room, CARD, BILL)
    entries = room.documents.documents
    assert room.stick.keptIds == [entry["id"] for entry in entries]
    assert [entry["title"] for entry in entries] == ["Courrier", "Courrier (2)"]


def test_one_file_that_cannot_be_taken_does_not_keep_the_others_out(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    take(qtbot, room, LOCKED, CARD, state="choosing")
    assert room.stick.message == f"« {LOCKED} » : {stick_words(IntakeFault.LOCKED).title}"
    assert room.stick.advice == stick_words(IntakeFault.LOCKED).advice
    assert room.stick.taken == [row(room, CARD)["number"]]
    assert room.documents.count == 1
    room.stick.toggle(row(room, BILL)["number"])
    assert room.stick.message == ""


def test_a_stick_taken_out_is_asked_for_again(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    room.simulation.set_stick(is_plugged=False)
    until(qtbot, room, "waiting")
    assert room.stick.message == stick_words(StickFault.ABSENT).title
    assert room.stick.files == []
    room.simulation.set_stick(is_plugged=True)
    until(qtbot, room, "choosing")
    assert room.stick.message == ""


def test_on_another_stick_nothing_was_taken_yet(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    take(qtbot, room, BILL)
    assert room.stick.taken == [row(room, BILL)["number"]]
    room.stick.look()
    room.simulation.set_stick(is_plugged=False)
    room.stick._on_listed(room.stick._ticket, (Entry(row(room, BILL)["number"], "autre.pdf", "", 10),))
    assert room.stick.taken == []
    assert len(room.stick.keptIds) == 1


def test_a_paper_that_was_deleted_weighs_no_more(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    take(qtbot, room, BILL)
    (brought,) = room.workspace.brought.iterdir()
    room.documents.deleteDocument(room.stick.keptIds[0])
    assert brought.exists()  # it can still be brought back
    room.documents.deleteDocument(room.document(1))
    assert not brought.exists()


def test_a_file_that_no_page_can_be_read_from_is_erased(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    number = row(room, BILL)["number"]
    room.stick.toggle(number)
    room.stick.take()
    room.sticks.cancel()
    broken = room.workspace.brought / "brought-1.pdf"
    broken.write_bytes(b"no pdf")
    room.stick._on_taken(room.stick._ticket, BroughtFile(broken, FileFormat.PDF))
    qtbot.waitUntil(lambda: room.stick.message != "", timeout=10_000)
    assert not broken.exists()


def test_the_last_visitors_stick_is_not_shown(qtbot: QtBot, room: TrayRoom) -> None:
    room.sticks._is_left_over = True
    room.simulation.set_stick(is_plugged=True)
    room.stick.open("", "Courrier")
    qtbot.waitUntil(lambda: room.sticks.is_present, timeout=5_000)
    assert (room.stick.state, room.stick.present, room.stick.files) == ("waiting", False, [])
    assert room.stick.message == left_over_words().title
    room.simulation.set_stick(is_plugged=False)
    qtbot.waitUntil(lambda: room.stick.message == "", timeout=5_000)
    room.simulation.set_stick(is_plugged=True)
    until(qtbot, room, "choosing")


def test_a_stick_taken_out_while_reading_is_asked_for_again(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    room.sticks._timer.stop()  # the copy finds out before anybody looks
    room.simulation.set_stick(is_plugged=False)
    room.stick.toggle(row(room, CARD)["number"])
    room.stick.take()
    until(qtbot, room, "waiting")
    assert room.stick.message == stick_words(StickFault.ABSENT).title
    assert room.documents.count == 0


@pytest.mark.parametrize("fault", [StickFault.NOT_SUPPORTED, StickFault.UNREADABLE, StickFault.TOOK_TOO_LONG])
def test_a_stick_that_cannot_be_read_says_what_to_do(qtbot: QtBot, room: TrayRoom, fault: StickFault) -> None:
    room.stick.open("", "Courrier")
    room.simulation.set_stick(is_plugged=True)
    until(qtbot, room, "looking")
    ticket = room.stick._ticket
    room.sticks.failed.emit(ticket, fault)
    assert (room.stick.state, room.stick.message) == ("refused", stick_words(fault).title)
    qtbot.waitUntil(lambda: not room.sticks.is_busy, timeout=10_000)


def test_an_empty_stick_says_so_and_another_is_looked_at(qtbot: QtBot, room: TrayRoom) -> None:
    (room.folder / "stick").mkdir()
    room.stick.open("", "Courrier")
    room.simulation.set_stick(is_plugged=True)
    until(qtbot, room, "refused")
    assert room.stick.message == empty_words().title
    room.simulation.set_stick(is_plugged=False)
    until(qtbot, room, "waiting")
    (room.folder / "stick").rmdir()
    room.simulation.set_stick(is_plugged=True)
    until(qtbot, room, "choosing")


def test_stopping_keeps_what_came_and_goes_back_to_the_list(qtbot: QtBot, room: TrayRoom) -> None:
    plugged(qtbot, room)
    room.stick.toggle(row(room, CARD)["number"])
    room.stick.take()
    room.stick.cancel()
    assert (room.stick.state, room.stick.chosen, room.stick.message) == ("choosing", [], "")
    qtbot.waitUntil(lambda: not room.sticks.is_busy, timeout=30_000)
    assert room.documents.count == 0
    assert list(room.workspace.brought.iterdir()) == []


def test_what_comes_after_leaving_is_erased(room: TrayRoom) -> None:
    room.stick.open("", "Courrier")
    room.stick.close()
    late = room.workspace.brought / "late.jpg"
    late.write_bytes(b"x")
    room.sticks.taken.emit(99, BroughtFile(late, FileFormat.JPEG))
    assert not late.exists()
    assert room.stick.state == "closed"


def test_many_files_are_shown_in_steps(room: TrayRoom) -> None:
    room.stick.open("", "Courrier")
    room.stick._look()
    many = tuple(Entry(number, f"{number}.jpg", "", 9, number) for number in range(50))
    room.sticks.listed.emit(room.stick._ticket, many)
    assert [each["number"] for each in room.stick.files] == list(range(49, 29, -1))
    assert room.stick.hiddenCount == 30
    room.stick.showMore()
    room.stick.showMore()
    assert (len(room.stick.files), room.stick.hiddenCount) == (50, 0)


def test_where_no_stick_is_wanted_nothing_happens(room: TrayRoom) -> None:
    stick = StickViewModel(None, room.documents.desk, room.assembly, room.preferences)
    stick.open("", "Courrier")
    stick.close()
    assert (stick.offered, stick.present, stick.state) == (False, False, "closed")


@pytest.mark.parametrize("fault", [*StickFault, *IntakeFault])
def test_every_fault_has_words(fault: StickFault | IntakeFault) -> None:
    words = stick_words(fault)
    assert words.title.endswith(".")
    assert words.advice.endswith(".")
    assert "%" not in words.title
