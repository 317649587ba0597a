"""Answers for what Welcome says of the visit before, and whether the next visitor may come in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.supervisor.messages import Admit, Present

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# Whoever has ended his visit still stands there; the next one need not read it.
FAREWELL_MS: Final = 20_000
# Erasing takes a moment that nobody notices; longer, and Welcome has to say why it does not answer.
SLOW_MS: Final = 600


@QmlElement
@QmlUncreatable("made by ui.app")
class GreetingViewModel(QObject):
    """Holds the door shut until the supervisor has seen the session before this one erased.

    A touch before that is not lost: the visit begins when the door opens.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._apology = False
        self._farewell = False
        self._erased_at = ""
        self._is_open = False
        self._is_slow = False
        self._knocked = False
        self._slow = self._single_shot(SLOW_MS, self._grow_slow)
        self._goodbye = self._single_shot(FAREWELL_MS, self._end_farewell)

    def present(self, message: Present) -> None:
        """Take what Welcome has to say; the door is still shut."""
        self._apology = message.apology
        self._farewell = message.farewell
        self._slow.start()
        if message.farewell:
            self._goodbye.start()
        self.changed.emit()

    def admit(self, message: Admit) -> None:
        """Open the door, and tell when the visit before was erased."""
        self._slow.stop()
        self._is_slow = False
        self._is_open = message.out_of_service is None
        self._erased_at = message.erased_at or ""
        self.changed.emit()
        if self._is_open and self._knocked:
            self.entered.emit()

    @Property(bool, notify=changed)
    def apology(self) -> bool:
        """Whether the session before this one broke, which Welcome owes a word."""
        return self._apology

    @Property(bool, notify=changed)
    def farewell(self) -> bool:
        """Whether somebody has just ended his visit here."""
        return self._farewell

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Whether erasing the visit before takes so long that it has to be said."""
        return self._is_slow

    @Property(str, notify=changed)
    def erasedAt(self) -> str:
        """When the last visit was seen to be erased ("14:05"), or nothing."""
        return self._erased_at

    @Slot()
    def knock(self) -> None:
        """Somebody touched Welcome: `entered` follows, at once or when the door opens."""
        self._knocked = True
        if self._is_open:
            self.entered.emit()

    def _grow_slow(self) -> None:
        self._is_slow = True
        self.changed.emit()

    def _end_farewell(self) -> None:
        self._farewell = False
        self.changed.emit()

    def _single_shot(self, milliseconds: int, what: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(what)
        return timer
