"""Finding papers: cards, receipts, sheets, under every lid, askew; and nothing where nothing is sure."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.simulation.sample_page import Side
from kiosk.imaging.card import CardFormat, card_format
from kiosk.imaging.paper import PaperPlace, find_paper
from tests.unit.imaging.scan import (
    DPI,
    GREY_LID,
    LIDS,
    WHITE_LID,
    Colour,
    Place,
    card,
    form,
    glass,
    letter,
    nearly_empty,
    night,
    photographed,
    receipt,
)

# What the issue asks: the paper's size and the angle at which it lies.
SIZE_MM = 1.5
SKEW_DEGREES = 0.3


@pytest.mark.parametrize("lid", LIDS.values(), ids=LIDS)
@pytest.mark.parametrize("degrees", [-15, 0.6, 6])
def test_a_card_and_a_receipt_are_found_in_size_and_angle(lid: Colour, degrees: float) -> None:
    for sheet, width_mm, height_mm in ((card(), 85.6, 53.98), (receipt(), 80, 150)):
        finding = find_paper(glass((sheet, Place(95, 140, degrees)), lid=lid), DPI)
        assert finding.place is PaperPlace.FOUND
        (quad,) = finding.papers
        assert quad.width_mm == pytest.approx(width_mm, abs=SIZE_MM)
        assert quad.height_mm == pytest.approx(height_mm, abs=SIZE_MM)
        assert quad.skew_degrees == pytest.approx(degrees, abs=SKEW_DEGREES)


@settings(max_examples=18, deadline=None)
@given(
    width_mm=st.floats(55, 120),
    height_mm=st.floats(55, 150),
    degrees=st.floats(-15, 15),
    x_mm=st.floats(90, 120),
    y_mm=st.floats(100, 190),
    lid=st.sampled_from(list(LIDS.values())),
    shadow=st.integers(0, 70),
    noise=st.floats(0, 3.5),
)
def test_any_paper_anywhere_keeps_its_size_and_angle(
    width_mm: float,
    height_mm: float,
    degrees: float,
    x_mm: float,
    y_mm: float,
    lid: Colour,
    shadow: int,
    noise: float,
) -> None:
    sheet = letter(points=9, size_mm=(width_mm, height_mm), margin_mm=8)
    scene = glass((sheet, Place(x_mm, y_mm, degrees)), lid=lid, shadow=shadow, noise=noise)
    finding = find_paper(scene, DPI)
    assert finding.place is PaperPlace.FOUND
    quad = finding.papers[0]
    assert quad.width_mm == pytest.approx(width_mm, abs=SIZE_MM)
    assert quad.height_mm == pytest.approx(height_mm, abs=SIZE_MM)
    assert quad.skew_degrees == pytest.approx(degrees, abs=SKEW_DEGREES)


def test_a_sheet_in_the_corner_of_the_glass_is_found() -> None:
    (quad,) = find_paper(glass((letter(size_mm=(148, 210)), Place(74, 105))), DPI).papers
    assert (quad.width_mm, quad.height_mm) == pytest.approx((148, 210), abs=SIZE_MM)


def test_a_lid_that_is_darker_at_its_end_hides_no_paper() -> None:
    scene = glass((receipt(), Place(80, 120, 4)), lid=GREY_LID, fall_off=15, shadow=0)
    assert find_paper(scene, DPI).papers[0].height_mm == pytest.approx(150, abs=SIZE_MM)


def test_a_photographed_sheet_is_found_with_its_perspective() -> None:
    (quad,) = find_paper(photographed(letter()), DPI).papers
    above = quad.top_right[0] - quad.top_left[0]
    below = quad.bottom_right[0] - quad.bottom_left[0]
    assert (above, below) == pytest.approx((198, 210), abs=SIZE_MM)
    assert quad.height_mm == pytest.approx(297, abs=SIZE_MM)


def test_two_papers_are_two() -> None:
    scene = glass((card(), Place(70, 60, 2)), (card(side=Side.BACK), Place(90, 160, -4)))
    finding = find_paper(scene, DPI)
    assert finding.place is PaperPlace.SEVERAL
    assert [card_format(quad) for quad in finding.papers] == [CardFormat.ID_1] * 2
    assert finding.papers[0].top_left[1] < finding.papers[1].top_left[1]


@pytest.mark.parametrize(
    "sheet",
    [letter(), form(), nearly_empty(), night(), letter(lines=0)],
    ids=["letter", "framed form", "nearly empty", "photograph", "blank"],
)
def test_a_page_that_fills_the_glass_is_left_whole(sheet: np.ndarray) -> None:
    assert find_paper(glass((sheet, Place())), DPI).place is PaperPlace.FILLS_GLASS
    assert find_paper(sheet, DPI).place is PaperPlace.FILLS_GLASS


def test_bare_glass_holds_no_paper() -> None:
    for lid in LIDS.values():
        assert find_paper(glass(lid=lid), DPI).papers == ()


@pytest.mark.parametrize("colour", [(40, 60, 140), (20, 20, 20)], ids=["blue", "black"])
def test_a_band_of_colour_at_the_head_of_a_page_is_no_lid(colour: Colour) -> None:
    page = letter(margin_mm=40)
    page[:100] = colour
    assert find_paper(glass((page, Place())), DPI).place is PaperPlace.FILLS_GLASS
    page[-60:] = (40, 60, 140)
    assert find_paper(page, DPI).place is PaperPlace.FILLS_GLASS


def test_a_printed_ground_with_white_margins_is_no_paper_of_its_own() -> None:
    page = letter(lines=0)
    page[20:-20, 20:-20] = letter(paper=(240, 225, 200))[20:-20, 20:-20]
    assert find_paper(glass((page, Place())), DPI).place is PaperPlace.FILLS_GLASS


def test_text_outside_of_a_box_keeps_the_page_whole() -> None:
    page = letter(lines=6)
    cv2.rectangle(page, (100, 400), (660, 800), (150, 190, 230), cv2.FILLED)
    assert find_paper(page, DPI).place is PaperPlace.FILLS_GLASS


@settings(max_examples=60, deadline=None)
@given(
    width=st.integers(1, 400),
    height=st.integers(1, 400),
    is_grey=st.booleans(),
    dpi=st.sampled_from([1, 20, 50, 75, 300]),
    seed=st.integers(0, 99),
)
def test_no_picture_however_odd_breaks_the_search(
    width: int, height: int, is_grey: bool, dpi: int, seed: int
) -> None:
    shape = (height, width) if is_grey else (height, width, 3)
    noise = np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)
    for quad in find_paper(noise, dpi).papers:
        assert quad.is_convex


def test_white_is_found_on_white_at_the_noise_of_the_simulated_scanner() -> None:
    scene = glass((letter(lines=0, size_mm=(100, 120)), Place(100, 140, 3)), lid=WHITE_LID, noise=3.5)
    (quad,) = find_paper(scene, DPI).papers
    assert (quad.width_mm, quad.height_mm) == pytest.approx((100, 120), abs=SIZE_MM)
