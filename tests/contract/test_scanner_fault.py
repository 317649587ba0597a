"""What a failing scanner comes to: each SANE failure, a killed or stopped worker, no scanner at all."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannerState, ScanRequest
from devices.scanning.client import ScanClient
from devices.scanning.worker_process import sane_command, simulated_command
from devices.simulation.faults import SamplePaper, ScannerFault, SimulationState
from tests.support.pidfd import has_ended
from tests.support.sane import PNM_DEVICE, SLOW_OPTIONS, TEST_DEVICE, sane_environment
from tests.support.scanners import FEEDER, FLATBED, QUICK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def simulation(tmp_path: Path) -> SimulationState:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(pace=0.0)
    return state


@pytest.fixture
def simulated(simulation: SimulationState) -> Iterator[ScanClient]:
    with closing(ScanClient(simulated_command(simulation.path), QUICK)) as client:
        yield client


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[ScanClient]:
    """Give the SANE test backend, at about 5 s a page."""
    command = sane_command(TEST_DEVICE, options=SLOW_OPTIONS)
    with closing(ScanClient(command, QUICK, sane_environment(tmp_path / "sane.d"))) as client:
        yield client


def failing_scan(client: ScanClient, folder: Path, request: ScanRequest = FLATBED) -> DeviceError:
    with pytest.raises(DeviceError) as caught:
        list(client.scan(request, folder))
    return caught.value


def do_once(action: Callable[[], None]) -> Callable[[int, float], None]:
    """Give a progress listener that acts at the first sign of a page."""
    todo = [action]

    def on_progress(_page: int, _fraction: float) -> None:
        if todo:
            todo.pop()()

    return on_progress


def worker_of(client: ScanClient) -> int:
    assert client.worker_pid is not None
    return client.worker_pid


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("UNSUPPORTED", DeviceErrorCode.UNSUPPORTED),
        ("CANCELLED", DeviceErrorCode.CANCELLED),
        ("DEVICE_BUSY", DeviceErrorCode.SCANNER_BUSY),
        ("INVAL", DeviceErrorCode.IO),
        ("EOF", DeviceErrorCode.TRUNCATED),
        ("JAMMED", DeviceErrorCode.JAM),
        ("NO_DOCS", DeviceErrorCode.NO_PAPER),
        ("COVER_OPEN", DeviceErrorCode.COVER_OPEN),
        ("IO_ERROR", DeviceErrorCode.IO),
        ("NO_MEM", DeviceErrorCode.OUT_OF_MEMORY),
        ("ACCESS_DENIED", DeviceErrorCode.ACCESS_DENIED),
    ],
)
def test_each_failure_of_sane_has_its_outcome(
    tmp_path: Path, folder: Path, status: str, code: DeviceErrorCode
) -> None:
    options = {"read-return-value": f"SANE_STATUS_{status}"}
    command = sane_command(TEST_DEVICE, options=options)
    with closing(ScanClient(command, QUICK, sane_environment(tmp_path / "sane.d"))) as client:
        assert failing_scan(client, folder).code is code
        assert failing_scan(client, folder, FEEDER).code is code
        assert list(folder.iterdir()) == []
        assert client.status().is_ready


@pytest.mark.parametrize("driver", ["sane", "simulated"])
def test_no_scanner_is_absence_and_not_a_fault(tmp_path: Path, folder: Path, driver: str) -> None:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(fault=ScannerFault.UNPLUGGED)
    environment = sane_environment(tmp_path / "sane.d", backends=())
    command = sane_command() if driver == "sane" else simulated_command(state.path)
    with closing(ScanClient(command, QUICK, environment)) as client:
        assert client.status().state is ScannerState.ABSENT
        assert failing_scan(client, folder).code is DeviceErrorCode.SCANNER_ABSENT


def test_the_only_one_at_hand_stands_in_for_a_named_scanner_that_is_not_there(tmp_path: Path) -> None:
    environment = sane_environment(tmp_path / "sane.d", backends=("test",))
    with closing(ScanClient(sane_command("airscan:e0:Nobody"), QUICK, environment)) as client:
        status = client.status()
        assert (status.name, status.is_substitute) == ("Noname frontend-tester", True)


def test_the_scanner_is_known_by_maker_and_model(tmp_path: Path) -> None:
    environment = sane_environment(tmp_path / "sane.d")
    with closing(ScanClient(sane_command(vendor="noname", model="pnm"), QUICK, environment)) as client:
        assert client.status().detail == PNM_DEVICE
    with closing(ScanClient(sane_command(model="Frontend"), QUICK, environment)) as client:
        assert client.status().detail == TEST_DEVICE


def test_an_unknown_option_in_the_configuration_is_told(tmp_path: Path, folder: Path) -> None:
    command = sane_command(TEST_DEVICE, options={"no-such-option": "1"})
    with closing(ScanClient(command, QUICK, sane_environment(tmp_path / "sane.d"))) as client:
        error = failing_scan(client, folder)
        assert error.code is DeviceErrorCode.UNSUPPORTED
        assert "no_such_option" in error.detail


def test_lines_that_would_be_sheared_are_refused(tmp_path: Path, folder: Path) -> None:
    command = sane_command(TEST_DEVICE, options={"ppl-loss": "10"})
    with closing(ScanClient(command, QUICK, sane_environment(tmp_path / "sane.d"))) as client:
        assert failing_scan(client, folder).code is DeviceErrorCode.UNSUPPORTED


def test_a_worker_killed_mid_page_is_replaced(slow: ScanClient, folder: Path) -> None:
    assert slow.status().is_ready
    first = worker_of(slow)

    with pytest.raises(DeviceError) as caught:
        list(slow.scan(FLATBED, folder, do_once(lambda: os.kill(first, signal.SIGKILL))))

    assert caught.value.code is DeviceErrorCode.CRASHED
    assert caught.value.retryable
    assert list(folder.iterdir()) == []
    assert slow.status().is_ready
    assert worker_of(slow) != first


def test_a_worker_stopped_mid_page_is_ended_at_the_deadline(slow: ScanClient, folder: Path) -> None:
    assert slow.status().is_ready
    first = worker_of(slow)

    with pytest.raises(DeviceError) as caught:
        list(slow.scan(FLATBED, folder, do_once(lambda: os.kill(first, signal.SIGSTOP))))

    assert caught.value.code is DeviceErrorCode.TIMED_OUT
    assert has_ended(first, timeout_s=0.0)
    assert list(folder.iterdir()) == []
    assert slow.status().is_ready


def test_a_stopped_worker_that_is_told_to_cancel_is_ended(slow: ScanClient, folder: Path) -> None:
    assert slow.status().is_ready
    is_stopped = False

    def stop() -> None:
        nonlocal is_stopped
        is_stopped = True
        os.kill(worker_of(slow), signal.SIGSTOP)

    with pytest.raises(DeviceError) as caught:
        list(slow.scan(FLATBED, folder, do_once(stop), lambda: is_stopped))

    assert caught.value.code is DeviceErrorCode.CANCELLED
    assert slow.worker_pid is None


def test_a_stopped_worker_is_a_fault_when_asked_for_its_state(simulated: ScanClient) -> None:
    client = simulated
    assert client.status().is_ready
    os.kill(worker_of(client), signal.SIGSTOP)

    assert client.status().state is ScannerState.FAULT
    assert client.status().is_ready


def test_a_worker_that_died_unused_is_replaced_unnoticed(simulated: ScanClient, folder: Path) -> None:
    assert simulated.status().is_ready
    first = worker_of(simulated)
    os.kill(first, signal.SIGKILL)
    assert has_ended(first, timeout_s=5.0)

    assert len(list(simulated.scan(FLATBED, folder))) == 1


def test_cancelling_mid_page_keeps_the_worker(slow: ScanClient, folder: Path) -> None:
    assert slow.status().is_ready
    first = worker_of(slow)
    has_begun = False

    def begin(_page: int, _fraction: float) -> None:
        nonlocal has_begun
        has_begun = True

    with pytest.raises(DeviceError) as caught:
        list(slow.scan(FLATBED, folder, begin, lambda: has_begun))

    assert caught.value.code is DeviceErrorCode.CANCELLED
    assert slow.status().is_ready
    assert worker_of(slow) == first


def test_pages_taken_before_a_jam_stay(
    simulation: SimulationState, simulated: ScanClient, folder: Path
) -> None:
    simulation.set_scanner(feeder=(SamplePaper.DRIVING_LICENCE,) * 20, pace=0.1)
    pages = simulated.scan(FEEDER, folder)
    taken = [next(pages).path]
    simulation.set_scanner(fault=ScannerFault.JAM)

    with pytest.raises(DeviceError) as caught:
        taken.extend(page.path for page in pages)

    assert caught.value.code is DeviceErrorCode.JAM
    # The driver may have been a sheet ahead of the fault; what was told is there, and nothing else.
    assert set(folder.iterdir()) == set(taken)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (ScannerFault.BUSY, DeviceErrorCode.SCANNER_BUSY),
        (ScannerFault.JAM, DeviceErrorCode.JAM),
        (ScannerFault.COVER_OPEN, DeviceErrorCode.COVER_OPEN),
        (ScannerFault.IO_ERROR_MID_PAGE, DeviceErrorCode.IO),
        (ScannerFault.CRASH_MID_PAGE, DeviceErrorCode.CRASHED),
        (ScannerFault.FROZEN_MID_PAGE, DeviceErrorCode.TIMED_OUT),
    ],
)
def test_simulated_faults_come_out_and_heal(
    simulation: SimulationState,
    simulated: ScanClient,
    folder: Path,
    fault: ScannerFault,
    code: DeviceErrorCode,
) -> None:
    simulation.set_scanner(fault=fault)
    assert failing_scan(simulated, folder).code is code
    assert list(folder.iterdir()) == []

    simulation.set_scanner(fault=ScannerFault.NONE)
    assert simulated.status().is_ready
    assert len(list(simulated.scan(FLATBED, folder))) == 1


def test_a_worker_that_cannot_start_is_told(tmp_path: Path, folder: Path) -> None:
    client = ScanClient(("--driver", "none-such"), replace(QUICK, start_s=10.0))

    assert failing_scan(client, folder).code is DeviceErrorCode.CRASHED
    assert client.status().state is ScannerState.FAULT
