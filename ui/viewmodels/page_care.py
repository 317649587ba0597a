"""Has every scanned page made right and looked at, behind the visitor's back."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.documents.models import Page
    from kiosk.documents.workspace import Workspace
    from kiosk.imaging.improvement_process import Finding
    from kiosk.services.improvement_service import ImprovementService
    from ui.viewmodels.documents import DocumentsViewModel


class PageCare(QObject):
    """Never keeps anybody waiting: a page is there as it was scanned until the better one comes."""

    def __init__(
        self, service: ImprovementService, documents: DocumentsViewModel, workspace: Workspace
    ) -> None:
        super().__init__()
        self.service = service
        self._documents = documents
        self._workspace = workspace
        self._numbers = count(1)
        service.improved.connect(self._on_improved)
        service.joined.connect(documents.take_joined)
        documents.joinWanted.connect(self.join)

    @Slot(bool)
    def follow_scanner(self, scanning: bool) -> None:
        """Make ready while the scanner works."""
        if scanning:
            self.service.warm_up()

    @Slot(str, str)
    def take(self, _document_id: str, page_id: str) -> None:
        """Have a page made right that was just scanned."""
        page = self._documents.desk.page(page_id)
        if page is not None:
            asked_mm = self._documents.desk.asked_height_mm(page_id)
            self.service.improve(page, self._workspace.improved_path(page.id), asked_mm)

    @Slot(object, object, object)
    def _on_improved(self, page: Page, better: Path, finding: Finding) -> None:
        document_id = self._documents.take_finding(page, better, finding)
        if finding.is_card:
            self.join(document_id)

    @Slot(str)
    def join(self, document_id: str) -> None:
        """Have both sides of a card put on one page, where a document is just that."""
        sides = self._documents.desk.card_sides(document_id)
        if sides is not None:
            self.service.join(*sides, self._workspace.improved_path(f"card-{next(self._numbers)}"))
