"""What a page needs of a file: colour where colour is, grey where shades are, black and white otherwise."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from collections.abc import Callable

# The page is looked at in about 75 dpi for colour (the coloured fringes that scanners give to black letters
# average out) and in about 150 dpi for shades (strokes of 8 pt letters are still two pixels wide).
_COLOUR_DPI: Final = 75
_SHADE_DPI: Final = 150
# Distance of Cb or Cr from neutral: blue ink lies over 25, yellowed paper under 12, sensor noise under 5.
_COLOURED: Final = 20
# A short signature in ballpoint covers about 100 pixels of the 540,000 of an A4 page at 75 dpi.
_MIN_COLOURED_SHARE: Final = 0.00012
# A pale panel or an identity card's ground lies closer to neutral, but covers much: more than this share, and
# further from the paper, from ink and from what mixes them than noise and yellowed paper go.
_MIN_TINTED_SHARE: Final = 0.02
_TINTED: Final = 8
# Of 255, after the paper was set to white: letters are darker than the first, noise of paper brighter than
# the second; what lies between is pencil, a watermark, a pale print.
_INK: Final = 175
_PAPER: Final = 222
_BLACK: Final = 90
# The page is judged in squares of 8 mm, for a signature in pencil is nothing beside a page full of letters.
_SQUARE_PX: Final = 48
# Out of 255: what covers less than 3 % of a square is dirt.
_MIN_COVER: Final = 8
# Accents, dots and thin serifs are pale too, but among letters: measured on printed pages down to 8 pt, a
# square's pale part is at most 0.20 of its ink, in pencil or pale print more than 0.9.
_PALE_OF_INK: Final = 0.5
# Paper darker than this is no paper but a background that somebody printed.
_DARKEST_PAPER: Final = 150


class Content(StrEnum):
    """What must not get lost."""

    TEXT = "text"
    GREY = "grey"
    COLOUR = "colour"


def content_of(image: Image.Image, resolution_dpi: float) -> Content:
    """Judge an upright page in mode L or RGB; in doubt the richer."""
    if image.mode == "RGB" and _is_coloured(_reduced(image, resolution_dpi, _COLOUR_DPI)):
        return Content.COLOUR
    grey = _reduced(image, resolution_dpi, _SHADE_DPI).convert("L")
    return Content.GREY if _is_shaded(grey) else Content.TEXT


def paper_level(grey: Image.Image) -> int:
    """Return the commonest level of the brighter half: the paper's own (1 to 255)."""
    counts = grey.histogram()
    return max(range(128, 256), key=lambda level: counts[level])


def _reduced(image: Image.Image, resolution_dpi: float, target_dpi: int) -> Image.Image:
    factor = max(1, round(resolution_dpi / target_dpi))
    return image.reduce(factor) if factor > 1 else image


def _is_coloured(image: Image.Image) -> bool:
    _, blue, red = image.convert("YCbCr").split()
    coloured = ImageChops.lighter(_outside(blue, 128, _COLOURED), _outside(red, 128, _COLOURED))
    if _share(coloured) > _MIN_COLOURED_SHARE:
        return True
    tinted = ImageChops.lighter(
        _outside(blue, _commonest(blue), _TINTED), _outside(red, _commonest(red), _TINTED)
    )
    return _share(tinted) > _MIN_TINTED_SHARE


def _outside(channel: Image.Image, paper: int, distance: int) -> Image.Image:
    """Mark what is neither the paper's nor the neutral value of the channel, nor between them."""
    lowest, highest = min(paper, 128) - distance, max(paper, 128) + distance
    return channel.point([0 if lowest <= level <= highest else 255 for level in range(256)])


def _commonest(channel: Image.Image) -> int:
    counts = channel.histogram()
    return counts.index(max(counts))


def _is_shaded(grey: Image.Image) -> bool:
    paper = paper_level(grey)
    if paper < _DARKEST_PAPER:
        return True
    white = grey.point([min(255, level * 255 // paper) for level in range(256)])
    # The border of a letter is a shade too, but has ink or paper next to it.
    darkest = _spread(white, ImageChops.darker)
    brightest = _spread(white, ImageChops.lighter)
    pale = darkest.point([255 if _INK <= level < _PAPER else 0 for level in range(256)]).reduce(_SQUARE_PX)
    ink = darkest.point([255 if level < _INK else 0 for level in range(256)]).reduce(_SQUARE_PX)
    deep = ImageChops.darker(
        brightest.point([255 if level < _INK else 0 for level in range(256)]),
        darkest.point([255 if level > _BLACK else 0 for level in range(256)]),
    ).reduce(_SQUARE_PX)
    excess = ImageChops.subtract(pale, ink.point([round(level * _PALE_OF_INK) for level in range(256)]))
    return max(_highest(ImageChops.darker(excess, _covering(pale))), _highest(_covering(deep))) > 0


def _spread(image: Image.Image, choose: Callable[[Image.Image, Image.Image], Image.Image]) -> Image.Image:
    """Give every pixel the extreme of four by four around it (Pillow's rank filters sort, which is slow)."""
    for shift in ((-1, 0), (2, 0), (0, -1), (0, 2)):
        image = choose(image, ImageChops.offset(image, *shift))
    return image


def _share(mask: Image.Image) -> float:
    return mask.histogram()[255] / (mask.width * mask.height)


def _covering(squares: Image.Image) -> Image.Image:
    return squares.point([255 if level > _MIN_COVER else 0 for level in range(256)])


def _highest(image: Image.Image) -> int:
    return max(level for level, count in enumerate(image.histogram()) if count)
