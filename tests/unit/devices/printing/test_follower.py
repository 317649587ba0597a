"""A job's deadline."""

from pathlib import Path

import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import (
    BlockingReason,
    JobState,
    JobStatus,
    PrinterState,
    PrinterStatus,
    PrintOptions,
)
from devices.printing.follower import JobFollower, print_and_wait
from tests.support.clock import HandClock

_BLOCKED = JobStatus(JobState.BLOCKED, (BlockingReason.PAPER_OUT,))
_PRINTING = JobStatus(JobState.PRINTING)
_CANCELLED = JobStatus(JobState.CANCELLED)
_PRINTED = JobStatus(JobState.PRINTED)


class ScriptedPrinter:
    """Tells one status after the other, the last one for ever."""

    def __init__(self, *script: JobStatus, after_cancel: JobStatus = _CANCELLED) -> None:
        self.script = list(script)
        self.after_cancel = after_cancel
        self.cancelled: list[int] = []
        self.cancel_failures = 0
        self.submitted: list[tuple[Path, PrintOptions]] = []

    def status(self) -> PrinterStatus:
        return PrinterStatus(PrinterState.READY)

    def submit(self, document: Path, options: PrintOptions) -> int:
        self.submitted.append((document, options))
        return 7

    def job(self, job_id: int) -> JobStatus:
        assert job_id == 7
        if self.cancelled:
            return self.after_cancel
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]

    def cancel(self, job_id: int) -> None:
        if self.cancel_failures > 0:
            self.cancel_failures -= 1
            raise DeviceError(DeviceErrorCode.PRINT_SERVICE_DOWN)
        self.cancelled.append(job_id)

    def purge(self) -> None: ...

    def close(self) -> None: ...


def test_a_blocked_job_is_cancelled_at_its_deadline_and_not_before() -> None:
    clock = HandClock()
    printer = ScriptedPrinter(_BLOCKED)
    follower = JobFollower(printer, 7, 60.0, clock)
    clock.pass_s(59.9)
    assert follower.look() == _BLOCKED
    assert printer.cancelled == []
    clock.pass_s(0.1)
    with pytest.raises(DeviceError) as caught:
        follower.look()
    assert caught.value.code is DeviceErrorCode.PRINT_TIMED_OUT
    assert printer.cancelled == [7]


def test_a_job_that_cannot_be_cancelled_at_its_deadline_is_uncertain_and_cancelled_later() -> None:
    clock = HandClock()
    printer = ScriptedPrinter(_BLOCKED, after_cancel=_BLOCKED)
    follower = JobFollower(printer, 7, 60.0, clock)
    clock.pass_s(60.0)
    assert follower.look() == _BLOCKED
    clock.pass_s(15.0)
    assert follower.look().state is JobState.UNCERTAIN
    assert not follower.has_ended
    printer.after_cancel = _CANCELLED
    with pytest.raises(DeviceError):
        follower.look()
    assert follower.has_ended


def test_a_cancel_that_failed_is_tried_again() -> None:
    printer = ScriptedPrinter(_PRINTING)
    printer.cancel_failures = 1
    follower = JobFollower(printer, 7, 60.0, HandClock())
    follower.cancel()
    assert printer.cancelled == []
    assert follower.look() == _CANCELLED


def test_a_job_printed_while_it_was_cancelled_is_told_as_printed() -> None:
    clock = HandClock()
    follower = JobFollower(ScriptedPrinter(_PRINTING, after_cancel=_PRINTED), 7, 60.0, clock)
    clock.pass_s(61.0)
    assert follower.look() == _PRINTED


def test_a_job_printed_after_the_deadline_is_not_cancelled() -> None:
    clock = HandClock()
    printer = ScriptedPrinter(_PRINTED)
    follower = JobFollower(printer, 7, 60.0, clock)
    clock.pass_s(61.0)
    assert follower.look() == _PRINTED
    assert printer.cancelled == []


def test_a_failed_job_raises() -> None:
    follower = JobFollower(ScriptedPrinter(JobStatus(JobState.FAILED, detail="why")), 7, 60.0, HandClock())
    with pytest.raises(DeviceError) as caught:
        follower.look()
    assert (caught.value.code, caught.value.detail) == (DeviceErrorCode.PRINT_REFUSED, "why")


def test_print_and_wait_tells_each_change_once(tmp_path: Path) -> None:
    clock = HandClock()
    told: list[JobStatus] = []
    printer = ScriptedPrinter(_PRINTING, _PRINTING, _BLOCKED, _BLOCKED, _PRINTING, _PRINTED)
    end = print_and_wait(
        printer,
        tmp_path / "any.pdf",
        PrintOptions(),
        deadline_s=60.0,
        on_change=told.append,
        clock=clock,
        sleep=clock.pass_s,
    )
    assert end == _PRINTED
    assert told == [_PRINTING, _BLOCKED, _PRINTING, _PRINTED]


def test_print_and_wait_gives_up_at_the_deadline(tmp_path: Path) -> None:
    clock = HandClock()
    started_s = clock()
    with pytest.raises(DeviceError) as caught:
        print_and_wait(
            ScriptedPrinter(_BLOCKED),
            tmp_path / "any.pdf",
            PrintOptions(),
            deadline_s=60.0,
            on_change=lambda _status: None,
            clock=clock,
            sleep=clock.pass_s,
        )
    assert caught.value.code is DeviceErrorCode.PRINT_TIMED_OUT
    assert clock.now_s - started_s == pytest.approx(60.0, abs=1.0)


def test_an_interrupted_print_and_wait_cancels_its_job(tmp_path: Path) -> None:
    printer = ScriptedPrinter(_PRINTING)

    def interrupt(_seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        print_and_wait(
            printer,
            tmp_path / "any.pdf",
            PrintOptions(),
            deadline_s=60.0,
            on_change=lambda _status: None,
            sleep=interrupt,
        )
    assert printer.cancelled == [7]


def test_a_job_that_ends_while_it_is_looked_at_has_ended() -> None:
    """Else the service would go on following it, and call the visitor's own cancel uncertain."""
    printer = ScriptedPrinter(_PRINTING)
    printer.cancel_failures = 1  # the first try does not get through: the look itself tries again
    follower = JobFollower(printer, 7, 60.0, HandClock())
    follower.cancel()
    assert printer.cancelled == []
    assert follower.look() == _CANCELLED
    assert follower.has_ended
