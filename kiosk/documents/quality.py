"""In what order a page is made lighter: the most legible first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.documents.content import Content
from kiosk.documents.models import FileFormat

# What documents are scanned with; more than this no site has use for.
BEST_DPI: Final = 300


@dataclass(frozen=True, slots=True)
class Rung:
    """One way of encoding a page.

    `quality` is JPEG's (1 to 95); for PNG `colours` (None: all) takes its place, and in black and white (tone
    TEXT) neither is used. `loss` says how much is lost to the eye, so that rungs of different pages compare.
    """

    resolution_dpi: int
    quality: int = 0
    tone: Content = Content.COLOUR
    colours: int | None = None
    loss: int = 0


# Measured with tesseract on printed pages down to 8 pt (words found of those found in the untouched scan):
# 200 dpi keeps 99.8 % at any quality down to 12, 150 dpi only 96 to 98 % even at quality 70. So quality goes
# before resolution, and colour, which tells stamps and signatures, after both. Black and white is more
# legible than a weak grey (99.8 % at 200 dpi in 60 kB, against 95 % in 220 kB), but loses shades: it is last,
# and dear enough that the other pages go down to grey before one loses its photograph.
_COLOUR: Final = (
    Rung(300, 85),
    Rung(300, 72, loss=1),
    Rung(300, 55, loss=2),
    Rung(200, 75, loss=3),
    Rung(200, 50, loss=5),
    Rung(200, 35, loss=7),
    Rung(200, 22, loss=10),
)
_GREY: Final = (
    Rung(300, 80, Content.GREY),
    Rung(300, 55, Content.GREY, loss=2),
    Rung(200, 70, Content.GREY, loss=3),
    Rung(200, 45, Content.GREY, loss=6),
    Rung(200, 20, Content.GREY, loss=11),
    Rung(200, 12, Content.GREY, loss=20),
)
_COLOURLESS: Final = (
    Rung(200, 35, Content.GREY, loss=15),
    Rung(200, 20, Content.GREY, loss=17),
    Rung(200, 12, Content.GREY, loss=25),
)
_WEAK: Final = (
    Rung(150, 35, Content.GREY, loss=24),
    Rung(120, 40, Content.GREY, loss=30),
    Rung(100, 35, Content.GREY, loss=45),
)
_TEXT: Final = (Rung(300, tone=Content.TEXT), Rung(200, tone=Content.TEXT, loss=4))
_SHADELESS: Final = (Rung(300, tone=Content.TEXT, loss=60), Rung(200, tone=Content.TEXT, loss=64))
# A PNG is always one page alone: its losses compare with nothing.
_PNG_GREY: Final = (
    Rung(300, tone=Content.GREY),
    Rung(200, tone=Content.GREY),
    Rung(200, tone=Content.GREY, colours=16),
    Rung(150, tone=Content.GREY, colours=8),
)
_PNG_COLOUR: Final = (Rung(300), Rung(200), Rung(200, colours=64), Rung(150, colours=64), *_PNG_GREY[2:])

_LADDERS: Final = {
    FileFormat.PDF: {
        Content.TEXT: _TEXT,
        Content.GREY: _GREY + _SHADELESS,
        Content.COLOUR: _COLOUR + _COLOURLESS + _SHADELESS,
    },
    FileFormat.JPEG: {  # it knows no black and white
        Content.TEXT: _GREY + _WEAK,
        Content.GREY: _GREY + _WEAK,
        Content.COLOUR: _COLOUR + _COLOURLESS + _WEAK,
    },
    FileFormat.PNG: {
        Content.TEXT: _TEXT,
        Content.GREY: _PNG_GREY + _SHADELESS,
        Content.COLOUR: _PNG_COLOUR + _SHADELESS,
    },
}


def ladder_of(content: Content, file_format: FileFormat) -> tuple[Rung, ...]:
    """Return the rungs for a page of that content, never empty, the most legible first.

    A rung need not be lighter than the one before it: whoever takes them looks at their weights.
    """
    return _LADDERS[file_format][content]
