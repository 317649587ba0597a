"""A stop while an eSCL scanner lets the kiosk wait: obeyed soon, and no job stays at the scanner."""

from __future__ import annotations

import os
import signal
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.client import ScanClient
from devices.scanning.worker_process import sane_command
from tests.support.escl_machine import EsclMachine, Fault, Step
from tests.support.escl_server import escl_server
from tests.support.sane import escl_environment
from tests.support.scanners import FEEDER, FLATBED, PROMPT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from devices.scanning.api import ScannedPage, ScanRequest


@pytest.fixture
def machine() -> EsclMachine:
    return EsclMachine(sheets=3)


@pytest.fixture
def client(tmp_path: Path, machine: EsclMachine) -> Iterator[ScanClient]:
    with escl_server(machine) as address:
        environment = escl_environment(tmp_path / "sane.d", {"Canon TS5100 series (0A1B2C)": address})
        with closing(ScanClient(sane_command(), PROMPT, environment)) as scanner:
            assert scanner.status().is_ready
            yield scanner


def cancelled_scan(
    client: ScanClient, machine: EsclMachine, request: ScanRequest, folder: Path, after_pages: int = 0
) -> tuple[DeviceErrorCode, int, float]:
    """Scan and say stop once the machine lets us wait; give outcome, pages, seconds from the stop."""
    stopped_s: list[float] = []
    pages: list[ScannedPage] = []

    def cancelled() -> bool:
        # The next page is asked for before the one at hand is told.
        if machine.reached.is_set() and len(pages) == after_pages and not stopped_s:
            stopped_s.append(time.monotonic())
        return bool(stopped_s)

    with pytest.raises(DeviceError) as caught:
        pages.extend(client.scan(request, folder, cancelled=cancelled))
    return caught.value.code, len(pages), time.monotonic() - stopped_s[0]


@pytest.mark.parametrize(("request_", "number"), [(FLATBED, 1), (FEEDER, 1), (FEEDER, 2)])
def test_a_stop_while_a_page_is_waited_for_takes_the_job_back(
    client: ScanClient, machine: EsclMachine, folder: Path, request_: ScanRequest, number: int
) -> None:
    worker = client.worker_pid
    machine.fail(Step.PAGE, Fault.HELD, page=number)

    code, pages, seconds = cancelled_scan(client, machine, request_, folder, number - 1)

    assert code is DeviceErrorCode.CANCELLED
    assert seconds < PROMPT.interrupt_after_s + 1.0
    assert machine.job is None
    assert machine.deleted[0] == 1
    assert client.worker_pid == worker
    assert len(list(folder.iterdir())) == pages == number - 1
    assert_next_scan_works(client, machine, folder)


def test_a_stop_while_the_job_is_being_taken_ends_within_the_deadline(
    client: ScanClient, machine: EsclMachine, folder: Path
) -> None:
    machine.fail(Step.JOB, Fault.HELD)

    code, pages, seconds = cancelled_scan(client, machine, FLATBED, folder)

    assert (code, pages) == (DeviceErrorCode.CANCELLED, 0)
    assert seconds < PROMPT.cancel_s + 1.0
    assert_next_scan_works(client, machine, folder)


def test_a_scan_given_up_at_its_deadline_takes_its_job_back(
    client: ScanClient, machine: EsclMachine, folder: Path
) -> None:
    machine.fail(Step.PAGE, Fault.HELD)

    with pytest.raises(DeviceError) as caught:
        list(client.scan(FLATBED, folder))

    assert caught.value.code is DeviceErrorCode.TIMED_OUT
    assert machine.deleted == [1]
    assert_next_scan_works(client, machine, folder)


def test_pages_nobody_wants_any_more_are_not_scanned_on(
    client: ScanClient, machine: EsclMachine, folder: Path
) -> None:
    machine.fail(Step.PAGE, Fault.HELD, page=2)
    pages = client.scan(FEEDER, folder)
    next(pages)
    assert machine.reached.wait(5.0)
    pages.close()  # type: ignore[attr-defined]  # an Iterator to its callers, a generator in fact

    assert machine.job is None
    assert machine.deleted[0] == 1
    assert_next_scan_works(client, machine, folder)


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
@pytest.mark.parametrize(
    ("step", "number", "kept"), [(Step.JOB, 0, 0), (Step.PAGE, 1, 0), (Step.PAGE, 2, 1), (Step.PAGE, 3, 2)]
)
def test_a_worker_killed_or_stopped_at_any_moment_loses_no_page_already_taken(
    client: ScanClient,
    machine: EsclMachine,
    folder: Path,
    blow: signal.Signals,
    step: Step,
    number: int,
    kept: int,
) -> None:
    machine.fail(step, Fault.HELD, page=number)
    todo = [client.worker_pid]
    taken: list[ScannedPage] = []

    def strike() -> bool:
        # Some pages are read ahead: strike when all that were given before have been told.
        if machine.reached.is_set() and len(taken) == kept and todo:
            worker = todo.pop()
            assert worker is not None
            os.kill(worker, blow)
        return False

    with pytest.raises(DeviceError) as caught:
        taken.extend(client.scan(FEEDER, folder, cancelled=strike))

    expected = DeviceErrorCode.CRASHED if blow is signal.SIGKILL else DeviceErrorCode.TIMED_OUT
    assert caught.value.code is expected
    assert [page.number for page in taken] == list(range(1, kept + 1))
    assert {page.path for page in taken} == set(folder.iterdir())
    assert_next_scan_works(client, machine, folder)


def assert_next_scan_works(client: ScanClient, machine: EsclMachine, folder: Path) -> None:
    machine.release()
    machine.heal()
    before = set(folder.iterdir())
    assert len(list(client.scan(FEEDER, folder))) == 3
    assert len(set(folder.iterdir()) - before) == 3
