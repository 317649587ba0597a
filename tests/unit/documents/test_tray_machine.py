"""The tray under any order of acts: no page is lost or doubled, undo brings back what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.documents.tray import Tray
from tests.unit.documents.paper import page

if TYPE_CHECKING:
    from kiosk.documents.models import Document, Page


class TrayMachine(RuleBasedStateMachine):
    """Every page taken is in the tray, or deleted and undoable, or reported as discarded; never twice."""

    def __init__(self) -> None:
        super().__init__()
        self.discarded: list[Page] = []
        self.changes = 0
        self.taken: set[str] = set()
        self.number = 0
        self.tray = Tray(self._changed, self.discarded.extend)

    def _changed(self) -> None:
        self.changes += 1

    def _page(self) -> Page:
        self.number += 1
        self.taken.add(f"p{self.number}")
        return page(f"p{self.number}")

    def _pick(self, data: st.DataObject) -> tuple[str, str]:
        documents = [document for document in self.tray.documents if document.pages]
        document = data.draw(st.sampled_from(documents))
        return document.id, data.draw(st.sampled_from(document.pages)).id

    @rule(pages=st.integers(1, 3))
    def add_document(self, pages: int) -> None:
        before = self.tray.documents
        added = self.tray.add_document("Titre", [self._page() for _ in range(pages)])
        assert self.tray.documents == (*before, added)

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data(), position=st.one_of(st.none(), st.integers(0, 3)))
    def add_page(self, data: st.DataObject, position: int | None) -> None:
        self.tray.add_page(data.draw(st.sampled_from(self.tray.documents)).id, self._page(), position)

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data())
    def delete_page_and_maybe_undo(self, data: st.DataObject) -> None:
        before = self.tray.documents
        self.tray.delete_page(*self._pick(data))
        assert self.tray.documents != before
        if data.draw(st.booleans()):
            assert self.tray.undo()
            assert self.tray.documents == before
            assert not self.tray.undoable

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data())
    def remove_and_maybe_undo(self, data: st.DataObject) -> None:
        before = self.tray.documents
        self.tray.remove(self._pick(data)[0])
        if data.draw(st.booleans()):
            assert self.tray.undo()
            assert self.tray.documents == before

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data(), position=st.integers(0, 4))
    def move(self, data: st.DataObject, position: int) -> None:
        document_id, page_id = self._pick(data)
        before = self.tray.documents
        self.tray.move_page(document_id, page_id, position)
        if self.tray.documents != before:
            assert self.tray.undo()
            assert self.tray.documents == before
            self.tray.move_page(document_id, page_id, position)
        document = self.tray.document(document_id)
        assert document.index_of(page_id) == min(position, len(document.pages) - 1)
        self.tray.move_document(document_id, position)
        assert self.tray.documents[min(position, len(self.tray.documents) - 1)].id == document_id

    @precondition(lambda self: len(self.tray.documents) > 1)
    @rule(data=st.data(), undone=st.booleans())
    def merge(self, data: st.DataObject, undone: bool) -> None:
        before = self.tray.documents
        one, other = data.draw(st.permutations(before))[:2]
        self.tray.merge(one.id, other.id)
        assert self.tray.document(one.id).pages == one.pages + other.pages
        assert other.id not in {each.id for each in self.tray.documents}
        self._maybe_undo(undone, before)

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data(), undone=st.booleans())
    def split(self, data: st.DataObject, undone: bool) -> None:
        before = self.tray.documents
        document_id, page_id = self._pick(data)
        document = self.tray.document(document_id)
        index = document.index_of(page_id)
        rest = self.tray.split(document_id, page_id)
        if index == 0:
            assert (rest, self.tray.documents) == (document, before)
            return
        assert self.tray.document(document_id).pages == document.pages[:index]
        assert rest.pages == document.pages[index:]
        place = self.tray.documents.index(rest)
        assert self.tray.documents[place - 1].id == document_id
        self._maybe_undo(undone, before)

    def _maybe_undo(self, undone: bool, before: tuple[Document, ...]) -> None:
        if undone:
            assert self.tray.undo()
            assert self.tray.documents == before
            assert not self.tray.undoable

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data(), turns=st.integers(-3, 5))
    def rotate(self, data: st.DataObject, turns: int) -> None:
        document_id, page_id = self._pick(data)
        before = self.tray.document(document_id).page(page_id).rotation
        self.tray.rotate(document_id, page_id, turns * 90)
        assert self.tray.document(document_id).page(page_id).rotation == (before + turns * 90) % 360

    @precondition(lambda self: self.tray.documents)
    @rule(data=st.data())
    def replace(self, data: st.DataObject) -> None:
        document_id, page_id = self._pick(data)
        place = self.tray.document(document_id).index_of(page_id)
        self.tray.replace_page(document_id, page_id, self._page())
        assert self.tray.document(document_id).index_of(f"p{self.number}") == place

    @invariant()
    def no_page_is_lost_or_doubled(self) -> None:
        held = [each.id for document in self.tray.documents for each in document.pages]
        gone = [each.id for each in self.discarded]
        assert len(held + gone) == len(set(held + gone))
        missing = self.taken - set(held) - set(gone)
        assert not missing or self.tray.undoable

    @invariant()
    def every_document_has_pages(self) -> None:
        assert all(document.pages for document in self.tray.documents)


TestTrayMachine = TrayMachine.TestCase
TestTrayMachine.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
