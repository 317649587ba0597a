"""What is said of a page: each fault where it is, and never a word on a good one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image

from devices.simulation.faults import SamplePaper
from devices.simulation.sample_page import Side, glass_image
from kiosk.imaging.fault import Evidence, PageFault
from kiosk.imaging.improvement import improve
from tests.unit.imaging.scan import (
    BLACK_LID,
    DPI,
    FONTS,
    GREY_LID,
    LIDS,
    WHITE_LID,
    Place,
    array,
    card,
    form,
    glass,
    letter,
    nearly_empty,
    night,
    photographed,
    receipt,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.imaging.picture import Pixels


def faults_of(pixels: Pixels, folder: Path, asked_height_mm: float | None = None) -> tuple[Evidence, ...]:
    Image.fromarray(pixels).save(folder / "scan.ppm")
    return improve(folder / "scan.ppm", folder / "page.jpg", DPI, asked_height_mm).faults


def on_glass(sheet: Pixels, degrees: float = 0.0) -> Pixels:
    return glass((sheet, Place(degrees=degrees)))


def letter_in(font: str) -> Pixels:
    return on_glass(letter(font=font), 0.4)


def under(lid: str, sheet: Callable[[], Pixels]) -> Pixels:
    return glass((sheet(), Place(95, 130, 6)), lid=LIDS[lid])


def simulated(paper: SamplePaper) -> Pixels:
    return array(glass_image(paper, Side.FRONT, DPI, 210, 297))


def signed() -> Pixels:
    """An empty sheet with a signature in one stroke."""
    sheet = letter(lines=0).copy()
    along = np.linspace(0, 6 * np.pi, 400)
    places = np.stack([300 + along * 16, 700 + 40 * np.sin(along)], axis=1).astype(np.int32)
    cv2.polylines(sheet, [places], isClosed=False, color=(40, 40, 120), thickness=2)
    return on_glass(sheet)


GOOD: dict[str, Callable[[], Pixels]] = {
    "signed in one stroke": signed,
    **{f"letter in {font}": partial(letter_in, font) for font in FONTS},
    "8 pt": lambda: on_glass(letter(points=8)),
    "capitals' size": lambda: on_glass(letter(points=24)),
    "form": lambda: on_glass(form(), 1),
    "form without a frame": lambda: on_glass(form(frame=False)),
    "two short lines": lambda: on_glass(nearly_empty()),
    "grey": lambda: cv2.cvtColor(on_glass(letter(), 1), cv2.COLOR_RGB2GRAY).astype(np.uint8),
    "yellowed": lambda: on_glass(letter(paper=(236, 232, 214))),
    "blue paper": lambda: on_glass(letter(paper=(125, 165, 215))),
    "pink paper": lambda: on_glass(letter(paper=(250, 215, 220))),
    "recycled": lambda: on_glass(letter(paper=(190, 192, 192))),
    "pencil": lambda: on_glass(letter(ink=(150, 150, 152))),
    "photographed": lambda: photographed(letter()),
    **{f"night {seed}": partial(night, seed=seed) for seed in range(3)},
    "out of focus by intent": lambda: cv2.GaussianBlur(night(), (0, 0), 6).astype(np.uint8),
    **{
        f"{name}, {lid} lid": partial(under, lid, sheet)
        for lid in ("white", "black")
        for name, sheet in (
            ("card", card),
            ("card's back", lambda: card(side=Side.BACK)),
            ("receipt", receipt),
            ("dark photo", lambda: night(size_mm=(100, 150))),
        )
    },
    **{f"{paper.value}, simulated": partial(simulated, paper) for paper in SamplePaper},
}


@pytest.mark.parametrize("name", GOOD)
def test_nothing_is_said_of_a_good_page(name: str, tmp_path: Path) -> None:
    assert faults_of(GOOD[name](), tmp_path) == ()


def shifted(x_mm: float, y_mm: float) -> Pixels:
    return glass((letter(), Place(105 + x_mm, 148.5 + y_mm)), lid=GREY_LID)


BAD: dict[str, tuple[PageFault, Callable[[], Pixels]]] = {
    "bare glass": (PageFault.BLANK, glass),
    "bare black glass": (PageFault.BLANK, lambda: glass(lid=BLACK_LID)),
    "empty sheet": (PageFault.BLANK, lambda: on_glass(letter(lines=0), 1)),
    "print from the back shows": (PageFault.BLANK, lambda: on_glass(letter(ink=(240, 239, 236)))),
    "dark": (PageFault.TOO_DARK, lambda: on_glass(letter(paper=(120, 118, 116), ink=(20, 20, 20)))),
    "pale": (PageFault.TOO_PALE, lambda: on_glass(letter(ink=(212, 212, 212)))),
    "blurred by 0.35 mm": (
        PageFault.BLURRED,
        lambda: cv2.GaussianBlur(on_glass(letter()), (0, 0), 0.35 / 25.4 * DPI).astype(np.uint8),
    ),
    "two cards": (
        PageFault.SEVERAL_PAPERS,
        lambda: glass((card(), Place(70, 60, 2)), (card(side=Side.BACK), Place(90, 160, -4))),
    ),
    "text over the left edge": (PageFault.CUT_OFF, lambda: shifted(-27, 0)),
    "text over the right edge": (PageFault.CUT_OFF, lambda: shifted(30, 0)),
    "text over the upper edge": (PageFault.CUT_OFF, lambda: shifted(0, -23.5)),
    "half a card": (PageFault.CUT_OFF, lambda: glass((card(), Place(60, 10)))),
    "card over the side": (PageFault.CUT_OFF, lambda: glass((card(), Place(190, 100)), lid=GREY_LID)),
    "A4 far askew": (PageFault.CUT_OFF, lambda: glass((letter(), Place(degrees=8)), lid=GREY_LID)),
    "upside down": (PageFault.UPSIDE_DOWN, lambda: on_glass(letter(), 180)),
    "sideways": (PageFault.SIDEWAYS, lambda: np.ascontiguousarray(np.rot90(on_glass(letter())))),
}


@pytest.mark.parametrize("name", BAD)
def test_a_fault_is_told_alone_with_its_evidence(name: str, tmp_path: Path) -> None:
    fault, make = BAD[name]
    (evidence,) = faults_of(make(), tmp_path)
    assert evidence.fault is fault
    assert evidence.measured != evidence.limit


def test_a_page_that_ends_early_is_truncated(tmp_path: Path) -> None:
    whole = on_glass(letter())
    assert faults_of(whole, tmp_path, 297.0) == ()
    (evidence,) = faults_of(whole[:800], tmp_path, 297.0)
    assert evidence.fault is PageFault.TRUNCATED
    assert evidence.measured == pytest.approx(297 - 800 / DPI * 25.4, abs=0.1)


@pytest.mark.parametrize(("turns", "degrees"), [(1, 90), (2, 180), (3, 270)])
def test_the_turn_that_is_proposed_puts_the_page_upright(turns: int, degrees: int, tmp_path: Path) -> None:
    upright = glass((letter(), Place()), lid=WHITE_LID)
    # numpy turns counter-clockwise.
    (evidence,) = faults_of(np.ascontiguousarray(np.rot90(upright, turns)), tmp_path)
    assert evidence.measured == degrees
    assert faults_of(np.ascontiguousarray(np.rot90(upright, turns - degrees // 90)), tmp_path) == ()


@pytest.mark.parametrize("words", ["MAJUSCULES SEULES", "12,50 3456 2026 1 000,00"])
def test_what_has_no_up_is_never_called_upside_down(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.unit.imaging.scan.WORDS", words.split())
    for degrees in (0, 180):
        assert faults_of(on_glass(letter(), degrees), tmp_path) == ()
