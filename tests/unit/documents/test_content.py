"""What a page needs: letters are told from pencil, from panels and from colour, also on poor paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from kiosk.documents.bilevel import black_and_white, write_group4
from kiosk.documents.content import Content, content_of, paper_level

if TYPE_CHECKING:
    from pathlib import Path

DPI = 300
# A postcard's worth of an A4 page: enough squares of 8 mm to judge.
SIZE_PX = (1240, 900)
ZIGZAG = [(120 + 30 * n, 700 + (-1) ** n * 60) for n in range(16)]


def printed(paper: int = 250, ink: int = 25, size_pt: int = 8, noise: float = 3.0) -> Image.Image:
    image = Image.new("RGB", SIZE_PX, (paper, paper, paper - 4))
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype("DejaVuSerif.ttf", size_pt * DPI // 72)
    for line in range(10):
        draw.text(
            (80, 60 + 50 * line), "Numéro d’immatriculation : êtes-vous l’é…", font=font, fill=(ink,) * 3
        )
    return with_noise(image, noise)


def with_noise(image: Image.Image, noise: float) -> Image.Image:
    grain = np.random.default_rng(7).normal(0, noise, (image.height, image.width, 3))
    return Image.fromarray((np.asarray(image) + grain).clip(0, 255).astype(np.uint8), "RGB")


@pytest.mark.parametrize("paper", [255, 235, 200])
@pytest.mark.parametrize("noise", [0.0, 3.0, 8.0])
@pytest.mark.parametrize("size_pt", [8, 14])
def test_letters_alone_need_black_and_white(paper: int, noise: float, size_pt: int) -> None:
    assert content_of(printed(paper, noise=noise, size_pt=size_pt), DPI) is Content.TEXT


def test_an_empty_sheet_needs_no_more() -> None:
    assert content_of(with_noise(Image.new("RGB", SIZE_PX, "white"), 3.0), DPI) is Content.TEXT


@pytest.mark.parametrize("ink", [(30, 60, 160), (190, 40, 60), (40, 130, 60)])
def test_a_signature_or_stamp_in_ink_needs_colour(ink: tuple[int, int, int]) -> None:
    page = printed()
    ImageDraw.Draw(page).line(ZIGZAG, fill=ink, width=6)
    assert content_of(page, DPI) is Content.COLOUR
    assert content_of(page.convert("L"), DPI) is not Content.COLOUR


@pytest.mark.parametrize("ground", [(200, 222, 240), (240, 218, 222), (224, 236, 205)])
def test_a_pale_tint_is_a_colour_and_yellowed_paper_is_none(ground: tuple[int, int, int]) -> None:
    page = printed()
    ImageDraw.Draw(page).rectangle((100, 600, 700, 850), fill=ground)
    assert content_of(with_noise(page, 4.0), DPI) is Content.COLOUR
    yellowed = ImageChops.multiply(printed(), Image.new("RGB", SIZE_PX, (250, 246, 228)))
    assert content_of(yellowed, DPI) is Content.TEXT


def test_a_signature_in_pencil_needs_grey() -> None:
    page = printed()
    ImageDraw.Draw(page).line(ZIGZAG, fill=(185, 185, 185), width=5)
    assert content_of(page, DPI) is Content.GREY


def test_pale_print_a_panel_and_dark_paper_need_grey() -> None:
    assert content_of(printed(ink=180), DPI) is Content.GREY
    panel = printed()
    ImageDraw.Draw(panel).rectangle((100, 600, 1100, 850), fill=(120, 120, 120))
    assert content_of(panel, DPI) is Content.GREY
    assert content_of(printed(paper=120), DPI) is Content.GREY


def test_a_shadow_over_the_page_stays_white_and_letters_in_it_black() -> None:
    page = printed(noise=0.0).convert("L")
    shadow = np.linspace(1.0, 0.72, SIZE_PX[0])
    shaded = Image.fromarray((np.asarray(page) * shadow).astype(np.uint8), "L")
    made = np.asarray(black_and_white(shaded))
    ink, paper = np.asarray(page) < 100, np.asarray(page) > 245
    assert made[ink].mean() < 0.01
    assert made[paper].mean() > 0.999


def test_a_black_bar_stays_black_inside() -> None:
    page = printed(noise=3.0)
    ImageDraw.Draw(page).rectangle((100, 600, 1100, 850), fill=(20, 20, 20))
    made = np.asarray(black_and_white(with_noise(page, 3.0)))
    assert made[610:840, 110:1090].mean() == 0


def test_the_paper_s_level_is_its_commonest() -> None:
    assert paper_level(printed(paper=231, noise=0.0).convert("L")) == 231


def test_group_4_gives_the_pixels_back_with_their_resolution(tmp_path: Path) -> None:
    made = black_and_white(printed())
    write_group4(made, DPI, tmp_path / "page")
    with Image.open(tmp_path / "page") as read:
        assert (read.format, read.mode, read.info["compression"]) == ("TIFF", "1", "group4")
        assert tuple(map(round, read.info["dpi"])) == (DPI, DPI)
        assert read.tobytes() == made.tobytes()
