"""A real session's window for tests: opens screens, finds items, touches them, reports words that are cut."""

from __future__ import annotations

import math
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMarginsF, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.catalogue.loader import load_catalogue
from kiosk.config import (
    DisplayConfig,
    KioskConfig,
    PlaceConfig,
    PrinterConfig,
    PrinterDriver,
    ScannerConfig,
    ScannerDriver,
)
from kiosk.paths import CATALOGUE
from kiosk.services.supervisor_link import SupervisorLink
from kiosk.session.config import SessionConfig, WindowConfig
from kiosk.supervisor.messages import Admit, Present, Start
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.catalogue.catalogue import Catalogue

PIXELS_PER_MM = 3.78  # 96 dpi: a 23.8-inch screen at 1920 by 1080
_MM_PER_INCH = 25.4
_ROUNDING_PX = 1.5
_MARGINS = QMarginsF(_ROUNDING_PX, _ROUNDING_PX, _ROUNDING_PX, _ROUNDING_PX)


class KioskWindow:
    """One session on the catalogue that ships; `close` ends it. Everything happens by real input events."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue | None = None,
        start: Start | None = None,
        present: Present | None = None,
        admit: Admit | None = None,
    ) -> None:
        """`start`, `present`, `admit`: what the supervisor says, ordinary words where they are missing."""
        near, self._far = socket.socketpair()
        self._link = SupervisorLink(near)
        self._link.open()
        self.catalogue = catalogue or load_catalogue(CATALOGUE).catalogue
        start = start or Start(config=session_config(), workspace=folder)
        self.session = Session(start, self.catalogue, self._link)
        self.session.present(present or Present())
        self.session.admit(admit or Admit())
        self.window = self.session.window
        self.journey = self.session.journey
        self.preferences = self.session.preferences
        self._finger = QTest.createTouchDevice()

    def close(self) -> None:
        self.session.close()
        self._link.close()
        self._far.close()

    def look(self, size: tuple[int, int], language: str = "fr", text_step: int = 0) -> None:
        """Show all that follows in this size, language and type size."""
        self.window.resize(*size)
        self.preferences.chooseLanguage(language)
        self.preferences.chooseTextStep(text_step)

    def home(self) -> None:
        """Go to the home screen from anywhere in the visit."""
        self.journey.start()
        self.journey.goHome()
        self.settle()

    def settle(self) -> None:
        """Let bindings, layouts and one frame happen."""
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for _ in range(2):
            QTest.qWait(1)
            self.window.grabWindow()

    def rest(self, pane: QQuickItem) -> None:
        """Wait until a scroll pane has come to rest."""
        flickable = next(item for item in visible_items(pane) if item.inherits("QQuickFlickable"))
        seen = None
        while seen != flickable.property("contentY"):
            seen = flickable.property("contentY")
            QTest.qWait(60)
            self.settle()

    @property
    def screen(self) -> QQuickItem:
        """The item of the screen that is shown."""
        name = {"find_place": "Places"}.get(self.journey.screen, self.journey.screen.capitalize())
        return self.find(lambda item: _type_of(item) == f"{name}Screen")

    def find(self, is_wanted: Callable[[QQuickItem], bool]) -> QQuickItem:
        """Return the first visible item; AssertionError where there is none."""
        for item in visible_items(self.window.contentItem()):
            if is_wanted(item):
                return item
        raise AssertionError("no such item on the screen")

    def all_of(self, component: str) -> list[QQuickItem]:
        """Return all visible items of one of our components, in their order."""
        return [item for item in visible_items(self.screen) if _type_of(item) == component]

    def button(self, words: str) -> QQuickItem:
        """Return the control that says these words."""
        return self.find(
            lambda item: item.property("text") == words and item.inherits("QQuickAbstractButton")
        )

    def texts(self) -> list[str]:
        """Return all that stands on the screen."""
        return [
            str(item.property("text")) for item in visible_items(self.screen) if item.inherits("QQuickText")
        ]

    def click(self, item: QQuickItem) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self._middle(item))
        self.settle()

    def touch(self, item: QQuickItem) -> None:
        place = self._middle(item)
        QTest.touchEvent(self.window, self._finger).press(0, place, self.window).commit()
        QTest.touchEvent(self.window, self._finger).release(0, place, self.window).commit()
        self.settle()

    def _middle(self, item: QQuickItem) -> QPoint:
        """Return where an item is touched: layouts find their places with the next frame."""
        self.window.grabWindow()
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        self.settle()

    def tab_to(self, item: QQuickItem) -> None:
        """Reach an item with the Tab key alone; AssertionError where it cannot be reached."""
        for _ in range(60):
            if item.hasActiveFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("the Tab key does not reach the item")

    @staticmethod
    def in_sight(item: QQuickItem) -> bool:
        """Tell whether nothing of an item is scrolled away."""
        pane = item.parentItem()
        while not pane.inherits("QQuickFlickable"):
            pane = pane.parentItem()
        place = item.mapRectToItem(pane, QRectF(0, 0, item.width(), item.height()))
        return QRectF(0, 0, pane.width(), pane.height()).contains(place)

    def cut_words(self) -> list[str]:
        """Name every text of the screen that is shortened, larger than its place, or out of what holds it."""
        return [
            f"{item.property('text')!r}: {fault}"
            for item in visible_items(self.screen)
            if item.inherits("QQuickText") and item.property("text")
            for fault in _faults(item, self.screen)
        ]


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Yield the visible items below (and with) one, in their order."""
    if root.isVisible():
        yield root
        if root.inherits("QQuickWebEngineView"):
            return  # the engine replaces the items inside at any moment: a wrapper of one is a crash to come
        for child in root.childItems():
            yield from visible_items(child)


def _faults(text: QQuickItem, screen: QQuickItem) -> Iterator[str]:
    if text.property("truncated"):
        yield "is shortened"
    if text.property("contentWidth") > text.width() + _ROUNDING_PX:
        yield "is wider than its place"
    if text.property("contentHeight") > text.height() + _ROUNDING_PX:
        yield "is higher than its place"
    holder = text.parentItem()
    while holder is not None and not holder.inherits("QQuickFlickable"):
        place = text.mapRectToItem(holder, QRectF(0, 0, text.width(), text.height()))
        room = QRectF(0, 0, holder.width(), holder.height()).marginsAdded(_MARGINS)
        if not room.contains(place):
            yield f"leaves its {_type_of(holder)}: {place} is not in {room}"
        if holder == screen:
            return
        holder = holder.parentItem()


def _type_of(item: QObject) -> str:
    return item.metaObject().className().partition("_QML")[0]


def session_config() -> SessionConfig:
    """Return a session's configuration with simulated devices and the size of a 23.8-inch screen."""
    screen = QGuiApplication.primaryScreen().size()
    diagonal_inches = math.hypot(screen.width(), screen.height()) / PIXELS_PER_MM / _MM_PER_INCH
    config = KioskConfig(
        place=PlaceConfig(prefecture="Préfecture du Puy-de-Dôme", department="63"),
        scanner=ScannerConfig(driver=ScannerDriver.SIMULATED),
        printer=PrinterConfig(driver=PrinterDriver.SIMULATED),
        display=DisplayConfig(diagonal_inches=diagonal_inches),
    )
    return SessionConfig.of(config, window=WindowConfig(windowed=True, width_px=1920, height_px=1080))
