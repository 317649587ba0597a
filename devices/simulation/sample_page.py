"""What a scanner sees when one of the fictitious papers lies on its glass."""

from __future__ import annotations

import os
from enum import StrEnum
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from devices.simulation.faults import SamplePaper
from devices.simulation.sample_card import (
    CARD_CORNER_MM,
    driving_licence_back,
    driving_licence_front,
    identity_card_back,
    identity_card_front,
)
from devices.simulation.sample_sheet import electricity_bill, registration_certificate

if TYPE_CHECKING:
    from collections.abc import Callable

_MM_PER_INCH = 25.4
# The white underside of the lid.
_LID = (247, 247, 245)
_SHADOW = (176, 178, 182)
_BACK_OF_SHEET = (252, 251, 247)

# A sensor's grain: standard deviation in levels of 255, and the side of the tile that is repeated.
_GRAIN_SIGMA = 5.0
_GRAIN_TILE_PX = 512
# The normal distribution's quantiles around 128: uniform bytes become grain.
_GRAIN: Final = [round(NormalDist(128, _GRAIN_SIGMA).inv_cdf((byte + 0.5) / 256)) for byte in range(256)]

# People lay cards down by hand: a little in from the corner, a little askew.
_LEFT_MM = 14.0
_TOP_MM = 18.0
_ASKEW_DEGREES = 0.9


class Side(StrEnum):
    """Which side of the paper is under the lamp."""

    FRONT = "front"
    BACK = "back"


_CARDS: dict[SamplePaper, dict[Side, Callable[[int], Image.Image]]] = {
    SamplePaper.IDENTITY_CARD: {Side.FRONT: identity_card_front, Side.BACK: identity_card_back},
    SamplePaper.IDENTITY_CARD_BACK: {Side.FRONT: identity_card_back, Side.BACK: identity_card_front},
    SamplePaper.DRIVING_LICENCE: {Side.FRONT: driving_licence_front, Side.BACK: driving_licence_back},
    SamplePaper.DRIVING_LICENCE_BACK: {Side.FRONT: driving_licence_back, Side.BACK: driving_licence_front},
}
_SHEETS: dict[SamplePaper, Callable[[int], Image.Image]] = {
    SamplePaper.PROOF_OF_ADDRESS: electricity_bill,
    SamplePaper.REGISTRATION_CERTIFICATE: registration_certificate,
}


def paper_image(paper: SamplePaper, side: Side, dpi: int) -> Image.Image:
    """Draw the paper alone, flat and clean; the back of a sheet is bare."""
    if paper in _CARDS:
        return _CARDS[paper][side](dpi)
    front = _SHEETS[paper](dpi)
    return front if side is Side.FRONT else Image.new("RGB", front.size, _BACK_OF_SHEET)


def glass_image(
    paper: SamplePaper | None, side: Side, dpi: int, width_mm: float, height_mm: float
) -> Image.Image:
    """Show the glass, mode RGB, of this size from its corner on; bare where ``paper`` is None."""
    glass = Image.new("RGB", (_px(width_mm, dpi), _px(height_mm, dpi)), _LID)
    if paper is not None:
        sheet = paper_image(paper, side, dpi)
        is_card = paper in _CARDS
        mask = _outline(sheet.size, _px(CARD_CORNER_MM, dpi) if is_card else 0)
        # A whole page fits the glass's corner; anything smaller is put down freely.
        is_whole_page = sheet.height >= glass.height * 0.95
        corner = (0, 0) if is_whole_page else (_px(_LEFT_MM if is_card else 0, dpi), _px(_TOP_MM, dpi))
        if is_card:
            sheet = sheet.rotate(_ASKEW_DEGREES, Image.Resampling.BICUBIC, expand=True)
            mask = mask.rotate(_ASKEW_DEGREES, Image.Resampling.BICUBIC, expand=True)
        if not is_whole_page:
            _cast_shadow(glass, mask, corner, dpi)
        glass.paste(sheet, corner, mask)
    return grained(glass)


def _outline(size: tuple[int, int], radius_px: int) -> Image.Image:
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), radius_px, 255)
    return mask


def _cast_shadow(glass: Image.Image, mask: Image.Image, corner: tuple[int, int], dpi: int) -> None:
    shift = max(_px(0.4, dpi), 1)
    soft = mask.filter(ImageFilter.GaussianBlur(shift))
    glass.paste(Image.new("RGB", mask.size, _SHADOW), (corner[0] + shift, corner[1] + shift), soft)


def grained(image: Image.Image) -> Image.Image:
    """Lay a sensor's grain over a picture."""
    # No two scans are alike: the proof of the wipe takes one by its bytes. (`Image.effect_noise` begins anew
    # with the same noise in each process.)
    side_px = _GRAIN_TILE_PX
    tile = Image.frombytes("L", (side_px, side_px), os.urandom(side_px**2)).point(_GRAIN)
    grain = Image.new("L", image.size)
    for top in range(0, image.height, _GRAIN_TILE_PX):
        for left in range(0, image.width, _GRAIN_TILE_PX):
            grain.paste(tile, (left, top))
    grain_rgb = Image.merge("RGB", (grain, grain, grain))
    # The grain lies around 128: the sum less 128 leaves the brightness as it was.
    return ImageChops.add(image, grain_rgb, offset=-128)


def _px(length_mm: float, dpi: int) -> int:
    return round(length_mm / _MM_PER_INCH * dpi)
