"""The scan service: answers on its owner's thread, each with its ticket, while that thread goes on."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread, QTimer

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import (
    FoundScanner,
    ScannedPage,
    ScannerState,
    ScannerStatus,
    ScanRequest,
    Source,
)
from devices.scanning.client import ScanClient
from devices.scanning.simulated_scanner import SimulatedScanner
from devices.scanning.worker_process import simulated_command
from devices.simulation.faults import SamplePaper, ScannerFault, SimulationState
from kiosk.services.qt_singleton import protect_singletons
from kiosk.services.scan_service import ScanService
from tests.support.scanners import QUICK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from devices.scanning.api import Scanner

COARSE = ScanRequest(resolution_dpi=75)


@pytest.fixture(scope="module", autouse=True)
def survivable_signals() -> None:
    protect_singletons()


@pytest.fixture
def state(tmp_path: Path) -> SimulationState:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(pace=0.0)
    return state


@contextmanager
def running(scanner: Scanner) -> Iterator[ScanService]:
    service = ScanService(scanner)
    try:
        yield service
    finally:
        assert service.stop()


class Prepared(SimulatedScanner):
    """Tells the given states, one after the other."""

    def __init__(self, states: list[ScannerStatus]) -> None:
        self._states = iter(states)

    def status(self) -> ScannerStatus:
        return next(self._states)


class Held:
    """A scanner's sleep that ends when it is let go."""

    def __init__(self) -> None:
        self._gate = threading.Event()
        self.is_reached = threading.Event()

    def __call__(self, _duration_s: float) -> None:
        self.is_reached.set()
        self._gate.wait(10)

    def let_go(self) -> None:
        self._gate.set()


def test_a_scan_is_told_page_by_page_and_ends_once(
    qtbot: QtBot, state: SimulationState, tmp_path: Path
) -> None:
    state.set_scanner(feeder=(SamplePaper.PROOF_OF_ADDRESS, SamplePaper.DRIVING_LICENCE))
    pages: list[tuple[int, ScannedPage]] = []
    progress: list[tuple[int, int, float]] = []
    threads: set[QThread] = set()
    with running(ScanClient(simulated_command(state.path), QUICK)) as service:
        service.pageScanned.connect(lambda ticket, page: pages.append((ticket, page)))
        service.pageScanned.connect(lambda *_: threads.add(QThread.currentThread()))
        service.progressed.connect(lambda *told: progress.append(told))
        with qtbot.waitSignal(service.finished, timeout=10_000) as ended:
            ticket = service.scan(ScanRequest(Source.FEEDER, resolution_dpi=75), tmp_path)
            was_scanning = service.is_scanning

        assert ended.args == [ticket, 2]
        assert (was_scanning, service.is_scanning) == (True, False)
    assert [told for told, _ in pages] == [ticket, ticket]
    assert [page.number for _, page in pages] == [1, 2]
    assert {told for told, _, _ in progress} == {ticket}
    assert threads == {QThread.currentThread()}


def test_the_owners_thread_goes_on_while_it_scans(
    qtbot: QtBot, state: SimulationState, tmp_path: Path
) -> None:
    held = Held()
    state.set_scanner(pace=1.0)
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(5)
    with running(SimulatedScanner(state, sleep=held)) as service:
        service.scan(COARSE, tmp_path)
        assert held.is_reached.wait(5)
        qtbot.waitUntil(lambda: len(beats) > 10, timeout=5000)
        assert service.is_scanning
        with qtbot.waitSignal(service.finished, timeout=10_000):
            held.let_go()


def test_a_second_scan_waits_and_has_its_own_ticket(
    qtbot: QtBot, state: SimulationState, tmp_path: Path
) -> None:
    ended: list[int] = []
    with running(SimulatedScanner(state)) as service:
        service.finished.connect(lambda ticket, _pages: ended.append(ticket))
        first = service.scan(COARSE, tmp_path)
        second = service.scan(COARSE, tmp_path)
        qtbot.waitUntil(lambda: len(ended) == 2, timeout=10_000)

    assert first != second
    assert ended == [first, second]


def test_cancelling_ends_every_scan_and_leaves_no_page(
    qtbot: QtBot, state: SimulationState, tmp_path: Path
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    state.set_scanner(pace=1.0)
    held = Held()
    failures: list[tuple[int, DeviceErrorCode]] = []
    with running(SimulatedScanner(state, sleep=held)) as service:
        service.failed.connect(lambda ticket, error: failures.append((ticket, error.code)))
        tickets = [service.scan(COARSE, folder), service.scan(COARSE, folder)]
        assert held.is_reached.wait(5)
        service.cancel()
        held.let_go()
        qtbot.waitUntil(lambda: len(failures) == 2, timeout=10_000)

        assert not service.is_scanning
    assert failures == [(ticket, DeviceErrorCode.CANCELLED) for ticket in tickets]
    assert list(folder.iterdir()) == []


def test_a_failure_is_told_and_the_state_after_it(
    qtbot: QtBot, state: SimulationState, tmp_path: Path
) -> None:
    state.set_scanner(fault=ScannerFault.UNPLUGGED)
    with running(SimulatedScanner(state)) as service:
        failures: list[tuple[int, DeviceError]] = []
        service.failed.connect(lambda *told: failures.append(told))
        with qtbot.waitSignal(service.statusChanged, timeout=10_000) as changed:
            ticket = service.scan(COARSE, tmp_path)

        ((told_ticket, error),) = failures
        assert told_ticket == ticket
        assert error.code is DeviceErrorCode.SCANNER_ABSENT
        assert changed.args == [service.status]
        assert service.status == ScannerStatus(ScannerState.ABSENT, detail="simulated: unplugged")


def test_the_state_is_told_when_it_changes_only(qtbot: QtBot, state: SimulationState) -> None:
    told: list[ScannerStatus] = []
    with running(SimulatedScanner(state)) as service:
        assert service.status is None
        service.statusChanged.connect(told.append)
        service.refresh_status()
        qtbot.waitUntil(lambda: len(told) == 1, timeout=5000)
        service.refresh_status()
        qtbot.waitUntil(lambda: not service._is_status_asked, timeout=5000)
        state.set_scanner(fault=ScannerFault.COVER_OPEN)
        service.refresh_status()
        qtbot.waitUntil(lambda: len(told) == 2, timeout=5000)

    assert [status.state for status in told] == [ScannerState.READY, ScannerState.FAULT]


def test_the_log_tells_of_a_stand_in_and_not_of_the_neighbours(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    neighbour = FoundScanner("Brother DCP", "", is_local=False, names=("airscan:e0:Brother",))
    ready = ScannerStatus(ScannerState.READY, "LiDE 220", is_substitute=True)
    states = [ready, replace(ready, found=(neighbour,)), replace(ready, is_substitute=False)]
    with caplog.at_level("INFO"), running(Prepared(states)) as service:
        for _ in states:
            with qtbot.waitSignal(service.statusChanged, timeout=5000):
                service.refresh_status()

    assert [record.getMessage() for record in caplog.records if "scanner ready" in record.getMessage()] == [
        "scanner ready: LiDE 220, in the place of the configured one",
        "scanner ready: LiDE 220",
    ]


def test_after_stop_nothing_is_told(qtbot: QtBot, state: SimulationState, tmp_path: Path) -> None:
    state.set_scanner(pace=1.0)
    held = Held()
    told: list[object] = []
    service = ScanService(SimulatedScanner(state, sleep=held))
    for signal in (service.progressed, service.pageScanned, service.finished, service.failed):
        signal.connect(lambda *what: told.append(what))
    service.scan(COARSE, tmp_path)
    assert held.is_reached.wait(5)
    held.let_go()

    assert service.stop()

    qtbot.wait(50)
    assert told == []


def test_a_bug_in_a_driver_comes_up_on_the_owners_thread(
    qtbot: QtBot, state: SimulationState, tmp_path: Path
) -> None:
    def broken(_duration_s: float) -> None:
        raise ZeroDivisionError

    state.set_scanner(pace=1.0)
    with running(SimulatedScanner(state, sleep=broken)) as service, qtbot.captureExceptions() as caught:
        service.scan(COARSE, tmp_path)
        qtbot.waitUntil(lambda: bool(caught), timeout=5000)

    assert caught[0][0] is ZeroDivisionError
