"""What a visitor chose so far; it lives and dies with his session."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.config import Language

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Journey:
    """The visitor's choices, by catalogue id. A change gives a new value; the screen compares old and new."""

    language: Language = Language.FRENCH
    family: str = ""
    procedure: str = ""
    ticked_papers: frozenset[str] = frozenset()
    scanned_papers: frozenset[str] = frozenset()
    reference: str = ""

    def in_language(self, language: Language) -> Journey:
        """Speak another language; nothing else changes."""
        return replace(self, language=language)

    def with_family(self, family: str) -> Journey:
        """Choose a family; a procedure of another family is forgotten with all that belongs to it."""
        return self if family == self.family else Journey(language=self.language, family=family)

    def with_procedure(self, procedure: str, family: str = "") -> Journey:
        """Choose a procedure; what belonged to another one (ticks, number) is forgotten."""
        if procedure == self.procedure:
            return self
        return Journey(language=self.language, family=family or self.family, procedure=procedure)

    def with_paper_ticked(self, paper: str, ticked: bool) -> Journey:
        """Tick a paper of the list ("I have it with me"), or take the tick away."""
        papers = self.ticked_papers | {paper} if ticked else self.ticked_papers - {paper}
        return replace(self, ticked_papers=papers)

    def with_scanned(self, papers: Iterable[str]) -> Journey:
        """Say which papers have at least one scanned page now."""
        return replace(self, scanned_papers=frozenset(papers))

    def with_reference(self, reference: str) -> Journey:
        """Keep the number that the site gave, without the spaces around it."""
        return replace(self, reference=reference.strip())
