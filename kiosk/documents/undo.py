"""What the tray remembers of the visitor's last act, to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.documents.models import Document, Page


class Act(StrEnum):
    """The kinds of acts that can be taken back; DROPPED is a deletion that nobody asked for."""

    DELETED = "deleted"
    DROPPED = "dropped"
    REARRANGED = "rearranged"


@dataclass(frozen=True, slots=True)
class Deletion:
    """What was taken away last: a whole document, or pages of `document_id` one after the other."""

    document_id: str
    document: tuple[int, Document] | None = None  # its place among the documents
    places: tuple[tuple[int, Page], ...] = ()  # each page's place at the time it went
    act: Act = Act.DELETED

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages that are gone unless this is taken back."""
        if self.document is not None:
            return self.document[1].pages
        return tuple(page for _, page in self.places)


@dataclass(frozen=True, slots=True)
class Rearrangement:
    """Pages that were put elsewhere: all documents before and after; nothing has to be kept for it."""

    before: tuple[Document, ...]
    after: tuple[Document, ...]
    act: Act = Act.REARRANGED
