"""Takes files into the tray: the site's downloads, its pages printed into a PDF, the visitor's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.documents.models import FileFormat, Origin

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.documents.errors import DocumentError
    from kiosk.documents.models import Page
    from kiosk.documents.tray import Tray
    from kiosk.services.assembly_service import AssemblyService

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_UNNAMED: Final = QT_TRANSLATE_NOOP("documents", "Document du site")


class FileIntake(QObject):
    """Reads each file off the interface's thread and adds it as a document."""

    kept = Signal(str, str)  # document's id, Origin
    refused = Signal(object)  # DocumentError

    def __init__(self, tray: Tray, assembly: AssemblyService) -> None:
        super().__init__()
        self._tray = tray
        self._assembly = assembly
        self._waiting: dict[int, tuple[str, Origin, str]] = {}
        assembly.fileRead.connect(self._on_read)
        assembly.fileRefused.connect(self._on_refused)

    def take(self, path: Path, title: str, origin: Origin, paper_id: str = "") -> None:
        """Take a file whose ending tells its format; `kept` or `refused` follows.

        `paper_id` is the procedure's paper that it answers, if any.
        """
        ticket = self._assembly.read(path, FileFormat(path.suffix.removeprefix(".")))
        self._waiting[ticket] = (title.strip() or _UNNAMED, origin, paper_id)

    @Slot(int, object)
    def _on_read(self, ticket: int, pages: tuple[Page, ...]) -> None:
        if ticket not in self._waiting:
            return  # somebody else's
        title, origin, paper_id = self._waiting.pop(ticket)
        document = self._tray.add_document(title, pages, origin=origin, paper_id=paper_id or None)
        self.kept.emit(document.id, origin.value)

    @Slot(int, object)
    def _on_refused(self, ticket: int, error: DocumentError) -> None:
        if self._waiting.pop(ticket, None) is not None:
            self.refused.emit(error)
