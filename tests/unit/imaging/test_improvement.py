"""The whole way from scan to page: true size, upright as it lay, colours kept, nothing lost."""

from __future__ import annotations

import math
from contextlib import suppress
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.image import MAX_PIXELS
from kiosk.imaging.card import CardFormat
from kiosk.imaging.improvement import Improvement, improve
from kiosk.imaging.ink import ink_of
from kiosk.imaging.skew import text_skew
from kiosk.imaging.straightening import Straightening
from tests.unit.imaging.scan import (
    DPI,
    GREY_LID,
    LIDS,
    Colour,
    Place,
    card,
    form,
    glass,
    letter,
    night,
    photographed,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.imaging.picture import Pixels

CORNERS = {"red": (200, 30, 30), "blue": (30, 40, 190), "green": (20, 140, 60), "violet": (130, 40, 150)}


def improved(pixels: Pixels, folder: Path) -> tuple[Improvement, Pixels]:
    source = folder / "scan.ppm"
    Image.fromarray(pixels).save(source)
    before = source.read_bytes()
    result = improve(source, folder / "page.jpg", DPI)
    assert source.read_bytes() == before
    with Image.open(result.path) as image:
        assert image.size == (result.width_px, result.height_px)
        return result, np.array(image)


def marked(width_mm: float, height_mm: float) -> Pixels:
    """A sheet with a disc of another colour near each corner, clockwise from the top left."""
    sheet = letter(points=8, size_mm=(width_mm, height_mm), margin_mm=18, lines=4)
    per_mm = DPI / 25.4
    right, bottom = width_mm - 9, height_mm - 9
    for (x, y), colour in zip(
        ((9, 9), (right, 9), (right, bottom), (9, bottom)), CORNERS.values(), strict=True
    ):
        cv2.circle(sheet, (round(x * per_mm), round(y * per_mm)), round(4 * per_mm), colour, cv2.FILLED)
    return sheet


def size_mm(result: Improvement) -> tuple[float, float]:
    return result.width_px / DPI * 25.4, result.height_px / DPI * 25.4


@settings(max_examples=10, deadline=None)
@given(
    width_mm=st.floats(60, 110),
    height_mm=st.floats(60, 150),
    degrees=st.floats(-15, 15),
    lid=st.sampled_from(list(LIDS.values())),
)
def test_size_and_orientation_and_all_corners_are_kept(
    width_mm: float, height_mm: float, degrees: float, lid: Colour, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scene = glass((marked(width_mm, height_mm), Place(105, 140, degrees)), lid=lid)
    result, page = improved(scene, tmp_path_factory.mktemp("page"))
    assert size_mm(result) == pytest.approx((width_mm, height_mm), abs=1.5)
    assert result.degrees == pytest.approx(degrees, abs=0.3)
    inset = round(9 / 25.4 * DPI)
    rows, columns = page.shape[:2]
    places = (
        (inset, inset),
        (columns - inset, inset),
        (columns - inset, rows - inset),
        (inset, rows - inset),
    )
    for (x, y), colour in zip(places, CORNERS.values(), strict=True):
        assert page[y - 4 : y + 5, x - 4 : x + 5].mean(axis=(0, 1)) == pytest.approx(colour, abs=20)


@pytest.mark.parametrize(("lid", "degrees"), [("white", -3), ("white", 1), ("grey", -1), ("black", 3)])
def test_a_skewed_page_of_a4_is_levelled_and_stays_a4(lid: str, degrees: float, tmp_path: Path) -> None:
    result, page = improved(glass((letter(margin_mm=25), Place(degrees=degrees)), lid=LIDS[lid]), tmp_path)
    assert size_mm(result) == pytest.approx((210, 297), abs=1.5)
    skew = text_skew(ink_of(page, DPI))
    assert skew is not None
    assert abs(skew) <= 0.3


def test_a_photographed_sheet_loses_its_perspective(tmp_path: Path) -> None:
    result, page = improved(photographed(form()), tmp_path)
    assert result.straightening is Straightening.UNBENT
    assert size_mm(result) == pytest.approx((210, 297), abs=1.5)
    # The frame of the form stands upright: its left line at the same place above and below.
    edges = [int(np.argmin(page[at, 20:80].mean(axis=1))) for at in (200, 1000)]
    assert abs(edges[0] - edges[1]) <= 2


def test_text_at_the_border_is_worth_more_than_a_level_page(tmp_path: Path) -> None:
    larger_than_the_glass = letter(size_mm=(240, 330), margin_mm=3)
    result, _ = improved(glass((larger_than_the_glass, Place(degrees=2))), tmp_path)
    assert result.straightening is Straightening.NONE


def test_the_paper_turns_white_and_what_is_on_it_keeps_its_colour(tmp_path: Path) -> None:
    yellowed = letter(paper=(234, 230, 222), lines=8)
    stamps = {"red": (178, 44, 52), "blue": (40, 60, 160), "pencil": (168, 166, 160)}
    for row, colour in enumerate(stamps.values()):
        cv2.circle(yellowed, (400, 500 + 200 * row), 40, colour, cv2.FILLED)
    result, page = improved(yellowed, tmp_path)
    assert result.is_whitened
    assert page[1000:1100, 60:200].mean(axis=(0, 1)) == pytest.approx((250, 250, 250), abs=2)
    for row, colour in enumerate(stamps.values()):
        seen = page[490 + 200 * row : 510 + 200 * row, 390:410].mean(axis=(0, 1))
        wanted = np.array(colour) * 250 / np.array((234, 230, 222))
        assert seen == pytest.approx(wanted, abs=4)


def test_cards_and_photographs_and_coloured_paper_keep_their_colours(tmp_path: Path) -> None:
    for sheet in (night(), letter(paper=(250, 215, 220))):
        result, page = improved(sheet, tmp_path)
        assert not result.is_changed
        assert result.path.name == "scan.ppm"
        assert np.array_equal(page, sheet)
    result, page = improved(glass((card(), Place(90, 100, 0)), lid=GREY_LID), tmp_path)
    assert (result.card, result.is_whitened) == (CardFormat.ID_1, False)
    # The pastel of the ground, between the portrait and the signature.
    assert np.median(
        page[round(47 / 25.4 * DPI) : round(52 / 25.4 * DPI), round(45 / 25.4 * DPI) :], axis=(0, 1)
    ) == pytest.approx((226, 240, 236), abs=8)


def test_a_level_card_is_cut_out_without_computing_a_pixel_anew(tmp_path: Path) -> None:
    scene = glass((card(), Place(90, 100, 0)), lid=GREY_LID)
    _, page = improved(scene, tmp_path)
    rows, columns = page.shape[:2]
    found = cv2.matchTemplate(scene, page, cv2.TM_SQDIFF).min()
    # What JPEG at quality 95 changes of sharp letters and grain.
    assert math.sqrt(found / (rows * columns * 3)) < 3


def test_several_papers_stay_where_they_are(tmp_path: Path) -> None:
    result, _ = improved(glass((card(), Place(70, 60, 2)), (card(), Place(90, 160, -4))), tmp_path)
    assert result.straightening is Straightening.NONE
    assert size_mm(result) == pytest.approx((210, 297), abs=0.2)


@settings(max_examples=40, deadline=None)
@given(
    width=st.integers(1, 300),
    height=st.integers(1, 300),
    mode=st.sampled_from(["L", "RGB", "1", "RGBA", "I;16"]),
    dpi=st.sampled_from([1, 72, 150, 600]),
    seed=st.integers(0, 99),
)
def test_no_picture_however_odd_breaks_it(
    width: int, height: int, mode: str, dpi: int, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("odd")
    noise = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    source = Image.fromarray(noise) if mode != "I;16" else Image.new("I;16", (width, height), seed * 600)
    (source if mode == "I;16" else source.convert(mode)).save(folder / "scan.png")
    result = improve(folder / "scan.png", folder / "page.jpg", dpi)
    assert result.width_px >= 1
    assert result.path.exists()


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_damaged_files_give_a_code_and_leave_no_page(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    path = folder / data.draw(st.sampled_from(["a.png", "a.jpg"]))
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (60, 40, 3), dtype=np.uint8)).save(path)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    # Any other exception fails the test: the caller knows `DocumentError` alone.
    with suppress(DocumentError):
        assert improve(path, folder / "page.jpg", 75).path.exists()
        return
    assert sorted(each.name for each in folder.iterdir()) == [path.name]


def test_a_file_that_is_cut_short_or_too_large_is_refused(tmp_path: Path) -> None:
    Image.fromarray(letter()).save(tmp_path / "a.jpg")
    (tmp_path / "short.jpg").write_bytes((tmp_path / "a.jpg").read_bytes()[:20_000])
    Image.new("1", (8_000, MAX_PIXELS // 8_000 + 1)).save(tmp_path / "large.png")
    for name, fault in (("short.jpg", DocumentFault.UNREADABLE), ("large.png", DocumentFault.TOO_LARGE)):
        with pytest.raises(DocumentError) as caught:
            improve(tmp_path / name, tmp_path / "page.jpg", DPI)
        assert caught.value.code is fault
    assert not (tmp_path / "page.jpg").exists()


def test_a_page_tells_its_resolution_and_nothing_of_its_maker(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0110] = "Some scanner"
    Image.fromarray(glass((letter(), Place(degrees=2)))).save(
        tmp_path / "a.jpg", exif=exif, comment=b"made by"
    )
    result = improve(tmp_path / "a.jpg", tmp_path / "page.jpg", DPI)
    with Image.open(result.path) as image:
        assert image.info["dpi"] == (DPI, DPI)
        assert len(image.getexif()) == 0
        assert "comment" not in image.info
