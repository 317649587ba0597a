"""A kiosk's window at its papers, its tray and its viewer: what is scanned, waited for and looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest

from devices.simulation.faults import ScannerFault
from tests.support.kiosk_window import KioskWindow, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem

_MAIN = 0  # ActionButton.Main
_PATIENCE_MS = 15_000


def type_name(item: QObject) -> str:
    """Return the name of an item's QML file."""
    return item.metaObject().className().partition("_QML")[0]


class TrayWindow(KioskWindow):
    """A kiosk's window whose `screen` may be an overlay: `part` names it; nothing means the screen itself."""

    part: str = ""

    @property
    def screen(self) -> QQuickItem:
        if self.part:
            return self.find(lambda item: type_name(item) == self.part)
        return super().screen

    def button(self, words: str) -> QQuickItem:
        """Return the button of the screen (or overlay) that says these words, or is so named."""
        for item in visible_items(self.screen):
            if item.inherits("QQuickAbstractButton") and item.property("text") == words:
                return item
        raise AssertionError(f"no button {words!r}")

    def begin(self, procedure: str = "licence-lost") -> None:
        """Go to the papers of a procedure, with an empty tray and a scanner in order."""
        self.part = ""
        self.session.simulation.set_scanner(fault=ScannerFault.NONE, pace=0.0)
        self.session.viewer.close()
        self.session.tray.close()
        self.session.tray.dismissSentence()
        self.session.scanning.cancel()
        self.session.scanning.dismiss()
        self.session._scans.refresh_status()
        self.wait(lambda: self.session.scanning.ready and not self.session._scans.is_scanning)
        for entry in self.session.documents.documents:
            self.session.documents.deleteDocument(entry["id"])
        self.session.documents.settle()
        self.home()
        self.journey.openFamily(procedure.partition("-")[0])
        self.journey.openProcedure(procedure)
        self.journey.preparePapers()
        self.settle()

    def scan(self, paper_id: str = "", title: str = "Courrier") -> str:
        """Scan a document without touching the screen; returns its id."""
        count = self.session.documents.count
        self.session.scanning.scan(paper_id, title)
        self.wait(lambda: self.session.documents.count > count)
        self.wait_for_scanner()
        return str(self.session.documents.documents[-1]["id"])

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let events happen until something is so; AssertionError where it never is."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        while not is_so():
            assert not patience.hasExpired(), "waited in vain"
            QTest.qWait(10)
        self.settle()

    def wait_for_scanner(self) -> None:
        self.wait(lambda: self.session.scanning.state != "scanning")

    def main_actions(self) -> list[str]:
        """Say the words of every button that is dressed as the main action."""
        return [
            str(item.property("text"))
            for item in visible_items(self.screen)
            if item.inherits("QQuickAbstractButton") and item.property("kind") == _MAIN
        ]

    def holds(self, item: QQuickItem | None) -> bool:
        """Whether an item lies in the screen (or overlay) that is looked at."""
        while item is not None:
            if item == self.screen:
                return True
            item = item.parentItem()
        return False

    def says(self, words: str) -> bool:
        """Whether a text that holds the words stands on the screen."""
        return any(words in text for text in self.texts())

    def too_small(self, smallest_px: float) -> list[str]:
        """Name every button that is smaller than a finger needs."""
        return [
            f"{item.property('text')!r}: {item.width()} x {item.height()}"
            for item in visible_items(self.screen)
            if item.inherits("QQuickAbstractButton") and min(item.width(), item.height()) < smallest_px
        ]


def _by_key(kiosk: TrayWindow, item: QQuickItem, key: Qt.Key) -> None:
    kiosk.tab_to(item)
    kiosk.press(key)


# The ways to press a control.
WAYS: dict[str, Callable[[TrayWindow, QQuickItem], None]] = {
    "mouse": TrayWindow.click,
    "touch": TrayWindow.touch,
    "space": lambda kiosk, item: _by_key(kiosk, item, Qt.Key.Key_Space),
    "enter": lambda kiosk, item: _by_key(kiosk, item, Qt.Key.Key_Return),
}
