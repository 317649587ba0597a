"""The number on a confirmation page is found where it stands, in the form that the catalogue names."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.browsing.reference import LONGEST_TEXT, find_reference
from kiosk.catalogue.loader import load_catalogue
from kiosk.paths import CATALOGUE

PATTERN = r"\b(VDE-\d{4}-\d{6})\b"


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (PATTERN, "Votre numéro de dossier : VDE-2026-004711.", "VDE-2026-004711"),
        (PATTERN, "VDE-2026-000001\nVDE-2026-000002", "VDE-2026-000001"),
        (PATTERN, "VDE-2026-47", ""),
        (PATTERN, "", ""),
        (r"\d{4}", "Dossier 4711", "4711"),
        (r"Dossier (\S+ )", "Dossier 4711 reçu", "4711"),
    ],
)
def test_the_first_match_counts(pattern: str, text: str, found: str) -> None:
    assert find_reference(pattern, text) == found


def test_a_text_too_long_to_be_a_confirmation_is_not_read_to_its_end() -> None:
    number = "VDE-2026-004711"
    assert find_reference(PATTERN, " " * LONGEST_TEXT + number) == ""
    assert find_reference(PATTERN, " " * (LONGEST_TEXT - len(number)) + number) == number


@given(st.text(max_size=2000))
def test_any_page_can_be_read_with_every_pattern_of_the_catalogue(text: str) -> None:
    for pattern in patterns():
        found = find_reference(pattern, text)
        assert found == found.strip()


@cache
def patterns() -> tuple[str, ...]:
    procedures = load_catalogue(CATALOGUE).catalogue.procedures
    return tuple(each.reference.pattern for each in procedures if each.reference is not None)
