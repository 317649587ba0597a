"""Programs that a test starts, waits for and ends."""

from __future__ import annotations

import os
import pwd
import signal
import socket
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_ROOT = Path(__file__).parents[2]
_START_DEADLINE_S = 15.0
_END_DEADLINE_S = 5.0
_LOOK_EVERY_S = 0.02
# The user that every system has beside root.
_NOBODY = "65534"


def free_port() -> int:
    """Find a TCP port of loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_listening(port: int) -> bool:
    """Tell whether somebody answers on this port of loopback."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def as_named_user(arguments: Sequence[str | Path]) -> list[str | Path]:
    """Let a program that must find itself in the list of users run where our user has no name there."""
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        user = ["--unshare-user", "--uid", _NOBODY, "--gid", _NOBODY]
        return ["bwrap", "--dev-bind", "/", "/", *user, "--die-with-parent", *arguments]
    return list(arguments)


def wait_until(condition: Callable[[], bool], what: str, deadline_s: float = _START_DEADLINE_S) -> None:
    """Wait for something outside this process; raises ``TimeoutError`` naming ``what``."""
    end = time.monotonic() + deadline_s
    pause = threading.Event()
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {deadline_s} s for {what}")
        pause.wait(_LOOK_EVERY_S)


def run_shown(
    command: Sequence[str], environment: Mapping[str, str], deadline_s: float
) -> subprocess.CompletedProcess[str]:
    """Run a program of this tree on a screen; all that it says is in ``stdout``.

    Raises ``TimeoutExpired`` when it hangs.
    """
    return subprocess.run(
        command,
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=deadline_s,
        check=False,
    )


class Child:
    """One program, its output in a file; ended by its own process id."""

    def __init__(
        self, arguments: Sequence[str | Path], log: Path, *, environment: Mapping[str, str] | None = None
    ) -> None:
        """Start the program with ``environment`` in place of ours."""
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment
            )

    @property
    def is_running(self) -> bool:
        """Tell whether the program has not ended yet."""
        return self._process.poll() is None

    @property
    def last_pid(self) -> int:
        """The process id of the program or, where others only prepare the ground, of the one they started."""
        process = psutil.Process(self._process.pid)
        while children := process.children():
            process = children[0]
        return process.pid

    def kill(self, to_its_programs: signal.Signals = signal.SIGKILL) -> None:
        """Kill the program, then give what it had started a signal: systemd's is SIGTERM."""
        programs = psutil.Process(self._process.pid).children(recursive=True)
        self._process.kill()
        self._process.wait()
        for program in programs:
            with suppress(psutil.NoSuchProcess):
                program.send_signal(to_its_programs)

    def end(self) -> None:
        """Ask the program to end, and make it."""
        self._process.terminate()
        try:
            self._process.wait(_END_DEADLINE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
