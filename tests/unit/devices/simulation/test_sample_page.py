"""The fictitious papers: true size, plainly marked, each unlike the others."""

from __future__ import annotations

import ctypes

import pytest
from PIL import Image, ImageChops, ImageStat

from devices.simulation.faults import SamplePaper
from devices.simulation.sample_page import Side, glass_image, paper_image


@pytest.mark.parametrize("dpi", [75, 300])
@pytest.mark.parametrize("paper", [SamplePaper.IDENTITY_CARD, SamplePaper.DRIVING_LICENCE])
def test_cards_have_the_size_of_a_card(paper: SamplePaper, dpi: int) -> None:
    for side in Side:
        width_px, height_px = paper_image(paper, side, dpi).size
        assert width_px / dpi * 25.4 == pytest.approx(85.6, abs=0.3)
        assert height_px / dpi * 25.4 == pytest.approx(54.0, abs=0.3)


@pytest.mark.parametrize("paper", SamplePaper)
def test_every_front_is_stamped_specimen_in_red(paper: SamplePaper) -> None:
    image = paper_image(paper, Side.FRONT, 100).convert("RGB")
    red, green, _ = image.split()
    reddish = ImageChops.subtract(red, green).point(lambda level: 255 if level > 20 else 0)

    share = ImageStat.Stat(reddish).mean[0] / 255
    assert share > 0.01


def test_no_two_papers_look_alike() -> None:
    small = [glass_image(paper, Side.FRONT, 50, 210, 297).resize((40, 56)) for paper in SamplePaper]

    for index, one in enumerate(small):
        for other in small[index + 1 :]:
            assert sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) > 3


def test_no_two_scans_have_the_same_grain_not_even_in_fresh_processes() -> None:
    def first_scan_of_a_process() -> Image.Image:
        ctypes.CDLL(None).srand(1)  # where the C library's generator begins, which Pillow uses
        return glass_image(None, Side.FRONT, 75, 210, 297)

    difference = ImageChops.difference(first_scan_of_a_process(), first_scan_of_a_process())
    assert sum(ImageStat.Stat(difference).mean) > 0.01


def test_the_glass_has_the_size_asked_for_and_nothing_outside() -> None:
    image = glass_image(SamplePaper.PROOF_OF_ADDRESS, Side.FRONT, 100, 100, 60)

    assert image.size == (394, 236)
    assert image.mode == "RGB"


def test_the_back_of_a_sheet_is_bare() -> None:
    back = paper_image(SamplePaper.PROOF_OF_ADDRESS, Side.BACK, 50)

    assert back.getcolors() == [(back.width * back.height, (252, 251, 247))]
    assert isinstance(back, Image.Image)
