"""What stands on a printed sheet, in the visitor's language and in French, before it has a look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SheetKind(StrEnum):
    """What the sheet is for."""

    RECEIPT = "receipt"
    CHECKLIST = "checklist"
    GLOSSARY = "glossary"


class PaperFormat(StrEnum):
    """What the sheet is printed on: A4, A4 in large print, or a roll of 80 mm."""

    A4 = "a4"
    A4_LARGE = "a4_large"
    ROLL_80MM = "roll_80mm"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text in the visitor's language; `french` beside it, or None when it is French already."""

    text: str
    french: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a section: an optional lead in bold (a date, a word), the text, a smaller note."""

    phrase: Phrase
    lead: Phrase | None = None
    note: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines: boxes to tick before them, or leads that are dates."""

    heading: Phrase
    items: tuple[Item, ...]
    has_boxes: bool = False
    is_dated: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceNumber:
    """The number that the visitor leaves with; without `value` a line to write it on."""

    label: Phrase
    advice: Phrase
    value: str | None


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address to open with a telephone."""

    payload: str
    caption: Phrase


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a sheet says. `language` is fr, en or ar; `place` lines are proper names, never translated."""

    kind: SheetKind
    language: str
    kind_name: Phrase
    title: Phrase
    place: tuple[str, ...]
    date: Phrase
    sections: tuple[Section, ...]
    closing: tuple[Phrase, ...]
    subtitle: Phrase | None = None
    number: ReferenceNumber | None = None
    code: QrCode | None = None
