"""How far the lines of a text are turned, told from the text alone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kiosk.imaging.ink import Ink

# People lay a sheet down within this; what is turned further is laid so on purpose.
MOST_DEGREES: Final = 15.0
_COARSE_DEGREES: Final = 0.5
_FINE_DEGREES: Final = 0.05
# Enough for every page: more points change the angle by less than a hundredth of a degree.
_MOST_POINTS: Final = 20_000
# A page with fewer has a few words at most.
_LEAST_POINTS: Final = 800
# The best angle's lines stand out this many times against the median angle's. Measured: pages of text 2.0 and
# more, two short lines 1.52, dark photographs 1.23.
_LEAST_CLARITY: Final = 1.5


def text_skew(ink: Ink) -> float | None:
    """Return by how many degrees clockwise the lines are turned, -15 to 15, or None when it is not sure."""
    rows, columns = np.nonzero(ink.letters)
    if len(rows) < _LEAST_POINTS:
        return None
    step = max(1, len(rows) // _MOST_POINTS)
    x, y = columns[::step].astype(np.float64), rows[::step].astype(np.float64)
    coarse = np.arange(-MOST_DEGREES - 1, MOST_DEGREES + 1.01, _COARSE_DEGREES)
    scores = [clarity(x, y, degrees) for degrees in coarse]
    best = int(np.argmax(scores))
    if scores[best] < _LEAST_CLARITY * float(np.median(scores)):
        return None
    fine = coarse[best] + np.arange(-_COARSE_DEGREES, _COARSE_DEGREES + 0.01, _FINE_DEGREES)
    degrees = float(fine[int(np.argmax([clarity(x, y, each) for each in fine]))])
    return round(degrees, 2) if abs(degrees) <= MOST_DEGREES else None


def clarity(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], degrees: float) -> float:
    """Return how unevenly the points fill rows that are turned by `degrees`: full lines, empty gaps."""
    angle = math.radians(degrees)
    across = y * math.cos(angle) - x * math.sin(angle)
    rows = np.bincount((across - across.min()).astype(np.int64)).astype(np.float64)
    return float((rows**2).sum())
