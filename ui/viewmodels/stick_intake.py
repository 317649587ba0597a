"""Puts files that came from a stick into the tray, as the paper for which the stick was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.documents.models import Origin
from ui.viewmodels.file_intake import FileIntake

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.documents.errors import DocumentError
    from kiosk.services.assembly_service import AssemblyService
    from kiosk.services.stick_service import BroughtFile
    from ui.viewmodels.document_desk import DocumentDesk


class StickIntake(QObject):
    """One file after the other; each ends with `kept` or `refused`."""

    kept = Signal(str)  # document's id
    refused = Signal(object)  # DocumentError

    def __init__(self, desk: DocumentDesk, assembly: AssemblyService) -> None:
        super().__init__()
        self._desk = desk
        self._files = FileIntake(desk.tray, assembly)
        self._paper_id = ""
        self._title = ""
        self._first_id = ""
        self._path: Path | None = None
        self._files.kept.connect(self._on_kept)
        self._files.refused.connect(self._on_refused)

    @property
    def is_reading(self) -> bool:
        """Whether a file is on its way into the tray."""
        return self._path is not None

    def begin(self, paper_id: str, title: str) -> None:
        """Take the next files for a paper, or without one under a title."""
        self._paper_id, self._title, self._first_id = paper_id, title, ""

    def take(self, brought: BroughtFile) -> None:
        """Take a file that was made anew."""
        self._path = brought.path
        title = self._desk.stored_title(self._paper_id, self._title)
        self._files.take(brought.path, title, Origin.BROUGHT, self._paper_id)

    @Slot(str, str)
    def _on_kept(self, document_id: str, _origin: str) -> None:
        self._path = None
        if self._paper_id and self._desk.find(self._first_id) is not None:
            # Photos of both sides of a card, or of a letter's pages: one paper is one document.
            self._desk.tray.merge(self._first_id, document_id)
        else:
            self._first_id = document_id
        self.kept.emit(self._first_id)

    @Slot(object)
    def _on_refused(self, error: DocumentError) -> None:
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        self._path = None
        self.refused.emit(error)
