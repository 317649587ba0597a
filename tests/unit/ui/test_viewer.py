"""The viewer: pages one by one, enlarged step by step, drawn sharp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QUrl

from tests.unit.documents.paper import write_pdf
from ui.viewmodels.picture_book import VIEWER_PX
from ui.viewmodels.viewer import ZOOM_STEPS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.tray_room import TrayRoom

A4 = (595.0, 842.0)


def test_a_sites_pdf_is_drawn_page_by_page(qtbot: QtBot, room: TrayRoom) -> None:
    path = write_pdf(room.workspace.downloads / "download-1.pdf", [A4, (842.0, 595.0), A4])
    with qtbot.waitSignal(room.tray.viewAsked, timeout=5000):
        room.tray.keepDownload(path, "Avis")
    assert (room.viewer.pageCount, room.viewer.page) == (3, 0)
    qtbot.waitUntil(lambda: room.viewer.picture != "", timeout=10_000)
    first = room.viewer.picture
    room.viewer.turn(1)
    qtbot.waitUntil(lambda: room.viewer.picture not in {"", first}, timeout=10_000)
    with Image.open(QUrl(room.viewer.picture).toLocalFile()) as drawn:
        assert drawn.width > drawn.height
        assert drawn.width == VIEWER_PX


def test_pages_end_at_both_ends(room: TrayRoom) -> None:
    room.viewer.view(room.document(1, 2))
    room.viewer.turn(-1)
    assert room.viewer.page == 0
    room.viewer.turn(5)
    assert room.viewer.page == 1


def test_sizes_end_at_both_ends(room: TrayRoom) -> None:
    room.viewer.view(room.document(1))
    sizes = [room.viewer.zoom]
    while room.viewer.canEnlarge:
        room.viewer.zoomBy(1)
        sizes.append(room.viewer.zoom)
    assert tuple(sizes) == ZOOM_STEPS
    room.viewer.zoomBy(1)
    assert room.viewer.zoom == ZOOM_STEPS[-1]
    room.viewer.zoomBy(-9)
    assert room.viewer.zoom == 1


def test_each_document_begins_whole_and_at_its_first_page(room: TrayRoom) -> None:
    first, second = room.document(1, 2), room.document(3, 4)
    room.viewer.view(first)
    room.viewer.turn(1)
    room.viewer.zoomBy(2)
    room.viewer.close()
    room.viewer.view(second)
    assert (room.viewer.page, room.viewer.zoom) == (0, 1.0)


def test_what_is_not_wanted_goes_and_the_viewer_with_it(room: TrayRoom) -> None:
    room.viewer.view(room.document(1))
    assert not room.viewer.fromSite
    room.viewer.discard()
    assert not room.viewer.shown
    assert room.documents.count == 0


def test_a_deleted_last_page_shows_the_one_before(room: TrayRoom) -> None:
    document_id = room.document(1, 2)
    room.viewer.view(document_id)
    room.viewer.turn(1)
    room.documents.deletePage(document_id, "page-2")
    assert (room.viewer.page, room.viewer.pageCount, room.viewer.shown) == (0, 1, True)
    room.documents.deletePage(document_id, "page-1")
    assert not room.viewer.shown


def test_a_document_that_is_gone_is_not_shown(room: TrayRoom) -> None:
    document_id = room.document(1)
    room.documents.deleteDocument(document_id)
    room.tray.viewDocument(document_id)
    assert not room.viewer.shown
