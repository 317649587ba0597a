"""Scanning on the screen: the page lands where it was meant to, and nowhere else."""

from __future__ import annotations

import threading
from collections import namedtuple
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from devices.errors import DeviceErrorCode
from devices.scanning.simulated_scanner import SimulatedScanner
from devices.simulation.faults import SamplePaper, ScannerFault
from kiosk.services.scan_service import ScanService
from tests.support.tray_room import COARSE
from ui.messages import device_words
from ui.viewmodels.scanning import ScanningViewModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom


class Held:
    """A scanner's sleep that ends when it is let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.is_reached = threading.Event()

    def __call__(self, _duration_s: float) -> None:
        self.is_reached.set()
        self.gate.wait(10)


@pytest.fixture
def held(room: TrayRoom) -> Iterator[Held]:
    """Put a scanner in place whose scans wait to be let go."""
    held = Held()
    room.simulation.set_scanner(pace=1.0)
    room.scans.stop()
    room.scans = ScanService(SimulatedScanner(room.simulation, sleep=held))
    room.scanning = ScanningViewModel(room.scans, COARSE, room.documents, room.workspace)
    yield held
    held.gate.set()


def settled(qtbot: QtBot, room: TrayRoom) -> None:
    qtbot.waitUntil(lambda: room.scanning.state != "scanning", timeout=10_000)


def test_a_scan_makes_a_document_of_its_paper(qtbot: QtBot, room: TrayRoom) -> None:
    room.procedure()
    progress: list[float] = []
    room.scanning.progressChanged.connect(lambda: progress.append(room.scanning.progress))
    with qtbot.waitSignal(room.scanning.pageAdded, timeout=10_000) as told:
        room.scanning.scan("identity", "Pièce d’identité")
        assert (room.scanning.state, room.scanning.paperId) == ("scanning", "identity")
    settled(qtbot, room)
    (entry,) = room.documents.documents
    assert told.args == [entry["id"], entry["pageIds"][0]]
    assert (entry["title"], entry["paperId"]) == ("Pièce d’identité", "identity")
    assert max(progress) == 1.0
    assert room.scanning.state == "idle"


@pytest.mark.parametrize(
    ("paper_id", "mode", "dpi"), [("identity", "RGB", 300), ("address-proof", "L", 75), ("", "RGB", 75)]
)
def test_a_paper_is_scanned_for_its_purpose(
    qtbot: QtBot, room: TrayRoom, paper_id: str, mode: str, dpi: int
) -> None:
    room.procedure()
    room.scanning.scan(paper_id, "Courrier")
    settled(qtbot, room)

    (path,) = room.workspace.pages.iterdir()
    with Image.open(path) as image:
        assert (image.mode, round(image.info["dpi"][0])) == (mode, dpi)


def test_a_further_page_goes_into_its_document(qtbot: QtBot, room: TrayRoom) -> None:
    other, document_id = room.document(1), room.document(2)
    room.scanning.scanPageInto(document_id)
    settled(qtbot, room)
    assert [(entry["id"], entry["pages"]) for entry in room.documents.documents] == [
        (other, 1),
        (document_id, 2),
    ]


def test_scanning_again_takes_the_pages_place_and_erases_it(qtbot: QtBot, room: TrayRoom) -> None:
    document_id = room.document(1, 2)
    room.scanning.scanAgain(document_id, "page-1")
    settled(qtbot, room)
    page_ids = room.documents.documents[0]["pageIds"]
    assert len(page_ids) == 2
    assert page_ids[0] != "page-1"
    assert page_ids[1] == "page-2"
    assert not (room.workspace.pages / "page-1.png").exists()


def test_a_page_that_comes_after_it_was_given_up_is_erased(qtbot: QtBot, room: TrayRoom, held: Held) -> None:
    room.scanning.scan("", "Courrier")
    assert held.is_reached.wait(5)
    room.scanning.cancel()
    assert room.scanning.state == "idle"
    held.gate.set()
    qtbot.waitUntil(lambda: not room.scans.is_scanning, timeout=10_000)
    assert room.documents.count == 0
    assert list(room.workspace.pages.iterdir()) == []
    assert room.scanning.state == "idle"


def test_a_page_of_a_scan_given_up_never_lands_in_the_next_document(qtbot: QtBot, room: TrayRoom) -> None:
    # The scanner may have finished before it hears of the visitor's "stop".
    room.scanning.scan("", "Premier")
    given_up = room.page(7)
    room.scanning.cancel()
    room.scanning.scan("", "Second")
    room.scans.pageScanned.emit(1, given_up)
    settled(qtbot, room)
    assert [(entry["title"], entry["pages"]) for entry in room.documents.documents] == [("Second", 1)]
    assert not given_up.path.exists()


def test_a_page_for_a_document_deleted_meanwhile_is_erased(qtbot: QtBot, room: TrayRoom, held: Held) -> None:
    document_id = room.document(1)
    room.scanning.scanPageInto(document_id)
    assert held.is_reached.wait(5)
    room.documents.deleteDocument(document_id)
    held.gate.set()
    settled(qtbot, room)
    assert room.documents.count == 0
    assert [path.name for path in room.workspace.pages.iterdir()] == ["page-1.png"]
    room.documents.undo()
    assert room.documents.documents[0]["pages"] == 1


def test_one_scan_at_a_time(qtbot: QtBot, room: TrayRoom, held: Held) -> None:
    room.scanning.scan("", "Un")
    room.scanning.scan("", "Deux")
    held.gate.set()
    settled(qtbot, room)
    assert [entry["title"] for entry in room.documents.documents] == ["Un"]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (ScannerFault.UNPLUGGED, DeviceErrorCode.SCANNER_ABSENT),
        (ScannerFault.BUSY, DeviceErrorCode.SCANNER_BUSY),
        (ScannerFault.JAM, DeviceErrorCode.JAM),
        (ScannerFault.COVER_OPEN, DeviceErrorCode.COVER_OPEN),
        (ScannerFault.IO_ERROR_MID_PAGE, DeviceErrorCode.IO),
        (ScannerFault.CRASH_MID_PAGE, DeviceErrorCode.CRASHED),
    ],
)
def test_a_failure_is_told_and_tried_again(
    qtbot: QtBot, room: TrayRoom, fault: ScannerFault, code: DeviceErrorCode
) -> None:
    document_id = room.document(1)
    room.simulation.set_scanner(fault=fault)
    room.scanning.scanPageInto(document_id)
    settled(qtbot, room)
    assert room.scanning.state == "failed"
    assert (room.scanning.message, room.scanning.advice) == (
        device_words(code).title,
        device_words(code).advice,
    )

    room.simulation.set_scanner(fault=ScannerFault.NONE)
    room.scanning.retry()
    settled(qtbot, room)
    assert room.scanning.state == "idle"
    assert [entry["pages"] for entry in room.documents.documents] == [2]


def test_an_absent_scanner_is_told_without_scanning_and_found_again(qtbot: QtBot, room: TrayRoom) -> None:
    room.simulation.set_scanner(fault=ScannerFault.UNPLUGGED)
    assert (room.scanning.known, room.scanning.ready) == (False, True)
    with qtbot.waitSignal(room.scanning.readyChanged, timeout=5000):
        room.scanning.watch()
    assert (room.scanning.known, room.scanning.ready, room.scanning.state) == (True, False, "idle")
    assert room.scanning.message == device_words(DeviceErrorCode.SCANNER_ABSENT).title
    room.simulation.set_scanner(fault=ScannerFault.NONE)
    with qtbot.waitSignal(room.scanning.readyChanged, timeout=5000):
        room.scans.refresh_status()
    assert (room.scanning.ready, room.scanning.message) == (True, "")


def test_a_scan_that_went_well_makes_the_scanner_ready_again(qtbot: QtBot, room: TrayRoom) -> None:
    room.simulation.set_scanner(fault=ScannerFault.COVER_OPEN)
    room.scanning.scan("", "Courrier")
    qtbot.waitUntil(lambda: not room.scanning.ready, timeout=5000)
    room.simulation.set_scanner(fault=ScannerFault.NONE)
    room.scanning.retry()
    settled(qtbot, room)
    qtbot.waitUntil(lambda: room.scanning.ready, timeout=5000)
    assert (room.scanning.state, room.scanning.message) == ("idle", "")


def test_without_space_no_scan_is_begun(room: TrayRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage(100, 99, 1))
    room.scanning.scan("", "Courrier")
    assert room.scanning.message == device_words(DeviceErrorCode.DISK_FULL).title
    assert not room.scans.is_scanning


_PILE = (SamplePaper.PROOF_OF_ADDRESS, SamplePaper.IDENTITY_CARD, SamplePaper.REGISTRATION_CERTIFICATE)


def with_feeder(qtbot: QtBot, room: TrayRoom, *pile: SamplePaper) -> None:
    room.simulation.set_scanner(feeder=pile)
    room.scans.refresh_status()
    qtbot.waitUntil(lambda: room.scanning.feeder, timeout=10_000)


def test_a_pile_in_the_feeder_becomes_one_document(qtbot: QtBot, room: TrayRoom) -> None:
    with_feeder(qtbot, room, *_PILE)
    pages: list[int] = []
    room.scanning.progressChanged.connect(lambda: pages.append(room.scanning.page))
    room.scanning.scanPile("", "Dossier")
    settled(qtbot, room)
    (entry,) = room.documents.documents
    assert (entry["title"], entry["pages"]) == ("Dossier", 6)  # both sides of three sheets
    assert max(pages) > 1
    assert room.scanning.page == 0


def test_a_pile_goes_on_in_its_document_after_a_failure(qtbot: QtBot, room: TrayRoom) -> None:
    def fail_at_the_second_sheet(_duration_s: float) -> None:
        if len(room.simulation.read().scanner.feeder) == len(_PILE) - 1:
            room.simulation.set_scanner(fault=ScannerFault.IO_ERROR_MID_PAGE)

    room.simulation.set_scanner(pace=1.0)
    room.scans.stop()
    room.scans = ScanService(SimulatedScanner(room.simulation, sleep=fail_at_the_second_sheet))
    room.scanning = ScanningViewModel(room.scans, COARSE, room.documents, room.workspace)
    with_feeder(qtbot, room, *_PILE)
    document_id = room.document(1)
    room.scanning.scanPileInto(document_id)
    settled(qtbot, room)
    assert room.scanning.state == "failed"
    assert room.documents.documents[0]["pages"] == 3  # the page before, and both sides of the first sheet
    room.simulation.set_scanner(fault=ScannerFault.NONE, pace=0.0)
    room.scanning.retry()
    settled(qtbot, room)
    assert [entry["pages"] for entry in room.documents.documents] == [7]


def test_an_empty_feeder_is_said(qtbot: QtBot, room: TrayRoom) -> None:
    with_feeder(qtbot, room)
    room.scanning.scanPile("", "Dossier")
    settled(qtbot, room)
    assert room.scanning.message == device_words(DeviceErrorCode.NO_PAPER).title
    assert room.documents.count == 0
