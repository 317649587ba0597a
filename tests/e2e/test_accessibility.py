"""The journey without sight: an AT-SPI client plays it from Welcome into the site, by role and name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from kiosk.demo.process import PortalProcess
from kiosk.paths import ASSETS
from kiosk.session.config import Demonstration
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.at_spi import AccessibilityBus, Node
from tests.support.session_process import SessionProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.at_spi import ScreenReader

pytestmark = pytest.mark.e2e

# What a screen reader announces as something to act on, in the kiosk's own screens and in a page.
CONTROL_ROLES = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "page tab",
    "text",
    "entry",
    "password text",
    "link",
    "combo box",
    "slider",
    "list item",
    "menu item",
    "spin button",
}
WELCOME = "Touchez l’écran pour commencer"
TOOLS = ("Taille du texte", "Contraste", "Français", "Aide", "Terminer")


@pytest.fixture(scope="module")
def surroundings(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[VirtualDisplay, PortalProcess, AccessibilityBus]]:
    """A screen, a site and a bus, for all sessions of this file."""
    log = tmp_path_factory.mktemp("bus") / "log"
    with (
        VirtualDisplay(1920, 1080) as display,
        PortalProcess() as portal,
        AccessibilityBus(display.name, log) as bus,
    ):
        yield display, portal, bus


@pytest.fixture
def reader(
    surroundings: tuple[VirtualDisplay, PortalProcess, AccessibilityBus],
) -> Iterator[ScreenReader]:
    """A session in the demonstration, and who reads it."""
    display, portal, bus = surroundings
    demonstration = Demonstration(
        portal_origin=portal.origin, bank_origin=portal.bank_origin, mediator_pin="0000"
    )
    with SessionProcess(display.name, demonstration, environment=bus.environment) as session:
        session.wait_ready()
        yield bus.reader()


def check_controls(nodes: list[Node]) -> None:
    """Each thing that one can press, tick or type into says what it is and what it is for."""
    controls = [
        node for node in nodes if {"press", "toggle"} & set(node.actions) or "editable" in node.states
    ]
    assert controls
    assert [node for node in controls if not node.name.strip()] == []
    assert [node for node in controls if node.role not in CONTROL_ROLES] == []
    # A screen reader's user jumps by these names: markup, keys of translation and icon letters are none.
    assert [node.name for node in controls if "<" in node.name or "undefined" in node.name] == []
    assert [
        node.name for node in controls if any("\ue000" <= letter <= "\uf8ff" for letter in node.name)
    ] == []


def check_screen(reader: ScreenReader, title: str) -> list[Node]:
    """The screen has come, tells its title once as a heading, and keeps its tools at hand."""
    reader.find("heading", title)
    nodes = reader.showing()
    assert [node.name for node in nodes if node.role == "heading"].count(title) == 1
    buttons = [node.name for node in nodes if node.role == "push button"]
    assert [tool for tool in TOOLS if tool not in buttons] == []
    check_controls(nodes)
    return nodes


def translated(language: str, context: str, source: str) -> str:
    """The words of the translation that ships."""
    translator = QTranslator()
    assert translator.load(str(ASSETS / "i18n" / f"kiosk_{language}.qm"))
    return translator.translate(context, source) or source


def texts(nodes: list[Node], role: str) -> list[str]:
    return [node.name for node in nodes if node.role == role]


def test_the_journey_up_to_the_site_is_played_by_role_and_name(reader: ScreenReader) -> None:
    welcome = reader.find("push button", WELCOME)
    assert welcome.description == "Faites vos démarches ici"
    check_controls(reader.showing())
    reader.use("push button", WELCOME)

    language = check_screen(reader, "Bonjour")
    assert {"Français", "English", "العربية"} <= set(texts(language, "radio button"))
    assert [node.name for node in language if node.role == "radio button" and "checked" in node.states] == [
        "Français"
    ]
    reader.use("push button", "Commencer")

    check_screen(reader, "Que voulez-vous faire\N{NO-BREAK SPACE}?")
    reader.use("push button", "Permis de conduire")
    check_screen(reader, "Que se passe-t-il avec votre permis\N{NO-BREAK SPACE}?")
    reader.use("push button", "J’ai perdu mon permis")

    procedure = check_screen(reader, "J’ai perdu mon permis")
    assert {"Pièce d’identité", "Justificatif de domicile"} <= set(texts(procedure, "check box"))
    reader.use("check box", "Pièce d’identité")
    assert "checked" in reader.find("check box", "Pièce d’identité").states
    assert "checked" not in reader.find("check box", "Justificatif de domicile").states
    reader.use("push button", "Préparer mes papiers")

    check_screen(reader, "Préparer mes papiers")
    reader.use("push button", "Retour")
    assert "checked" in reader.find("check box", "Pièce d’identité").states
    reader.use("push button", "Préparer mes papiers")
    reader.use("push button", "Passer cette étape")

    page = "Déclaration de perte et demande d’un nouveau permis"
    site = check_screen(reader, page)
    assert "Étapes" in texts(site, "list")
    assert "Étape en cours\N{NO-BREAK SPACE}: Lire la présentation" in texts(site, "list item")
    assert texts(site, "heading").count("Comment cela se passe") == 1

    reader.use("push button", "Tout refuser")
    reader.use("push button", "Commencer")
    account = check_screen(reader, "Créer votre compte")
    assert [node.name for node in account if "editable" in node.states] == ["Votre adresse électronique"]
    assert "Étape en cours\N{NO-BREAK SPACE}: Créer mon compte" in texts(account, "list item")


def test_a_language_is_chosen_by_its_own_name_and_everything_follows(reader: ScreenReader) -> None:
    reader.use("push button", WELCOME)
    reader.use("radio button", "English")
    for language, name in (("en", "English"), ("ar", "العربية")):
        reader.use("radio button", name)
        reader.find("heading", translated(language, "LanguageScreen", "Bonjour"))
        nodes = reader.showing()
        check_controls(nodes)
        assert translated(language, "TopBar", "Taille du texte") in texts(nodes, "push button")
        assert [node.name for node in nodes if "checked" in node.states] == [name]


def test_a_question_above_the_screen_is_read_as_a_dialog(reader: ScreenReader) -> None:
    reader.use("push button", WELCOME)
    reader.use("push button", "Terminer")
    reader.find("dialog", "Terminer ma visite\N{NO-BREAK SPACE}?")
    check_controls(reader.showing())
    reader.use("push button", "Continuer ma visite")
    reader.find("heading", "Bonjour")
