"""Answers for the question of a site's file field: which documents the visitor hands over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.messages import Words, document_words
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.documents.assembly import AssembledFile
    from kiosk.documents.errors import DocumentError
    from kiosk.documents.models import Document, Limits
    from kiosk.services.assembly_service import AssemblyService
    from kiosk.services.improvement_service import ImprovementService
    from ui.viewmodels.document_desk import DocumentDesk
    from ui.viewmodels.file_choice import FileChoice

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = Words("", "")
# A page takes a third of a second. Longer than this nobody waits for the better ones of a pile.
_PATIENCE_MS: Final = 5_000


@QmlElement
@QmlUncreatable("made by ui.app")
class ChoiceViewModel(QObject):
    """Holds one question at a time; each ends with `made` or `declined`, once."""

    choiceChanged = Signal()
    troubleChanged = Signal()
    preparingChanged = Signal()

    made = Signal(list)
    declined = Signal()

    def __init__(self, choice: FileChoice, desk: DocumentDesk, assembly: AssemblyService) -> None:
        super().__init__()
        self._choice = choice
        self._desk = desk
        self._assembly = assembly
        self._is_preparing = False
        self._ticket: int | None = None
        self._improvements: ImprovementService | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._assemble)
        self._used: list[str] = []
        self._trouble = _NOTHING
        self._failed: list[tuple[Document, Limits]] = []  # what the trouble is about
        assembly.assembled.connect(self._on_assembled)
        assembly.assemblyFailed.connect(self._on_failed)

    def follow_improvements(self, improvements: ImprovementService) -> None:
        """Hand pages over that were just scanned only when they have been made right."""
        self._improvements = improvements
        improvements.settled.connect(self._on_settled)

    @Property(bool, notify=choiceChanged)
    def open(self) -> bool:
        """Whether a site waits for a file."""
        return self._choice.is_open

    @Property(bool, notify=choiceChanged)
    def takesSeveral(self) -> bool:
        """Whether the site takes several files."""
        return self._choice.takes_several

    @Property(str, notify=choiceChanged)
    def formatsText(self) -> str:
        """The formats that the site names, if it names any."""
        return self._choice.formats

    @Property("QVariant", notify=choiceChanged)
    def selected(self) -> list[str]:
        """Ids of the chosen documents."""
        return self._choice.selected

    @Property(bool, notify=preparingChanged)
    def preparing(self) -> bool:
        """Whether the files are being made."""
        return self._is_preparing

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the files could not be made, if so."""
        return self._trouble.title

    @Property(str, notify=troubleChanged)
    def advice(self) -> str:
        """What the visitor can do about it."""
        return self._trouble.advice

    def begin(self, accept: list[str], *, takes_several: bool) -> None:
        """Begin a question; what an earlier one was preparing is dropped."""
        self._choice.open(accept, takes_several=takes_several)
        self._stop_preparing()
        self._tell(_NOTHING)
        self.choiceChanged.emit()

    def decline(self) -> None:
        """Give the site no file, if it waits for one."""
        if self._choice.is_open:
            self._end()
            self.declined.emit()

    def follow(self) -> None:
        """Look at the documents anew: a changed one may be handed over now, or no longer."""
        if self._choice.is_open:
            if self._choice.orders() != self._failed:
                self._tell(_NOTHING)
            self.choiceChanged.emit()

    @Slot(str)
    def toggle(self, document_id: str) -> None:
        """Choose a document, or take the choice back."""
        if not self._is_preparing:
            self._choice.toggle(document_id)
            self._tell(_NOTHING)
            self.choiceChanged.emit()

    @Slot(str)
    def choose(self, document_id: str) -> None:
        """Choose a document, if the site takes it."""
        if document_id not in self._choice.selected:
            self.toggle(document_id)

    @Slot()
    def confirm(self) -> None:
        """Make the chosen documents into files and hand them to the site."""
        if self._is_preparing or not self._choice.orders():
            return
        self._is_preparing = True
        self._tell(_NOTHING)
        self.preparingChanged.emit()
        if self._improvements is not None and self._improvements.is_busy:
            self._patience.start()
        else:
            self._assemble()

    @Slot()
    def _on_settled(self) -> None:
        if self._patience.isActive():
            self._assemble()

    @Slot()
    def _assemble(self) -> None:
        self._patience.stop()
        orders = self._choice.orders()
        if not orders:  # they are gone meanwhile
            self._stop_preparing()
            return
        self._used = [document.id for document, _limits in orders]
        self._ticket = self._assembly.assemble(orders)

    @Slot()
    def cancelPreparing(self) -> None:
        """Go back to choosing; files that are made after that are dropped."""
        self._stop_preparing()

    @Slot(int, object)
    def _on_assembled(self, ticket: int, files: tuple[AssembledFile, ...]) -> None:
        if ticket != self._ticket:
            return
        for document_id in self._used:
            if self._desk.find(document_id) is not None:
                self._desk.tray.mark_used(document_id)
        self._end()
        self.made.emit([str(file.path) for file in files])

    @Slot(int, str, object)
    def _on_failed(self, ticket: int, _document_id: str, error: DocumentError) -> None:
        if ticket == self._ticket:
            self._stop_preparing()
            self._failed = self._choice.orders()
            self._tell(document_words(error))

    def _end(self) -> None:
        self._choice.close()
        self._stop_preparing()
        self._tell(_NOTHING)
        self.choiceChanged.emit()

    def _stop_preparing(self) -> None:
        if self._is_preparing:
            self._is_preparing = False
            self._ticket = None
            self._patience.stop()
            self.preparingChanged.emit()

    def _tell(self, trouble: Words) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.troubleChanged.emit()
