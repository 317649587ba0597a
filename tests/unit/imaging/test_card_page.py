"""Cards recto and verso on one page of A4: true size, upright as they lay, both sides or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image

from devices.simulation.sample_page import Side
from kiosk.documents.errors import DocumentError
from kiosk.imaging.card import CardFormat
from kiosk.imaging.card_page import write_card_page
from tests.unit.imaging.scan import BLACK_LID, DPI, GREY_LID, Colour, Place, card, glass, letter, receipt

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.imaging.picture import Pixels

PX_PER_MM = DPI / 25.4


def stored(pixels: Pixels, path: Path) -> Path:
    Image.fromarray(pixels).save(path, quality=95)
    return path


def boxes_mm(sheet: Pixels) -> list[tuple[float, ...]]:
    """Left, top, width, height of what is not white, from above."""
    marked = (sheet.min(axis=2) < 225).astype(np.uint8)
    joined = cv2.morphologyEx(marked, cv2.MORPH_CLOSE, np.ones((35, 35), np.uint8))
    contours, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    found = [tuple(side / PX_PER_MM for side in cv2.boundingRect(each)) for each in contours]
    return sorted((box for box in found if box[2] > 20), key=lambda box: box[1])


def test_both_sides_stand_at_true_size_above_each_other(tmp_path: Path) -> None:
    front = stored(glass((card(), Place(70, 60, 5)), lid=GREY_LID), tmp_path / "front.jpg")
    back = stored(glass((card(side=Side.BACK), Place(120, 200, -7)), lid=BLACK_LID), tmp_path / "back.jpg")
    page = write_card_page(front, back, tmp_path / "page.jpg", DPI)
    assert page is not None
    assert (page.front, page.back) == (CardFormat.ID_1, CardFormat.ID_1)
    with Image.open(page.path) as image:
        assert image.size == (page.width_px, page.height_px) == (827, 1169)
        assert image.info["dpi"] == (DPI, DPI)
        sheet = np.array(image)
    above, below = boxes_mm(sheet)
    for box in (above, below):
        assert box[2:] == pytest.approx((85.6, 53.98), abs=1.5)
        assert box[0] + box[2] / 2 == pytest.approx(105, abs=1)
    assert above[1] + above[3] < below[1]
    # The head of the portrait is on the recto's left; the corners are round, and white beyond.
    left, top = above[0], above[1]
    row, column = (round((at) * PX_PER_MM) for at in (top + 25, left + 16))
    assert sheet[row, column] == pytest.approx((206, 172, 148), abs=12)
    corner = sheet[round((top + 0.4) * PX_PER_MM), round((left + 0.4) * PX_PER_MM)]
    assert corner.min() > 235


def test_each_side_is_turned_as_the_visitor_turned_it(tmp_path: Path) -> None:
    front = stored(glass((card(), Place(70, 60)), lid=GREY_LID), tmp_path / "front.jpg")
    back = stored(glass((card(side=Side.BACK), Place(120, 200)), lid=BLACK_LID), tmp_path / "back.jpg")
    page = write_card_page(front, back, tmp_path / "page.jpg", DPI, turns=(90, 180))
    assert page is not None
    with Image.open(page.path) as image:
        sheet = np.array(image)
    above, below = boxes_mm(sheet)
    assert above[2:] == pytest.approx((53.98, 85.6), abs=1.5)
    assert below[2:] == pytest.approx((85.6, 53.98), abs=1.5)
    # Clockwise: what was left is above now, so the portrait's head is in the upper half, right of the middle.
    row, column = round((above[1] + 16) * PX_PER_MM), round((above[0] + above[2] - 25) * PX_PER_MM)
    assert sheet[row, column] == pytest.approx((206, 172, 148), abs=12)


@pytest.mark.parametrize("lid", [GREY_LID, BLACK_LID])
def test_the_old_laminated_card_is_known(tmp_path: Path, lid: Colour) -> None:
    old = letter(size_mm=(105, 74), points=8, margin_mm=5, paper=(214, 226, 238))
    scan = stored(glass((old, Place(100, 100, 2)), lid=lid), tmp_path / "a.jpg")
    page = write_card_page(scan, scan, tmp_path / "page.jpg", DPI)
    assert page is not None
    assert page.front is CardFormat.ID_2


def test_what_is_no_card_stays_a_page_of_its_own(tmp_path: Path) -> None:
    good = stored(glass((card(), Place(70, 60)), lid=GREY_LID), tmp_path / "card.jpg")
    other = stored(glass((receipt(), Place(70, 100)), lid=GREY_LID), tmp_path / "receipt.jpg")
    empty = stored(glass(lid=GREY_LID), tmp_path / "empty.jpg")
    for back in (other, empty):
        assert write_card_page(good, back, tmp_path / "page.jpg", DPI) is None
    assert not (tmp_path / "page.jpg").exists()


def test_a_damaged_side_says_so(tmp_path: Path) -> None:
    good = stored(glass((card(), Place(70, 60)), lid=GREY_LID), tmp_path / "card.jpg")
    (tmp_path / "broken.jpg").write_bytes(good.read_bytes()[:3000])
    with pytest.raises(DocumentError):
        write_card_page(good, tmp_path / "broken.jpg", tmp_path / "page.jpg", DPI)
