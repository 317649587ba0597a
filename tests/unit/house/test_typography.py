"""What visitors read is set as their language sets it, and names each button as it is labelled."""

from __future__ import annotations

import re
import tomllib
import unicodedata
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.house.repository import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("fr", "en", "ar")
# French sets a no-break space before these marks and inside quotes; the other two set none at all.
WRONG = {
    "fr": re.compile(r" [:;?!»]|« |(?<=\d) %|'|\.\.\."),
    "en": re.compile(r"\s[:;?!”]|“\s|['«»]|\.\.\."),
    "ar": re.compile(r"\s[:؛؟!،»]|«\s|['?;]|(?<=[\u0600-\u06ff]),|\.\.\.|[٠-٩۰-۹]"),
}
ARABIC_LETTER = re.compile("[\u0621-\u064a]")
# Among Arabic words, groups of digits with spaces between them change places, unless shut off.
LOOSE_GROUPS = re.compile(r"(?<!\u2066)(?<!\d )(?<!\d)\d+(?: \d+){2,}")


def interface(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield context, French source and the sentence's forms in this language."""
    file = ROOT / "assets" / "i18n" / f"kiosk_{'en' if language == 'fr' else language}.ts"
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            source = message.findtext("source", "")
            forms = [form.text or "" for form in message.iter("numerusform")]
            forms = forms or [message.findtext("translation", "")]
            yield context.findtext("name", ""), source, [source] if language == "fr" else forms


def data(language: str) -> Iterator[str]:
    """Yield every text of the catalogue in this language."""

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, dict) and value.keys() >= set(LANGUAGES):
            yield value[language]
        elif isinstance(value, dict | list):
            for each in value.values() if isinstance(value, dict) else value:
                yield from texts(each)

    for file in sorted((ROOT / "assets" / "catalogue").rglob("*.toml")):
        yield from texts(tomllib.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_quotes_and_digits_are_those_of_the_language(language: str) -> None:
    said = [form for _, _, forms in interface(language) for form in forms] + list(data(language))
    assert len(said) > 1000
    assert [text for text in said if WRONG[language].search(text)] == []


def test_an_arabic_text_runs_from_the_right_whatever_it_begins_with() -> None:
    """Qt and browsers take a paragraph's direction from its first strong character (UAX 9, rule P2)."""
    sentences = [form for _, _, forms in interface("ar") for form in forms]
    for text in [re.sub(r"%(?:\d|n)", "", sentence) for sentence in sentences] + list(data("ar")):
        strong = [
            unicodedata.bidirectional(each) for each in text if unicodedata.bidirectional(each) in "L R AL"
        ]
        assert not ARABIC_LETTER.search(text) or strong[0] != "L", text
        assert LOOSE_GROUPS.search(text) is None, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("screen", "word", "owner"),
    [("LanguageScreen", "Terminer", "TopBar"), ("ScanSteps", "Scanner", "ScanPanel")],
)
def test_a_sentence_names_the_button_as_it_is_labelled(
    language: str, screen: str, word: str, owner: str
) -> None:
    said = list(interface(language))
    [label] = [forms[0] for context, source, forms in said if (context, source) == (owner, word)]
    sentences = [
        forms[0] for context, source, forms in said if context == screen and f"«\u00a0{word}\u00a0»" in source
    ]
    assert sentences
    for sentence in sentences:
        assert re.search(rf"[“«]\u00a0?{label}\u00a0?[”»]", sentence) is not None, (sentence, label)
