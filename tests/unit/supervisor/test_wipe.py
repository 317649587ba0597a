"""The wipe's steps: the kernel's word on the namespace, print queue, clipboard, and what counts as doubt."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import psutil
import pytest

from devices.errors import DeviceError, DeviceErrorCode
from kiosk.session.workspace import make_workspace
from kiosk.supervisor import process_tree
from kiosk.supervisor import wipe as wipe_module
from kiosk.supervisor.messages import Clipboard
from kiosk.supervisor.namespace import Namespace, read_namespace
from kiosk.supervisor.wipe import Remains, Wiper, WipeReport, WipeStep

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from kiosk.supervisor.wipe import PrintEraser
    from tests.unit.supervisor.conftest import Stage

pytestmark = pytest.mark.timeout(60)

# Forks twice, leaves its group, forgets its environment and its parent: only the namespace still holds it.
_HIDER = """
import os, signal, sys
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execve(sys.executable, [sys.executable, "-c", "import signal; signal.pause()"], {})
    os._exit(0)
signal.pause()
"""


@asynccontextmanager
async def hidden_process(
    folder: Path, *, was_shown: bool = True, has_printed: bool = False
) -> AsyncIterator[Remains]:
    """Start a sandbox with a process that hides, and give what a wipe is given."""
    reading, writing = os.pipe()
    command = ["bwrap", "--unshare-user", "--unshare-pid", "--dev-bind", "/", "/", "--proc", "/proc"]
    command += ["--info-fd", str(writing), "--", sys.executable, "-c", _HIDER]
    process = await asyncio.create_subprocess_exec(*command, pass_fds=(writing,), start_new_session=True)
    os.close(writing)
    namespace = await read_namespace(reading)
    assert namespace is not None
    yield Remains(process.pid, "no-such-marker", make_workspace(folder), namespace, was_shown, has_printed)
    namespace.kill()
    await process.wait()
    namespace.close()


def wipe_once(folder: Path, eraser: PrintEraser | None, *, has_printed: bool = False) -> WipeReport:
    async def run() -> WipeReport:
        async with hidden_process(folder, has_printed=has_printed) as remains:
            return await Wiper(eraser).wipe(remains)

    return asyncio.run(run()).with_clipboard(Clipboard.EMPTY)


def failure_of(report: WipeReport, step: WipeStep) -> str:
    return next(each.failure for each in report.steps if each.step is step)


def test_a_process_that_hides_dies_with_its_namespace(tmp_path: Path) -> None:
    async def run() -> tuple[list[psutil.Process], WipeReport]:
        async with hidden_process(tmp_path) as remains:
            outer = psutil.Process(remains.leader)
            hidden: list[psutil.Process] = []
            while not any(each.environ() == {} for each in hidden):
                await asyncio.sleep(0.2)
                hidden = outer.children(recursive=True)
            return hidden, await Wiper(None).wipe(remains)

    hidden, report = asyncio.run(run())
    assert len(hidden) >= 3
    assert not [each for each in hidden if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]
    assert report.with_clipboard(Clipboard.CLEARED).succeeded


def test_a_namespace_that_is_not_empty_is_a_doubt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wipe_module, "KILL_DEADLINE_S", 0.2)

    async def run() -> WipeReport:
        async with hidden_process(tmp_path) as remains:
            with monkeypatch.context() as patch:
                patch.setattr(Namespace, "kill", lambda _self: None)
                patch.setattr(process_tree, "kill", no_kill)
                return await Wiper(None).wipe(remains)

    async def no_kill(*_arguments: object) -> set[int]:
        return set()

    report = asyncio.run(run()).with_clipboard(Clipboard.EMPTY)
    assert failure_of(report, WipeStep.NAMESPACE_EMPTY) == "the sandbox's first process is still there"
    assert not report.succeeded


def test_a_report_without_the_clipboard_proves_nothing(tmp_path: Path) -> None:
    report = asyncio.run(_unfinished(tmp_path))
    assert not report.failures
    assert not report.succeeded
    assert report.with_clipboard(Clipboard.CLEARED).succeeded
    assert not report.with_clipboard(Clipboard.LEFT).succeeded


async def _unfinished(folder: Path) -> WipeReport:
    async with hidden_process(folder) as remains:
        return await Wiper(None).wipe(remains)


def refuse(code: DeviceErrorCode) -> PrintEraser:
    def erase(_is_wanted: Callable[[], bool]) -> None:
        raise DeviceError(code, "as the test wants")

    return erase


@pytest.mark.parametrize("has_printed", [False, True])
def test_a_print_service_that_is_away_matters_to_whom_has_printed(tmp_path: Path, has_printed: bool) -> None:
    report = wipe_once(tmp_path, refuse(DeviceErrorCode.PRINT_SERVICE_DOWN), has_printed=has_printed)
    assert report.succeeded is not has_printed


def test_a_session_that_nobody_saw_takes_no_job_of_the_visitors(tmp_path: Path) -> None:
    erased: list[int] = []

    async def run() -> None:
        async with hidden_process(tmp_path, was_shown=False) as remains:
            await Wiper(lambda _is_wanted: erased.append(1)).wipe(remains)

    asyncio.run(run())
    assert erased == []


def test_jobs_that_do_not_go_are_a_doubt(tmp_path: Path) -> None:
    report = wipe_once(tmp_path, refuse(DeviceErrorCode.PRINT_TIMED_OUT))
    assert "as the test wants" in failure_of(report, WipeStep.PRINT_JOBS_ERASED)


def test_a_print_service_that_hangs_is_a_doubt_and_keeps_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wipe_module, "PRINT_DEADLINE_S", 0.2)
    let_go = threading.Event()

    wanted: list[bool] = []
    woke_up = threading.Event()

    def hang(is_wanted: Callable[[], bool]) -> None:
        wanted.append(is_wanted())
        let_go.wait()
        wanted.append(is_wanted())
        woke_up.set()

    try:
        report = wipe_once(tmp_path, hang)
    finally:
        let_go.set()
    assert woke_up.wait(5)
    assert wanted == [True, False]  # the jobs that it would find are the next visitor's
    assert failure_of(report, WipeStep.PRINT_JOBS_ERASED) == "the print service does not answer"


def test_what_stays_in_the_clipboard_keeps_the_door_shut(stage: Stage) -> None:
    _, second, third = stage.play("visitor,sticky,closed")
    assert second["admit"]["out_of_service"]["cause"] == "wipe_failed"
    assert second["admit"]["erased_at"] is None
    assert third["present"]["out_of_service"]["cause"] == "wipe_failed"


def test_the_supervisor_hears_of_printing(stage: Stage) -> None:
    seen: list[bool] = []

    async def wipe(remains: Remains) -> WipeReport:
        seen.append(remains.has_printed)
        return await Wiper(None).wipe(remains)

    stage.wipe = wipe
    stage.play("visitor,prints,closed")
    assert seen == [False, True, False]


def test_a_session_that_dies_before_its_door_opens_owes_both_proofs(stage: Stage) -> None:
    first, second, third = stage.play("visitor,dies_shut,closed")
    assert "admit" not in second
    assert third["present"]["apology"]
    assert third["admit"]["out_of_service"] is None
    assert third["admit"]["erased_at"] == "10:42"
    assert not any(psutil.pid_exists(each["pid"]) for each in (first, second))
