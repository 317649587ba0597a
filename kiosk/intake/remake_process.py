"""Remaking as the session sees it: one process a file, with a deadline, and one outcome."""

from __future__ import annotations

import json
import signal
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from kiosk.child.line_process import ChildError, LineProcess
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.limit import DEADLINE_S
from kiosk.intake.remade import Outcome, Remade

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# An answer has five short values; more is no answer of ours.
_MAX_ANSWER_BYTES: Final = 4096
# How the kernel ends what is over its time, and the deadline: RLIMIT_CPU's soft and hard limit, Popen.kill.
_OUT_OF_TIME: Final = frozenset({-signal.SIGXCPU, -signal.SIGKILL})
_OUTCOME: Final = TypeAdapter(Outcome)


class RemakeProcess:
    """Remakes files, one after the other; `remake` waits, so it belongs on a thread that may."""

    def __init__(self, deadline_s: float = DEADLINE_S) -> None:
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._process: LineProcess | None = None

    @property
    def pid(self) -> int | None:
        """The number of the process that is at work, None where none is."""
        process = self._process
        return None if process is None else process.pid

    def remake(self, source: Path, target: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Remade:
        """Write `target` from `source`; raise `IntakeError`, and then leave no `target` behind."""
        if target.exists():
            raise ValueError("the new file's place is taken")
        try:
            return outcome_of(self._ask(source, target, is_cancelled))
        except ChildError as error:
            target.unlink(missing_ok=True)
            raise IntakeError(_fault_of(error, is_cancelled)) from error
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def wake(self) -> None:
        """Have `remake`, from any thread, look at `is_cancelled` now; the next one starts untouched."""
        with self._lock:
            if self._process is not None:
                self._process.kill()

    def _ask(self, source: Path, target: Path, is_cancelled: Callable[[], bool]) -> bytes:
        order = json.dumps({"source": str(source), "target": str(target)}).encode()
        process = LineProcess(
            "kiosk.intake.remake_worker",
            self._deadline_s,
            longest_answer_bytes=_MAX_ANSWER_BYTES,
            is_silent=True,
        )
        with closing(process):
            with self._lock:
                self._process = process
            try:
                if is_cancelled():
                    raise IntakeError(IntakeFault.CANCELLED)
                return process.ask(order)
            finally:
                with self._lock:
                    self._process = None


def outcome_of(answer: bytes) -> Remade:
    """Read a worker's answer; raise `IntakeError` for a fault, and for what is no answer of ours."""
    try:
        outcome = _OUTCOME.validate_json(answer)
    except ValidationError as error:
        raise IntakeError(IntakeFault.UNREADABLE) from error
    if outcome.remade is None:
        raise IntakeError(outcome.fault or IntakeFault.UNREADABLE)
    return outcome.remade


def _fault_of(error: ChildError, is_cancelled: Callable[[], bool]) -> IntakeFault:
    if is_cancelled():
        return IntakeFault.CANCELLED
    return IntakeFault.TOOK_TOO_LONG if error.status in _OUT_OF_TIME else IntakeFault.UNREADABLE
