"""Text, controls and focus stand out from what they stand on, in every scheme of the neutral theme."""

from __future__ import annotations

import itertools

import pytest

from ui.theme import SCHEMES, load_theme

TEXT = 4.5  # WCAG 1.4.3
CONTROL = 3.0  # WCAG 1.4.11

# What is written on what, as the components do.
GROUNDS = ("background", "surface", "sunken", "chrome")
TEXT_ON = (
    *itertools.product(("ink", "inkSoft", "primary", "danger", "positive", "warning"), GROUNDS),
    ("primaryInk", "primary"),
    ("primaryInk", "primaryPressed"),
    ("tintInk", "tint"),
    ("tintInk", "surface"),
    ("primary", "tint"),
    ("ink", "tint"),
    ("inkSoft", "tint"),
    ("positive", "positiveTint"),
    ("ink", "positiveTint"),
    ("inkSoft", "positiveTint"),
    ("tintInk", "positiveTint"),
    ("warning", "warningTint"),
    ("ink", "warningTint"),
    ("danger", "dangerTint"),
    ("ink", "dangerTint"),
    ("danger", "tint"),
    ("dangerInk", "danger"),
    ("surface", "positive"),
)
# Edges of controls, the ring of focus and marks, on what lies beside them.
CONTROL_ON = tuple(itertools.product(("outline", "focus", "primary", "danger", "positive"), GROUNDS))


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" (WCAG 2.2)."""
    assert len(colour) == 7, f"{colour} is not opaque"
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_close(scheme: str, pairs: tuple[tuple[str, str], ...], least: float) -> list[str]:
    palette = load_theme().schemes[scheme]
    ratios = {(above, below): contrast(palette[above], palette[below]) for above, below in pairs}
    return [f"{above} on {below}: {ratio:.2f}" for (above, below), ratio in ratios.items() if ratio < least]


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read(scheme: str) -> None:
    assert too_close(scheme, TEXT_ON, TEXT) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_controls_and_focus_can_be_seen(scheme: str) -> None:
    assert too_close(scheme, CONTROL_ON, CONTROL) == []


def test_high_contrast_is_higher_still() -> None:
    palette = load_theme().schemes["contrast"]
    assert all(contrast(palette[ink], palette["background"]) >= 7 for ink in ("ink", "inkSoft", "primary"))


def test_all_schemes_have_the_same_tokens() -> None:
    schemes = load_theme().schemes
    assert {frozenset(palette) for palette in schemes.values()} == {frozenset(schemes["light"])}
