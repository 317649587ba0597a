"""The assembly service: draws, weighs and makes files on its own thread, and tells it on its owner's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QThread

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.models import FileFormat, Limits, Rotation
from kiosk.documents.pdf import page_count
from kiosk.documents.workspace import Workspace
from kiosk.services.assembly_service import AssemblyService, Picture, Weighing
from kiosk.services.qt_singleton import protect_singletons
from tests.unit.documents.paper import document, red_corner, write_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ONLY_JPEG = Limits(formats=frozenset({FileFormat.JPEG}))


@pytest.fixture(scope="module", autouse=True)
def survivable_signals() -> None:
    protect_singletons()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path / "documents")
    workspace.create()
    return workspace


@pytest.fixture
def service(qtbot: QtBot, workspace: Workspace) -> Iterator[AssemblyService]:
    service = AssemblyService(workspace)
    yield service
    assert service.stop()


def test_a_page_is_drawn_upright_and_small(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    page = write_page(workspace.pages / "a.png", rotation=Rotation.RIGHT)
    told: list[tuple[Picture, QThread]] = []
    service.pictureDrawn.connect(lambda picture: told.append((picture, QThread.currentThread())))
    service.draw(page, 200)
    qtbot.waitUntil(lambda: bool(told), timeout=5000)

    picture, thread = told[0]
    assert thread is QThread.currentThread()
    assert picture.path is not None
    with Image.open(picture.path) as drawn:
        assert max(drawn.size) == 200
        assert red_corner(drawn) == "top right"


def test_a_page_whose_file_is_gone_has_no_picture(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    page = write_page(workspace.pages / "a.png")
    page.path.unlink()
    with qtbot.waitSignal(service.pictureDrawn, timeout=5000) as told:
        service.draw(page, 200)
    assert told.args is not None
    assert told.args[0] == Picture(page, 200, None)


def test_files_are_made_in_the_order_asked(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    first = document(
        *(write_page(workspace.pages / f"{name}.png") for name in "ab"), title="Carte d'identité"
    )
    second = document(write_page(workspace.pages / "c.png"), title="Facture")
    with qtbot.waitSignal(service.assembled, timeout=10_000) as told:
        ticket = service.assemble([(first, Limits()), (second, ONLY_JPEG)])

    assert told.args is not None
    assert told.args[0] == ticket
    files = told.args[1]
    assert [file.path.name for file in files] == ["carte-identite.pdf", "facture.jpg"]
    assert page_count(files[0].path) == 2
    assert [file.size_bytes for file in files] == [file.path.stat().st_size for file in files]


def test_where_a_file_per_page_is_wanted_all_are_handed_over_and_the_heaviest_is_told(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    pages = [write_page(workspace.pages / f"{n}.png", number=n, noise=60 * n) for n in range(3)]
    both = document(*pages, title="Avis"), Limits(is_file_per_page=True)
    with qtbot.waitSignal(service.assembled, timeout=10_000) as made:
        service.assemble([both])
    with qtbot.waitSignal(service.weighed, timeout=10_000) as told:
        service.weigh(*both)
    assert made.args is not None
    assert told.args is not None
    assert [file.path.name for file in made.args[1]] == ["avis-1.pdf", "avis-2.pdf", "avis-3.pdf"]
    assert told.args[1] == Weighing(made.args[1][2].size_bytes)
    assert made.args[1][2].size_bytes > made.args[1][0].size_bytes


def test_a_second_file_of_a_document_leaves_the_first_untouched(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    # The browser refuses to send a file that has changed since it was chosen.
    one = document(write_page(workspace.pages / "a.png"))
    two = document(write_page(workspace.pages / "b.png", number=1, noise=60))
    paths = []
    for each in (one, two):
        with qtbot.waitSignal(service.assembled, timeout=10_000) as told:
            service.assemble([(each, Limits())])
        assert told.args is not None
        paths.append(told.args[1][0].path)
    assert paths[0] != paths[1]
    assert paths[0].read_bytes() != paths[1].read_bytes()


def test_a_document_that_cannot_be_a_file_is_named(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    pages = [write_page(workspace.pages / f"{name}.png") for name in "ab"]
    with qtbot.waitSignal(service.assemblyFailed, timeout=5000) as told:
        ticket = service.assemble([(document(*pages), ONLY_JPEG)])
    assert told.args is not None
    assert told.args[:2] == [ticket, "document-1"]
    assert isinstance(told.args[2], DocumentError)
    assert told.args[2].code is DocumentFault.SEVERAL_PAGES_NEED_PDF


def test_weighing_tells_the_files_weight_and_leaves_none(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    paper = document(write_page(workspace.pages / "a.png", noise=80))
    with qtbot.waitSignal(service.weighed, timeout=5000) as told:
        service.weigh(paper, Limits())
    with qtbot.waitSignal(service.assembled, timeout=5000) as made:
        service.assemble([(paper, Limits())])
    assert told.args is not None
    assert made.args is not None
    assert told.args == [paper, Weighing(made.args[1][0].size_bytes)]
    assert len(list(workspace.files.rglob("*.pdf"))) == 1


def test_weighing_tells_why_no_file_can_be_made(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    paper = document(write_page(workspace.pages / "a.png", noise=80))
    with qtbot.waitSignal(service.weighed, timeout=5000) as told:
        service.weigh(paper, Limits(max_bytes=500))
    assert told.args is not None
    assert told.args[1].error.code is DocumentFault.TOO_HEAVY
    assert list(workspace.files.rglob("*.pdf")) == []


def test_what_somebody_waits_for_goes_before_what_is_only_good_to_know(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace
) -> None:
    order: list[str] = []
    service.weighed.connect(lambda paper, _weight: order.append(paper.id))
    service.assembled.connect(lambda *_: order.append("file"))
    papers = [write_page(workspace.pages / f"{number}.png", noise=80, number=number) for number in range(6)]
    for page in papers:
        service.weigh(document(page), Limits())
    service.assemble([(document(papers[0]), Limits())])
    qtbot.waitUntil(lambda: "file" in order, timeout=10_000)
    # Of the same document only the newest weighing counts, and at most one had begun.
    qtbot.waitUntil(lambda: order[-1] == "document-1", timeout=10_000)
    assert order.index("file") <= 1
    assert order.count("document-1") <= 2


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\n"])
def test_a_broken_file_of_a_site_is_refused(
    qtbot: QtBot, service: AssemblyService, workspace: Workspace, content: bytes
) -> None:
    path = workspace.downloads / "x.pdf"
    path.write_bytes(content)
    with qtbot.waitSignal(service.fileRefused, timeout=5000) as told:
        service.read(path, FileFormat.PDF)
    assert told.args is not None
    assert told.args[1].code is DocumentFault.UNREADABLE


def test_after_stop_nothing_is_told(qtbot: QtBot, workspace: Workspace) -> None:
    service = AssemblyService(workspace)
    told: list[object] = []
    service.assembled.connect(lambda *_: told.append(1))
    page = write_page(workspace.pages / "a.png")
    for _ in range(5):
        service.assemble([(document(page), Limits())])
    assert service.stop()
    qtbot.wait(50)
    assert told == []
