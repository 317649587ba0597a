"""The documents on the screen: titles, order, acts on pages, pictures, weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QUrl

from kiosk.documents.errors import DocumentError, DocumentFault, Proposal
from kiosk.documents.models import Limits
from tests.unit.documents.paper import red_corner
from ui.messages import document_words
from ui.translation import Translation
from ui.viewmodels.document_text import bytes_text
from ui.viewmodels.picture_book import CARD_PX

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom


def titles(room: TrayRoom) -> list[str]:
    return [entry["title"] for entry in room.documents.documents]


def test_a_papers_document_is_titled_in_the_language_on_the_screen(room: TrayRoom) -> None:
    room.procedure()
    room.document(1, paper_id="identity", title="Pièce d’identité")
    assert titles(room) == ["Pièce d’identité"]
    room.preferences.chooseLanguage("en")
    assert titles(room) == ["Identity document"]
    assert room.documents.desk.tray.documents[0].title == "Pièce d’identité"


def test_a_title_given_in_arabic_is_kept_in_french_for_the_files_name(room: TrayRoom) -> None:
    room.procedure()
    room.preferences.chooseLanguage("ar")
    paper = room.documents.papers[0]
    room.document(1, paper_id=paper["id"], title=paper["title"])
    assert titles(room) == [paper["title"]]
    assert room.documents.desk.tray.documents[0].title == "Pièce d’identité"


def test_a_paper_keeps_its_title_in_every_language_when_its_procedure_is_left(room: TrayRoom) -> None:
    room.procedure()
    room.document(1, paper_id="identity", title="Pièce d’identité")
    room.procedure("licence-points")
    assert room.documents.papers == []
    room.preferences.chooseLanguage("en")
    assert titles(room) == ["Identity document"]


def test_a_common_name_follows_the_language_and_is_kept_in_french(room: TrayRoom) -> None:
    translation = Translation()
    translation.install("en")
    try:
        room.document(1, title="Letter")
        room.document(2, title="Letter for Ana")
        assert [document.title for document in room.documents.desk.tray.documents] == [
            "Courrier",
            "Letter for Ana",
        ]
        translation.install("ar")
        assert titles(room) == ["رسالة", "Letter for Ana"]
    finally:
        translation.install("fr")


def test_equal_titles_are_numbered(room: TrayRoom) -> None:
    for number in (1, 2, 3):
        room.document(number)
    assert titles(room) == ["Courrier", "Courrier (2)", "Courrier (3)"]


def test_the_list_of_papers_knows_what_is_scanned(room: TrayRoom) -> None:
    room.procedure()
    assert room.journey.chosen is not None
    scannable = [paper.id for paper in room.journey.chosen.papers if paper.scan]
    assert [paper["id"] for paper in room.documents.papers] == scannable
    assert [paper["scannedPages"] for paper in room.documents.papers] == [0] * len(scannable)
    document_id = room.document(1, 2, paper_id=scannable[1])
    assert room.documents.papers[1]["scannedPages"] == 2
    assert room.documents.papers[1]["documentId"] == document_id


def test_without_a_procedure_common_names_are_offered(room: TrayRoom) -> None:
    assert room.documents.papers == []
    assert len(room.documents.names) >= 4
    assert {name["paperId"] for name in room.documents.names} == {""}


def test_a_renamed_document_answers_another_paper(room: TrayRoom) -> None:
    room.procedure()
    document_id = room.document(1)
    room.documents.rename(document_id, "whatever", "address-proof")
    assert titles(room) == ["Justificatif de domicile"]


def test_a_turned_page_is_drawn_anew(qtbot: QtBot, room: TrayRoom) -> None:
    document_id = room.document(1)
    room.documents.needPicture("page-1", False)
    qtbot.waitUntil(lambda: "page-1" in room.documents.pictures, timeout=5000)
    upright = room.documents.pictures["page-1"]
    room.documents.rotatePage(document_id, "page-1")
    assert room.documents.pictures["page-1"] == upright
    qtbot.waitUntil(lambda: room.documents.pictures["page-1"] != upright, timeout=5000)
    with Image.open(QUrl(room.documents.pictures["page-1"]).toLocalFile()) as drawn:
        assert red_corner(drawn) == "top right"
        assert max(drawn.size) == CARD_PX


def test_a_deleted_page_comes_back_to_its_place(room: TrayRoom) -> None:
    document_id = room.document(1, 2, 3)
    room.documents.deletePage(document_id, "page-2")
    assert room.documents.documents[0]["pageIds"] == ["page-1", "page-3"]
    assert room.documents.undoable
    room.documents.undo()
    assert room.documents.documents[0]["pageIds"] == ["page-1", "page-2", "page-3"]
    assert not room.documents.undoable


def test_a_deletion_is_not_offered_back_after_the_visitor_went_on(room: TrayRoom) -> None:
    room.documents.deleteDocument(room.document(1))
    assert room.documents.undoable
    room.tray.show()
    assert not room.documents.undoable


def test_the_files_of_what_cannot_come_back_are_erased(room: TrayRoom) -> None:
    first, second = room.document(1), room.document(2)
    room.documents.deleteDocument(first)
    assert (room.workspace.pages / "page-1.png").exists()
    room.documents.deleteDocument(second)
    assert not (room.workspace.pages / "page-1.png").exists()
    assert (room.workspace.pages / "page-2.png").exists()


def test_acts_on_what_is_gone_do_nothing(room: TrayRoom) -> None:
    document_id = room.document(1)
    room.documents.deleteDocument(document_id)
    for act in (room.documents.deletePage, room.documents.rotatePage):
        act(document_id, "page-1")
    room.documents.rename(document_id, "x", "")
    room.documents.deleteDocument(document_id)
    assert room.documents.documents == []


def test_a_page_for_a_document_that_is_gone_is_erased(room: TrayRoom) -> None:
    document_id = room.document(1)
    room.documents.deleteDocument(document_id)
    late = room.page(2)
    assert room.documents.keep_page(late, document_id, "", "Courrier") is None
    assert not late.path.exists()
    assert room.documents.count == 0


def test_the_weight_is_that_of_the_file_the_site_gets(qtbot: QtBot, room: TrayRoom) -> None:
    document_id = room.document(1, noise=80)
    assert room.documents.weights[document_id] == ""
    qtbot.waitUntil(lambda: bool(room.documents.weights[document_id]), timeout=5000)
    weight = room.documents.weights[document_id]
    with qtbot.waitSignal(room.tray.filesChosen, timeout=5000) as told:
        room.tray.askFiles(0, [])
        room.tray.choice.confirm()
    assert told.args is not None
    assert weight == bytes_text(Path(told.args[0][0]).stat().st_size, "fr")


def test_a_known_limit_stands_beside_the_weight(
    qtbot: QtBot, room: TrayRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.documents.desk, "_stated_limits", lambda _document: Limits(max_bytes=4 << 20))
    document_id = room.document(1, noise=80)
    qtbot.waitUntil(lambda: bool(room.documents.weights[document_id]), timeout=5000)
    assert room.documents.weights[document_id].endswith("(4,0 Mo au plus)")
    assert room.documents.troubles == {}


def test_a_document_that_cannot_be_made_small_enough_says_so_before_the_site_does(
    qtbot: QtBot, room: TrayRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.documents.desk, "limits_of", lambda _document: Limits(max_bytes=500))
    document_id = room.document(2, noise=80)
    qtbot.waitUntil(lambda: bool(room.documents.troubles), timeout=5000)
    words = document_words(DocumentError(DocumentFault.TOO_HEAVY, proposals=(Proposal.CALL_MEDIATOR,)))
    assert room.documents.troubles == {document_id: {"title": words.title, "advice": words.advice}}
    assert room.documents.weights[document_id] == ""
    monkeypatch.undo()
    room.documents.rotatePage(document_id, room.documents.entry(document_id)["pageIds"][0])
    qtbot.waitUntil(lambda: bool(room.documents.weights[document_id]), timeout=5000)
    assert room.documents.troubles == {}


def test_a_document_that_the_site_had_is_made_lighter_until_it_cannot_be(
    qtbot: QtBot, room: TrayRoom
) -> None:
    document_id = room.document(1, noise=80)

    def weight() -> int:
        qtbot.waitUntil(lambda: bool(room.documents.weights[document_id]), timeout=10_000)
        known = room.documents.desk._weighings[document_id][1]
        assert known is not None
        return known.size_bytes

    first = weight()
    assert room.documents.lightenable == []  # no site has seen it yet
    room.documents.desk.tray.mark_used(document_id)
    weights = [first]
    while document_id in room.documents.lightenable:
        room.documents.lighten(document_id)
        weights.append(weight())
    assert len(weights) > 3
    assert weights[1] <= 0.6 * first
    assert weights[-1] == weights[-2]  # lighter than that it cannot be, and it can still be sent
    assert room.documents.troubles == {}
    assert weights == sorted(weights, reverse=True)
    room.documents.rotatePage(document_id, room.documents.entry(document_id)["pageIds"][0])
    weight()
    room.documents.desk.tray.mark_used(document_id)
    assert document_id in room.documents.lightenable


@pytest.mark.parametrize(
    ("size_bytes", "language", "text"),
    [
        (0, "fr", ""),
        (1, "fr", "1\N{NO-BREAK SPACE}Ko"),
        (840 * 1024, "fr", "840\N{NO-BREAK SPACE}Ko"),
        (1024 * 1024, "fr", "1,0\N{NO-BREAK SPACE}Mo"),
        (2_500_000, "fr", "2,4\N{NO-BREAK SPACE}Mo"),
        (2_500_000, "en", "2.4\N{NO-BREAK SPACE}Mo"),
    ],
)
def test_weights_are_written_as_people_do(size_bytes: int, language: str, text: str) -> None:
    assert bytes_text(size_bytes, language) == text
