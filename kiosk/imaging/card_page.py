"""Both sides of a card at true size on one sheet of A4, as sites ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.documents.models import MM_PER_INCH
from kiosk.imaging.card import CardFormat, card_format
from kiosk.imaging.paper import PaperPlace, find_paper
from kiosk.imaging.picture import coloured, read_picture, write_picture
from kiosk.imaging.straightening import crop, straighten

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.imaging.picture import Pixels

_A4_MM: Final = (210.0, 297.0)
# As copying machines put them: recto in the upper half, verso below it, a thumb's width between them.
_TOP_MM: Final = 50.0
_GAP_MM: Final = 20.0
# ISO/IEC 7810, ID-1. Beyond the rounding the lid would show.
_CORNER_MM: Final = {CardFormat.ID_1: 3.18}


@dataclass(frozen=True, slots=True)
class CardPage:
    """The sheet with both sides: its file, its size, and the format of what was found on each scan."""

    path: Path
    width_px: int
    height_px: int
    front: CardFormat
    back: CardFormat


def write_card_page(
    front: Path, back: Path, target: Path, dpi: int, turns: tuple[int, int] = (0, 0)
) -> CardPage | None:
    """Put the card of two scans on one A4 page and write it to `target`, or return None.

    None means that a scan holds no single card of a known format: then both stay pages of their own. The
    scans, of the same `dpi`, are never touched. `turns` are the degrees, multiples of 90, by which each side
    is turned clockwise. Raises `DocumentError` on a damaged, unknown or too large file, and when there is no
    space.
    """
    sides = [_card_of(path, dpi, degrees) for path, degrees in zip((front, back), turns, strict=True)]
    found = [side for side in sides if side is not None]
    if len(found) < len(sides):
        return None
    per_mm = dpi / MM_PER_INCH
    width_px, height_px = (round(side * per_mm) for side in _A4_MM)
    sheet = np.full((height_px, width_px, 3), 255, dtype=np.uint8)
    top_px = round(_TOP_MM * per_mm)
    for pixels, _ in found:
        rows, columns = pixels.shape[:2]
        left_px = (width_px - columns) // 2
        sheet[top_px : top_px + rows, left_px : left_px + columns] = pixels
        top_px += rows + round(_GAP_MM * per_mm)
    write_picture(sheet, target, dpi)
    return CardPage(target, width_px, height_px, found[0][1], found[1][1])


def _card_of(path: Path, dpi: int, degrees: int) -> tuple[Pixels, CardFormat] | None:
    picture = read_picture(path, dpi)
    finding = find_paper(picture, dpi)
    if finding.place is not PaperPlace.FOUND:
        return None
    card = card_format(finding.papers[0])
    if card is None:
        return None
    pixels = coloured(straighten(picture, crop(finding.papers[0], dpi)))
    rounded = _with_round_corners(pixels, round(_CORNER_MM.get(card, 0.0) / MM_PER_INCH * dpi))
    return np.rot90(rounded, -degrees // 90), card  # NumPy turns anticlockwise


def _with_round_corners(pixels: Pixels, radius_px: int) -> Pixels:
    """Return the card with white outside of its rounded corners."""
    if radius_px == 0:
        return pixels
    rows, columns = pixels.shape[:2]
    outside = np.ones((rows, columns), dtype=np.uint8)
    outside[radius_px:-radius_px, :] = 0
    outside[:, radius_px:-radius_px] = 0
    for x in (radius_px, columns - 1 - radius_px):
        for y in (radius_px, rows - 1 - radius_px):
            cv2.circle(outside, (x, y), radius_px, 0, cv2.FILLED)
    rounded = pixels.copy()
    rounded[outside > 0] = 255
    return rounded
