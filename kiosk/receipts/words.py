"""The fixed words of the sheets, read once from `assets/receipts/words.toml`."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from kiosk.catalogue.text import Text
from kiosk.models import StrictModel, parse_document

if TYPE_CHECKING:
    from pathlib import Path


class Words(StrictModel):
    """One entry a phrase, in the three languages; {date}, {phone} and {place} are filled in."""

    receipt: Text
    checklist: Text
    glossary: Text
    glossary_title: Text
    number: Text
    number_advice: Text
    number_missing: Text
    next_steps: Text
    by_date: Text
    around_date: Text
    from_date: Text
    provisional: Text
    until_date: Text
    to_bring: Text
    cost: Text
    due: Text
    help: Text
    help_here: Text
    help_phone: Text
    follow_up: Text
    start: Text
    not_a_proof: Text
    may_change: Text
    erased: Text
    papers: Text
    other_papers: Text
    both_sides: Text
    at_hand: Text
    login: Text
    who_else: Text
    not_here: Text
    terms: Text
    questions: Text


def load_words(path: Path) -> Words:
    """Read the words; raises `OSError`, `tomllib.TOMLDecodeError` or pydantic's `ValidationError`."""
    return parse_document(Words, tomllib.loads(path.read_text(encoding="utf-8")))
