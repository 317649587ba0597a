"""Which papers are cards, told from their size alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.imaging.quad import Quad

# A shadow along two sides, and the rim of an old card's lamination; no other usual paper is so near.
_TOLERANCE_MM: Final = 2.0


class CardFormat(Enum):
    """Longer and shorter side in mm.

    ID-1 is ISO/IEC 7810's: identity cards since 2021, driving licences, residence permits, health cards. The
    blue laminated identity card issued in France until 2021 is 105 x 74 mm (ISO/IEC 7810 ID-2).
    """

    ID_1 = (85.6, 53.98)
    ID_2 = (105.0, 74.0)


CARD_SIZES_MM: Final = tuple(card.value for card in CardFormat)


def card_format(quad: Quad) -> CardFormat | None:
    """Return the format of a card lying or standing on the glass, or None for any other paper."""
    shorter, longer = sorted((quad.width_mm, quad.height_mm))
    for card in CardFormat:
        long_mm, short_mm = card.value
        if abs(longer - long_mm) <= _TOLERANCE_MM and abs(shorter - short_mm) <= _TOLERANCE_MM:
            return card
    return None
