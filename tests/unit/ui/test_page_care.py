"""Every scanned page is made right behind the visitor's back, and he can take the scan itself back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from devices.scanning.api import ScannedPage
from devices.scanning.page_file import sweep
from devices.simulation.faults import SamplePaper
from devices.simulation.sample_page import Side
from kiosk.documents.models import Rotation
from kiosk.imaging.fault import PageFault
from kiosk.imaging.improvement_process import ImprovementProcess
from kiosk.services.improvement_service import ImprovementService
from tests.unit.imaging.scan import DPI, GREY_LID, Place, card, glass, letter
from ui.page_words import page_words
from ui.viewmodels.page_care import PageCare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom

_PATIENCE_MS = 15_000


@pytest.fixture
def care(room: TrayRoom) -> Iterator[PageCare]:
    service = ImprovementService(ImprovementProcess)
    care = PageCare(service, room.documents, room.workspace)
    yield care
    assert service.stop()


def scan(room: TrayRoom, *, lines: int = 99, degrees: float = 3.0, name: str = "scan") -> tuple[str, str]:
    """Keep a scan of a letter that lies askew; returns the ids of document and page."""
    pixels = glass((letter(lines=lines), Place(degrees=degrees)))
    path = room.workspace.pages / f"{name}.jpg"
    Image.fromarray(pixels).save(path, quality=95)
    page = ScannedPage(path, 1, pixels.shape[1], pixels.shape[0], DPI)
    document_id = room.documents.keep_page(page, "", "", "Courrier")
    assert document_id is not None
    return document_id, path.stem


def test_a_page_askew_is_put_right_and_the_scan_can_be_taken_back(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id, page_id = scan(room)
    room.documents.needPicture(page_id, False)
    qtbot.waitUntil(lambda: bool(room.documents.pictures), timeout=_PATIENCE_MS)
    first = room.documents.pictures[page_id]
    care.take(document_id, page_id)
    assert room.documents.versions == {}
    qtbot.waitUntil(lambda: room.documents.versions == {page_id: "improved"}, timeout=_PATIENCE_MS)
    page = room.documents.desk.page(page_id)
    assert page is not None
    assert page.path == room.workspace.improved / f"{page_id}.jpg"
    assert room.documents.faults == {}
    qtbot.waitUntil(lambda: room.documents.pictures[page_id] != first, timeout=_PATIENCE_MS)
    room.documents.swapVersions(document_id, page_id)
    assert room.documents.versions == {page_id: "scanned"}
    qtbot.waitUntil(lambda: room.documents.pictures[page_id] == first, timeout=_PATIENCE_MS)


def test_a_page_made_right_while_the_pile_is_read_outlives_the_scan(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id, page_id = scan(room, name="page-1")
    care.take(document_id, page_id)
    qtbot.waitUntil(lambda: page_id in room.documents.versions, timeout=_PATIENCE_MS)
    sweep(room.workspace.pages, keep=[room.workspace.pages / "page-1.jpg"])  # as at each scan's end
    page = room.documents.desk.page(page_id)
    assert page is not None
    assert all(path.exists() for path in page.files)


def test_what_is_wrong_with_a_page_is_said(qtbot: QtBot, room: TrayRoom, care: PageCare) -> None:
    care.take(*scan(room, lines=0, degrees=0.0))
    qtbot.waitUntil(lambda: room.documents.faults != {}, timeout=_PATIENCE_MS)
    assert room.documents.faults == {"scan": page_words(PageFault.BLANK)}


def test_a_page_whose_end_is_missing_says_so(qtbot: QtBot, room: TrayRoom, care: PageCare) -> None:
    room.scanning.pageAdded.connect(care.take)
    pixels = glass((letter(), Place(degrees=0.0)))[:700]
    path = room.workspace.pages / "short.jpg"
    Image.fromarray(pixels).save(path, quality=95)
    room.simulation.set_scanner(pace=1.0)  # the page below comes first
    room.scanning.scan("", "Courrier")
    room.scans.pageScanned.emit(1, ScannedPage(path, 1, pixels.shape[1], pixels.shape[0], DPI))
    qtbot.waitUntil(lambda: "short" in room.documents.faults, timeout=_PATIENCE_MS)
    assert page_words(PageFault.TRUNCATED) in room.documents.faults["short"]


def test_a_page_that_is_gone_leaves_no_better_one(qtbot: QtBot, room: TrayRoom, care: PageCare) -> None:
    document_id, page_id = scan(room)
    care.take(document_id, page_id)
    room.documents.deleteDocument(document_id)
    care.take(*scan(room, name="next"))
    qtbot.waitUntil(lambda: "next" in room.documents.versions, timeout=_PATIENCE_MS)
    assert [path.stem for path in room.workspace.improved.iterdir()] == ["next"]


def test_with_a_page_both_its_files_go(qtbot: QtBot, room: TrayRoom, care: PageCare) -> None:
    document_id, page_id = scan(room)
    care.take(document_id, page_id)
    qtbot.waitUntil(lambda: page_id in room.documents.versions, timeout=_PATIENCE_MS)
    other, _ = scan(room, name="next")
    room.documents.deleteDocument(document_id)
    room.documents.deleteDocument(other)  # now nothing brings the first one back
    assert [path.name for path in room.workspace.pages.iterdir()] == ["next.jpg"]
    assert list(room.workspace.improved.iterdir()) == []


def scan_card(room: TrayRoom, care: PageCare, side: Side, document_id: str = "") -> tuple[str, str]:
    """Keep a scan of one side of a card and have it made right; returns the ids of document and page."""
    pixels = glass((card(side=side), Place(70, 60, 4)), lid=GREY_LID)
    path = room.workspace.pages / f"{side}.jpg"
    Image.fromarray(pixels).save(path, quality=95)
    page = ScannedPage(path, 1, pixels.shape[1], pixels.shape[0], DPI)
    kept = room.documents.keep_page(page, document_id, "", "Permis")
    assert kept is not None
    care.take(kept, path.stem)
    return kept, path.stem


def test_both_sides_of_a_card_come_on_one_page_and_can_be_parted_and_joined(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id, front_id = scan_card(room, care, Side.FRONT)
    qtbot.waitUntil(lambda: front_id in room.documents.versions, timeout=_PATIENCE_MS)
    assert room.documents.cards == {}
    _, back_id = scan_card(room, care, Side.BACK, document_id)
    qtbot.waitUntil(lambda: "joined" in room.documents.cards.values(), timeout=_PATIENCE_MS)
    (joined,) = room.documents.desk.tray.document(document_id).pages
    assert (joined.width_mm, joined.height_mm) == pytest.approx((210, 297), abs=0.5)
    assert [side.id for side in joined.sides] == [front_id, back_id]

    room.documents.partSides(document_id, joined.id)
    assert room.documents.cards == {front_id: "apart", back_id: "apart"}
    assert not joined.path.exists()
    room.documents.rotatePage(document_id, back_id)
    room.documents.joinSides(document_id)
    qtbot.waitUntil(lambda: "joined" in room.documents.cards.values(), timeout=_PATIENCE_MS)
    (again,) = room.documents.desk.tray.document(document_id).pages
    assert again.sides[1].rotation is Rotation.RIGHT

    room.documents.deleteDocument(document_id)
    room.documents.deleteDocument(scan(room, name="next")[0])  # now nothing brings the first one back
    assert [path.name for path in room.workspace.pages.iterdir()] == ["next.jpg"]
    assert list(room.workspace.improved.iterdir()) == []


def test_a_side_scanned_again_after_it_was_joined_takes_its_sides_place(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id, front_id = scan_card(room, care, Side.FRONT)
    _, back_id = scan_card(room, care, Side.BACK, document_id)
    qtbot.waitUntil(lambda: "joined" in room.documents.cards.values(), timeout=_PATIENCE_MS)
    pixels = glass((card(side=Side.BACK), Place(70, 60)), lid=GREY_LID)
    path = room.workspace.pages / "again.jpg"
    Image.fromarray(pixels).save(path, quality=95)
    page = ScannedPage(path, 1, pixels.shape[1], pixels.shape[0], DPI)
    assert room.documents.keep_page(page, document_id, "", "Permis", replaces=back_id) == document_id
    assert room.documents.entry(document_id)["pageIds"] == [front_id, "again"]


def test_a_blank_back_is_not_dropped_while_the_visitor_can_undo_his_own_act(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id = room.document(1, 2)
    empty, page_id = scan(room, lines=0, degrees=0.0)
    room.documents.mergeDocuments(document_id, empty)
    room.documents.deletePage(document_id, "page-2")
    room.documents.desk.note_verso(page_id)
    care.take(document_id, page_id)
    qtbot.waitUntil(lambda: page_id in room.documents.faults, timeout=_PATIENCE_MS)
    assert room.documents.undoable == "deleted"
    room.documents.undo()
    assert room.documents.entry(document_id)["pageIds"] == ["page-1", "page-2", page_id]


def test_nothing_is_said_of_how_a_page_lies_once_it_was_turned(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id, page_id = scan(room, degrees=180.0)
    care.take(document_id, page_id)
    qtbot.waitUntil(lambda: page_id in room.documents.faults, timeout=_PATIENCE_MS)
    assert room.documents.faults[page_id] == page_words(PageFault.UPSIDE_DOWN)
    room.documents.rotatePage(document_id, page_id)
    room.documents.rotatePage(document_id, page_id)
    assert room.documents.faults == {}


def test_sides_changed_while_they_are_joined_stay_as_they_are(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    document_id, front_id = scan_card(room, care, Side.FRONT)
    _, back_id = scan_card(room, care, Side.BACK, document_id)
    qtbot.waitUntil(lambda: len(room.documents.cards) == 2, timeout=_PATIENCE_MS)
    room.documents.rotatePage(document_id, front_id)
    care.take(*scan(room, name="next"))  # comes after the joining
    qtbot.waitUntil(lambda: "next" in room.documents.versions, timeout=_PATIENCE_MS)
    assert room.documents.cards == {front_id: "apart", back_id: "apart"}
    assert not list(room.workspace.improved.glob("card-*"))


def test_blank_backs_of_a_pile_are_dropped_and_come_back(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    room.scanning.pageAdded.connect(care.take)
    bill = SamplePaper.PROOF_OF_ADDRESS
    room.simulation.set_scanner(feeder=(bill, SamplePaper.DRIVING_LICENCE, bill))
    room.scans.refresh_status()
    qtbot.waitUntil(lambda: room.scanning.feeder, timeout=_PATIENCE_MS)
    with qtbot.waitSignal(care.service.settled, timeout=_PATIENCE_MS):
        room.scanning.scanPile("", "Dossier")
        qtbot.waitUntil(lambda: room.scanning.state == "idle", timeout=_PATIENCE_MS)
    (entry,) = room.documents.documents
    assert entry["pages"] == 4  # the licence is printed on both sides
    assert room.documents.undoable == "dropped"
    room.documents.undo()
    (entry,) = room.documents.documents
    assert entry["pages"] == 6
    blank = page_words(PageFault.BLANK)
    assert [room.documents.faults.get(each) == blank for each in entry["pageIds"]] == [
        False,
        True,
        False,
        False,
        False,
        True,
    ]


def test_a_blank_page_on_the_glass_stays(qtbot: QtBot, room: TrayRoom, care: PageCare) -> None:
    document_id = room.document(1)
    empty, page_id = scan(room, lines=0, degrees=0.0)
    room.documents.mergeDocuments(document_id, empty)
    care.take(document_id, page_id)
    qtbot.waitUntil(lambda: page_id in room.documents.faults, timeout=_PATIENCE_MS)
    assert room.documents.documents[0]["pages"] == 2


def test_what_was_just_scanned_is_handed_over_as_it_was_made_right(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    room.tray.choice.follow_improvements(care.service)
    document_id, page_id = scan(room)
    made: list[bool] = []
    room.tray.choice.made.connect(lambda _paths: made.append(page_id in room.documents.versions))
    room.tray.askFiles(0, [".pdf"])
    care.take(document_id, page_id)
    room.tray.choice.choose(document_id)
    room.tray.choice.confirm()
    assert room.tray.choice.preparing
    qtbot.waitUntil(lambda: bool(made), timeout=_PATIENCE_MS)
    assert made == [True]
    assert not room.tray.choice.preparing


def test_handing_over_is_given_up_while_a_page_is_made_right(
    qtbot: QtBot, room: TrayRoom, care: PageCare
) -> None:
    room.tray.choice.follow_improvements(care.service)
    document_id, page_id = scan(room)
    made: list[bool] = []
    room.tray.choice.made.connect(made.append)
    room.tray.askFiles(0, [".pdf"])
    care.take(document_id, page_id)
    room.tray.choice.choose(document_id)
    room.tray.choice.confirm()
    room.tray.choice.cancelPreparing()
    with qtbot.waitSignal(care.service.settled, timeout=_PATIENCE_MS):
        pass
    assert not room.tray.choice.preparing
    qtbot.wait(200)
    assert not made


def test_every_fault_has_words() -> None:
    assert all(page_words(fault) for fault in PageFault)
