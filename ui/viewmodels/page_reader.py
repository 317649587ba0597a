"""Answers for what the kiosk looks for in the portal's own pages: the file number, and a file's refusal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.browsing.host_rule import NO_HOSTS
from kiosk.browsing.reference import find_reference
from kiosk.browsing.refusal import RefusalWatch
from kiosk.browsing.site_rule import readable_hosts
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.catalogue.models import Procedure, Site
    from ui.viewmodels.journey import JourneyViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.browser")
class PageReader(QObject):
    """Reads no page where one signs in, pays or reads letters, and keeps no text."""

    fileFoundTooHeavy = Signal()
    watchesFileChanged = Signal()

    def __init__(self, journey: JourneyViewModel) -> None:
        super().__init__()
        self._journey = journey
        self._procedure: Procedure | None = None
        self._readable = NO_HOSTS
        self._refusals = RefusalWatch()

    def enter(self, procedure: Procedure | None, sites: Sequence[Site]) -> None:
        """Take the sites of another procedure."""
        self._procedure = procedure
        self._readable = readable_hosts(sites)

    @Slot(QUrl, result=bool)
    def mayRead(self, url: QUrl) -> bool:
        """Whether the page is the portal's own, where the reference number and refusals may stand."""
        port = f":{url.port()}" if url.port() != -1 else ""
        return self._readable.covers(url.host() + port)

    @Slot(str)
    def readPage(self, text: str) -> None:
        """Look for the reference number and a file's refusal in a page's text, which is not kept."""
        was_watching = self._refusals.is_watching
        if self._refusals.read(text, time.monotonic()):
            self.fileFoundTooHeavy.emit()
        if was_watching != self._refusals.is_watching:
            self.watchesFileChanged.emit()
        if self._procedure is None or self._procedure.reference is None:
            return
        found = find_reference(self._procedure.reference.pattern, text)
        if found:
            self._journey.setReference(found)

    @Property(bool, notify=watchesFileChanged)
    def watchesFile(self) -> bool:
        """Whether a page may be about to refuse a file: then its text is looked at again and again."""
        return self._refusals.is_watching

    @Slot()
    def noteFilesHanded(self) -> None:
        """Note that the visitor has just handed files to the page."""
        self._refusals.begin(time.monotonic())
        self.watchesFileChanged.emit()
