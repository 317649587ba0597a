"""Makes of a document the PDF that a printer takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.documents.models import FileFormat, Limits

if TYPE_CHECKING:
    from kiosk.documents.assembly import AssembledFile
    from kiosk.documents.errors import DocumentError
    from kiosk.documents.models import Document
    from kiosk.services.assembly_service import AssemblyService

_ONLY_PDF: Final = Limits(formats=frozenset({FileFormat.PDF}))


class PrintCopy(QObject):
    """One copy at a time: a second wish before the first is ready is a double tap."""

    made = Signal(str, str, str)  # path, title, id of the document
    failed = Signal(object)  # DocumentError

    def __init__(self, assembly: AssemblyService) -> None:
        super().__init__()
        self._assembly = assembly
        self._ticket: int | None = None
        self._title = ""
        self._document_id = ""
        assembly.assembled.connect(self._on_assembled)
        assembly.assemblyFailed.connect(self._on_failed)

    def make(self, document: Document, title: str) -> None:
        """Make the copy; `made` or `failed` follows."""
        if self._ticket is None:
            self._title = title
            self._document_id = document.id
            self._ticket = self._assembly.assemble([(document, _ONLY_PDF)])

    @Slot(int, object)
    def _on_assembled(self, ticket: int, files: tuple[AssembledFile, ...]) -> None:
        if ticket == self._ticket:
            self._ticket = None
            self.made.emit(str(files[0].path), self._title, self._document_id)

    @Slot(int, str, object)
    def _on_failed(self, ticket: int, _document_id: str, error: DocumentError) -> None:
        if ticket == self._ticket:
            self._ticket = None
            self.failed.emit(error)
