"""Answers for what is asked before a document is printed: which pages, how often and how."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.documents.models import FileFormat
from kiosk.printing.order import MAX_COPIES, PrintOrder
from ui.messages import document_words
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.document_text import bytes_text
from ui.viewmodels.print_preview import PrintPreview

if TYPE_CHECKING:
    from devices.printing.api import PrinterStatus
    from kiosk.config import PrinterConfig
    from kiosk.documents.errors import DocumentError
    from kiosk.documents.models import Page
    from kiosk.documents.workspace import Workspace
    from kiosk.services.assembly_service import AssemblyService, Picture
    from kiosk.services.print_service import PrintService
    from ui.viewmodels.documents import DocumentsViewModel
    from ui.viewmodels.preferences import PreferencesViewModel
    from ui.viewmodels.printing import PrintingViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING: Final = PrintOrder(0, 1, 0)
_BYTES_PER_MB: Final = 1_000_000


@QmlElement
@QmlUncreatable("made by ui.app")
class PrintChoiceViewModel(QObject):
    """One question at a time. Limits are told before they are met; black is proposed, as it costs least."""

    shownChanged = Signal()
    orderChanged = Signal()
    pictureChanged = Signal()

    def __init__(
        self,
        printing: PrintingViewModel,
        service: PrintService,
        assembly: AssemblyService,
        documents: DocumentsViewModel,
        workspace: Workspace,
        preferences: PreferencesViewModel,
        config: PrinterConfig,
    ) -> None:
        super().__init__()
        self._printing = printing
        self._assembly = assembly
        self._documents = documents
        self._preferences = preferences
        self._config = config
        self._path = Path()
        self._title = ""
        self._is_scan = False
        self._ticket = 0
        self._order = _NOTHING
        self._trouble = ""
        self._can_colour = False
        self._can_duplex = False
        self._preview = PrintPreview(assembly, workspace)
        service.statusChanged.connect(self._on_status)
        assembly.fileRead.connect(self._on_read)
        assembly.fileRefused.connect(self._on_refused)
        assembly.pictureDrawn.connect(self._on_drawn)
        printing.stateChanged.connect(self.orderChanged)
        printing.allowanceChanged.connect(self.orderChanged)
        preferences.languageChanged.connect(self.orderChanged)

    # -- what is asked ---------------------------------------------------------------------------------------

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether the question lies above the screen."""
        return self._ticket != 0

    @Property(str, notify=shownChanged)
    def title(self) -> str:
        """The document's name, as the visitor knows it."""
        return self._title

    @Property(bool, notify=orderChanged)
    def ready(self) -> bool:
        """Whether its pages have been counted."""
        return self._order.page_count > 0

    @Property(int, notify=orderChanged)
    def pageCount(self) -> int:
        """How many pages the document has."""
        return self._order.page_count

    @Property(int, notify=orderChanged)
    def first(self) -> int:
        """The first page wanted, from 1."""
        return self._order.first

    @Property(int, notify=orderChanged)
    def last(self) -> int:
        """The last page wanted."""
        return self._order.last

    @Property(bool, notify=orderChanged)
    def whole(self) -> bool:
        """Whether all pages are wanted."""
        return self._order.is_whole

    @Property(int, notify=orderChanged)
    def copies(self) -> int:
        """How many copies are wanted."""
        return self._order.copies

    @Property(int, constant=True)
    def mostCopies(self) -> int:
        """How many copies can be had at once."""
        return MAX_COPIES

    @Property(bool, notify=orderChanged)
    def colour(self) -> bool:
        """Whether colours are wanted."""
        return self._order.colour

    @Property(bool, notify=orderChanged)
    def colourOffered(self) -> bool:
        """Whether printer and operator allow colours."""
        return self._can_colour and self._config.colour

    @Property(bool, notify=orderChanged)
    def duplex(self) -> bool:
        """Whether both sides of the paper are to be used."""
        return self._order.duplex

    @Property(bool, notify=orderChanged)
    def duplexOffered(self) -> bool:
        """Whether the printer can use both sides and there is more than one page to put there."""
        return self._can_duplex and self._order.first < self._order.last

    @Property(int, notify=orderChanged)
    def printedPages(self) -> int:
        """How many pages will come out."""
        return self._order.printed_pages

    @Property(int, notify=orderChanged)
    def sheets(self) -> int:
        """How many sheets of paper that is."""
        return self._order.sheets

    @Property(int, notify=orderChanged)
    def left(self) -> int:
        """How many pages may still be printed during this visit."""
        return self._printing.allowance.left

    @Property(str, notify=orderChanged)
    def refusal(self) -> str:
        """Why this cannot be printed so, and what to do; nothing where it can."""
        if self._trouble:
            return self._trouble
        if self._order.printed_pages > self.left:
            return QCoreApplication.translate(
                "printing", "C’est plus que ce qui reste. Choisissez moins de pages, ou appelez le médiateur."
            )
        if self._printing.full:
            return QCoreApplication.translate(
                "printing", "Beaucoup de documents attendent déjà. Patientez un instant."
            )
        return ""

    # -- its preview -----------------------------------------------------------------------------------------

    @Property(int, notify=pictureChanged)
    def index(self) -> int:
        """Which of the document's pages the preview shows, from 0."""
        return self._preview.index

    @Property(str, notify=pictureChanged)
    def picture(self) -> str:
        """Address of that page's picture; nothing while it is drawn."""
        return self._preview.url(is_grey=not self._order.colour)

    @Slot(int)
    def showPage(self, index: int) -> None:
        """Show another one of the document's pages."""
        self._preview.show(index, is_grey=not self._order.colour)
        self.pictureChanged.emit()

    # -- what the visitor does -------------------------------------------------------------------------------

    @Slot(str, str, str)
    def ask(self, path: str, title: str, document_id: str) -> None:
        """Ask how a PDF file is to be printed, which is the copy of a document."""
        self._forget()
        self._path, self._title = Path(path), title
        self._is_scan = self._documents.entry(document_id).get("origin") == "scanned"
        self._ticket = self._assembly.read(self._path, FileFormat.PDF)
        largest_bytes = self._config.largest_file_mb * _BYTES_PER_MB
        if self._path.stat().st_size > largest_bytes:
            text = QCoreApplication.translate(
                "printing", "Ce document est trop lourd pour l’imprimante : %1 au plus."
            )
            self._trouble = text.replace("%1", bytes_text(largest_bytes, self._preferences.language))
        self._tell()

    @Slot(int)
    def setCopies(self, copies: int) -> None:
        """Choose how often."""
        self._set(replace(self._order, copies=max(1, min(copies, MAX_COPIES))))

    @Slot(int, int)
    def setPages(self, first: int, last: int) -> None:
        """Choose from which page to which; an end that crosses the other one takes it along."""
        first = max(1, min(first, self._order.page_count))
        last = max(1, min(last, self._order.page_count))
        if first > last:
            first, last = (first, first) if first != self._order.first else (last, last)
        self._set(replace(self._order, first=first, last=last))
        self.showPage(first - 1)

    @Slot(bool)
    def setColour(self, colour: bool) -> None:
        """Choose colours or black."""
        self._set(replace(self._order, colour=colour and self.colourOffered))
        self.showPage(self.index)

    @Slot(bool)
    def setDuplex(self, duplex: bool) -> None:
        """Choose both sides or one."""
        self._set(replace(self._order, duplex=duplex and self._can_duplex))

    @Slot()
    def confirm(self) -> None:
        """Print it so."""
        if self.ready and not self.refusal:
            order = replace(self._order, duplex=self._order.duplex and self.duplexOffered)
            self._printing.print_order(self._path, self._title, order)
            self.cancel()

    @Slot()
    def cancel(self) -> None:
        """Print nothing."""
        self._forget()
        self._tell()

    # -- answers ---------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_status(self, status: PrinterStatus) -> None:
        if (status.can_colour, status.can_duplex) != (self._can_colour, self._can_duplex):
            self._can_colour, self._can_duplex = status.can_colour, status.can_duplex
            self.orderChanged.emit()

    @Slot(int, object)
    def _on_read(self, ticket: int, pages: tuple[Page, ...]) -> None:
        if ticket == self._ticket:
            self._preview.open(pages)
            self._set(PrintOrder.whole(pages, is_scan=self._is_scan))
            self.showPage(0)

    @Slot(int, object)
    def _on_refused(self, ticket: int, error: DocumentError) -> None:
        if ticket == self._ticket:
            words = document_words(error)
            self._trouble = f"{words.title} {words.advice}"
            self.orderChanged.emit()

    @Slot(object)
    def _on_drawn(self, picture: Picture) -> None:
        if self._preview.take(picture):
            self.pictureChanged.emit()

    def _set(self, order: PrintOrder) -> None:
        if self.shown and order != self._order:
            self._order = order
            self.orderChanged.emit()

    def _forget(self) -> None:
        self._preview.close()
        self._ticket, self._order, self._trouble = 0, _NOTHING, ""

    def _tell(self) -> None:
        self.shownChanged.emit()
        self.orderChanged.emit()
        self.pictureChanged.emit()
