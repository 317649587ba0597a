"""One running scan worker seen from its parent: start, speak, listen with a deadline, end."""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.wire import Message, from_line, to_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_READ_BYTES = 65536


def sane_command(
    device: str = "",
    vendor: str = "",
    model: str = "",
    serial: str = "",
    options: Mapping[str, str] | None = None,
    page_format: str = "jpg",
) -> tuple[str, ...]:
    """Give the arguments of a worker on the real scanner; see ``DeviceChoice`` for the first four."""
    identity = ("--device", device, "--vendor", vendor, "--model", model, "--serial", serial)
    extra = tuple(f"--option={name}={value}" for name, value in (options or {}).items())
    return ("--driver", "sane", "--page-format", page_format, *identity, *extra)


def simulated_command(state: Path, page_format: str = "jpg") -> tuple[str, ...]:
    """Give the arguments of a worker on the simulated scanner, whose shared state is the file ``state``."""
    return ("--driver", "simulated", "--page-format", page_format, "--state", str(state))


class WorkerProcess:
    """A worker; dies with the thread that made this object, and on ``kill``."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        """Start it; ``environment`` replaces this process's. Raises ``DeviceError`` CRASHED."""
        try:
            # -P: a file in the current directory must not stand in for a module of ours.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "devices.scanning.worker", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=None if environment is None else dict(environment),
            )
        except OSError as trouble:
            raise DeviceError(DeviceErrorCode.CRASHED, f"worker not started: {trouble.strerror}") from trouble
        assert self._process.stdin is not None  # noqa: S101  PIPE was asked for; tells mypy
        assert self._process.stdout is not None  # noqa: S101  likewise
        self._stdin = self._process.stdin
        self._stdout = self._process.stdout
        self._pending = b""
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._stdout, selectors.EVENT_READ)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process.poll() is None

    def say(self, message: Message) -> None:
        """Send one message; raises ``DeviceError`` CRASHED when nobody listens any more."""
        try:
            self._stdin.write(to_line(message))
            self._stdin.flush()
        except OSError as trouble:
            raise DeviceError(DeviceErrorCode.CRASHED, f"worker gone: {trouble.strerror}") from trouble

    def hear(self, timeout_s: float) -> Message | None:
        """Wait for the next message, None when none comes in time; raises ``DeviceError`` CRASHED."""
        deadline_s = time.monotonic() + timeout_s
        while b"\n" not in self._pending:
            remaining_s = deadline_s - time.monotonic()
            if not self._selector.select(max(remaining_s, 0.0)):
                return None
            chunk = os.read(self._stdout.fileno(), _READ_BYTES)
            if not chunk:
                raise DeviceError(DeviceErrorCode.CRASHED, f"worker ended: {self._ending()}")
            self._pending += chunk
        line, self._pending = self._pending.split(b"\n", 1)
        try:
            message = from_line(line)
        except ValueError as trouble:
            raise DeviceError(DeviceErrorCode.CRASHED, "worker spoke nonsense") from trouble
        if not isinstance(message.get("kind"), str):
            raise DeviceError(DeviceErrorCode.CRASHED, "worker spoke nonsense")
        return message

    def close(self, timeout_s: float) -> None:
        """Let it finish by itself for ``timeout_s``, then kill it."""
        try:
            self.say({"id": 0, "op": "close"})
            self._process.wait(timeout_s)
        except (DeviceError, subprocess.TimeoutExpired):
            pass
        self.kill()

    def kill(self) -> None:
        """End it now, stopped or stuck as it may be; may be called twice."""
        self._process.kill()
        self._process.wait()
        self._selector.close()
        self._stdout.close()
        try:
            self._stdin.close()
        except OSError:
            # An unsent rest of a message for a dead process.
            return

    def _ending(self) -> str:
        try:
            return f"exit status {self._process.wait(1.0)}"
        except subprocess.TimeoutExpired:
            return "output closed"
