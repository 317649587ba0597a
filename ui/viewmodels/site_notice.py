"""Answers for the calm word above the site's page: it has a new address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable
from ui.site_words import moved_words

if TYPE_CHECKING:
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.browser")
class SiteNoticeViewModel(QObject):
    """Stays until it is put away or another page is opened: nobody has to read against the clock."""

    changed = Signal()

    def __init__(self, preferences: PreferencesViewModel) -> None:
        super().__init__()
        self._host = ""
        self._has_arrived = False
        preferences.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def text(self) -> str:
        """The sentence; "" for none."""
        return moved_words(self._host) if self._host else ""

    @Slot(QUrl)
    def noteMoved(self, address: QUrl) -> None:
        """An address on a renamed host is opened on its new name, `address`."""
        self._has_arrived = False
        self._set(address.host())

    @Slot()
    def dismiss(self) -> None:
        """Put the word away."""
        self._set("")

    def note_begin(self) -> None:
        """A load begins: after the page with the new address, it is another page's."""
        if self._has_arrived:
            self._set("")

    def note_arrival(self) -> None:
        """A page has come."""
        self._has_arrived = True

    def _set(self, host: str) -> None:
        if host != self._host:
            self._host = host
            self.changed.emit()
