"""The documents of one session, in the order in which the visitor sees them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from kiosk.documents.models import Document, Origin, Page
from kiosk.documents.undo import Act, Deletion, Rearrangement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.documents.models import PageVersion


def _ignore_change() -> None:
    pass


def _ignore_pages(_pages: tuple[Page, ...]) -> None:
    pass


def _with_joined(pages: tuple[Page, ...], joined: Page) -> tuple[Page, ...]:
    """Return the pages with this one in the place of its sides, where they stand one after the other."""
    sides = joined.sides
    for index in range(len(pages)):
        if pages[index : index + len(sides)] == sides:
            return (*pages[:index], joined, *pages[index + len(sides) :])
    return pages


class Tray:
    """Holds documents and changes them one act at a time; belongs to one thread, touches no file.

    `on_change` is called after every change. `on_discarded` gets pages that nothing can bring back any more
    (deleted, then another deletion followed), so that their files can go. An unknown id raises `KeyError`.
    """

    def __init__(
        self,
        on_change: Callable[[], None] = _ignore_change,
        on_discarded: Callable[[tuple[Page, ...]], None] = _ignore_pages,
    ) -> None:
        self._on_change = on_change
        self._on_discarded = on_discarded
        self._documents: tuple[Document, ...] = ()
        self._last: Deletion | Rearrangement | None = None
        self._numbers = count(1)

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, first to last."""
        return self._documents

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, also those that `undo` can still bring back."""
        kept = self._last.pages if isinstance(self._last, Deletion) else ()
        return tuple(page for document in self._documents for page in document.pages) + kept

    @property
    def undoable(self) -> Act | None:
        """What `undo` takes back: the last deletion or, until the next change, the last rearrangement."""
        last = self._last
        if last is None or (isinstance(last, Rearrangement) and last.after != self._documents):
            return None
        return last.act

    def document(self, document_id: str) -> Document:
        """Return the document of that id."""
        return self._documents[self._index_of(document_id)]

    def documents_of(self, paper_id: str) -> tuple[Document, ...]:
        """Return the documents that answer one of the procedure's papers."""
        return tuple(document for document in self._documents if document.paper_id == paper_id)

    def add_document(
        self,
        title: str,
        pages: Iterable[Page],
        *,
        origin: Origin = Origin.SCANNED,
        paper_id: str | None = None,
    ) -> Document:
        """Append a document; an empty one waits for its first page."""
        document = Document(f"document-{next(self._numbers)}", title, paper_id, tuple(pages), origin)
        self._set((*self._documents, document))
        return document

    def add_page(self, document_id: str, page: Page, position: int | None = None) -> None:
        """Put a page into a document: last, or before the page at `position` (from 0)."""
        pages = self.document(document_id).pages
        place = len(pages) if position is None else position
        self._change_pages(document_id, (*pages[:place], page, *pages[place:]))

    def replace_page(self, document_id: str, page_id: str, page: Page) -> None:
        """Put a page in the place of another (« scan again »); the old one is gone for good."""
        document = self.document(document_id)
        old = document.page(page_id)
        self._change_pages(document_id, tuple(page if each is old else each for each in document.pages))
        if page.path != old.path:
            self._on_discarded((old,))

    def improve(self, document_id: str, page_id: str, better: PageVersion) -> None:
        """Let the version of a page that was made right count; the scan stays its alternative.

        It is the same paper: a document that was used meanwhile stays so.
        """
        self.document(document_id).page(page_id)

        def improved(pages: tuple[Page, ...]) -> tuple[Page, ...]:
            return tuple(each.improved(better) if each.id == page_id else each for each in pages)

        self._change_unasked(improved)

    def join_sides(self, document_id: str, joined: Page) -> bool:
        """Put a page in the place of its `sides`; False when they do not stand there as they were.

        It is the same paper: a document that was used meanwhile stays so.
        """
        before = self._documents
        self.document(document_id)
        self._change_unasked(lambda pages: _with_joined(pages, joined))
        return self._documents != before

    def part_sides(self, document_id: str, page_id: str) -> None:
        """Put the sides of a page in its place again; itself is gone for good."""
        document = self.document(document_id)
        joined = document.page(page_id)
        if joined.sides:
            index = document.index_of(page_id)
            pages = (*document.pages[:index], *joined.sides, *document.pages[index + 1 :])
            self._change_pages(document_id, pages)
            self._on_discarded((replace(joined, sides=()),))

    def swap_versions(self, document_id: str, page_id: str) -> None:
        """Let a page's other version count, where there is one."""
        self._exchange(document_id, page_id, Page.swapped)

    def rotate(self, document_id: str, page_id: str, degrees: int = 90) -> None:
        """Turn a page clockwise by a multiple of 90 degrees; negative turns back."""
        self._exchange(document_id, page_id, lambda page: page.turned(degrees))

    def move_page(self, document_id: str, page_id: str, position: int) -> None:
        """Move a page to `position` (from 0; beyond the end means last), undoably."""
        document = self.document(document_id)
        page = document.page(page_id)
        others = [each for each in document.pages if each is not page]
        others.insert(max(0, position), page)
        if tuple(others) != document.pages:
            moved = replace(document, pages=tuple(others), is_used=False)
            self._rearrange(self._with(moved))

    def merge(self, document_id: str, other_id: str) -> None:
        """Append another document's pages to a document and take that one away, undoably."""
        document, other = self.document(document_id), self.document(other_id)
        if document is other:
            raise KeyError(other_id)
        merged = replace(document, pages=document.pages + other.pages, is_used=False)
        self._rearrange(tuple(each for each in self._with(merged) if each is not other))

    def split(self, document_id: str, page_id: str) -> Document:
        """Make a document of its own, behind it, of the page and all after it, undoably; returns that one.

        It keeps title and paper. The first page has nothing before it: then nothing changes.
        """
        document = self.document(document_id)
        index = document.index_of(page_id)
        if index == 0:
            return document
        rest = replace(
            document, id=f"document-{next(self._numbers)}", pages=document.pages[index:], is_used=False
        )
        first = replace(document, pages=document.pages[:index], is_used=False)
        place = self._index_of(document_id) + 1
        documents = self._with(first)
        self._rearrange((*documents[:place], rest, *documents[place:]))
        return rest

    def delete_page(self, document_id: str, page_id: str) -> None:
        """Take a page away, undoably; with its last page the document goes."""
        document = self.document(document_id)
        index = document.index_of(page_id)
        if len(document.pages) == 1:
            self.remove(document_id)
            return
        self._remember(Deletion(document_id, places=((index, document.pages[index]),)))
        self._change_pages(document_id, document.pages[:index] + document.pages[index + 1 :])

    def drop_page(self, document_id: str, page_id: str) -> bool:
        """Take a page away unasked; pages so dropped one after the other come back with one `undo`.

        False, and nothing changes, when it is the document's only page. It is the same paper: a document that
        was used meanwhile stays so.
        """
        document = self.document(document_id)
        index = document.index_of(page_id)
        if len(document.pages) == 1:
            return False
        last, places = self._last, ((index, document.pages[index]),)
        if isinstance(last, Deletion) and last.act is Act.DROPPED and last.document_id == document_id:
            self._last = replace(last, places=last.places + places)
        else:
            self._remember(Deletion(document_id, places=places, act=Act.DROPPED))
        self._replace(replace(document, pages=document.pages[:index] + document.pages[index + 1 :]))
        return True

    def remove(self, document_id: str) -> None:
        """Take a document away, undoably."""
        index = self._index_of(document_id)
        self._remember(Deletion(document_id, (index, self._documents[index])))
        self._set(self._documents[:index] + self._documents[index + 1 :])

    def undo(self) -> bool:
        """Take the last deletion or rearrangement back; return whether there was any.

        What was deleted comes back to its place, whatever happened since.
        """
        if self.undoable is None:
            return False
        act, self._last = self._last, None
        if isinstance(act, Rearrangement):
            self._set(act.before)
        elif act is not None:
            self._bring_back(act)
        return True

    def _bring_back(self, deletion: Deletion) -> None:
        if deletion.document is not None:
            place, document = deletion.document
            self._set((*self._documents[:place], document, *self._documents[place:]))
        for place, page in reversed(deletion.places):
            self.add_page(deletion.document_id, page, place)

    def move_document(self, document_id: str, position: int) -> None:
        """Move a document to `position` (from 0; beyond the end means last)."""
        document = self.document(document_id)
        others = [each for each in self._documents if each is not document]
        others.insert(max(0, position), document)
        self._set(tuple(others))

    def rename(self, document_id: str, title: str, paper_id: str | None = None) -> None:
        """Give a document another title, and the paper that it now answers."""
        self._replace(replace(self.document(document_id), title=title, paper_id=paper_id))

    def mark_used(self, document_id: str) -> None:
        """Note that the document was handed to the site; a later change of its pages takes the mark away."""
        self._replace(replace(self.document(document_id), is_used=True))

    def _index_of(self, document_id: str) -> int:
        for index, document in enumerate(self._documents):
            if document.id == document_id:
                return index
        raise KeyError(document_id)

    def _exchange(self, document_id: str, page_id: str, exchange: Callable[[Page], Page]) -> None:
        """Put another state of a page in its place; its files stay."""
        document = self.document(document_id)
        old = document.page(page_id)
        pages = tuple(exchange(each) if each is old else each for each in document.pages)
        if pages != document.pages:
            self._change_pages(document_id, pages)

    def _change_pages(self, document_id: str, pages: tuple[Page, ...]) -> None:
        self._replace(replace(self.document(document_id), pages=pages, is_used=False))

    def _replace(self, document: Document) -> None:
        self._set(self._with(document))

    def _with(self, document: Document) -> tuple[Document, ...]:
        """Return all documents, this one in the place of that of its id."""
        return tuple(document if each.id == document.id else each for each in self._documents)

    def _change_unasked(self, change: Callable[[tuple[Page, ...]], tuple[Page, ...]]) -> None:
        """Change pages on the kiosk's own account: what the visitor has just done can still be undone."""

        def changed(documents: tuple[Document, ...]) -> tuple[Document, ...]:
            return tuple(replace(each, pages=change(each.pages)) for each in documents)

        last = self._last
        if isinstance(last, Rearrangement) and last.after == self._documents:
            self._last = replace(last, before=changed(last.before), after=changed(last.after))
        self._set(changed(self._documents))

    def _rearrange(self, after: tuple[Document, ...]) -> None:
        self._remember(Rearrangement(self._documents, after))
        self._set(after)

    def _remember(self, act: Deletion | Rearrangement) -> None:
        earlier, self._last = self._last, act
        if isinstance(earlier, Deletion):
            self._on_discarded(earlier.pages)

    def _set(self, documents: tuple[Document, ...]) -> None:
        if documents != self._documents:
            self._documents = documents
            self._on_change()
