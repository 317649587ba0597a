"""Answers for how comfortably the site's pages are read: their zoom, by the kiosk's own buttons alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ZOOM_STEPS: Final = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


@QmlElement
@QmlUncreatable("made by ui.app")
class PageComfortViewModel(QObject):
    """The same for every page of the visit, whoever's page it is."""

    zoomChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._zoom = 0

    @Property(float, notify=zoomChanged)
    def zoom(self) -> float:
        """The page's zoom, 1 to 3."""
        return ZOOM_STEPS[self._zoom]

    @Slot(int)
    def zoomBy(self, steps: int) -> None:
        """Enlarge (positive) or reduce (negative) the page."""
        zoom = min(max(self._zoom + steps, 0), len(ZOOM_STEPS) - 1)
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoomChanged.emit()
