"""Knows how a sentence of the interface stands on the screen in each language."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PLACE = re.compile(r"%(?:\d|n)")


class Phrasebook:
    """Translates the French source sentences that a script names; what has no translation stands in French.

    A sentence may have several translations, one for each file that uses it. "%1" stands for the first of the
    given values, or for any words. Kinds of spaces are not told apart.
    """

    def __init__(self, folder: Path, language: str) -> None:
        self._translations: dict[str, set[str]] = defaultdict(set)
        if language != "fr":
            self._read(folder / f"kiosk_{language}.ts")

    def _read(self, file: Path) -> None:
        for message in ET.parse(file).getroot().iter("message"):  # noqa: S314 - a file of the product
            source = _plain(message.findtext("source") or "")
            translation = message.find("translation")
            if translation is not None:
                self._translations[source].update(form for form in _forms(translation) if form)

    def is_said(self, sentence: str, seen: str, *values: object) -> bool:
        """Tell whether what is seen is this French sentence, with these values, in the visitor's language."""
        source = _plain(sentence)
        forms = {source, *map(_plain, self._translations.get(source, ()))}
        return any(_fits(_filled(form, values), _plain(seen)) for form in forms)


def _forms(translation: ET.Element) -> Iterator[str]:
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    yield from plurals or [translation.text or ""]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _filled(form: str, values: tuple[object, ...]) -> str:
    for number, value in enumerate(values, start=1):
        form = form.replace(f"%{number}", str(value))
    return form


def _fits(form: str, seen: str) -> bool:
    if form == seen:
        return True
    if not _PLACE.search(form):
        return False
    pattern = ".*".join(re.escape(part) for part in _PLACE.split(form))
    return re.fullmatch(pattern, seen, re.DOTALL) is not None
