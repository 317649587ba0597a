"""Runs the product's supervisor as a process of its own, and listens to its log."""

from __future__ import annotations

import json
import logging
import os
import re
import signal
import subprocess
import sys
import threading
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from kiosk.config import KioskConfig
    from kiosk.session.config import SessionConfig

_END_S: Final = 30.0
# The supervisor's own lines about each session: its outcome and, later but in the same order, whether it was
# seen to be erased.
_ENDED: Final = re.compile(rb"session ended: (\w+)")
_ERASED: Final = re.compile(rb"session erased: (yes|NOT PROVED)")


class SessionEnd(NamedTuple):
    """What the supervisor said of a session that ended; `is_erased` is None while it has not said it."""

    outcome: str
    is_erased: bool | None


class KioskProcess:
    """A running supervisor, for as long as the `with` block lasts; `log` is all that its tree has said.

    It is told its configuration by a pipe; the words of the proof it is never told.
    """

    def __init__(
        self,
        config: KioskConfig,
        session: SessionConfig,
        command: tuple[str, ...],
        environment: Mapping[str, str],
    ) -> None:
        self._told = json.dumps(
            {
                "config": config.model_dump(mode="json"),
                "session": session.model_dump(mode="json"),
                "command": command,
            }
        )
        self._environment = environment
        self._log = bytearray()
        self._process: subprocess.Popen[bytes] | None = None
        self._listening: threading.Thread | None = None

    @property
    def pid(self) -> int:
        """The supervisor's process."""
        if self._process is None:
            raise RuntimeError("the kiosk is not running")
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the supervisor has not ended yet."""
        return self._process is not None and self._process.poll() is None

    @property
    def log(self) -> bytes:
        """What supervisor and sessions have written to their outputs so far."""
        return bytes(self._log)

    def ends(self) -> list[SessionEnd]:
        """Return the sessions that the supervisor has seen end, in their order."""
        log = self.log
        erased = [match[1] == b"yes" for match in _ERASED.finditer(log)]
        ended = [match[1].decode() for match in _ENDED.finditer(log)]
        return [SessionEnd(outcome, proved) for outcome, proved in zip_longest(ended, erased[: len(ended)])]

    def __enter__(self) -> Self:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kiosk.proof.kiosk_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._environment,
        )
        self._process = process
        assert process.stdin is not None  # noqa: S101 - asked for above; for the type checker
        process.stdin.write(self._told.encode() + b"\n")
        process.stdin.flush()
        self._listening = threading.Thread(target=self._listen, args=(process,), daemon=True)
        self._listening.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._listening is not None:
            self._listening.join(_END_S)

    def cut_off(self) -> None:
        """Take the supervisor away as a power failure does: nobody is asked, nothing is tidied up."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None  # noqa: S101 - as above
        with process.stdout:
            while heard := os.read(process.stdout.fileno(), 65536):
                self._log += heard


def main() -> int:
    """Serve what stands on the first line of standard input, until it closes."""
    from kiosk import log
    from kiosk.config import KioskConfig
    from kiosk.errors import KioskError
    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.main import Plan, serve
    from kiosk.supervisor.sandbox import Programs

    log.set_up(logging.INFO, os.environ)
    told: dict[str, Any] = json.loads(_first_line())
    plan = Plan(
        KioskConfig.model_validate_json(json.dumps(told["config"])),
        SessionConfig.model_validate_json(json.dumps(told["session"])),
        Programs(session=tuple(told["command"])),
    )

    def stop_at_end_of_input() -> None:
        while os.read(0, 4096):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=stop_at_end_of_input, name="end-of-input", daemon=True).start()
    try:
        serve(plan)
    except KioskError as error:
        sys.stderr.write(f"kiosk: {error}\n")
        return error.exit_code
    return 0


def _first_line() -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        part = os.read(0, 1)
        if not part:
            raise SystemExit("nothing to serve")
        line += part
    return line


if __name__ == "__main__":
    sys.exit(main())
