"""Whether the page that arrives is the paper that lay on the glass, through libsane and worker."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageStat

from devices.scanning.api import ColourMode, ScanRequest
from devices.scanning.client import ScanClient
from devices.scanning.worker_process import sane_command, simulated_command
from devices.simulation.faults import SamplePaper, SimulationState
from devices.simulation.sample_page import Side, glass_image
from tests.support.sane import PNM_DEVICE, paper_on_glass, sane_environment
from tests.support.scanners import QUICK

if TYPE_CHECKING:
    from pathlib import Path


def scanned(tmp_path: Path, page_format: str, request: ScanRequest) -> Image.Image:
    glass = tmp_path / "glass.ppm"
    command = sane_command(PNM_DEVICE, options={"filename": str(glass)}, page_format=page_format)
    with closing(ScanClient(command, QUICK, sane_environment(tmp_path / "sane.d"))) as client:
        (page,) = client.scan(request, tmp_path)
    assert page.path.suffix == f".{page_format}"
    with Image.open(page.path) as image:
        image.load()
        return image


@pytest.mark.parametrize("size_px", [(620, 877), (601, 333), (2480, 3508)])
def test_the_page_is_the_paper_on_the_glass(tmp_path: Path, size_px: tuple[int, int]) -> None:
    laid = paper_on_glass(tmp_path / "glass.ppm", *size_px)

    got = scanned(tmp_path, "png", ScanRequest())

    assert got.size == laid.size
    assert np.array_equal(np.asarray(got), np.asarray(laid))


def test_stored_as_jpeg_no_pixel_is_far_off(tmp_path: Path) -> None:
    laid = paper_on_glass(tmp_path / "glass.ppm")

    got = scanned(tmp_path, "jpg", ScanRequest())

    difference = ImageStat.Stat(ImageChops.difference(got, laid))
    assert max(difference.mean) < 1.5
    assert max(high for _, high in difference.extrema) < 40


def test_grey_is_the_brightness_of_the_paper(tmp_path: Path) -> None:
    laid = paper_on_glass(tmp_path / "glass.ppm")

    got = scanned(tmp_path, "png", ScanRequest(colour=ColourMode.GREY))

    assert np.array_equal(np.asarray(got), np.asarray(laid.convert("L")))


@pytest.mark.parametrize("paper", [*SamplePaper, None])
def test_the_simulated_page_is_the_simulated_paper(tmp_path: Path, paper: SamplePaper | None) -> None:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(glass=paper, pace=0.0)
    with closing(ScanClient(simulated_command(state.path), QUICK)) as client:
        (page,) = client.scan(ScanRequest(resolution_dpi=75), tmp_path)

    with Image.open(page.path) as got:
        laid = glass_image(paper, Side.FRONT, 75, 210, 297)
        # The grain is drawn anew for each picture.
        difference = ImageStat.Stat(ImageChops.difference(got.reduce(4), laid.reduce(4)))
    assert max(difference.mean) < 3
