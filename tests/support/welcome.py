"""Recognises Welcome on a picture of the screen: by its invitation, and by the header that it alone lacks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from PIL import Image

# Of the middle of the screen: the invitation to touch fills more of it, and so does a question's wide button.
_INVITED_SHARE = 0.08
# Of the upper edge: a visit's header lies there, of another colour, and under a question it is dimmed.
_BARE_SHARE = 0.9
_EDGE_PX = 4
_NEAR_LEVELS = 12


def invites(screen: Image.Image) -> bool:
    """Tell whether Welcome's invitation stands in the middle of the screen, with no visit above it."""
    width, height = screen.size
    middle = screen.crop((width // 4, height // 2, 3 * width // 4, 9 * height // 10))
    edge = screen.crop((width // 4, 0, 3 * width // 4, _EDGE_PX))
    return (
        _share(middle, invitation_colour()) > _INVITED_SHARE
        and _share(edge, _colour("background")) > _BARE_SHARE
    )


def invitation_colour() -> tuple[int, int, int]:
    """Red, green and blue of the invitation."""
    return _colour("primary")


def _share(part: Image.Image, colour: tuple[int, int, int]) -> float:
    levels = np.asarray(part, dtype=int)
    return float((np.abs(levels - np.array(colour)).max(axis=2) <= _NEAR_LEVELS).mean())


def _colour(role: str) -> tuple[int, int, int]:
    theme = json.loads((ASSETS / "themes" / "neutral" / "theme.json").read_text(encoding="utf-8"))
    colour = theme["schemes"]["light"][role].lstrip("#")
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)
