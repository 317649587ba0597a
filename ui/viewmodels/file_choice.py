"""The question of a site's file field: which documents it takes, which are chosen, what is made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.documents.acceptance import FileField, effective_limits, judge
from kiosk.documents.models import ALL_FORMATS
from ui.messages import fault_words
from ui.viewmodels.document_text import formats_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.documents.models import Document, Limits
    from ui.viewmodels.document_desk import DocumentDesk


class FileChoice:
    """One question at a time; without one everything is empty."""

    def __init__(self, desk: DocumentDesk) -> None:
        self._desk = desk
        self._field: FileField | None = None
        self._selected: list[str] = []

    @property
    def is_open(self) -> bool:
        """Whether a site waits for an answer."""
        return self._field is not None

    @property
    def takes_several(self) -> bool:
        """Whether the site takes several files."""
        return self._field is not None and self._field.takes_several

    @property
    def formats(self) -> str:
        """The formats that the site names, or nothing where it takes all that we make."""
        if self._field is None or self._field.limits.formats == ALL_FORMATS:
            return ""
        return formats_text(self._field.limits.formats)

    @property
    def selected(self) -> list[str]:
        """Ids of the chosen documents that can be handed over, in the order of choice."""
        refused = self.refusals()
        present = {document.id for document in self._desk.tray.documents}
        return [each for each in self._selected if each in present and each not in refused]

    def open(self, accept: Sequence[str], *, takes_several: bool) -> None:
        """Begin a question, with the one document chosen that is the only one possible."""
        self._field = FileField.of(accept, takes_several=takes_several)
        refused = self.refusals()
        possible = [each.id for each in self._desk.tray.documents if each.id not in refused]
        self._selected = possible if len(possible) == 1 else []

    def close(self) -> None:
        """End the question."""
        self._field = None
        self._selected = []

    def refusals(self) -> dict[str, str]:
        """Say, by document id, why the site does not take a document."""
        if self._field is None:
            return {}
        verdicts = judge(self._desk.tray.documents, self._field, self._desk.limits_of)
        return {each.document_id: fault_words(each.refusal) for each in verdicts if each.refusal is not None}

    def toggle(self, document_id: str) -> None:
        """Choose a document, or take the choice back; where one file is wanted the last choice counts."""
        if document_id in self._selected:
            self._selected.remove(document_id)
        elif self._field is not None and document_id not in self.refusals():
            self._selected = [*self._selected, document_id] if self._field.takes_several else [document_id]

    def orders(self) -> list[tuple[Document, Limits]]:
        """Return the chosen documents with the limits to make their files by."""
        if self._field is None:
            return []
        found = [document for each in self.selected if (document := self._desk.find(each)) is not None]
        return [
            (self._named(document), effective_limits(self._field, self._desk.limits_of(document)))
            for document in found
        ]

    def _named(self, document: Document) -> Document:
        # Of a title in Arabic nothing would be left in a file name: the paper's French one is taken.
        return replace(document, title=self._desk.stored_title(document.paper_id or "", document.title))
