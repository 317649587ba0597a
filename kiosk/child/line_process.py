"""A helper process of the session as its user sees it: a line goes in, a line comes back."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Final

from kiosk.errors import KioskError

# A printed sheet comes as base64: some hundred kilobytes.
_LONGEST_ANSWER_BYTES: Final = 64 * 1024 * 1024


class ChildError(KioskError):
    """The process has died or did not answer in time; `status` is `subprocess`'s: minus a signal's number."""

    def __init__(self, status: int) -> None:
        super().__init__(f"it has ended: exit status {status}")
        self.status = status


class LineProcess:
    """Answers one line after the other; `ask` waits, so it belongs on a thread that may.

    It keeps work that computes in Python or holds the interpreter away from the interface, and gives its
    memory back with its end.
    """

    def __init__(
        self,
        module: str,
        deadline_s: float,
        *,
        longest_answer_bytes: int = _LONGEST_ANSWER_BYTES,
        is_silent: bool = False,
    ) -> None:
        """Start `module`, which serves with `kiosk.child.line_worker.serve`.

        The process dies with the thread that made it, on `close`, when an answer takes `deadline_s`, and when
        one is longer than `longest_answer_bytes`. `is_silent` drops what it says on standard error: what
        libraries say of a stranger's file may be words of it.
        """
        self._longest_answer_bytes = longest_answer_bytes
        self._deadline_s = deadline_s
        self._process = subprocess.Popen(
            # -P: a file in the current directory must not stand in for a module of ours.
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if is_silent else None,
        )
        assert self._process.stdin is not None  # noqa: S101 - PIPE was asked for; tells mypy
        assert self._process.stdout is not None  # noqa: S101 - likewise
        self._questions = self._process.stdin
        self._answers = self._process.stdout

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def ask(self, line: bytes) -> bytes:
        """Send a line without its end and return the answer's, without its end; raises `ChildError`."""
        late = threading.Timer(self._deadline_s, self._process.kill)
        late.start()
        try:
            self._questions.write(line + b"\n")
            self._questions.flush()
            answer = self._answers.readline(self._longest_answer_bytes)
        except BrokenPipeError:
            answer = b""
        finally:
            late.cancel()
        if not answer.endswith(b"\n"):
            self._process.kill()
            raise ChildError(self._process.wait())
        return answer[:-1]

    def kill(self) -> None:
        """End the process from any thread: an `ask` that waits raises. `close` is still to come."""
        self._process.kill()

    def close(self) -> None:
        """End the process now: what it holds is a visitor's."""
        self._process.kill()
        self._process.wait()
        self._answers.close()
        try:
            self._questions.close()
        except BrokenPipeError:
            return  # an unsent rest for a dead process
