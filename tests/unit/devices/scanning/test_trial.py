"""The operator's trial scan, into each kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScanRequest, Source
from devices.scanning.simulated_scanner import SimulatedScanner
from devices.scanning.trial import scan_to_file
from devices.simulation.faults import SamplePaper, SimulationState

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def scanner(tmp_path: Path) -> SimulatedScanner:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(pace=0.0, feeder=(SamplePaper.PROOF_OF_ADDRESS, SamplePaper.DRIVING_LICENCE))
    return SimulatedScanner(state)


def test_a_pdf_takes_all_pages_at_their_true_size(scanner: SimulatedScanner, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"

    assert scan_to_file(scanner, ScanRequest(Source.FEEDER, resolution_dpi=75), out) == 2

    with pypdfium2.PdfDocument(out) as document:
        assert [document.get_page_size(index) for index in range(len(document))] == [
            pytest.approx((595.2, 841.9), abs=1.5)
        ] * 2


@pytest.mark.parametrize("ending", [".png", ".JPG"])
def test_a_picture_takes_the_first_page(scanner: SimulatedScanner, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out{ending}"

    assert scan_to_file(scanner, ScanRequest(resolution_dpi=75), out) == 1

    with Image.open(out) as image:
        assert image.size == (620, 877)
        assert image.info["dpi"] == pytest.approx((75, 75), abs=0.1)


def test_another_ending_is_refused_before_the_scan(scanner: SimulatedScanner, tmp_path: Path) -> None:
    with pytest.raises(DeviceError) as caught:
        scan_to_file(scanner, ScanRequest(), tmp_path / "out.docx")

    assert caught.value.code is DeviceErrorCode.UNSUPPORTED


def test_a_place_that_cannot_be_written_is_told(scanner: SimulatedScanner, tmp_path: Path) -> None:
    with pytest.raises(DeviceError) as caught:
        scan_to_file(scanner, ScanRequest(resolution_dpi=75), tmp_path / "none" / "out.pdf")

    assert caught.value.code is DeviceErrorCode.IO
