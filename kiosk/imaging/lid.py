"""What the lid over the glass looks like where no paper covers it, guessed from the glass's edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kiosk.imaging.picture import Levels

Colour = tuple[float, float, float]

# The edge is looked at in pieces: paper may cover some of it.
_PIECE_MM: Final = 15.0
_DEPTH_MM: Final = 1.5
# Pieces whose colours differ less than this, in levels of 255, show the same thing.
_SAME: Final = 8
_MOST_COLOURS: Final = 4
# Fewer pieces than this share are a corner of something.
_LEAST_SHARE: Final = 0.06


def lid_colours(sketch: Levels, pixels_per_mm: float) -> list[Colour]:
    """Return the colours that the lid may have, likeliest first: what most of the glass's edge shows."""
    depth = max(2, round(_DEPTH_MM * pixels_per_mm))
    length = max(4, round(_PIECE_MM * pixels_per_mm))
    edges = (
        sketch[:depth],
        sketch[-depth:],
        sketch[:, :depth].transpose(1, 0, 2),
        sketch[:, -depth:].transpose(1, 0, 2),
    )
    pieces = [
        np.median(edge[:, start : start + length].reshape(-1, 3).astype(np.float64), axis=0)
        for edge in edges
        for start in range(0, edge.shape[1], length)
    ]
    clusters: list[list[npt.NDArray[np.float64]]] = []
    for piece in pieces:
        for cluster in clusters:
            if np.abs(cluster[0] - piece).max() < _SAME:
                cluster.append(piece)
                break
        else:
            clusters.append([piece])
    clusters = [cluster for cluster in clusters if len(cluster) >= _LEAST_SHARE * len(pieces)]
    clusters.sort(key=len, reverse=True)
    return [_colour(np.median(np.array(cluster), axis=0)) for cluster in clusters[:_MOST_COLOURS]]


def lid_distance(sketch: Levels, lid: Colour) -> Levels:
    """Return for each pixel the largest difference of its three channels from the lid's colour."""
    red, green, blue = cv2.split(cv2.absdiff(sketch, np.array([*lid, 0], dtype=np.float64)))
    return cv2.max(cv2.max(red, green), blue).astype(np.float32, copy=False)


def _colour(levels: npt.NDArray[np.float64]) -> Colour:
    red, green, blue = (float(level) for level in levels)
    return red, green, blue
