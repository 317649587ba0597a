"""Recognises Welcome on a picture of the screen: its invitation is the only large thing of its colour."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from PIL import Image

# Of the middle of the screen: the invitation to touch fills more of it, no other screen has one.
_INVITED_SHARE = 0.08
_NEAR_LEVELS = 12


def invites(screen: Image.Image) -> bool:
    """Tell whether Welcome's invitation stands in the middle of the screen."""
    width, height = screen.size
    middle = screen.crop((width // 4, height // 2, 3 * width // 4, 9 * height // 10))
    levels = np.asarray(middle, dtype=int)
    near = np.abs(levels - np.array(invitation_colour())).max(axis=2) <= _NEAR_LEVELS
    return bool(near.mean() > _INVITED_SHARE)


def invitation_colour() -> tuple[int, int, int]:
    """Red, green and blue of the invitation."""
    theme = json.loads((ASSETS / "themes" / "neutral" / "theme.json").read_text(encoding="utf-8"))
    colour = theme["schemes"]["light"]["primary"].lstrip("#")
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)
