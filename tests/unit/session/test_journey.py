"""What was chosen is kept, and what no longer belongs to the choice is forgotten."""

from __future__ import annotations

from kiosk.config import Language
from kiosk.session.journey import Journey

CHOSEN = (
    Journey()
    .in_language(Language.ARABIC)
    .with_family("licence")
    .with_procedure("licence-lost")
    .with_paper_ticked("identity", ticked=True)
    .with_scanned(["identity"])
    .with_reference("  AB-12 ")
)


def test_choices_are_kept() -> None:
    assert (
        Journey(
            Language.ARABIC,
            "licence",
            "licence-lost",
            frozenset({"identity"}),
            frozenset({"identity"}),
            "AB-12",
        )
        == CHOSEN
    )


def test_another_procedure_forgets_ticks_and_number() -> None:
    assert CHOSEN.with_procedure("licence-stolen") == Journey(Language.ARABIC, "licence", "licence-stolen")


def test_the_same_procedure_forgets_nothing() -> None:
    assert CHOSEN.with_procedure("licence-lost") is CHOSEN
    assert CHOSEN.with_family("licence") is CHOSEN


def test_another_family_forgets_the_procedure() -> None:
    assert CHOSEN.with_family("identity") == Journey(Language.ARABIC, "identity")


def test_a_procedure_found_elsewhere_brings_its_family() -> None:
    assert Journey().with_procedure("card", "identity").family == "identity"


def test_a_tick_can_be_taken_away() -> None:
    assert CHOSEN.with_paper_ticked("identity", ticked=False).ticked_papers == frozenset()
    assert CHOSEN.with_paper_ticked("never-there", ticked=False) == CHOSEN


def test_language_changes_nothing_else() -> None:
    assert CHOSEN.in_language(Language.FRENCH).in_language(Language.ARABIC) == CHOSEN
