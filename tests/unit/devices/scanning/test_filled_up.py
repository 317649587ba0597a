"""Which pictures pass for whole, and which were filled up by a decoder."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageFile

from devices.scanning.filled_up import is_filled_up

SIZE = (248, 351)


def paper(mode: str = "RGB") -> Image.Image:
    grain = np.random.default_rng(7).integers(200, 250, (SIZE[1], SIZE[0], 3), dtype=np.uint8)
    return Image.fromarray(grain).convert(mode)


def decoded(image: Image.Image, part: float, monkeypatch: pytest.MonkeyPatch) -> Image.Image:
    """Give what libjpeg makes of the first ``part`` of a picture's JPEG."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    written = io.BytesIO()
    image.save(written, "JPEG", quality=90)
    data = written.getvalue()
    got = Image.open(io.BytesIO(data[: int(len(data) * part)]))
    got.load()
    return got


def on_white(image: Image.Image) -> Image.Image:
    """Give the picture as sane-airscan does when it is smaller than announced."""
    sheet = Image.new(image.mode, (SIZE[0] + 3, SIZE[1] + 5), "white")
    sheet.paste(image, (0, 0))
    return sheet


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("part", [0.3, 0.5, 0.9])
def test_a_lost_end_is_seen(monkeypatch: pytest.MonkeyPatch, mode: str, part: float) -> None:
    broken = decoded(paper(mode), part, monkeypatch)

    assert is_filled_up(broken)
    assert is_filled_up(on_white(broken))


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_whole_picture_passes(monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    whole = decoded(paper(mode), 1.0, monkeypatch)

    assert not is_filled_up(whole)
    assert not is_filled_up(on_white(whole))


@pytest.mark.parametrize("colour", ["white", "black", (127, 127, 127), (128, 128, 129)])
def test_an_empty_glass_of_any_colour_but_the_filling_passes(colour: str | tuple[int, int, int]) -> None:
    assert not is_filled_up(Image.new("RGB", SIZE, colour))


def test_a_grey_lid_has_grain_and_passes() -> None:
    grain = np.random.default_rng(7).integers(126, 131, (SIZE[1], SIZE[0]), dtype=np.uint8)

    assert not is_filled_up(Image.fromarray(grain))
