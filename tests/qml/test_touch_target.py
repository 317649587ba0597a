"""Everything to touch is at least 12 mm wide and high, and lies under nothing else, on every screen."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMetaObject, Qt

from tests.support.kiosk_window import PIXELS_PER_MM, KioskWindow, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

LEAST_MM = 12
# Lengths are rounded to whole pixels.
LEAST_PX = LEAST_MM * PIXELS_PER_MM - 1
SIZES = ((1920, 1080), (1280, 800), (1080, 1920))
TEXT_STEPS = (0, 2)  # the smallest makes low buttons, the largest leaves them no room
CONTROLS = ("QQuickAbstractButton", "QQuickTextField", "QQuickSlider", "QQuickComboBox")
SHEETS = ("textSizeRequested", "languageRequested", "helpRequested", "endRequested")


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskWindow]:
    window = KioskWindow(tmp_path_factory.mktemp("session"))
    yield window
    window.close()


def go(*moves: tuple[str, ...]) -> Callable[[KioskWindow], None]:
    """Return a way to a screen: slots of the journey with their arguments, from Home on."""

    def walk(kiosk: KioskWindow) -> None:
        kiosk.journey.start()
        kiosk.journey.goHome()
        for slot, *arguments in moves:
            getattr(kiosk.journey, slot)(*arguments)
        kiosk.settle()

    return walk


FAMILY = ("openFamily", "licence")
PROCEDURE = ("openProcedure", "licence-lost")
SCREENS: dict[str, Callable[[KioskWindow], None]] = {
    "home": go(),
    "family": go(FAMILY),
    "procedure": go(FAMILY, PROCEDURE),
    "papers": go(FAMILY, PROCEDURE, ("preparePapers",)),
    "find_place": go(("openPlaces",)),
    "understand": go(("openUnderstand",)),
    "documents": go(("openDocuments",)),
}


def controls(kiosk: KioskWindow) -> list[QQuickItem]:
    items = list(visible_items(kiosk.window.contentItem()))
    panels = [item for item in items if item.metaObject().className().startswith("TouchKeyboard")]
    keys = {id(key) for panel in panels for key in visible_items(panel)}
    return [item for item in items if any(map(item.inherits, CONTROLS)) and id(item) not in keys]


def too_small(kiosk: KioskWindow) -> list[str]:
    return [
        f"{item.property('text')!r}: {item.width():.0f} x {item.height():.0f} px"
        for item in controls(kiosk)
        if min(item.width(), item.height()) < LEAST_PX
    ]


def covered(kiosk: KioskWindow) -> list[str]:
    """Name the pairs of controls that overlap, leaving out what may scroll below a foot's buttons."""
    fixed = [item for item in controls(kiosk) if not scrolls(item)]
    places = [item.mapRectToScene(item.boundingRect()).adjusted(1, 1, -1, -1) for item in fixed]
    return [
        f"{fixed[first].property('text')!r} and {fixed[second].property('text')!r}"
        for first, second in itertools.combinations(range(len(fixed)), 2)
        if places[first].intersects(places[second])
    ]


def scrolls(item: QQuickItem) -> bool:
    holder: QQuickItem | None = item
    while holder is not None and not holder.inherits("QQuickFlickable"):
        holder = holder.parentItem()
    return holder is not None


@pytest.mark.parametrize(("size", "language"), [*((size, "fr") for size in SIZES), ((1280, 800), "ar")])
@pytest.mark.parametrize("screen", SCREENS)
def test_controls_of_screens(kiosk: KioskWindow, screen: str, size: tuple[int, int], language: str) -> None:
    for text_step in TEXT_STEPS:
        kiosk.look(size, language, text_step)
        SCREENS[screen](kiosk)
        assert kiosk.journey.screen == screen
        assert len(controls(kiosk)) > 4
        assert too_small(kiosk) == []
        assert covered(kiosk) == []


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
@pytest.mark.parametrize("sheet", SHEETS)
def test_controls_of_sheets(kiosk: KioskWindow, sheet: str, size: tuple[int, int]) -> None:
    for text_step in TEXT_STEPS:
        kiosk.look(size, "fr", text_step)
        kiosk.home()
        before = len(controls(kiosk))
        bar = kiosk.find(lambda item: item.metaObject().className().startswith("TopBar"))
        assert QMetaObject.invokeMethod(bar, sheet)
        kiosk.settle()
        assert len(controls(kiosk)) > before
        assert too_small(kiosk) == []
        kiosk.press(Qt.Key.Key_Escape)
