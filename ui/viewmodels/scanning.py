"""Answers for the scanner: whether it works, how far a scan is, where its page goes, what went wrong."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannedPage, ScannerStatus, Source
from kiosk.documents.scan_purpose import request_for
from kiosk.documents.workspace import MIN_FREE_BYTES
from ui.messages import Words, device_words, scanner_words
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from devices.scanning.api import ScanRequest
    from kiosk.documents.workspace import Workspace
    from kiosk.services.scan_service import ScanService
    from ui.viewmodels.documents import DocumentsViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# Somebody who plugs the scanner in again looks at the screen for a while; each look costs the machine little.
_LOOK_EVERY_MS: Final = 15_000
_LOOK_AGAIN_MS: Final = 3_000
_NOTHING: Final = Words("", "")


@dataclass(frozen=True, slots=True)
class _Target:
    """Where the pages of one scan go: a new document, or one that is there; `replaces` is a page of it.

    `source` is where the paper lies; a pile in the feeder gives many pages, all of one document.
    """

    paper_id: str
    title: str
    document_id: str = ""
    replaces: str = ""
    source: Source = Source.FLATBED
    ticket: int = 0


@QmlElement
@QmlUncreatable("made by ui.app")
class ScanningViewModel(QObject):
    """Runs one scan at a time.

    A page that comes after its scan was given up, or for a document that is gone, is dropped.
    """

    stateChanged = Signal()
    progressChanged = Signal()
    readyChanged = Signal()

    pageAdded = Signal(str, str)

    def __init__(
        self,
        service: ScanService,
        request: ScanRequest,
        documents: DocumentsViewModel,
        workspace: Workspace,
    ) -> None:
        super().__init__()
        self._service = service
        self._request = request
        self._documents = documents
        self._workspace = workspace
        self._target: _Target | None = None
        self._last: _Target | None = None
        self._failed: DeviceErrorCode | None = None
        self._progress = 0.0
        self._page = 1
        service.progressed.connect(self._on_progress)
        service.pageScanned.connect(self._on_page)
        service.finished.connect(self._on_finished)
        service.failed.connect(self._on_failed)
        service.statusChanged.connect(self._on_status)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(service.refresh_status)

    def watch(self) -> None:
        """Look at the scanner now and every few seconds; before this it is not touched."""
        self._timer.start()
        self._service.refresh_status()

    # -- how it is -------------------------------------------------------------------------------------------

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """What is going on: "idle", "scanning" or "failed"."""
        if self._target is not None:
            return "scanning"
        return "idle" if self._failed is None else "failed"

    @Property(float, notify=progressChanged)
    def progress(self) -> float:
        """How much of the page is done, 0 to 1."""
        return self._progress

    @Property(int, notify=progressChanged)
    def page(self) -> int:
        """Which page is being read, from 1; 0 while there is only the glass's one."""
        is_pile = self._target is not None and self._target.source is not Source.FLATBED
        return self._page if is_pile else 0

    @Property(bool, notify=readyChanged)
    def feeder(self) -> bool:
        """Whether the scanner can take a pile of pages by itself."""
        return self._pile() is not None

    def _pile(self) -> Source | None:
        """Return how a pile is read: from both sides where the scanner can, as blank backs are dropped."""
        status = self._service.status
        sources = () if status is None else status.sources
        wanted = (Source.FEEDER_DUPLEX, Source.FEEDER)
        return next((source for source in wanted if source in sources), None)

    @Property(bool, notify=readyChanged)
    def known(self) -> bool:
        """Whether the scanner has answered at least once."""
        return self._service.status is not None

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether the scanner works, as far as is known."""
        return self._service.status is None or self._service.status.is_ready

    @Property(str, notify=stateChanged)
    def message(self) -> str:
        """What went wrong, if anything did."""
        return self._words().title

    @Property(str, notify=stateChanged)
    def advice(self) -> str:
        """What the visitor can do about it."""
        return self._words().advice

    def _words(self) -> Words:
        if self._failed is not None:
            return device_words(self._failed)
        status = self._service.status
        if self._target is None and status is not None and not status.is_ready:
            return scanner_words(status.state)
        return _NOTHING

    @Property(str, notify=stateChanged)
    def paperId(self) -> str:
        """The paper that is being scanned, if it is one of the procedure's."""
        return "" if self._target is None else self._target.paper_id

    @Property(str, notify=stateChanged)
    def documentId(self) -> str:
        """The document that a page is being added to, if it is not a new one."""
        return "" if self._target is None else self._target.document_id

    # -- what the visitor does -------------------------------------------------------------------------------

    @Slot(str, str)
    def scan(self, paper_id: str, title: str) -> None:
        """Scan what lies on the glass as a new document."""
        self._begin(_Target(paper_id, title))

    @Slot(str, str)
    def scanPile(self, paper_id: str, title: str) -> None:
        """Scan all pages in the feeder as one new document."""
        self._begin(_Target(paper_id, title, source=self._pile() or Source.FLATBED))

    @Slot(str)
    def scanPageInto(self, document_id: str) -> None:
        """Scan a further page of a document."""
        self._begin_into(document_id, Source.FLATBED)

    @Slot(str)
    def scanPileInto(self, document_id: str) -> None:
        """Scan all pages in the feeder as further pages of a document."""
        self._begin_into(document_id, self._pile() or Source.FLATBED)

    def _begin_into(self, document_id: str, source: Source) -> None:
        entry = self._documents.entry(document_id)
        if entry:
            self._begin(_Target(entry["paperId"], entry["title"], document_id, source=source))

    @Slot(str, str)
    def scanAgain(self, document_id: str, page_id: str) -> None:
        """Scan a page of a document anew; the old one stays until the new one is there."""
        entry = self._documents.entry(document_id)
        if entry and page_id in entry["pageIds"]:
            self._begin(_Target(entry["paperId"], entry["title"], document_id, page_id))

    @Slot()
    def cancel(self) -> None:
        """Stop the scan; its page is dropped however late it comes."""
        if self._target is not None:
            self._service.cancel()
            self._end()

    @Slot()
    def retry(self) -> None:
        """Do again what failed."""
        last = self._last
        if last is not None and self._failed is not None:
            self._begin(last)

    @Slot()
    def dismiss(self) -> None:
        """Say that the failure was read."""
        if self._failed is not None:
            self._failed = None
            self.stateChanged.emit()

    def _begin(self, target: _Target) -> None:
        if self._target is not None:
            return
        self._failed = None
        if shutil.disk_usage(self._workspace.root).free < MIN_FREE_BYTES:
            self._end(DeviceErrorCode.DISK_FULL)
            return
        request = request_for(self._documents.desk.paper(target.paper_id), self._request)
        ticket = self._service.scan(replace(request, source=target.source), self._workspace.pages)
        self._target = self._last = replace(target, ticket=ticket)
        self._set_progress(0.0)
        self.stateChanged.emit()

    # -- answers of the scanner ------------------------------------------------------------------------------

    @Slot(int, int, float)
    def _on_progress(self, ticket: int, page: int, fraction: float) -> None:
        if self._target is not None and ticket == self._target.ticket:
            self._set_progress(fraction, page)

    @Slot(int, ScannedPage)
    def _on_page(self, ticket: int, page: ScannedPage) -> None:
        target = self._target
        if target is None or ticket != target.ticket:
            page.path.unlink(missing_ok=True)
            return
        document_id = self._documents.keep_page(
            page, target.document_id, target.paper_id, target.title, target.replaces
        )
        if document_id is None:
            return
        if target.source is Source.FLATBED:
            self._documents.desk.note_asked_height(page.path.stem, self._request.height_mm)
        elif target.source is Source.FEEDER_DUPLEX and page.number % 2 == 0:
            self._documents.desk.note_verso(page.path.stem)
        # The pile's further pages belong to the same document, also after a jam.
        self._target = self._last = replace(target, document_id=document_id)
        self.pageAdded.emit(document_id, page.path.stem)

    @Slot(int, int)
    def _on_finished(self, ticket: int, _pages: int) -> None:
        if self._target is not None and ticket == self._target.ticket:
            self._end()
        if not self.ready:
            # What has just scanned is no longer what it was called when it failed.
            self._service.refresh_status()

    @Slot(int, DeviceError)
    def _on_failed(self, ticket: int, error: DeviceError) -> None:
        if self._target is not None and ticket == self._target.ticket:
            self._end(error.code)

    @Slot(ScannerStatus)
    def _on_status(self, status: ScannerStatus) -> None:
        self._timer.setInterval(_LOOK_EVERY_MS if status.is_ready else _LOOK_AGAIN_MS)
        self.readyChanged.emit()
        self.stateChanged.emit()

    def _end(self, failed: DeviceErrorCode | None = None) -> None:
        self._target = None
        self._failed = failed
        self._set_progress(0.0)
        self.stateChanged.emit()

    def _set_progress(self, progress: float, page: int = 1) -> None:
        if (progress, page) != (self._progress, self._page):
            self._progress, self._page = progress, page
            self.progressChanged.emit()
