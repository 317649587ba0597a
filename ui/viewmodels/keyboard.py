"""Answers for whether the keyboard on the screen is wanted: not while a real one is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_TOUCHES: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress})


@QmlElement
@QmlUncreatable("made by ui.app")
class KeyboardViewModel(QObject):
    """Watches every key and touch of the window.

    Keys of the keyboard on the screen are sent by the program itself; those of a real one come from the
    system (`spontaneous`). The last kind of input decides.
    """

    panelWantedChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wanted = True

    def watch(self, window: QWindow) -> None:
        """Begin to watch.

        The window, never the application: a filter in Python there wraps every object that gets an event, and
        crashes on those that are just being deleted (seen with PySide 6.12 and the web engine).
        """
        window.installEventFilter(self)

    @Property(bool, notify=panelWantedChanged)
    def panelWanted(self) -> bool:
        """Whether the keyboard on the screen may show."""
        return self._is_wanted

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note who types; no event is ever taken away."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            if event.spontaneous():
                self._set_wanted(False)
        elif kind in _TOUCHES and event.spontaneous():
            self._set_wanted(True)
        return False

    def _set_wanted(self, is_wanted: bool) -> None:
        if is_wanted != self._is_wanted:
            self._is_wanted = is_wanted
            self.panelWantedChanged.emit()
