"""The simulated scanner takes a real one's time and shows what lies on its glass now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageStat

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannerState, ScanRequest, Source
from devices.scanning.simulated_scanner import SimulatedScanner
from devices.simulation.faults import SamplePaper, ScannerFault, SimulationState

if TYPE_CHECKING:
    from pathlib import Path

COARSE = ScanRequest(resolution_dpi=75)


@pytest.fixture
def state(tmp_path: Path) -> SimulationState:
    return SimulationState(tmp_path / "devices.json")


def time_of(state: SimulationState, request: ScanRequest, folder: Path) -> float:
    slept: list[float] = []
    list(SimulatedScanner(state, sleep=slept.append).scan(request, folder))
    return sum(slept)


def test_a_scan_takes_a_real_machines_time(state: SimulationState, tmp_path: Path) -> None:
    assert 8 < time_of(state, ScanRequest(), tmp_path) < 11


def test_pace_and_slowness_scale_the_time(state: SimulationState, tmp_path: Path) -> None:
    plain_s = time_of(state, COARSE, tmp_path)
    state.set_scanner(pace=0.5)
    assert time_of(state, COARSE, tmp_path) == pytest.approx(plain_s / 2)
    state.set_scanner(pace=1.0, fault=ScannerFault.SLOW)
    assert time_of(state, COARSE, tmp_path) == pytest.approx(plain_s * 4)


def test_bare_glass_is_a_white_page(state: SimulationState, tmp_path: Path) -> None:
    state.set_scanner(glass=None, pace=0.0)
    (page,) = SimulatedScanner(state).scan(COARSE, tmp_path)

    with Image.open(page.path) as image:
        assert min(ImageStat.Stat(image).mean) > 240
        assert max(ImageStat.Stat(image).stddev) < 8


def test_duplex_gives_both_sides_and_empties_the_feeder(state: SimulationState, tmp_path: Path) -> None:
    state.set_scanner(feeder=(SamplePaper.IDENTITY_CARD, SamplePaper.PROOF_OF_ADDRESS), pace=0.0)
    request = ScanRequest(Source.FEEDER_DUPLEX, resolution_dpi=75)

    pages = list(SimulatedScanner(state).scan(request, tmp_path))

    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert state.read().scanner.feeder == ()
    with pytest.raises(DeviceError) as caught:
        list(SimulatedScanner(state).scan(request, tmp_path))
    assert caught.value.code is DeviceErrorCode.NO_PAPER


def test_the_plug_can_be_pulled_while_it_scans(state: SimulationState, tmp_path: Path) -> None:
    state.set_scanner(pace=0.0)
    scanner = SimulatedScanner(state)

    def pull(_page: int, _fraction: float) -> None:
        state.set_scanner(fault=ScannerFault.UNPLUGGED)

    with pytest.raises(DeviceError) as caught:
        list(scanner.scan(COARSE, tmp_path, pull))

    assert caught.value.code is DeviceErrorCode.IO
    assert scanner.status().state is ScannerState.ABSENT


@pytest.mark.parametrize("fault", [ScannerFault.CRASH_MID_PAGE, ScannerFault.FROZEN_MID_PAGE])
def test_in_this_process_crash_and_hang_are_only_told(
    state: SimulationState, tmp_path: Path, fault: ScannerFault
) -> None:
    state.set_scanner(fault=fault, pace=0.0)

    with pytest.raises(DeviceError):
        list(SimulatedScanner(state).scan(COARSE, tmp_path))
