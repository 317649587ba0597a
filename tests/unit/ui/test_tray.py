"""The tray and the site: what a file field gets, what is kept of the site, what is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.documents.models import Limits, Origin
from kiosk.documents.pdf import page_count
from tests.unit.documents.paper import write_pdf

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom

A4 = (595.0, 842.0)
OPEN, OPEN_MULTIPLE, UPLOAD_FOLDER, SAVE = range(4)


def listen(room: TrayRoom) -> list[list[str] | None]:
    """Collect the answers to the site: paths, or None for a no."""
    answers: list[list[str] | None] = []
    room.tray.filesChosen.connect(answers.append)
    room.tray.filesDeclined.connect(lambda: answers.append(None))
    return answers


def test_the_site_gets_the_chosen_document_as_a_file(qtbot: QtBot, room: TrayRoom) -> None:
    room.procedure()
    answers = listen(room)
    document_id = room.document(1, 2, paper_id="identity")
    room.document(3)
    room.tray.askFiles(OPEN, [".pdf"])
    assert (room.tray.shown, room.tray.mode, answers) == (True, "choose", [])
    room.tray.choice.toggle(document_id)
    room.tray.choice.confirm()
    assert room.tray.choice.preparing
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)

    assert answers[0] is not None
    (path,) = map(Path, answers[0])
    assert path.name == "piece-identite.pdf"
    assert page_count(path) == 2
    assert (room.tray.shown, room.tray.mode, room.tray.choice.preparing) == (False, "browse", False)
    assert [entry["used"] for entry in room.documents.documents] == [True, False]
    assert len(answers) == 1


def test_where_one_file_is_wanted_the_last_choice_counts(room: TrayRoom) -> None:
    first, second = room.document(1), room.document(2)
    room.tray.askFiles(OPEN, [])
    assert room.tray.choice.selected == []
    room.tray.choice.toggle(first)
    room.tray.choice.toggle(second)
    assert room.tray.choice.selected == [second]
    room.tray.choice.toggle(second)
    assert room.tray.choice.selected == []


def test_several_files_go_in_the_order_of_choice(qtbot: QtBot, room: TrayRoom) -> None:
    answers = listen(room)
    first, second = room.document(1, title="Un"), room.document(2, title="Deux")
    room.tray.askFiles(OPEN_MULTIPLE, ["application/pdf"])
    room.tray.choice.toggle(second)
    room.tray.choice.toggle(first)
    room.tray.choice.confirm()
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    assert answers[0] is not None
    assert [Path(path).name for path in answers[0]] == ["deux.pdf", "un.pdf"]


def test_the_only_document_possible_is_chosen_already(room: TrayRoom) -> None:
    room.document(1, 2)
    single = room.document(3)
    room.tray.askFiles(OPEN, ["image/jpeg"])
    refusals = [entry["refusal"] for entry in room.documents.documents]
    assert refusals[0] == "Le site veut une image\N{NO-BREAK SPACE}: une seule page par fichier."
    assert refusals[1] == ""
    assert room.tray.choice.formatsText == "JPG"
    assert room.tray.choice.selected == [single]


def test_a_refused_document_cannot_be_chosen_until_it_is_changed(room: TrayRoom) -> None:
    document_id = room.document(1, 2)
    room.tray.askFiles(OPEN, ["image/png"])
    room.tray.choice.toggle(document_id)
    assert room.tray.choice.selected == []
    room.documents.deletePage(document_id, "page-2")
    room.tray.choice.toggle(document_id)
    assert room.tray.choice.selected == [document_id]


def test_closing_the_tray_tells_the_site_no_once(room: TrayRoom) -> None:
    answers = listen(room)
    room.document(1)
    room.tray.askFiles(OPEN, [])
    room.tray.close()
    room.tray.close()
    assert answers == [None]
    assert room.tray.mode == "browse"


def test_a_file_that_is_ready_after_the_visitor_gave_up_goes_nowhere(qtbot: QtBot, room: TrayRoom) -> None:
    answers = listen(room)
    room.document(1)
    room.tray.askFiles(OPEN, [])
    with qtbot.waitSignal(room.assembly.assembled, timeout=10_000):
        room.tray.choice.confirm()
        room.tray.choice.cancelPreparing()
    assert (answers, room.tray.shown, room.tray.choice.open) == ([], True, True)
    assert not room.documents.documents[0]["used"]


def test_a_file_for_the_question_before_does_not_answer_the_next(qtbot: QtBot, room: TrayRoom) -> None:
    answers = listen(room)
    room.document(1)
    room.tray.askFiles(OPEN, [])
    with qtbot.waitSignal(room.assembly.assembled, timeout=10_000):
        room.tray.choice.confirm()
        room.tray.close()
        room.tray.askFiles(OPEN, ["image/png"])
    assert answers == [None]
    assert room.tray.choice.open


@pytest.mark.parametrize("mode", [UPLOAD_FOLDER, SAVE])
def test_a_folder_is_declined_at_once_with_a_sentence(room: TrayRoom, mode: int) -> None:
    answers = listen(room)
    room.tray.askFiles(mode, [])
    assert answers == [None]
    assert not room.tray.shown
    assert room.tray.sentence
    room.tray.dismissSentence()
    assert room.tray.sentence == ""


def test_too_heavy_a_document_is_explained_and_can_be_mended(
    qtbot: QtBot, room: TrayRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.document(1, 2, 3, noise=250)
    monkeypatch.setattr(room.documents.desk, "limits_of", lambda _document: Limits(max_bytes=1000))
    answers = listen(room)
    room.tray.askFiles(OPEN, [])
    with qtbot.waitSignal(room.tray.choice.troubleChanged, timeout=20_000):
        room.tray.choice.confirm()
    assert room.tray.choice.trouble == "Ce document est trop lourd pour le site."
    assert "Supprimez les pages inutiles." in room.tray.choice.advice
    assert (answers, room.tray.choice.open, room.tray.choice.preparing) == ([], True, False)

    room.tray.choice.follow()  # a weight has come meanwhile
    assert room.tray.choice.trouble != ""
    room.documents.rotatePage(room.documents.documents[0]["id"], "page-1")
    assert room.tray.choice.trouble == ""


def test_a_scan_from_the_tray_opens_the_document_and_chooses_it(qtbot: QtBot, room: TrayRoom) -> None:
    room.document(1)
    room.document(2)
    room.tray.askFiles(OPEN, [])
    room.tray.newScan()
    assert room.tray.place == "scan"
    with qtbot.waitSignal(room.scanning.pageAdded, timeout=10_000):
        room.scanning.scan("", "Courrier")
    scanned = room.documents.documents[-1]["id"]
    assert (room.tray.place, room.tray.openId) == ("document", scanned)
    assert room.tray.choice.selected == [scanned]


def test_the_open_document_is_left_when_it_is_deleted(room: TrayRoom) -> None:
    document_id = room.document(1)
    room.tray.show()
    room.tray.openDocument(document_id)
    assert room.tray.place == "document"
    room.documents.deleteDocument(document_id)
    assert room.tray.place == "list"


def test_a_download_is_kept_and_shown(qtbot: QtBot, room: TrayRoom) -> None:
    path = write_pdf(room.workspace.downloads / "download-1.pdf", [A4, A4])
    proofs: list[str] = []
    room.tray.proofKept.connect(proofs.append)
    with qtbot.waitSignal(room.tray.viewAsked, timeout=5000):
        room.tray.keepDownload(path, "Attestation")
    (entry,) = room.documents.documents
    assert (entry["title"], entry["pages"], entry["origin"]) == ("Attestation", 2, Origin.DOWNLOADED)
    assert room.viewer.shown
    assert room.viewer.fromSite
    assert proofs == []


def test_a_printed_page_is_a_proof(qtbot: QtBot, room: TrayRoom) -> None:
    path = write_pdf(room.workspace.downloads / "page-1.pdf", [A4])
    with qtbot.waitSignal(room.tray.proofKept, timeout=5000) as told:
        room.tray.keepPrintedPage(str(path), "  ")
    (entry,) = room.documents.documents
    assert told.args == [entry["id"]]
    assert (entry["title"], entry["origin"]) == ("Document du site", Origin.PRINTED_PAGE)


def test_a_broken_download_is_told_and_not_kept(qtbot: QtBot, room: TrayRoom) -> None:
    path = room.workspace.downloads / "download-1.pdf"
    path.write_bytes(b"no PDF")
    with qtbot.waitSignal(room.tray.sentenceChanged, timeout=5000):
        room.tray.keepDownload(path, "x")
    assert room.documents.count == 0
    assert room.tray.sentence == "Une page ne peut pas être lue."


def test_a_downloaded_pdf_goes_to_the_site_unaltered(qtbot: QtBot, room: TrayRoom) -> None:
    answers = listen(room)
    path = write_pdf(room.workspace.downloads / "download-1.pdf", [A4, A4])
    with qtbot.waitSignal(room.tray.viewAsked, timeout=5000):
        room.tray.keepDownload(path, "Avis")
    room.tray.askFiles(OPEN, [])
    room.tray.choice.confirm()
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    assert answers[0] is not None
    assert Path(answers[0][0]).read_bytes() == path.read_bytes()


def test_printing_a_document_makes_a_pdf_of_all_its_pages(qtbot: QtBot, room: TrayRoom) -> None:
    document_id = room.document(1, 2, title="Lettre")
    with qtbot.waitSignal(room.tray.printAsked, timeout=10_000) as told:
        room.tray.printDocument(document_id)
        room.tray.printDocument(document_id)
    assert told.args is not None
    assert page_count(Path(told.args[0])) == 2
    assert told.args[1] == "Lettre"
