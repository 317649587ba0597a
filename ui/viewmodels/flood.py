"""Answers for the pause that a site gets which asks for too much at once."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.browsing.flood import Asking, FloodGate
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

# Often enough for seconds that are counted down on the screen.
_LOOK_EVERY_MS: Final = 200


@QmlElement
@QmlUncreatable("made by ui.app")
class FloodViewModel(QObject):
    """Says whether a dialog, a window or a printed page may be shown, and how long the pause still takes."""

    remainingChanged = Signal()

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that never go backwards."""
        super().__init__()
        self._gate = FloodGate(clock)
        self._remaining_s = 0
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @Slot(str, result=bool)
    def admits(self, asking: str) -> bool:
        """Whether what the page asks for ("dialog", "window", "print") may be shown."""
        if self._gate.admits(Asking(asking)):
            return True
        if not self._timer.isActive():
            _log.warning("flood: the site asked for too much (%s)", asking)
            self._timer.start()
            self._look()
        return False

    @Slot()
    def beginAnew(self) -> None:
        """Take the pause back: the visitor has left the site or comes to another."""
        self._gate.begin_anew()
        self._look()

    @Property(int, notify=remainingChanged)
    def remaining(self) -> int:
        """Whole seconds until the page may ask again; 0 where nothing is frozen."""
        return self._remaining_s

    def _look(self) -> None:
        remaining_s = math.ceil(self._gate.remaining_s())
        if not remaining_s:
            self._timer.stop()
        if remaining_s != self._remaining_s:
            self._remaining_s = remaining_s
            self.remainingChanged.emit()
