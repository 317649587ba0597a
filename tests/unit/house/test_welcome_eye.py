"""The eye by which tests of the whole machine know Welcome takes no other screen for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw

from kiosk.paths import ASSETS
from tests.support.welcome import invitation_colour, invites

if TYPE_CHECKING:
    from pathlib import Path

_PICTURES = sorted((ASSETS / "pictures").glob("*.png"))
_DIMMED = (103, 110, 115)
_WHITE = (255, 255, 255)


@pytest.mark.parametrize("picture", _PICTURES, ids=lambda picture: picture.stem)
def test_only_welcome_invites(picture: Path) -> None:
    with Image.open(picture) as screen:
        assert invites(screen.convert("RGB")) is (picture.stem == "welcome")


@pytest.mark.parametrize("header", [_DIMMED, _WHITE], ids=["under a question", "of a visit"])
def test_a_wide_button_in_the_middle_of_a_visit_is_no_invitation(header: tuple[int, int, int]) -> None:
    """The choice of the text's size was taken for a Welcome that answers neither keys nor pointer."""
    screen = Image.new("RGB", (1280, 800), (100, 105, 108))
    draw = ImageDraw.Draw(screen)
    draw.rectangle((0, 0, 1279, 58), fill=header)
    draw.rectangle((286, 190, 992, 608), fill=_WHITE)
    draw.rectangle((307, 533, 971, 587), fill=invitation_colour())

    assert not invites(screen)
