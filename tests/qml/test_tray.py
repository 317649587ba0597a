"""The tray, the site's question and the viewer on the real window, by mouse, finger and keyboard."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.documents.pdf import page_count
from tests.support.kiosk_window import PIXELS_PER_MM, visible_items
from tests.support.tray_window import WAYS, TrayWindow, type_name
from tests.unit.documents.paper import write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem


SIZES = ((1920, 1080), (1280, 800), (1080, 1920))
TEXT_STEPS = (0, 2)
LANGUAGES = ("fr", "ar")  # the longest words, and the mirrored ones
SMALLEST_PX = 12 * PIXELS_PER_MM - 1
OPEN, OPEN_MULTIPLE, UPLOAD_FOLDER = range(3)
A4 = (595.0, 842.0)


@pytest.fixture(autouse=True)
def _tray(kiosk: TrayWindow, papers: None) -> None:
    kiosk.part = "TrayOverlay"


@pytest.fixture
def answers(kiosk: TrayWindow) -> Iterator[list[list[str] | None]]:
    """Collect what the site is told: paths, or None for a no."""
    told: list[list[str] | None] = []

    def take(paths: list[str]) -> None:
        told.append(paths)

    def refuse() -> None:
        told.append(None)

    kiosk.session.tray.filesChosen.connect(take)
    kiosk.session.tray.filesDeclined.connect(refuse)
    yield told
    kiosk.session.tray.filesChosen.disconnect(take)
    kiosk.session.tray.filesDeclined.disconnect(refuse)


def ask(kiosk: TrayWindow, accept: list[str], mode: int = OPEN) -> None:
    kiosk.session.tray.askFiles(mode, accept)
    kiosk.settle()


def places(root: QQuickItem) -> list[QQuickItem]:
    """Return the documents' places that are made, seen or not."""
    below = [place for child in root.childItems() for place in places(child)]
    return [root] if type_name(root) == "TrayDocument" else below


def test_the_place_of_a_page_is_made_before_the_page_comes(kiosk: TrayWindow) -> None:
    kiosk.session.tray.showScan()
    kiosk.wait(lambda: bool(places(kiosk.window.contentItem())))
    (ahead,) = places(kiosk.window.contentItem())
    assert not ahead.isVisible()
    kiosk.scan()
    assert places(kiosk.window.contentItem()) == [ahead]
    assert ahead.isVisible()


@pytest.mark.parametrize("way", WAYS)
def test_a_document_is_chosen_and_handed_to_the_site(
    kiosk: TrayWindow, answers: list[list[str] | None], way: str
) -> None:
    kiosk.scan("identity")
    kiosk.scan("address-proof")
    ask(kiosk, [".pdf"])
    assert not kiosk.button("Utiliser ce document").isEnabled()
    WAYS[way](kiosk, kiosk.button("Justificatif de domicile"))
    WAYS[way](kiosk, kiosk.button("Utiliser ce document"))
    kiosk.wait(lambda: bool(answers))
    assert answers[0] is not None
    assert [Path(path).name for path in answers[0]] == ["justificatif-de-domicile.pdf"]
    assert page_count(Path(answers[0][0])) == 1
    assert not kiosk.session.tray.shown
    assert kiosk.session.documents.documents[1]["used"]


def test_scanning_now_answers_the_site(kiosk: TrayWindow, answers: list[list[str] | None]) -> None:
    ask(kiosk, ["image/jpeg"])
    assert kiosk.says("Vous n’avez pas encore de document.")
    kiosk.click(kiosk.button("Scanner un document"))
    kiosk.click(kiosk.button("Justificatif de domicile"))
    kiosk.click(kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    assert kiosk.main_actions() == ["Utiliser ce document"]
    kiosk.click(kiosk.button("Utiliser ce document"))
    kiosk.wait(lambda: bool(answers))
    assert answers[0] is not None
    assert [Path(path).name for path in answers[0]] == ["justificatif-de-domicile.jpg"]


def test_a_document_that_the_site_refuses_says_why(kiosk: TrayWindow) -> None:
    kiosk.session.scanning.scanPageInto(kiosk.scan("identity"))
    kiosk.wait_for_scanner()
    ask(kiosk, ["image/png"], OPEN_MULTIPLE)
    assert kiosk.says("une seule page par fichier.")
    kiosk.click(kiosk.button("Pièce d’identité"))
    assert kiosk.session.tray.place == "document"
    assert not kiosk.button("Utiliser ce document").isEnabled()
    kiosk.click(kiosk.button("Supprimer la page"))
    assert kiosk.button("Utiliser ce document").isEnabled()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_leaving_tells_the_site_no(kiosk: TrayWindow, answers: list[list[str] | None], way: str) -> None:
    kiosk.scan()
    ask(kiosk, [])
    if way == "button":
        kiosk.click(kiosk.button("Annuler"))
    else:
        kiosk.press(Qt.Key.Key_Escape)
    assert answers == [None]
    assert not kiosk.session.tray.shown


def test_the_keyboard_stays_in_the_tray_or_the_bar(kiosk: TrayWindow) -> None:
    kiosk.scan()
    kiosk.session.tray.show()
    kiosk.settle()
    bar = kiosk.find(lambda item: type_name(item) == "TopBar")
    reached: set[str] = set()
    for _ in range(30):
        kiosk.press(Qt.Key.Key_Tab)
        focused = kiosk.window.activeFocusItem()
        assert focused is not None
        place = focused
        while place is not None and place not in (bar, kiosk.screen):
            place = place.parentItem()
        assert place is not None, f"{type_name(focused)} lies behind the tray"
        reached.add(type_name(place))
    assert "TrayOverlay" in reached


def test_the_screen_below_answers_again_when_the_tray_is_closed(kiosk: TrayWindow) -> None:
    kiosk.session.tray.show()
    kiosk.settle()
    kiosk.click(kiosk.button("Fermer"))
    kiosk.part = ""
    kiosk.click(kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    assert kiosk.session.documents.count == 1


def test_a_document_is_given_another_name(kiosk: TrayWindow) -> None:
    document_id = kiosk.scan("identity")
    kiosk.session.tray.show()
    kiosk.session.tray.openDocument(document_id)
    kiosk.settle()
    kiosk.click(kiosk.button("Changer le nom"))
    kiosk.click(kiosk.button("Justificatif de domicile"))
    assert kiosk.session.documents.documents[0]["paperId"] == "address-proof"
    assert kiosk.says("Justificatif de domicile")


def test_a_document_is_deleted_and_brought_back(kiosk: TrayWindow) -> None:
    document_id = kiosk.scan()
    kiosk.session.tray.show()
    kiosk.session.tray.openDocument(document_id)
    kiosk.settle()
    kiosk.click(kiosk.button("Supprimer le document"))
    assert kiosk.session.tray.place == "list"
    assert kiosk.session.documents.count == 0
    kiosk.click(kiosk.button("Annuler la suppression"))
    assert kiosk.session.documents.count == 1


def test_a_folder_is_declined_with_a_sentence_to_dismiss(
    kiosk: TrayWindow, answers: list[list[str] | None]
) -> None:
    ask(kiosk, [], UPLOAD_FOLDER)
    kiosk.part = "Overlays"
    assert answers == [None]
    assert kiosk.says("La borne n’en a pas")
    kiosk.click(kiosk.button("J’ai compris"))
    assert kiosk.session.tray.sentence == ""


def test_a_pdf_of_the_site_is_read_page_by_page_and_not_kept(kiosk: TrayWindow) -> None:
    path = write_pdf(kiosk.session.workspace.downloads / "download-1.pdf", [A4, A4])
    kiosk.session.downloads.kept.emit(path, "Avis")
    kiosk.wait(lambda: kiosk.session.viewer.shown)
    kiosk.part = "ViewerOverlay"
    assert kiosk.says("Avis")
    assert kiosk.says("Page 1 sur 2")
    kiosk.press(Qt.Key.Key_PageDown)
    assert kiosk.says("Page 2 sur 2")
    kiosk.wait(lambda: kiosk.session.viewer.picture != "")
    kiosk.click(kiosk.button("Ne pas garder"))
    assert not kiosk.session.viewer.shown
    assert kiosk.session.documents.count == 0


def test_an_enlarged_page_is_moved_by_buttons(kiosk: TrayWindow) -> None:
    kiosk.session.tray.viewDocument(kiosk.scan())
    kiosk.part = "ViewerOverlay"
    kiosk.wait(lambda: kiosk.session.viewer.picture != "")
    pane = kiosk.all_of("PagePane")[0]
    flickable = next(item for item in visible_items(pane) if item.inherits("QQuickFlickable"))
    image = next(item for item in visible_items(pane) if item.inherits("QQuickImage"))
    kiosk.wait(lambda: image.property("paintedHeight") > 0)
    assert [item for item in visible_items(pane) if type_name(item) == "Mover"] == []
    kiosk.session.viewer.zoomBy(1)
    kiosk.settle()
    assert flickable.property("contentHeight") > flickable.height()
    down = next(item for item in visible_items(pane) if item.property("iconName") == "caret-down")
    before = flickable.property("contentY")
    kiosk.click(down)
    assert flickable.property("contentY") > before


@pytest.mark.parametrize("way", WAYS)
def test_only_scanning_begins_at_home(kiosk: TrayWindow, way: str) -> None:
    kiosk.part = ""
    kiosk.home()
    kiosk.journey.openDocuments()
    kiosk.settle()
    WAYS[way](kiosk, kiosk.button("Scanner un document"))
    WAYS[way](kiosk, kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    assert kiosk.button("Imprimer").isEnabled()
    WAYS[way](kiosk, kiosk.button("Mes documents"))
    WAYS[way](kiosk, kiosk.button("Retour"))
    assert kiosk.journey.screen == "home"
    assert kiosk.session.documents.count == 1


PLACES: dict[str, Callable[[TrayWindow, str], None]] = {
    "list": lambda kiosk, _document: kiosk.session.tray.show(),
    "choice": lambda kiosk, _document: ask(kiosk, ["image/png"], OPEN_MULTIPLE),
    "document": lambda kiosk, document: kiosk.session.tray.openDocument(document),
    "scan": lambda kiosk, _document: kiosk.session.tray.newScan(),
}


def looks(kiosk: TrayWindow) -> Iterator[tuple[tuple[int, int], str, int]]:
    """Show what is shown in every size, language and type size."""
    for size, language, text_step in product(SIZES, LANGUAGES, TEXT_STEPS):
        kiosk.look(size, language, text_step)
        kiosk.settle()
        yield size, language, text_step


def test_no_word_is_cut_and_every_button_is_large(kiosk: TrayWindow) -> None:
    document_id = kiosk.scan("identity")
    kiosk.session.scanning.scanPageInto(document_id)
    kiosk.wait_for_scanner()
    kiosk.scan("address-proof")
    kiosk.session.tray.show()
    for place, go in PLACES.items():
        go(kiosk, document_id)
        for look in looks(kiosk):
            assert len(kiosk.texts()) > 3
            assert (place, look, kiosk.cut_words()) == (place, look, [])
            assert kiosk.too_small(SMALLEST_PX) == []
            assert len(kiosk.main_actions()) <= 1


def test_no_word_of_the_viewer_is_cut(kiosk: TrayWindow) -> None:
    kiosk.session.tray.viewDocument(kiosk.scan("identity"))
    kiosk.part = "ViewerOverlay"
    for look in looks(kiosk):
        assert (look, kiosk.cut_words()) == (look, [])
        assert kiosk.too_small(SMALLEST_PX) == []
