"""Preparing papers: each is scanned, looked at, continued and left by mouse, finger and keyboard."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from devices.simulation.faults import SamplePaper, ScannerFault
from tests.support.kiosk_window import PIXELS_PER_MM, visible_items
from tests.support.tray_window import WAYS, TrayWindow, type_name

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

pytestmark = pytest.mark.usefixtures("papers")

SIZES = ((1920, 1080), (1280, 800), (1080, 1920))
TEXT_STEPS = (0, 2)
LANGUAGES = ("fr", "ar")  # the longest words, and the mirrored ones
SMALLEST_PX = 12 * PIXELS_PER_MM - 1


def tile(kiosk: TrayWindow, place: int) -> QQuickItem:
    return kiosk.all_of("PaperTile")[place]


@pytest.mark.parametrize("way", WAYS)
def test_a_paper_is_scanned_on_both_sides_and_the_next_is_offered(kiosk: TrayWindow, way: str) -> None:
    act = WAYS[way]
    assert kiosk.main_actions() == ["Scanner"]
    act(kiosk, kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    assert tile(kiosk, 0).property("done")
    assert kiosk.main_actions() == ["Papier suivant"]

    act(kiosk, kiosk.button("Ajouter le verso"))
    assert kiosk.says("Retournez le papier")
    act(kiosk, kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    assert kiosk.says("Page 2 sur 2")
    assert kiosk.session.documents.papers[0]["scannedPages"] == 2

    act(kiosk, kiosk.button("Papier suivant"))
    assert tile(kiosk, 1).property("current")
    assert kiosk.main_actions() == ["Scanner"]


def test_when_the_needed_papers_are_done_the_site_is_the_main_action(kiosk: TrayWindow) -> None:
    assert kiosk.button("Passer cette étape")
    kiosk.scan("identity")
    assert kiosk.button("Continuer vers le site").property("kind") != 0
    kiosk.scan("address-proof")
    assert kiosk.main_actions() == ["Continuer vers le site"]


def test_recommencing_replaces_the_page(kiosk: TrayWindow) -> None:
    kiosk.session.simulation.set_scanner(glass=None)
    kiosk.scan("identity")
    before = kiosk.session.documents.documents[0]["pageIds"]
    kiosk.session.simulation.set_scanner(glass=SamplePaper.IDENTITY_CARD)
    kiosk.click(kiosk.button("Recommencer"))
    kiosk.click(kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    after = kiosk.session.documents.documents[0]["pageIds"]
    assert len(after) == 1
    assert after != before


def test_adding_a_page_can_be_given_up(kiosk: TrayWindow) -> None:
    kiosk.scan("identity")
    kiosk.click(kiosk.button("Ajouter le verso"))
    kiosk.click(kiosk.button("Annuler"))
    assert kiosk.button("Ajouter le verso")
    assert kiosk.session.documents.papers[0]["scannedPages"] == 1


def test_a_deleted_page_is_brought_back_on_the_same_screen(kiosk: TrayWindow) -> None:
    kiosk.scan("identity")
    kiosk.click(kiosk.button("Supprimer la page"))
    assert not tile(kiosk, 0).property("done")
    kiosk.click(kiosk.button("Annuler la suppression"))
    assert tile(kiosk, 0).property("done")
    assert not kiosk.says("C’est supprimé.")


def test_turning_shows_the_page_turned(kiosk: TrayWindow) -> None:
    kiosk.scan("identity")
    kiosk.wait(lambda: bool(kiosk.session.documents.versions))  # made right: the card alone, which lies

    def large() -> QQuickItem:
        return next(item for item in kiosk.all_of("PageThumbnail") if item.property("large"))

    def is_wide() -> bool:
        pictures = [item for item in visible_items(large()) if item.inherits("QQuickImage")]
        return any(each.property("paintedWidth") > each.property("paintedHeight") for each in pictures)

    kiosk.wait(is_wide)
    lying = large().property("source")
    kiosk.click(kiosk.button("Tourner"))
    kiosk.wait(lambda: large().property("source") != lying)
    kiosk.wait(lambda: not is_wide())


def test_a_scan_is_stopped(kiosk: TrayWindow) -> None:
    kiosk.session.simulation.set_scanner(pace=1.0)
    kiosk.click(kiosk.button("Scanner"))
    assert kiosk.main_actions() == []
    kiosk.click(kiosk.button("Arrêter"))
    assert kiosk.button("Scanner")
    kiosk.wait(lambda: not kiosk.session._scans.is_scanning)
    assert kiosk.session.documents.count == 0


def test_no_other_paper_is_taken_while_one_is_scanned(kiosk: TrayWindow) -> None:
    kiosk.session.simulation.set_scanner(pace=1.0)
    kiosk.click(kiosk.button("Scanner"))
    kiosk.click(tile(kiosk, 1))
    assert tile(kiosk, 0).property("current")


def test_a_jam_is_told_and_the_same_scan_tried_again(kiosk: TrayWindow) -> None:
    kiosk.session.simulation.set_scanner(fault=ScannerFault.JAM)
    kiosk.click(kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    assert kiosk.says("Du papier est coincé dans l’appareil.")
    kiosk.session.simulation.set_scanner(fault=ScannerFault.NONE)
    assert kiosk.main_actions() == ["Réessayer"]
    kiosk.click(kiosk.button("Réessayer"))
    kiosk.wait_for_scanner()
    assert tile(kiosk, 0).property("done")


def test_without_a_scanner_the_way_on_is_told(kiosk: TrayWindow) -> None:
    kiosk.session.simulation.set_scanner(fault=ScannerFault.UNPLUGGED)
    kiosk.session._scans.refresh_status()
    kiosk.wait(lambda: not kiosk.session.scanning.ready)
    assert kiosk.says("Continuez sans scanner")
    assert kiosk.button("Passer cette étape").isEnabled()
    kiosk.session.simulation.set_scanner(fault=ScannerFault.NONE)
    kiosk.session._scans.refresh_status()
    kiosk.wait(lambda: kiosk.session.scanning.ready)
    assert not kiosk.says("Continuez sans scanner")


def test_the_keyboard_goes_on_where_the_scan_ended(kiosk: TrayWindow) -> None:
    WAYS["enter"](kiosk, kiosk.button("Scanner"))
    kiosk.wait_for_scanner()
    focused = kiosk.window.activeFocusItem()
    assert focused is not None
    assert focused.property("text") == "Ajouter le verso"


def test_the_keyboard_goes_on_where_the_cards_sides_were_parted(kiosk: TrayWindow) -> None:
    for paper in (SamplePaper.IDENTITY_CARD, SamplePaper.IDENTITY_CARD_BACK):
        kiosk.session.simulation.set_scanner(glass=paper)
        if kiosk.session.documents.count:
            WAYS["enter"](kiosk, kiosk.button("Ajouter le verso"))
        WAYS["enter"](kiosk, kiosk.button("Scanner"))
        kiosk.wait_for_scanner()
    kiosk.wait(lambda: "joined" in kiosk.session.documents.cards.values())
    for button in ("Séparer recto et verso", "Réunir recto et verso"):
        WAYS["enter"](kiosk, kiosk.button(button))
        kiosk.wait(lambda: kiosk.window.activeFocusItem() is not None)
        focused = kiosk.window.activeFocusItem()
        assert focused is not None
        assert focused.property("text") == "Ajouter une page"


@pytest.mark.parametrize("state", ["empty", "scanned", "failed"])
def test_no_word_is_cut_and_every_button_is_large(kiosk: TrayWindow, state: str) -> None:
    if state == "scanned":
        kiosk.session.scanning.scanPageInto(kiosk.scan("identity"))
        kiosk.wait_for_scanner()
    if state == "failed":
        kiosk.session.simulation.set_scanner(fault=ScannerFault.COVER_OPEN)
        kiosk.session.scanning.scan("identity", "")
        kiosk.wait_for_scanner()
    for size, language, text_step in product(SIZES, LANGUAGES, TEXT_STEPS):
        kiosk.look(size, language, text_step)
        kiosk.settle()
        assert len(kiosk.texts()) > 5
        assert (size, language, text_step, kiosk.cut_words()) == (size, language, text_step, [])
        assert kiosk.too_small(SMALLEST_PX) == []


def test_without_a_stick_in_the_configuration_none_is_offered(kiosk: TrayWindow) -> None:
    assert not kiosk.session.stick.offered
    assert not kiosk.says("USB")


def test_the_screen_is_the_one_that_is_meant(kiosk: TrayWindow) -> None:
    assert type_name(kiosk.screen) == "PapersScreen"
