"""The papers on a stick as rows of a list, and which of them are chosen."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.document_text import bytes_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from devices.stick.api import Entry

# Rows at once: nobody looks through more, and the screen stays quick.
_STEP: Final = 20


class StickList:
    """The newest papers first: what was put on the stick last is what it was brought for."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = sorted(entries, key=lambda entry: (-entry.changed, entry.name.casefold()))
        self._shown = _STEP
        self.chosen: list[int] = []

    @property
    def hidden(self) -> int:
        """How many older papers are not shown yet."""
        return max(0, len(self._entries) - self._shown)

    def show_more(self) -> None:
        """Show older papers too."""
        self._shown += _STEP

    def toggle(self, number: int) -> None:
        """Choose a paper, or take the choice back."""
        if number in self.chosen:
            self.chosen.remove(number)
        else:
            self.chosen.append(number)

    def wanted(self) -> list[Entry]:
        """Return the chosen papers in the order in which they were chosen."""
        by_number = {entry.number: entry for entry in self._entries}
        return [by_number[number] for number in self.chosen if number in by_number]

    def numbers_of(self, entries: Container[Entry]) -> list[int]:
        """Return the numbers of those of the papers that are on this stick."""
        return [entry.number for entry in self._entries if entry in entries]

    def rows(self, language: str) -> list[dict[str, Any]]:
        """Return what is shown of each paper: number, name, note, picture."""
        return [_row(entry, language) for entry in self._entries[: self._shown]]


def _row(entry: Entry, language: str) -> dict[str, Any]:
    is_pdf = PurePath(entry.name).suffix.lower() == ".pdf"
    kind = "PDF" if is_pdf else QCoreApplication.translate("documents", "Photo")
    facts = (kind, bytes_text(entry.size_bytes, language), entry.folder)
    return {
        "number": entry.number,
        "name": entry.name,
        "note": " \N{MIDDLE DOT} ".join(filter(None, facts)),
        "picture": "file-pdf" if is_pdf else "image",
    }
