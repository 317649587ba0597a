"""Answers for the kiosk's own viewer: which document, which page, how large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.picture_book import VIEWER_PX

if TYPE_CHECKING:
    from ui.viewmodels.documents import DocumentsViewModel
    from ui.viewmodels.tray import TrayViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ZOOM_STEPS: Final = (1.0, 1.5, 2.0, 3.0)


@QmlElement
@QmlUncreatable("made by ui.app")
class ViewerViewModel(QObject):
    """Shows pages as pictures drawn by the kiosk: nothing in them can be followed, selected or run."""

    shownChanged = Signal()
    documentChanged = Signal()
    pageChanged = Signal()
    pictureChanged = Signal()
    zoomChanged = Signal()

    def __init__(self, documents: DocumentsViewModel, tray: TrayViewModel) -> None:
        super().__init__()
        self._documents = documents
        self._tray = tray
        self._document_id = ""
        self._index = 0
        self._zoom = 0
        tray.viewAsked.connect(self.view)
        documents.documentsChanged.connect(self._follow)
        documents.picturesChanged.connect(self.pictureChanged)

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether the viewer lies above the screen."""
        return bool(self._document_id)

    @Property("QVariant", notify=documentChanged)
    def document(self) -> dict[str, Any]:
        """The document shown; an empty map where none is."""
        return self._documents.entry(self._document_id)

    @Property(bool, notify=documentChanged)
    def fromSite(self) -> bool:
        """Whether the document came from the site: it can be kept or not."""
        return bool(self.document) and self.document["origin"] != "scanned"

    @Property(int, notify=pageChanged)
    def page(self) -> int:
        """The page shown, from 0."""
        return self._index

    @Property(int, notify=documentChanged)
    def pageCount(self) -> int:
        """How many pages there are."""
        return len(self._page_ids())

    @Property(str, notify=pictureChanged)
    def picture(self) -> str:
        """Address of the page's picture; nothing while it is drawn."""
        page_ids = self._page_ids()
        return self._documents.picture(page_ids[self._index], VIEWER_PX) if page_ids else ""

    @Property(float, notify=zoomChanged)
    def zoom(self) -> float:
        """How many times larger than the whole page at once, 1 to 3."""
        return ZOOM_STEPS[self._zoom]

    @Property(bool, notify=zoomChanged)
    def canEnlarge(self) -> bool:
        """Whether there is a larger size."""
        return self._zoom < len(ZOOM_STEPS) - 1

    @Slot(str)
    def view(self, document_id: str) -> None:
        """Show a document from its first page."""
        if not self._documents.entry(document_id):
            return
        self._document_id = document_id
        self._zoom = 0
        self.zoomChanged.emit()
        self.shownChanged.emit()
        self.documentChanged.emit()
        self._show_page(0)

    @Slot(int)
    def turn(self, pages: int) -> None:
        """Go on (positive) or back (negative) by pages."""
        index = min(max(self._index + pages, 0), len(self._page_ids()) - 1)
        if index != self._index:
            self._show_page(index)

    @Slot(int)
    def zoomBy(self, steps: int) -> None:
        """Enlarge (positive) or reduce (negative) the page."""
        zoom = min(max(self._zoom + steps, 0), len(ZOOM_STEPS) - 1)
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoomChanged.emit()

    @Slot()
    def print(self) -> None:
        """Have the document printed."""
        self._tray.printDocument(self._document_id)

    @Slot()
    def discard(self) -> None:
        """Close it and do not keep it."""
        document_id = self._document_id
        self.close()
        self._documents.deleteDocument(document_id)

    @Slot()
    def close(self) -> None:
        """Close the viewer; the document stays in the tray."""
        if self._document_id:
            self._document_id = ""
            self._index = 0
            self.shownChanged.emit()
            self.documentChanged.emit()
            self.pictureChanged.emit()

    def _page_ids(self) -> list[str]:
        return list(self.document.get("pageIds", ()))

    def _show_page(self, index: int) -> None:
        self._index = index
        page_ids = self._page_ids()
        # The next page too: turning on should show it at once.
        for page_id in page_ids[index : index + 2]:
            self._documents.want_picture(page_id, VIEWER_PX)
        self.pageChanged.emit()
        self.pictureChanged.emit()

    @Slot()
    def _follow(self) -> None:
        if not self._document_id:
            return
        if not self.document:
            self.close()
            return
        self.documentChanged.emit()
        self._show_page(min(self._index, len(self._page_ids()) - 1))
