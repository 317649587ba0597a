"""Papers from a USB stick on the real window: by mouse, finger and keyboard, in every size and language."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from devices.simulation.faults import ScannerFault
from devices.stick.api import StickFault
from kiosk.config import StickConfig, StickDriver
from kiosk.services.qt_singleton import protect_singletons
from kiosk.supervisor.messages import Start
from tests.support.kiosk_window import PIXELS_PER_MM, session_config
from tests.support.tray_window import WAYS, TrayWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.stick_service import StickService

pytestmark = pytest.mark.usefixtures("papers", "_stick")

SIZES = ((1920, 1080), (1280, 800), (1080, 1920))
TEXT_STEPS = (0, 2)
LANGUAGES = ("fr", "ar")  # the longest words, and the mirrored ones
SMALLEST_PX = 12 * PIXELS_PER_MM - 1
WAY_IN = "Depuis une clé USB"
BILL, CARD, LOCKED = "Facture électricité.pdf", "Carte d’identité.jpg", "Relevé de banque.pdf"


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrayWindow]:
    protect_singletons()
    folder = tmp_path_factory.mktemp("session")
    stick = StickConfig(enabled=True, driver=StickDriver.SIMULATED)
    config = session_config().model_copy(update={"stick": stick})
    window = TrayWindow(folder, start=Start(config=config, workspace=folder))
    yield window
    window.close()


@pytest.fixture
def _stick(kiosk: TrayWindow, papers: None) -> Iterator[None]:
    """A stick that is not in yet."""
    kiosk.session.simulation.set_stick(is_plugged=False, pace=0.0)
    kiosk.wait(lambda: not kiosk.session.stick.present)
    yield
    kiosk.session.stick.close()
    kiosk.wait(lambda: not service(kiosk).is_busy)


def service(kiosk: TrayWindow) -> StickService:
    sticks = kiosk.session._sticks
    assert sticks is not None
    return sticks


def until(kiosk: TrayWindow, state: str) -> None:
    kiosk.wait(lambda: kiosk.session.stick.state == state)


def plug(kiosk: TrayWindow) -> None:
    kiosk.session.simulation.set_stick(is_plugged=True)
    until(kiosk, "choosing")


def enter(kiosk: TrayWindow) -> None:
    """Go to the stick from the papers, with a stick in."""
    kiosk.click(kiosk.button(WAY_IN))
    kiosk.part = "TrayStick"
    plug(kiosk)


@pytest.mark.parametrize("way", WAYS)
def test_a_paper_comes_from_the_stick(kiosk: TrayWindow, way: str) -> None:
    act = WAYS[way]
    act(kiosk, kiosk.button(WAY_IN))
    kiosk.part = "TrayStick"
    assert kiosk.says("Branchez votre clé USB.")
    assert kiosk.main_actions() == []
    plug(kiosk)
    assert not kiosk.button("Prendre ce fichier").isEnabled()
    act(kiosk, kiosk.button(CARD))
    assert kiosk.button(CARD).property("ticked")
    act(kiosk, kiosk.button("Prendre ce fichier"))
    until(kiosk, "done")
    assert kiosk.says("Vous pouvez retirer votre clé.")
    assert kiosk.main_actions() == ["Continuer"]
    act(kiosk, kiosk.button("Continuer"))
    kiosk.part = ""
    assert not kiosk.session.tray.shown
    assert kiosk.session.documents.papers[0]["scannedPages"] == 1
    assert kiosk.main_actions() == ["Papier suivant"]
    assert kiosk.button("Ajouter le verso")


def test_a_locked_file_is_told_and_the_others_are_kept(kiosk: TrayWindow) -> None:
    enter(kiosk)
    for name in (LOCKED, BILL):
        kiosk.click(kiosk.button(name))
    kiosk.click(kiosk.button("Prendre ces fichiers"))
    until(kiosk, "choosing")
    assert kiosk.says("Ce fichier est protégé par un mot de passe.")
    assert kiosk.says("Déjà pris")
    assert kiosk.main_actions() == ["Continuer"]


def test_taking_is_stopped(kiosk: TrayWindow) -> None:
    enter(kiosk)
    kiosk.click(kiosk.button(CARD))
    kiosk.click(kiosk.button("Prendre ce fichier"))
    assert kiosk.main_actions() == []
    kiosk.click(kiosk.button("Arrêter"))
    until(kiosk, "choosing")
    assert kiosk.session.documents.count == 0


def test_a_stick_taken_out_is_asked_for_again(kiosk: TrayWindow) -> None:
    enter(kiosk)
    kiosk.session.simulation.set_stick(is_plugged=False)
    until(kiosk, "waiting")
    assert kiosk.says("La clé n’est plus branchée.")
    kiosk.click(kiosk.button("Retour"))
    kiosk.part = ""
    assert kiosk.button(WAY_IN)
    assert kiosk.session.stick.state == "closed"


def test_from_the_tray_the_document_is_opened_and_chosen_for_the_site(kiosk: TrayWindow) -> None:
    kiosk.session.tray.askFiles(0, [".pdf"])
    kiosk.settle()
    kiosk.part = "TrayOverlay"
    kiosk.click(kiosk.button("Scanner un document"))
    kiosk.part = "TrayScan"
    enter(kiosk)
    kiosk.click(kiosk.button(BILL))
    kiosk.click(kiosk.button("Prendre ce fichier"))
    until(kiosk, "done")
    kiosk.click(kiosk.button("Continuer"))
    kiosk.part = "TrayDocument"
    assert kiosk.button("Utiliser ce document").isEnabled()
    assert kiosk.session.tray.choice.selected == [kiosk.session.documents.documents[0]["id"]]


def test_the_end_reminds_of_a_stick_that_is_in(kiosk: TrayWindow) -> None:
    kiosk.part = "EndSheet"
    kiosk.journey.askEnd()
    kiosk.settle()
    assert not kiosk.says("Votre clé USB est encore branchée")
    kiosk.session.simulation.set_stick(is_plugged=True)
    service(kiosk).watch(closely=True)
    kiosk.wait(lambda: kiosk.session.stick.present)
    assert kiosk.says("Votre clé USB est encore branchée")
    kiosk.click(kiosk.button("Continuer ma visite"))


def test_a_reader_hears_what_a_file_is_and_whether_it_is_chosen(kiosk: TrayWindow) -> None:
    enter(kiosk)
    tile = kiosk.button(CARD)
    told = QAccessible.queryAccessibleInterface(tile)
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == CARD
    assert told.text(QAccessible.Text.Description).startswith("Photo")
    assert not told.state().checked
    kiosk.tab_to(tile)
    kiosk.press(Qt.Key.Key_Space)
    assert QAccessible.queryAccessibleInterface(tile).state().checked
    assert tile.hasActiveFocus()


@pytest.mark.parametrize("state", ["papers", "failed scan", "waiting", "choosing", "refused", "done"])
def test_no_word_is_cut_and_every_button_is_large(kiosk: TrayWindow, state: str) -> None:
    if state == "failed scan":
        kiosk.session.simulation.set_scanner(fault=ScannerFault.COVER_OPEN)
        kiosk.session.scanning.scan("identity", "")
        kiosk.wait_for_scanner()
        assert kiosk.button(WAY_IN)
    elif state == "waiting":
        kiosk.click(kiosk.button(WAY_IN))
        kiosk.part = "TrayStick"
    elif state != "papers":
        enter(kiosk)
    if state == "done":
        kiosk.click(kiosk.button(CARD))
        kiosk.click(kiosk.button("Prendre ce fichier"))
        until(kiosk, "done")
    if state == "refused":
        kiosk.session.stick._ticket = -1
        kiosk.session.stick._set("looking")
        service(kiosk).failed.emit(-1, StickFault.UNREADABLE)
    for size, language, text_step in product(SIZES, LANGUAGES, TEXT_STEPS):
        kiosk.look(size, language, text_step)
        kiosk.settle()
        assert len(kiosk.texts()) > 3
        assert (size, language, text_step, kiosk.cut_words()) == (size, language, text_step, [])
        assert kiosk.too_small(SMALLEST_PX) == []


@pytest.mark.parametrize(("size", "language"), list(product(SIZES, ("fr", "en", "ar"))))
def test_every_way_of_giving_a_paper_is_in_sight(
    kiosk: TrayWindow, size: tuple[int, int], language: str
) -> None:
    kiosk.look(size, language)
    kiosk.part = ""
    for part in ("", "TrayScan"):
        if part:
            kiosk.session.tray.showScan()
            kiosk.settle()
        kiosk.part = part
        buttons = [button for button in kiosk.all_of("ActionButton") if button.property("text")]
        (panel,) = kiosk.all_of("ScanPanel")
        inside = [button for button in buttons if panel.isAncestorOf(button)]
        assert len(inside) == 3
        assert [button.property("text") for button in inside if not kiosk.in_sight(button)] == []
