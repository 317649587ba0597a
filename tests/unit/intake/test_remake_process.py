"""The process in which files are remade is confined, bounded in time, and outlives nobody."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.child.line_process import ChildError
from kiosk.intake import limit
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.remake_process import RemakeProcess, _fault_of, outcome_of
from tests.support.pidfd import has_ended
from tests.support.process import wait_until
from tests.unit.intake import hostile

# A parent that starts a worker, gives it no order, tells its number and waits to be killed.
PARENT = """
import signal, subprocess, sys
worker = subprocess.Popen(
    [sys.executable, "-P", "-m", "kiosk.intake.remake_worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
)
print(worker.pid, flush=True)
signal.pause()
"""

# What the worker does first; then what its limits are.
CONFINED = """
import json, resource
from kiosk.intake.remake_worker import confine
confine()
names = ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE")
print(json.dumps({name: resource.getrlimit(getattr(resource, name)) for name in names}))
"""

# What a worker does first; then which network devices there are, and whether one of them leads anywhere.
OFFLINE = """
import json, socket
from devices.offline import go_offline
print(json.dumps([go_offline(), [name for _, name in socket.if_nameindex()]]))
"""

# Computes until the kernel has enough of it.
ENDLESS = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
while True:
    pass
"""


def test_the_limits_cannot_be_raised_again() -> None:
    done = subprocess.run([sys.executable, "-c", CONFINED], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {
        "RLIMIT_AS": [limit.MEMORY_BYTES] * 2,
        "RLIMIT_CPU": [limit.CPU_S] * 2,
        "RLIMIT_FSIZE": [limit.MAX_OUTPUT_BYTES] * 2,
        "RLIMIT_NOFILE": [limit.OPEN_FILES] * 2,
    }


def test_what_takes_too_long_is_ended_and_the_next_file_works(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(hostile.photo())
    with pytest.raises(IntakeError) as caught:
        RemakeProcess(deadline_s=0.01).remake(source, target)
    assert caught.value.code is IntakeFault.TOOK_TOO_LONG
    assert not target.exists()
    assert RemakeProcess().remake(source, target).pages == 1


def test_cancelling_ends_the_process_and_not_the_next(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(hostile.photo(size=(6000, 6000)))
    process = RemakeProcess()
    codes: list[IntakeFault] = []

    cancelled = threading.Event()

    def work() -> None:
        try:
            process.remake(source, target, cancelled.is_set)
        except IntakeError as error:
            codes.append(error.code)

    thread = threading.Thread(target=work)
    thread.start()
    while (pid := process.pid) is None:
        thread.join(0.001)
    cancelled.set()
    process.wake()
    thread.join(5)
    assert codes == [IntakeFault.CANCELLED]
    assert has_ended(pid, timeout_s=0.0)
    assert not target.exists()
    process.wake()  # nothing
    assert process.remake(source, target).pages == 1


def test_one_cancelled_before_its_turn_is_not_begun(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(hostile.photo())
    with pytest.raises(IntakeError) as caught:
        RemakeProcess().remake(source, target, lambda: True)
    assert caught.value.code is IntakeFault.CANCELLED
    assert not target.exists()


def test_a_worker_killed_by_the_processors_limit_took_too_long() -> None:
    done = subprocess.run([sys.executable, "-c", ENDLESS], check=False)
    assert _fault_of(ChildError(done.returncode), lambda: False) is IntakeFault.TOOK_TOO_LONG
    assert _fault_of(ChildError(-signal.SIGSEGV), lambda: False) is IntakeFault.UNREADABLE


@pytest.mark.parametrize(
    "answer", [b"", b"{", b"[]", b"{}", b'{"remade": {"kind": "pdf", "pages": "many", "size_bytes": 1}}']
)
def test_a_worker_that_babbles_has_read_nothing(answer: bytes) -> None:
    with pytest.raises(IntakeError) as caught:
        outcome_of(answer)
    assert caught.value.code is IntakeFault.UNREADABLE


def test_who_goes_offline_has_no_network() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=True)
    is_offline, devices = json.loads(done.stdout)
    assert is_offline
    assert devices == ["lo"]


@pytest.mark.parametrize("module", ["kiosk.intake.remake_worker", "devices.stick.worker"])
def test_whoever_reads_what_strangers_made_is_offline(module: str) -> None:
    own = Path("/proc/self/ns/net").readlink()
    command = [sys.executable, "-P", "-m", module]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        theirs = Path(f"/proc/{worker.pid}/ns/net")
        wait_until(lambda: theirs.readlink() != own, "a network of its own")
        worker.kill()


def test_a_full_disk_has_its_own_outcome(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.write_bytes(hostile.photo())
    code = (
        "import json, sys\n"
        "from kiosk.intake import remake_worker, remake\n"
        "open_file = remake.os.open\n"
        "remake.os.open = lambda path, *rest: open_file('/dev/full', remake.os.O_WRONLY)\n"
        "order = {'source': sys.argv[1], 'target': sys.argv[1] + '.out'}\n"
        "print(remake_worker.answer(json.dumps(order).encode()).decode())\n"
    )
    done = subprocess.run([sys.executable, "-c", code, source], capture_output=True, text=True, check=True)
    assert "no_space" in done.stdout


def test_it_dies_with_its_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    with parent, closing(parent.stdout):
        worker = int(parent.stdout.readline())
        assert not has_ended(worker, timeout_s=0.5)
        parent.send_signal(signal.SIGKILL)
        assert has_ended(worker, timeout_s=5.0)


def test_the_session_loads_no_decoder_for_it() -> None:
    code = (
        "import sys, kiosk.intake.remake_process; print({'PIL', 'pikepdf', 'pypdfium2'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != limit.MEMORY_BYTES  # nor its limits
