"""What visitors read: French no-break spaces, Arabic script, the same numbers in every language."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from kiosk.catalogue.loader import LoadResult
from kiosk.catalogue.text import Text

NO_BREAK = "\u00a0\u202f"
FRENCH_FAULTS = {
    "no no-break space before ; ? ! »": re.compile(rf"[^{NO_BREAK}?!.][;?!»]"),
    "no no-break space before a colon": re.compile(rf"[^{NO_BREAK}]:(?=\s|$)"),
    "no no-break space after «": re.compile(rf"«[^{NO_BREAK}]"),
    "breakable space before € or %": re.compile(r"\d ?[€%]"),
    "straight apostrophe or quote": re.compile(r"['\"]"),
    "two spaces": re.compile(r"\s\s"),
    "three points in place of an ellipsis": re.compile(r"\.\.\."),
}
ARABIC_LETTER = re.compile(r"[\u0620-\u064a]")
EASTERN_DIGIT = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
LATIN_PUNCTUATION = re.compile(r"[\u0620-\u064a][,;?]")
# Arabic has a singular and a dual where French writes "1 mois" and "2 mois"; "majeur" is "18 or over".
SPELT_OUT = {"1", "2", "18"}
NUMBER = re.compile(r"\d+(?:[\s.,\u00a0\u202f]\d+)*")


def _texts(node: Any) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from _texts(getattr(node, name))
    elif isinstance(node, tuple):
        for each in node:
            yield from _texts(each)


@pytest.fixture(scope="module")
def texts(shipped: LoadResult) -> tuple[Text, ...]:
    """Return every text of the shipped catalogue."""
    catalogue = shipped.catalogue
    entries = (
        *(catalogue.families, catalogue.procedures, catalogue.sites, catalogue.places),
        *(catalogue.terms, catalogue.questions, catalogue.sections),
    )
    found = tuple(text for each in entries for text in _texts(each))
    assert len(found) > 500
    return found


@pytest.mark.parametrize("rule", FRENCH_FAULTS)
def test_french_typography(texts: tuple[Text, ...], rule: str) -> None:
    assert [text.fr for text in texts if FRENCH_FAULTS[rule].search(text.fr)] == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Pourquoi ?", "no no-break space before ; ? ! »"),
        ("Pourquoi?", "no no-break space before ; ? ! »"),
        ("Ceci : cela", "no no-break space before a colon"),
        ("« oui\u00a0»", "no no-break space after «"),
        ("l'adresse", "straight apostrophe or quote"),
        ("25 €", "breakable space before € or %"),
    ],
)
def test_the_rules_find_what_they_are_for(sentence: str, rule: str) -> None:
    assert FRENCH_FAULTS[rule].search(sentence)
    sound = "«\u00a0L’oui\u00a0»\u00a0: 25\u00a0€, à 8:15\u00a0?"
    assert not any(fault.search(sound) for fault in FRENCH_FAULTS.values())


def test_arabic_is_written_in_arabic_with_western_digits(texts: tuple[Text, ...]) -> None:
    # A proper name (FranceConnect) is the same in every language and stands in Latin letters.
    foreign = [text.ar for text in texts if not ARABIC_LETTER.search(text.ar) and text.ar != text.en]
    assert foreign == []
    assert [text.ar for text in texts if EASTERN_DIGIT.search(text.ar)] == []
    assert [text.ar for text in texts if LATIN_PUNCTUATION.search(text.ar)] == []


def test_no_language_is_left_untranslated(texts: tuple[Text, ...]) -> None:
    same = [text.fr for text in texts if text.fr == text.en and len(text.fr.split()) > 4]
    assert same == []


def test_every_language_tells_the_same_numbers(texts: tuple[Text, ...]) -> None:
    def numbers(sentence: str) -> list[str]:
        found = (re.sub(r"\D", "", number) for number in NUMBER.findall(sentence))
        return sorted(number for number in found if number not in SPELT_OUT)

    different = [text for text in texts if not numbers(text.fr) == numbers(text.en) == numbers(text.ar)]
    assert different == []
