"""Starts the demonstration portal as a child process and talks to its trainer's side."""

import json
import subprocess
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from kiosk.demo.portal import DEFAULT_MAX_FILE_BYTES
from kiosk.demo.server import HOST

_START_TIMEOUT_S: Final = 30.0  # importing weasyprint on a busy single-board machine takes several seconds
_END_TIMEOUT_S: Final = 5.0
_ANSWER_TIMEOUT_S: Final = 10.0


class PortalStartError(RuntimeError):
    """The portal did not come up."""


class PortalProcess:
    """A running portal, for as long as the `with` block lasts; the child also ends when this process dies.

    `received_folder` gets the accepted files; None writes none. After entering, `origin` and `bank_origin`
    are "http://127.0.0.1:port".
    """

    def __init__(
        self, received_folder: Path | None = None, max_file_bytes: int = DEFAULT_MAX_FILE_BYTES
    ) -> None:
        self._arguments = ["--max-file-bytes", str(max_file_bytes)]
        if received_folder is not None:
            self._arguments += ["--received", str(received_folder)]
        self._process: subprocess.Popen[str] | None = None
        self._ports: dict[str, int] = {}

    @property
    def origin(self) -> str:
        """The portal's origin."""
        return f"http://{HOST}:{self._ports['port']}"

    @property
    def bank_origin(self) -> str:
        """The bank's origin."""
        return f"http://{HOST}:{self._ports['bank_port']}"

    @property
    def pid(self) -> int:
        """The child's process id; RuntimeError when it was not started."""
        if self._process is None:
            raise RuntimeError("the portal is not running")
        return self._process.pid

    def start(self) -> None:
        """Start and wait until both ports answer; PortalStartError when they do not."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kiosk.demo.server", *self._arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None  # noqa: S101 — asked for two lines above; for the type checker
        late = threading.Timer(_START_TIMEOUT_S, self._process.kill)
        late.start()
        try:
            line = self._process.stdout.readline()
        finally:
            late.cancel()
        if not line:
            self.stop()
            raise PortalStartError("the demonstration portal did not start")
        self._ports = json.loads(line)

    def stop(self) -> None:
        """End the child: first by closing its input, then by force. Does nothing when it is not running."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(_END_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def change_faults(self, **switches: bool | float | str) -> dict[str, Any]:
        """Set switches of `FaultState` and return the whole state; ValueError for a wrong one."""
        state: dict[str, Any] = self._ask("POST", "/_demo/faults", switches)
        return state

    def received(self) -> list[dict[str, Any]]:
        """Return the accepted files in order of arrival: id, field, name, size_bytes, sha256, path."""
        files: list[dict[str, Any]] = self._ask("GET", "/_demo/received")
        return files

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        connection = HTTPConnection(HOST, self._ports["port"], timeout=_ANSWER_TIMEOUT_S)
        try:
            connection.request(method, path, json.dumps(body), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status != 200:
            raise ValueError(content.decode(errors="replace"))
        return json.loads(content)
