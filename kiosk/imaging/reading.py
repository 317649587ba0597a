"""Which way up a text lies, told without reading it; unknown wherever that is not sure."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from kiosk.imaging.skew import clarity

if TYPE_CHECKING:
    from kiosk.imaging.ink import Ink
    from kiosk.imaging.picture import Pixels


class Top(StrEnum):
    """Where the top of the text is in the picture."""

    UP = "up"
    RIGHT = "right"
    DOWN = "down"
    LEFT = "left"
    UNKNOWN = "unknown"


# Fewer letters say nothing: a card, a form with some words.
_LEAST_POINTS: Final = 6_000
_MOST_POINTS: Final = 20_000
# Lines across against lines down: measured 1.7 to 3.7 on pages of text. Photographs reach 1.6 too, but not so
# many points, nor lines that agree on where up is.
_LEAST_RATIO: Final = 1.5
# A page is level when this is asked, or turned so little that its lines still show.
_ANGLES: Final = (-2.0, -1.0, 0.0, 1.0, 2.0)
# Latin letters reach above the body of a line (b d f h k l t, capitals, accents) more often than below it
# (g j p q y). Capitals and figures alone reach nowhere; so many lines must agree that chance does not.
_LEAST_LINES: Final = 8
_AGREEMENT: Final = 0.85
_LEAST_EXCESS: Final = 1.3
_LEAST_REACH: Final = 0.06
# Heights of a line from 6 pt to 24 pt.
_LINE_MM: Final = (1.2, 9.0)


def top_of(ink: Ink) -> Top:
    """Return where the text's top is, or UNKNOWN; meant for languages written in Latin letters."""
    letters = ink.letters
    rows, columns = np.nonzero(letters)
    if len(rows) < _LEAST_POINTS:
        return Top.UNKNOWN
    step = max(1, len(rows) // _MOST_POINTS)
    x, y = columns[::step].astype(np.float64), rows[::step].astype(np.float64)
    # Per length: the same points spread over a longer side are thinner.
    across = max(clarity(x, y, angle) for angle in _ANGLES) * letters.shape[0]
    down = max(clarity(y, x, angle) for angle in _ANGLES) * letters.shape[1]
    if across >= _LEAST_RATIO * down:
        return {1: Top.UP, -1: Top.DOWN}.get(_upwards(letters, ink.pixels_per_mm), Top.UNKNOWN)
    if down >= _LEAST_RATIO * across:
        # Turned a quarter back, its lines run across.
        turned = np.ascontiguousarray(np.rot90(letters))
        return {1: Top.RIGHT, -1: Top.LEFT}.get(_upwards(turned, ink.pixels_per_mm), Top.UNKNOWN)
    return Top.UNKNOWN


def _upwards(letters: Pixels, pixels_per_mm: float) -> int:
    """Return 1 where the lines' letters reach upwards, -1 where downwards, 0 when it is not sure."""
    profile = letters.sum(axis=1, dtype=np.float64)
    votes = [vote for band in _bands(profile, pixels_per_mm) if (vote := _vote(profile[band[0] : band[1]]))]
    if len(votes) < _LEAST_LINES:
        return 0
    share = votes.count(1) / len(votes)
    if share >= _AGREEMENT:
        return 1
    return -1 if share <= 1 - _AGREEMENT else 0


def _bands(profile: npt.NDArray[np.float64], pixels_per_mm: float) -> list[tuple[int, int]]:
    """Return first and last-but-one row of each line of text: what lies between nearly empty rows."""
    is_line = np.concatenate(([False], profile > 0.01 * profile.max(), [False]))
    changes = np.flatnonzero(is_line[1:] != is_line[:-1])
    low, high = (height * pixels_per_mm for height in _LINE_MM)
    return [
        (int(start), int(end))
        for start, end in zip(changes[::2], changes[1::2], strict=True)
        if low <= end - start <= high
    ]


def _vote(band: npt.NDArray[np.float64]) -> int:
    body = np.flatnonzero(band >= 0.5 * np.percentile(band, 90))
    above, below = float(band[: body[0]].sum()), float(band[body[-1] + 1 :].sum())
    if max(above, below) < _LEAST_REACH * band.sum():
        return 0
    if above >= _LEAST_EXCESS * below:
        return 1
    return -1 if below >= _LEAST_EXCESS * above else 0
