"""Answers for the tray: where the visitor is in it, what a site hands out or asks for, what goes to print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.documents.models import Origin
from ui.messages import Words, document_words, download_words, folder_words, too_heavy_words
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.choice import ChoiceViewModel
from ui.viewmodels.file_intake import FileIntake
from ui.viewmodels.print_copy import PrintCopy

if TYPE_CHECKING:
    from kiosk.documents.errors import DocumentError
    from kiosk.services.assembly_service import AssemblyService
    from ui.viewmodels.documents import DocumentsViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# Values of Qt's FileDialogRequest.FileMode: a folder (2) and a place to save (3) are never given.
_OPEN: Final = 0
_OPEN_MULTIPLE: Final = 1
_NOTHING: Final = Words("", "")


@QmlElement
@QmlUncreatable("made by ui.app")
class TrayViewModel(QObject):
    """Holds the tray that lies above a screen, and the one question that a site may ask of it at a time.

    A site's question is answered once, by `filesChosen` or `filesDeclined`.
    """

    countChanged = Signal()
    shownChanged = Signal()
    placeChanged = Signal()
    modeChanged = Signal()
    sentenceChanged = Signal()

    # As `list` it would reach QML empty; the stubs know no Qt type by name.
    filesChosen = Signal("QStringList")  # type: ignore[arg-type]
    filesDeclined = Signal()
    proofKept = Signal(str)
    viewAsked = Signal(str)
    printAsked = Signal(str, str, str)  # path, title, id of the document

    def __init__(self, documents: DocumentsViewModel, assembly: AssemblyService) -> None:
        super().__init__()
        self._documents = documents
        self._choice = ChoiceViewModel(documents.asked, documents.desk, assembly)
        self._intake = FileIntake(documents.desk.tray, assembly)
        self._print_copy = PrintCopy(assembly)
        self._is_shown = False
        self._place = "list"
        self._open_id = ""
        self._is_only_stick = False
        self._sentence = _NOTHING
        documents.documentsChanged.connect(self._follow)
        self._choice.choiceChanged.connect(self.modeChanged)
        self._choice.made.connect(self._on_files_made)
        self._choice.declined.connect(self.filesDeclined)
        self._intake.kept.connect(self._on_kept)
        self._intake.refused.connect(self._on_document_error)
        self._print_copy.made.connect(self.printAsked)
        self._print_copy.failed.connect(self._on_document_error)

    # -- where the visitor is --------------------------------------------------------------------------------

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many documents there are."""
        return self._documents.count

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether the tray lies above the screen."""
        return self._is_shown

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """What of the tray is seen: "list", "document", "scan" or "stick"."""
        return self._place

    @Property(str, notify=placeChanged)
    def openId(self) -> str:
        """The document that is open, if one is."""
        return self._open_id

    @Slot()
    def show(self) -> None:
        """Open the tray to look at it."""
        self._documents.settle()
        self.showList()
        self._set_shown(True)

    @Slot()
    def showScan(self) -> None:
        """Open the tray on scanning a new document."""
        self.newScan()
        self._set_shown(True)

    @Slot()
    def showList(self) -> None:
        """Go to the list of documents."""
        self._go("list")

    @Slot()
    def newScan(self) -> None:
        """Go to scanning a new document."""
        self._go("scan")

    def show_stick(self, *, from_tray: bool) -> None:
        """Go to the visitor's USB stick; from a screen without tray it is opened for that alone."""
        self._is_only_stick = not from_tray
        self._go("stick")
        if not from_tray:
            self._set_shown(True)

    @Slot()
    def leaveStick(self) -> None:
        """Go back to where the stick was asked for."""
        if self._is_only_stick:
            self._set_shown(False)
        self._go("scan")

    @Slot("QStringList")
    def followStick(self, document_ids: list[str]) -> None:
        """Go on with documents that came from the stick; where a site waits for a file, they are chosen."""
        if self._is_only_stick:
            self._set_shown(False)
        if self._choice.open:
            for document_id in document_ids:
                self._choice.choose(document_id)
        self.openDocument(document_ids[0]) if len(document_ids) == 1 else self.showList()

    @Slot(str)
    def openDocument(self, document_id: str) -> None:
        """Go to one document."""
        if self._documents.desk.find(document_id) is not None:
            self._go("document", document_id)

    @Slot()
    def close(self) -> None:
        """Close the tray; a site that waits gets no file."""
        self._set_shown(False)
        self._choice.decline()
        self._documents.refresh()

    # -- what is done with a document ------------------------------------------------------------------------

    @Slot(str)
    def viewDocument(self, document_id: str) -> None:
        """Show a document in the viewer."""
        if self._documents.desk.find(document_id) is not None:
            self.viewAsked.emit(document_id)

    @Slot(str)
    def printDocument(self, document_id: str) -> None:
        """Have a document printed, as a PDF whatever it is made of; `printAsked` follows."""
        document = self._documents.desk.find(document_id)
        if document is not None:
            self._print_copy.make(document, self._documents.entry(document_id)["title"])

    # -- what the site hands out -----------------------------------------------------------------------------

    @Slot(str, str)
    def keepPrintedPage(self, path: str, title: str) -> None:
        """Keep a page of the site, printed into a PDF, and show it; `proofKept` follows."""
        self._intake.take(Path(path), title, Origin.PRINTED_PAGE)

    @Slot(object, str)
    def keepDownload(self, path: Path, title: str) -> None:
        """Keep a file that the site handed out and show it."""
        self._intake.take(path, title, Origin.DOWNLOADED)

    @Slot()
    def tellTooHeavy(self) -> None:
        """Say that the site finds a file too heavy, and how to make it lighter."""
        self._say(too_heavy_words())

    @Slot(str)
    def tellRefusedDownload(self, reason: str) -> None:
        """Say why a file of the site was not taken: "type", "size" or "failed"."""
        self._say(download_words(reason))

    @Slot(str, str)
    def _on_kept(self, document_id: str, origin: str) -> None:
        if origin == Origin.PRINTED_PAGE:
            self.proofKept.emit(document_id)
        self.viewAsked.emit(document_id)

    # -- what the site asks for ------------------------------------------------------------------------------

    @Property(ChoiceViewModel, constant=True)
    def choice(self) -> ChoiceViewModel:
        """The question of a site's file field."""
        return self._choice

    @Property(str, notify=modeChanged)
    def mode(self) -> str:
        """What the tray was opened for: "choose" while a site waits for a file, else "browse"."""
        return "choose" if self._choice.open else "browse"

    @Slot(int, "QStringList")
    def askFiles(self, mode: int, accept: list[str]) -> None:
        """Let the visitor choose for a file field; a folder or a place to save is declined at once."""
        if mode in {_OPEN, _OPEN_MULTIPLE}:
            self._choice.begin(accept, takes_several=mode == _OPEN_MULTIPLE)
            self._documents.refresh()
            self.show()
        else:
            self._say(folder_words())
            self.filesDeclined.emit()

    @Slot(list)
    def _on_files_made(self, paths: list[str]) -> None:
        self._set_shown(False)
        self.filesChosen.emit(paths)

    @Slot(str, str)
    def followScan(self, document_id: str, _page_id: str) -> None:
        """Go to the document that was scanned from here; where a site waits for a file, it is chosen."""
        if self._place == "scan":
            self.openDocument(document_id)
        if self._choice.open:
            self._choice.choose(document_id)

    # -- what is told ----------------------------------------------------------------------------------------

    @Property(str, notify=sentenceChanged)
    def sentence(self) -> str:
        """Something to tell the visitor that happened beside his documents, or nothing."""
        return self._sentence.title

    @Property(str, notify=sentenceChanged)
    def advice(self) -> str:
        """What he can do about it."""
        return self._sentence.advice

    @Slot()
    def dismissSentence(self) -> None:
        """Say that it was read."""
        self._say(_NOTHING)

    @Slot(object)
    def _on_document_error(self, error: DocumentError) -> None:
        self._say(document_words(error))

    def _say(self, words: Words) -> None:
        if words != self._sentence:
            self._sentence = words
            self.sentenceChanged.emit()

    @Slot()
    def _follow(self) -> None:
        if self._open_id and self._documents.desk.find(self._open_id) is None:
            self._go("list")
        self._choice.follow()
        self.countChanged.emit()

    def _go(self, place: str, document_id: str = "") -> None:
        if (place, document_id) != (self._place, self._open_id):
            self._place, self._open_id = place, document_id
            self.placeChanged.emit()

    def _set_shown(self, shown: bool) -> None:
        if shown != self._is_shown:
            self._is_shown = shown
            self.shownChanged.emit()
