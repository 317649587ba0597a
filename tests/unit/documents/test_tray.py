"""The tray: order, undo and marks hold whatever the visitor does."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.documents.models import Origin, Page, PageVersion, Rotation
from kiosk.documents.tray import Tray
from kiosk.documents.undo import Act
from tests.unit.documents.paper import page


def test_every_change_is_told_once_and_nothing_else() -> None:
    changes = []
    tray = Tray(lambda: changes.append(1))
    document = tray.add_document("Titre", [page("a"), page("b")])
    tray.rotate(document.id, "a")
    tray.rotate(document.id, "a", 360)
    tray.move_page(document.id, "a", 0)
    tray.rename(document.id, "Permis", "licence")
    tray.mark_used(document.id)
    tray.delete_page(document.id, "b")
    tray.undo()
    assert not tray.undo()
    # The full turn and the move to where it was changed nothing.
    assert len(changes) == 6


def test_a_rearrangement_is_undone_only_until_the_next_change() -> None:
    tray = Tray()
    one = tray.add_document("Titre", [page("a"), page("b")])
    rest = tray.split(one.id, "b")
    tray.rename(rest.id, "Autre")
    assert tray.undoable is None
    assert not tray.undo()
    assert [document.title for document in tray.documents] == ["Titre", "Autre"]


def test_what_the_kiosk_makes_right_meanwhile_takes_no_undo_away() -> None:
    tray = Tray()
    one = tray.add_document("Titre", [page("a"), page("b"), page("c")])
    tray.move_page(one.id, "c", 0)
    tray.improve(one.id, "c", PageVersion(Path("better.jpg"), 90, 180))
    a, b = tray.document(one.id).pages[1:]
    assert tray.join_sides(one.id, Page("card", Path("card.jpg"), 200, 300, 75, sides=(a, b)))
    assert tray.undo()
    assert [each.id for each in tray.document(one.id).pages] == ["card", "c"]
    assert tray.document(one.id).page("c").is_improved


def test_blank_backs_dropped_one_by_one_come_back_together() -> None:
    discarded: list[Page] = []
    tray = Tray(on_discarded=discarded.extend)
    one = tray.add_document("Titre", [page("1"), page("1b")])
    assert tray.drop_page(one.id, "1b")
    tray.add_page(one.id, page("2"))
    tray.add_page(one.id, page("2b"))
    assert tray.drop_page(one.id, "2b")
    tray.add_page(one.id, page("3"))
    assert tray.undoable is Act.DROPPED
    assert [each.id for each in tray.document(one.id).pages] == ["1", "2", "3"]
    assert tray.undo()
    assert [each.id for each in tray.document(one.id).pages] == ["1", "1b", "2", "2b", "3"]
    assert not discarded


def test_a_dropped_page_is_not_the_last_one_nor_mixed_with_what_the_visitor_deletes() -> None:
    tray = Tray()
    one = tray.add_document("Titre", [page("1"), page("1b"), page("2")])
    tray.drop_page(one.id, "1b")
    tray.delete_page(one.id, "2")
    assert tray.undoable is Act.DELETED
    assert tray.undo()
    assert [each.id for each in tray.document(one.id).pages] == ["1", "2"]
    tray.delete_page(one.id, "2")
    assert not tray.drop_page(one.id, "1")


def test_a_deletion_is_beyond_undo_after_a_rearrangement() -> None:
    discarded: list[Page] = []
    tray = Tray(on_discarded=discarded.extend)
    one = tray.add_document("Titre", [page("a"), page("b"), page("c")])
    tray.delete_page(one.id, "c")
    tray.move_page(one.id, "a", 1)
    assert [each.id for each in discarded] == ["c"]
    assert tray.undo()
    assert [each.id for each in tray.document(one.id).pages] == ["a", "b"]


def test_a_document_is_not_merged_with_itself() -> None:
    tray = Tray()
    one = tray.add_document("Titre", [page("a")])
    with pytest.raises(KeyError):
        tray.merge(one.id, one.id)


def test_a_page_made_right_is_the_same_page_and_the_scan_can_be_taken_back() -> None:
    tray = Tray()
    document = tray.add_document("Titre", [page("a"), page("b")])
    tray.mark_used(document.id)
    tray.rotate(document.id, "b")
    tray.mark_used(document.id)
    tray.improve(document.id, "b", PageVersion(Path("better.jpg"), 90, 180))
    better = tray.document(document.id).page("b")
    assert (better.path, better.width_px, better.height_px) == (Path("better.jpg"), 90, 180)
    assert better.rotation is Rotation.RIGHT
    assert better.is_improved
    assert tray.document(document.id).is_used
    tray.swap_versions(document.id, "b")
    scan = tray.document(document.id).page("b")
    assert (scan.path, scan.is_improved) == (Path("b.png"), False)
    assert not tray.document(document.id).is_used
    tray.swap_versions(document.id, "b")
    assert tray.document(document.id).page("b") == better
    before = tray.documents
    tray.swap_versions(document.id, "a")  # it has one version
    assert tray.documents == before


def test_both_sides_of_a_card_stand_on_one_page_until_they_are_parted() -> None:
    discarded: list[Page] = []
    tray = Tray(on_discarded=discarded.extend)
    front, back, other = page("a"), page("b"), page("c")
    document = tray.add_document("Titre", [other, front, back])
    tray.mark_used(document.id)
    joined = Page("card", Path("card.jpg"), 200, 300, 75, sides=(front, back))
    assert tray.join_sides(document.id, joined)
    assert tray.document(document.id).pages == (other, joined)
    assert tray.document(document.id).is_used
    assert tray.undoable is None
    tray.part_sides(document.id, "card")
    assert tray.document(document.id).pages == (other, front, back)
    assert not tray.document(document.id).is_used
    assert [each.files for each in discarded] == [(Path("card.jpg"),)]  # the sides live on


def test_sides_that_have_changed_are_not_joined() -> None:
    tray = Tray()
    front, back = page("a"), page("b")
    document = tray.add_document("Titre", [front, back])
    tray.rotate(document.id, "b")
    before = tray.documents
    assert not tray.join_sides(document.id, Page("card", Path("c.jpg"), 200, 300, 75, sides=(front, back)))
    tray.part_sides(document.id, "a")  # it has no sides
    assert tray.documents == before


def test_with_a_joined_page_its_sides_go() -> None:
    discarded: list[Page] = []
    tray = Tray(on_discarded=discarded.extend)
    front = page("a").improved(PageVersion(Path("better.jpg"), 90, 180))
    joined = Page("card", Path("card.jpg"), 200, 300, 75, sides=(front, page("b")))
    document = tray.add_document("Titre", [joined])
    tray.replace_page(document.id, "card", page("c"))
    files = ["card.jpg", "better.jpg", "a.png", "b.png"]
    assert [path.name for each in discarded for path in each.files] == files


def test_the_used_mark_goes_when_the_pages_change() -> None:
    tray = Tray()
    document = tray.add_document("Titre", [page("a")])
    tray.mark_used(document.id)
    tray.rename(document.id, "Autre")
    assert tray.document(document.id).is_used
    tray.rotate(document.id, "a")
    assert not tray.document(document.id).is_used


def test_documents_are_found_by_the_paper_that_they_answer() -> None:
    tray = Tray()
    tray.add_document("Titre", [page("a")])
    identity = tray.add_document("Carte d'identité", [page("b")], paper_id="identity-card")
    proof = tray.add_document("Preuve", [page("c")], origin=Origin.DOWNLOADED)
    assert tray.documents_of("identity-card") == (identity,)
    assert tray.document(proof.id).origin is Origin.DOWNLOADED


def test_the_unknown_raises() -> None:
    tray = Tray()
    document = tray.add_document("Titre", [page("a")])
    with pytest.raises(KeyError):
        tray.remove("document-9")
    with pytest.raises(KeyError):
        tray.rotate(document.id, "z")
    assert tray.document(document.id).page("a").rotation is Rotation.NONE
