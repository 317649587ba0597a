"""The worker's manners as a process: it dies with its parent, ends when asked, guards its output."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import (
    FoundScanner,
    ScannedPage,
    ScannerState,
    ScannerStatus,
    ScanRequest,
    Source,
)
from devices.scanning.wire import (
    error_from_wire,
    error_to_wire,
    from_line,
    page_from_wire,
    page_to_wire,
    request_from_wire,
    request_to_wire,
    status_from_wire,
    status_to_wire,
    to_line,
)
from devices.scanning.worker_process import WorkerProcess, simulated_command
from devices.simulation.faults import ScannerFault, SimulationState
from tests.support.pidfd import has_ended

if TYPE_CHECKING:
    from pathlib import Path

# A parent that starts a worker, tells its number and waits to be killed.
PARENT = """
import os, sys, signal
from devices.scanning.worker_process import WorkerProcess, simulated_command
from pathlib import Path
worker = WorkerProcess(simulated_command(Path(sys.argv[1])))
worker.hear(10)
if sys.argv[2] == "stuck":
    worker.say({"id": 1, "op": "scan", "folder": sys.argv[3], "request": {
        "source": "flatbed", "colour": "grey", "resolution_dpi": 75, "width_mm": 50, "height_mm": 50}})
    worker.hear(10)
if sys.argv[2] == "stopped":
    os.kill(worker.pid, signal.SIGSTOP)
print(worker.pid, flush=True)
signal.pause()
"""


@pytest.mark.parametrize("doing", ["idle", "stuck", "stopped"])
def test_a_worker_dies_with_its_parent(tmp_path: Path, doing: str) -> None:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(fault=ScannerFault.FROZEN_MID_PAGE, pace=0.0)
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(state.path), doing, str(tmp_path)], stdout=subprocess.PIPE
    )
    assert parent.stdout is not None
    with parent, closing(parent.stdout):
        worker = int(parent.stdout.readline())
        assert not has_ended(worker, timeout_s=0.0)

        parent.send_signal(signal.SIGKILL)

        assert has_ended(worker, timeout_s=5.0)


def test_a_worker_ends_when_it_is_asked_to(tmp_path: Path) -> None:
    worker = WorkerProcess(simulated_command(tmp_path / "devices.json"))
    assert worker.hear(10) == {"id": 0, "kind": "ready"}

    worker.close(5.0)

    assert has_ended(worker.pid, timeout_s=0.0)


def test_what_a_backend_prints_does_not_reach_the_protocol(tmp_path: Path) -> None:
    code = (
        "import os, sys\n"
        "from devices.scanning import worker\n"
        "plain = worker._driver\n"
        "def noisy(arguments):\n"
        "    os.write(1, b'vendor: hello\\n')\n"
        "    return plain(arguments)\n"
        "worker._driver = noisy\n"
        "worker.main(sys.argv[1:])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *simulated_command(tmp_path / "devices.json")],
        input=to_line({"id": 0, "op": "close"}),
        capture_output=True,
        timeout=20,
    )

    assert done.stdout == b'{"id": 0, "kind": "ready"}\n'
    assert b"vendor: hello" in done.stderr


def test_a_dead_worker_is_a_crash_to_speak_to(tmp_path: Path) -> None:
    worker = WorkerProcess(simulated_command(tmp_path / "devices.json"))
    assert worker.hear(10) is not None
    os.kill(worker.pid, signal.SIGKILL)
    assert has_ended(worker.pid, timeout_s=5.0)

    with pytest.raises(DeviceError) as caught:
        worker.hear(1.0)

    assert caught.value.code is DeviceErrorCode.CRASHED
    worker.kill()


def test_everything_said_comes_out_as_it_went_in(tmp_path: Path) -> None:
    request = ScanRequest(Source.FEEDER, resolution_dpi=200, width_mm=105.5)
    page = ScannedPage(tmp_path / "é.jpg", 2, 10, 20, 300)
    found = FoundScanner("Numériseur", "KK42", is_local=True, names=("a:1", "b:2"))
    status = ScannerStatus(
        ScannerState.BUSY, "Numériseur", (Source.FLATBED,), "x", (found,), is_substitute=True
    )
    error = DeviceError(DeviceErrorCode.JAM, "read", retryable=False)

    def carried(message: dict[str, object]) -> dict[str, object]:
        return from_line(to_line({"id": 1, **message}))

    assert request_from_wire(carried(request_to_wire(request))) == request
    assert page_from_wire(carried(page_to_wire(page))) == page
    assert status_from_wire(carried(status_to_wire(status))) == status
    got = error_from_wire(carried(error_to_wire(error)))
    assert (got.code, got.detail, got.retryable) == (error.code, error.detail, error.retryable)


@pytest.mark.parametrize("line", [b"", b"[]", b"{", b'{"kind": "ready"}', b'{"id": "1"}'])
def test_nonsense_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  JSON's own error or ours, both are ValueError
        from_line(line)
