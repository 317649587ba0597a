"""How the tour knows a French sentence again in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.dev.phrasebook import Phrasebook

if TYPE_CHECKING:
    from pathlib import Path

_FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name>A</name>
<message><source>Terminer\u00a0?</source><translation>End?</translation></message>
<message><source>Page %1 sur %2</source><translation>Page %1 of %2</translation></message>
</context>
<context><name>B</name>
<message><source>Terminer\u00a0?</source><translation>Finish?</translation></message>
<message><source>Prolonger de %n min</source><translation>
<numerusform>Add %n minute</numerusform><numerusform>Add %n minutes</numerusform></translation></message>
<message><source>Aide</source><translation type="unfinished"></translation></message>
</context>
</TS>
"""


@pytest.fixture
def english(tmp_path: Path) -> Phrasebook:
    (tmp_path / "kiosk_en.ts").write_text(_FILE, encoding="utf-8")
    return Phrasebook(tmp_path, "en")


@pytest.mark.parametrize(
    ("sentence", "seen"),
    [
        ("Terminer ?", "End?"),
        ("Terminer ?", "Finish?"),
        ("Page %1 sur %2", "Page 3 of 4"),
        ("Prolonger de %n min", "Add 15 minutes"),
        ("Prolonger de %n min", "Add 1 minute"),
        ("Aide", "Aide"),
    ],
)
def test_a_translation_is_known(english: Phrasebook, sentence: str, seen: str) -> None:
    assert english.is_said(sentence, seen)


def test_values_have_to_be_the_given_ones(english: Phrasebook) -> None:
    assert english.is_said("Page %1 sur %2", "Page 2 of 2", 2, 2)
    assert not english.is_said("Page %1 sur %2", "Page 1 of 2", 2, 2)


def test_another_sentence_is_not_taken_for_it(english: Phrasebook) -> None:
    assert not english.is_said("Aide", "Help")
    assert not english.is_said("Aide", "Aide-mémoire")


def test_french_needs_no_file(tmp_path: Path) -> None:
    french = Phrasebook(tmp_path, "fr")
    assert french.is_said("Terminer ?", "Terminer\u202f?")
