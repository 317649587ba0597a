"""Which of the site's own documents are on paper and which are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from ui.viewmodels.documents import DocumentsViewModel

_PROOFS: Final = frozenset({"downloaded", "printed_page"})


class ProofList(QObject):
    """Follows every document from the wish to print it to its last sheet."""

    changed = Signal()
    documentPrinted = Signal()

    def __init__(self, documents: DocumentsViewModel) -> None:
        super().__init__()
        self._documents = documents
        self._asked: dict[str, str] = {}  # path of the copy for the printer -> id of the document
        self._printed: set[str] = set()
        documents.documentsChanged.connect(self.changed)

    def unprinted(self) -> list[dict[str, Any]]:
        """Return the site's documents that are not on paper, as `DocumentsViewModel.documents` has them."""
        found: list[dict[str, Any]] = self._documents.documents
        return [each for each in found if each["origin"] in _PROOFS and each["id"] not in self._printed]

    @Slot(str, str, str)
    def note_asked(self, path: str, _title: str, document_id: str) -> None:
        """Remember whose copy a file is."""
        self._asked[path] = document_id

    @Slot(str)
    def note_printed(self, path: str) -> None:
        """Take a file that came out; one that is no document's copy is left to others."""
        document_id = self._asked.pop(path, None)
        if document_id is not None:
            self._printed.add(document_id)
            self.documentPrinted.emit()
            self.changed.emit()
