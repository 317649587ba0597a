"""Remaking as the session sees it: one process a file, with a deadline, and one outcome."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any, Final

from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.kind import FileKind
from kiosk.intake.limit import DEADLINE_S
from kiosk.intake.remade import Remade

if TYPE_CHECKING:
    from pathlib import Path

# An answer has five short values; more is no answer of ours.
_MAX_ANSWER_BYTES: Final = 4096


class RemakeProcess:
    """Remakes files, one after the other; `remake` waits, so it belongs on a thread that may."""

    def __init__(self, deadline_s: float = DEADLINE_S) -> None:
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_cancelled = False

    @property
    def pid(self) -> int | None:
        """The number of the process that is at work, None where none is."""
        process = self._process
        return None if process is None else process.pid

    def remake(self, source: Path, target: Path) -> Remade:
        """Write `target` from `source`; raise `IntakeError`, and then leave no `target` behind."""
        try:
            return self._remake(source, target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def cancel(self) -> None:
        """End what is going on, from any thread: `remake` raises CANCELLED. The next one starts untouched."""
        with self._lock:
            if self._process is not None:
                self._is_cancelled = True
                self._process.kill()

    def _remake(self, source: Path, target: Path) -> Remade:
        if target.exists():
            raise ValueError("the new file's place is taken")
        order = json.dumps({"source": str(source), "target": str(target)}).encode() + b"\n"
        with self._lock:
            self._is_cancelled = False
            self._process = process = subprocess.Popen(
                # -P: a file in the current directory must not stand in for a module of ours.
                [sys.executable, "-P", "-m", "kiosk.intake.remake_worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # What libraries say of a file may be words of it.
                stderr=subprocess.DEVNULL,
            )
        try:
            answer, _ = process.communicate(order, timeout=self._deadline_s)
        except subprocess.TimeoutExpired as error:
            raise IntakeError(IntakeFault.TOOK_TOO_LONG) from error
        finally:
            with self._lock:
                self._process = None
                process.kill()
            process.communicate()
        return self._outcome(answer, process.returncode)

    def _outcome(self, answer: bytes, status: int) -> Remade:
        if self._is_cancelled:
            raise IntakeError(IntakeFault.CANCELLED)
        # The kernel's word for a limit on processor time; the hard limit, at the same second, kills.
        if status in {-signal.SIGXCPU, -signal.SIGKILL}:
            raise IntakeError(IntakeFault.TOOK_TOO_LONG)
        if status != 0 or not answer.endswith(b"\n") or len(answer) > _MAX_ANSWER_BYTES:
            raise IntakeError(IntakeFault.UNREADABLE)
        words: dict[str, Any] = json.loads(answer)
        if "fault" in words:
            raise IntakeError(IntakeFault(words["fault"]))
        remade: dict[str, Any] = words["remade"]
        return Remade(**{**remade, "kind": FileKind(remade["kind"])})
