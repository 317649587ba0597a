"""Answers for this session's documents: what there is, how it looks, what the visitor changes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.documents.models import Page
from kiosk.documents.undo import Act
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.document_desk import DocumentDesk
from ui.viewmodels.file_choice import FileChoice
from ui.viewmodels.picture_book import CARD_PX, STAGE_PX

if TYPE_CHECKING:
    from pathlib import Path

    from devices.scanning.api import ScannedPage
    from kiosk.documents.models import Document
    from kiosk.documents.workspace import Workspace
    from kiosk.imaging.improvement_process import Finding
    from kiosk.services.assembly_service import AssemblyService, Picture, Weighing
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.app")
class DocumentsViewModel(QObject):
    """Shows the session's documents and changes them one act at a time.

    An act on a document that is gone is dropped: a tap can arrive late.
    """

    documentsChanged = Signal()
    picturesChanged = Signal()
    weightsChanged = Signal()
    joinWanted = Signal(str)  # id of a document that is the two sides of a card

    def __init__(
        self,
        workspace: Workspace,
        assembly: AssemblyService,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._undo_offered = False
        self.desk = DocumentDesk(workspace, assembly, lambda: journey.chosen, self.documentsChanged.emit)
        self.asked = FileChoice(self.desk)
        assembly.pictureDrawn.connect(self._on_picture)
        assembly.weighed.connect(self._on_weighed)
        journey.choiceChanged.connect(self.documentsChanged)
        preferences.languageChanged.connect(self.documentsChanged)
        self.documentsChanged.connect(self.weightsChanged)

    # -- what there is ---------------------------------------------------------------------------------------

    @Property(int, notify=documentsChanged)
    def count(self) -> int:
        """How many documents there are."""
        return len(self.desk.tray.documents)

    @Property("QVariant", notify=documentsChanged)
    def documents(self) -> list[dict[str, Any]]:
        """The documents in order.

        Each has id, title, paperId, pages, pagesText, pageIds, used, origin and refusal.
        """
        return self.desk.entries(self._preferences.language, self.asked.refusals())

    @Property("QVariant", notify=weightsChanged)
    def weights(self) -> dict[str, str]:
        """What each document's file weighs, by id ("840 Ko"); nothing while that is found out."""
        return self.desk.weights(self._preferences.language)

    @Property("QVariant", notify=weightsChanged)
    def troubles(self) -> dict[str, dict[str, str]]:
        """Why no file can be made of a document: title and advice, by id."""
        return self.desk.troubles()

    @Property("QVariant", notify=weightsChanged)
    def lightenable(self) -> list[str]:
        """Ids of documents that a site had and that can still be made lighter."""
        return self.desk.lightenable()

    @Property("QVariant", notify=documentsChanged)
    def papers(self) -> list[dict[str, Any]]:
        """The procedure's papers worth scanning, each with documentId and scannedPages."""
        return self.desk.papers(self._preferences.language)

    @Property("QVariant", notify=documentsChanged)
    def names(self) -> list[dict[str, str]]:
        """Names for a document: title and paperId; the procedure's papers, or common ones."""
        return self.desk.names(self._preferences.language)

    @Property(str, notify=documentsChanged)
    def undoable(self) -> str:
        """What was just done and can be taken back: "deleted", "dropped" unasked, "rearranged", or ""."""
        return (self.desk.tray.undoable or "") if self._undo_offered else ""

    @Property("QVariant", notify=documentsChanged)
    def faults(self) -> dict[str, str]:
        """What is wrong with pages as they were scanned, by page id."""
        return self.desk.faults()

    @Property("QVariant", notify=documentsChanged)
    def versions(self) -> dict[str, str]:
        """Which version of a page counts, "improved" or "scanned", by id; only of pages that have two."""
        pages = (page for document in self.desk.tray.documents for page in document.pages)
        return {
            page.id: "improved" if page.is_improved else "scanned"
            for page in pages
            if page.alternative is not None
        }

    @Property("QVariant", notify=documentsChanged)
    def cards(self) -> dict[str, str]:
        """Pages that show a card, by id: "joined" with both its sides, "apart" where they could be joined."""
        return self.desk.cards()

    @Property("QVariant", notify=picturesChanged)
    def pictures(self) -> dict[str, str]:
        """Addresses of small pictures by page id; `needPicture` asks for them."""
        return self.desk.book.urls(CARD_PX)

    @Property("QVariant", notify=picturesChanged)
    def largePictures(self) -> dict[str, str]:
        """Addresses of large pictures by page id."""
        return self.desk.book.urls(STAGE_PX)

    @Slot(str, bool)
    def needPicture(self, page_id: str, large: bool) -> None:
        """Have a page drawn."""
        self.want_picture(page_id, STAGE_PX if large else CARD_PX)

    def want_picture(self, page_id: str, size_px: int) -> None:
        """Have a page drawn in any size."""
        page = self.desk.page(page_id)
        if page is not None:
            self.desk.book.want(page, size_px)

    def picture(self, page_id: str, size_px: int) -> str:
        """Return the address of a page's picture, or nothing while there is none."""
        return self.desk.book.url(page_id, size_px)

    def refresh(self) -> None:
        """Tell anew what there is: whether the site takes a document may have changed."""
        self.documentsChanged.emit()

    def entry(self, document_id: str) -> dict[str, Any]:
        """Return one document's map; an empty one where it is gone."""
        return next((entry for entry in self.documents if entry["id"] == document_id), {})

    def keep_page(
        self, page: ScannedPage, document_id: str, paper_id: str, title: str, replaces: str = ""
    ) -> str | None:
        """Put a scanned page into a document, a new one where no id is given; returns the document's id.

        With `replaces` it takes that page's place, the last one where that page is gone. Returns None, and
        deletes the file, when the document is gone.
        """
        kept = Page(page.path.stem, page.path, page.width_px, page.height_px, page.resolution_dpi)
        tray = self.desk.tray
        self._undo_offered = self._undo_offered and tray.undoable is Act.DROPPED  # a pile's earlier pages
        if not document_id:
            title = self.desk.stored_title(paper_id, title)
            return tray.add_document(title, (kept,), paper_id=paper_id or None).id
        if self.desk.find(document_id) is None:
            page.path.unlink(missing_ok=True)
            return None
        if replaces:
            self.desk.part_from(document_id, replaces)
        if replaces and self.desk.has_page(document_id, replaces):
            tray.replace_page(document_id, replaces, kept)
        else:
            tray.add_page(document_id, kept)
        return document_id

    def take_finding(self, page: Page, better: Path, finding: Finding) -> str:
        """Show what was found of a scanned page, and the better one; returns its document's id."""
        document_id = self.desk.take_finding(page, better, finding)
        # Not while the visitor may want to take back what he did himself.
        may_drop = self.undoable in {"", Act.DROPPED}
        if finding.is_blank and may_drop and self.desk.drop_verso(document_id, page.id):
            self._undo_offered = True
        if document_id:
            self.documentsChanged.emit()
        return document_id

    @Slot(object)
    def take_joined(self, joined: Page) -> None:
        """Show both sides of a card on one page."""
        self.desk.take_joined(joined)

    # -- what is changed -------------------------------------------------------------------------------------

    @Slot(str, str, str)
    def rename(self, document_id: str, title: str, paper_id: str) -> None:
        """Give a document another name, and the paper that it now answers."""
        if self.desk.find(document_id) is not None:
            self.desk.tray.rename(document_id, self.desk.stored_title(paper_id, title), paper_id or None)

    @Slot(str)
    def lighten(self, document_id: str) -> None:
        """Make the document's file lighter: the site has found it too heavy."""
        self.desk.lighten(document_id)
        self.weightsChanged.emit()

    @Slot(str, str)
    def swapVersions(self, document_id: str, page_id: str) -> None:
        """Take the scan itself in the place of the page that the kiosk has made right, or the reverse."""
        if self.desk.has_page(document_id, page_id):
            self.desk.tray.swap_versions(document_id, page_id)

    @Slot(str)
    def joinSides(self, document_id: str) -> None:
        """Put both sides of a card on one page again."""
        self.joinWanted.emit(document_id)

    @Slot(str, str)
    def partSides(self, document_id: str, page_id: str) -> None:
        """Give each side of a card a page of its own."""
        if self.desk.has_page(document_id, page_id):
            self.desk.tray.part_sides(document_id, page_id)

    @Slot(str, str)
    def rotatePage(self, document_id: str, page_id: str) -> None:
        """Turn a page a quarter to the right."""
        if self.desk.has_page(document_id, page_id):
            self.desk.tray.rotate(document_id, page_id)

    @Slot(str, str, int)
    def movePage(self, document_id: str, page_id: str, places: int) -> None:
        """Move a page towards the end of its document, by so many places; negative: towards its beginning."""
        document = self.desk.find(document_id)
        if document is not None and self.desk.has_page(document_id, page_id):
            self._undo_offered = True
            self.desk.tray.move_page(document_id, page_id, document.index_of(page_id) + places)

    @Slot(str, str)
    def splitDocument(self, document_id: str, page_id: str) -> None:
        """Make a document of its own of a page and all after it, undoably."""
        if self.desk.has_page(document_id, page_id):
            self._undo_offered = True
            self.desk.tray.split(document_id, page_id)

    @Slot(str, str)
    def mergeDocuments(self, document_id: str, other_id: str) -> None:
        """Append another document to this one, undoably."""
        if document_id != other_id and self.desk.find(document_id) and self.desk.find(other_id):
            self._undo_offered = True
            self.desk.tray.merge(document_id, other_id)

    @Slot(str, str)
    def deletePage(self, document_id: str, page_id: str) -> None:
        """Take a page away, undoably; with its last page the document goes."""
        if self.desk.has_page(document_id, page_id):
            self._undo_offered = True
            self.desk.tray.delete_page(document_id, page_id)

    @Slot(str)
    def deleteDocument(self, document_id: str) -> None:
        """Take a document away, undoably."""
        if self.desk.find(document_id) is not None:
            self._undo_offered = True
            self.desk.tray.remove(document_id)

    @Slot()
    def undo(self) -> None:
        """Take back what was deleted or rearranged last."""
        self._undo_offered = False
        if self.desk.tray.undo():
            self.documentsChanged.emit()

    def settle(self) -> None:
        """Stop offering to undo: the visitor has gone on."""
        if self._undo_offered:
            self._undo_offered = False
            self.documentsChanged.emit()

    # -- answers ---------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_picture(self, picture: Picture) -> None:
        if self.desk.book.take(picture):
            self.picturesChanged.emit()

    @Slot(object, object)
    def _on_weighed(self, document: Document, weighing: Weighing) -> None:
        self.desk.take_weighing(document, weighing)
        self.weightsChanged.emit()
