"""The screens to read: nothing is cut, everything is reached by mouse, finger and keyboard."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from tests.support.kiosk_window import KioskWindow, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

SIZES = ((1920, 1080), (1280, 800), (1080, 1920))
TEXT_STEPS = (0, 1, 2)

# Qt's own virtual keyboard says this of itself.
FOREIGN = "Member contentWidth of the object PopupList"


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskWindow]:
    window = KioskWindow(tmp_path_factory.mktemp("session"))
    yield window
    window.close()


@pytest.fixture(autouse=True)
def _no_warning(kiosk: KioskWindow, qtlog: Any) -> Iterator[None]:
    kiosk.look((1920, 1080))
    yield
    said = [record.message for record in qtlog.records]
    assert [line for line in said if FOREIGN not in line and "dropped" not in line] == []


def open_family(kiosk: KioskWindow, family: str = "licence") -> None:
    kiosk.home()
    kiosk.journey.openFamily(family)
    kiosk.settle()


def open_procedure(kiosk: KioskWindow, procedure: str = "licence-lost") -> None:
    open_family(kiosk, procedure.partition("-")[0])
    kiosk.journey.openProcedure(procedure)
    kiosk.settle()


def open_places(kiosk: KioskWindow) -> None:
    kiosk.home()
    kiosk.journey.openPlaces()
    kiosk.settle()


def open_understand(kiosk: KioskWindow, view: int = 0) -> None:
    kiosk.home()
    kiosk.journey.openUnderstand()
    kiosk.settle()
    kiosk.click(tab(kiosk, view))


def tab(kiosk: KioskWindow, view: int) -> QQuickItem:
    return [item for item in visible_items(kiosk.all_of("Tabs")[0]) if item.inherits("QQuickAbstractButton")][
        view
    ]


def open_answers(kiosk: KioskWindow, view: int) -> None:
    open_understand(kiosk, view)
    for row in kiosk.all_of("Expandable"):
        row.setProperty("open", True)
    kiosk.settle()


SCREENS: dict[str, Callable[[KioskWindow], None]] = {
    "home": KioskWindow.home,
    "family": open_family,
    "few tiles": lambda kiosk: open_family(kiosk, "other"),
    "procedure": open_procedure,
    "no papers": lambda kiosk: open_procedure(kiosk, "licence-points"),
    "places": open_places,
    "words": open_understand,
    "questions": lambda kiosk: open_answers(kiosk, 1),
    "leaflet": lambda kiosk: open_answers(kiosk, 2),
}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_no_word_is_cut(kiosk: KioskWindow, screen: str, size: tuple[int, int], language: str) -> None:
    for text_step in TEXT_STEPS:
        kiosk.look(size, language, text_step)
        SCREENS[screen](kiosk)
        assert len(kiosk.texts()) > 3
        assert kiosk.cut_words() == []


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_procedure_fits_at_the_largest_type(kiosk: KioskWindow, language: str) -> None:
    kiosk.look((1280, 800), language, 2)
    for procedure in kiosk.catalogue.procedures:
        kiosk.home()
        kiosk.journey.openFamily(procedure.family)
        kiosk.journey.openProcedure(procedure.id)
        kiosk.settle()
        assert procedure.title.in_language(language) in kiosk.texts()
        assert kiosk.cut_words() == []


def tick_by_keyboard(kiosk: KioskWindow, item: QQuickItem, key: Qt.Key) -> None:
    kiosk.tab_to(item)
    kiosk.press(key)


TICKS: dict[str, Callable[[KioskWindow, QQuickItem], None]] = {
    "mouse": KioskWindow.click,
    "touch": KioskWindow.touch,
    "space": lambda kiosk, item: tick_by_keyboard(kiosk, item, Qt.Key.Key_Space),
    "enter": lambda kiosk, item: tick_by_keyboard(kiosk, item, Qt.Key.Key_Return),
}


@pytest.mark.parametrize("way", TICKS)
def test_a_paper_is_ticked_and_unticked(kiosk: KioskWindow, way: str) -> None:
    open_procedure(kiosk)
    tile = kiosk.all_of("CheckTile")[1]
    TICKS[way](kiosk, tile)
    assert kiosk.journey.tickedPapers == ["address-proof"]
    assert tile.property("ticked") is True
    TICKS[way](kiosk, tile)
    assert kiosk.journey.tickedPapers == []
    assert tile.property("ticked") is False


def test_all_needed_papers_there_is_said(kiosk: KioskWindow) -> None:
    open_procedure(kiosk)
    needed = [paper for paper in kiosk.journey.procedure["papers"] if paper["required"]]
    for tile in kiosk.all_of("CheckTile")[: len(needed)]:
        assert not any(text.startswith("Vous avez tout") for text in kiosk.texts())
        kiosk.click(tile)
    assert any(text.startswith("Vous avez tout") for text in kiosk.texts())


def test_a_tile_far_down_comes_into_sight_with_the_focus(kiosk: KioskWindow) -> None:
    kiosk.look((1280, 800), "fr", 2)
    open_procedure(kiosk)
    last = kiosk.all_of("CheckTile")[-1]
    pane = kiosk.all_of("ScrollPane")[0]
    kiosk.tab_to(last)
    kiosk.rest(pane)
    place = last.mapRectToItem(pane, last.boundingRect())
    assert 0 <= place.top() < place.bottom() <= pane.height()


def test_the_end_is_reached_without_drag(kiosk: KioskWindow) -> None:
    kiosk.look((1280, 800), "ar", 2)
    open_procedure(kiosk)
    pane = kiosk.all_of("ScrollPane")[0]
    down = next(item for item in visible_items(pane) if item.property("iconName") == "caret-down")
    presses = 0
    while down.isEnabled() and presses < 30:
        kiosk.touch(down)
        kiosk.rest(pane)
        presses += 1
    last = kiosk.all_of("FactCard")[-1]
    assert 1 < presses < 30
    assert last.mapRectToItem(pane, last.boundingRect()).bottom() <= pane.height()


@pytest.mark.parametrize(
    ("procedure", "main"), [("licence-lost", "Préparer mes papiers"), ("licence-points", "Aller sur le site")]
)
def test_the_main_action_follows_from_the_papers(kiosk: KioskWindow, procedure: str, main: str) -> None:
    open_procedure(kiosk, procedure)
    assert kiosk.button(main).isVisible()


def test_what_the_catalogue_knows_of_a_procedure_is_on_the_screen(kiosk: KioskWindow) -> None:
    open_procedure(kiosk)
    entry = kiosk.journey.procedure
    shown = kiosk.texts()
    facts = [entry["title"], entry["summary"], entry["costAmount"], entry["costNote"], entry["loginNote"]]
    lists = [entry["toHave"], entry["outcome"], entry["toBring"], entry["whoElse"], entry["notHere"]]
    papers = [paper[key] for paper in entry["papers"] for key in ("title", "note", "condition") if paper[key]]
    assert [fact for fact in [*facts, *chain(*lists), *papers] if fact not in shown] == []


def test_from_the_family_to_its_procedure_and_back(kiosk: KioskWindow) -> None:
    open_family(kiosk)
    assert kiosk.journey.family["question"] in kiosk.texts()
    kiosk.touch(kiosk.all_of("ChoiceTile")[0])
    assert kiosk.journey.screen == "procedure"
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.journey.screen == "family"
    kiosk.click(kiosk.button("Je ne trouve pas ma démarche"))
    assert kiosk.journey.screen == "understand"
    kiosk.click(kiosk.button("Retour"))
    assert kiosk.journey.screen == "family"


def test_who_may_ask_for_money_is_said_in_words(kiosk: KioskWindow) -> None:
    open_places(kiosk)
    charging = [place for place in kiosk.journey.places if place["mayCharge"]]
    assert charging
    assert kiosk.texts().count("Ce service peut être payant.") == len(charging)


def test_views_change_by_arrows_as_one_sees_them(kiosk: KioskWindow) -> None:
    kiosk.look((1280, 800), "ar")
    open_understand(kiosk)
    kiosk.tab_to(tab(kiosk, 0))
    kiosk.press(Qt.Key.Key_Left)
    assert kiosk.all_of("Tabs")[0].property("current") == 1
    kiosk.press(Qt.Key.Key_Right)
    assert kiosk.all_of("Tabs")[0].property("current") == 0


@pytest.mark.parametrize("view", [1, 2])
def test_an_answer_opens_and_closes(kiosk: KioskWindow, view: int) -> None:
    open_understand(kiosk, view)
    entry = (kiosk.journey.questions if view == 1 else kiosk.journey.sections)[0]
    heading = kiosk.button(entry["title"])
    assert entry["body"][0] not in kiosk.texts()
    kiosk.touch(heading)
    assert set(entry["body"]) <= set(kiosk.texts())
    kiosk.tab_to(heading)
    kiosk.press(Qt.Key.Key_Return)
    assert entry["body"][0] not in kiosk.texts()
