"""Answers for how comfortably the site's pages are read: zoom, colours, focus, keyboards, reading aloud."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.speech import SpeechViewModel

if TYPE_CHECKING:
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ZOOM_STEPS: Final = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_SCRIPT: Final = Path(__file__).parents[1] / "web" / "page_comfort.js"


@QmlElement
@QmlUncreatable("made by ui.app")
class PageComfortViewModel(QObject):
    """The same for every page of the visit, whoever's page it is; only `script` is for some."""

    zoomChanged = Signal()
    darkChanged = Signal()
    scriptChanged = Signal()

    def __init__(self, preferences: PreferencesViewModel, speech: SpeechViewModel) -> None:
        super().__init__()
        self._preferences = preferences
        self._speech = speech
        self._zoom = 0
        self._source = _SCRIPT.read_text(encoding="utf-8")
        preferences.schemeChanged.connect(self.darkChanged)
        preferences.largePointerChanged.connect(self.scriptChanged)

    @Property(SpeechViewModel, constant=True)
    def speech(self) -> SpeechViewModel:
        """What reads pages out."""
        return self._speech

    @Property(float, notify=zoomChanged)
    def zoom(self) -> float:
        """The page's zoom, 1 to 3."""
        return ZOOM_STEPS[self._zoom]

    @Property(bool, notify=darkChanged)
    def dark(self) -> bool:
        """Whether the engine turns light pages dark, as the kiosk's own screens are."""
        return bool(self._preferences.scheme != "light")

    @Property(str, notify=scriptChanged)
    def script(self) -> str:
        """What runs in pages that may be read: keyboards by a field's purpose, and a thick focus ring."""
        return f"{self._source}({json.dumps(bool(self._preferences.largePointer))})"

    @Slot(int)
    def zoomBy(self, steps: int) -> None:
        """Enlarge (positive) or reduce (negative) the page."""
        zoom = min(max(self._zoom + steps, 0), len(ZOOM_STEPS) - 1)
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoomChanged.emit()
