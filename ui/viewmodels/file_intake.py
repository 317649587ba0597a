"""Takes files of the site into the tray: downloads, and pages printed into a PDF."""

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
        self._waiting: dict[int, tuple[str, Origin]] = {}
        assembly.fileRead.connect(self._on_read)
        assembly.fileRefused.connect(self._on_refused)

    def take(self, path: Path, title: str, origin: Origin) -> None:
        """Take a file whose ending tells its format; `kept` or `refused` follows."""
        ticket = self._assembly.read(path, FileFormat(path.suffix.removeprefix(".")))
        self._waiting[ticket] = (title.strip() or _UNNAMED, origin)

    @Slot(int, object)
    def _on_read(self, ticket: int, pages: tuple[Page, ...]) -> None:
        title, origin = self._waiting.pop(ticket)
        document = self._tray.add_document(title, pages, origin=origin)
        self.kept.emit(document.id, origin.value)

    @Slot(int, object)
    def _on_refused(self, ticket: int, error: DocumentError) -> None:
        del self._waiting[ticket]
        self.refused.emit(error)
