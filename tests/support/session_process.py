"""The real session process on a display of ours, as its supervisor starts it: one channel, a fresh folder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from kiosk.config import (
    KioskConfig,
    PlaceConfig,
    PrinterConfig,
    PrinterDriver,
    ScannerConfig,
    ScannerDriver,
    StickConfig,
    StickDriver,
)
from kiosk.session.config import SessionConfig
from kiosk.session.workspace import make_workspace
from kiosk.supervisor.messages import Admit, Present, Start, encode
from kiosk.supervisor.recovery import Rung
from kiosk.supervisor.sandbox import session_environment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from kiosk.session.config import Demonstration

_DEADLINE_S: Final = 60.0
PRODUCT: Final = ("-P", "-m", "ui.app")


class SessionProcess:
    """One session, for as long as the `with` block lasts; its whole process group ends with the block."""

    def __init__(
        self,
        display: str,
        demonstration: Demonstration | None = None,
        program: tuple[str, ...] = PRODUCT,
        descriptors: tuple[int, ...] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._display = display
        self._config = _config(demonstration)
        self._program = program
        self._descriptors = descriptors
        self._environment = dict(environment or {})
        self.began_s = 0.0

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="kiosk-session-"))
        workspace = make_workspace(self._folder)
        inherited = dict(os.environ, DISPLAY=self._display, QT_QPA_PLATFORM="xcb") | self._environment
        environment = session_environment(inherited, "test", Rung.NORMAL) | workspace.environment()
        ours, theirs = socket.socketpair()
        ours.settimeout(_DEADLINE_S)
        for message in (Start(config=self._config, workspace=workspace.root), Present(), Admit()):
            ours.sendall(encode(message))
        self._channel = ours
        self._lines = ours.makefile("rb")
        with theirs, (self._folder / "log").open("wb") as log:
            self.began_s = time.monotonic()
            self._process = subprocess.Popen(
                [sys.executable, *self._program, "--fd", str(theirs.fileno())],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(theirs.fileno(), *self._descriptors),
                start_new_session=True,
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if error is not None:
            error.add_note((self._folder / "log").read_text(errors="replace"))
        self._lines.close()
        self._channel.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        """Process id of the tree's root."""
        return self._process.pid

    def wait_ready(self) -> float:
        """Wait for the session's word that Welcome is painted; returns the monotonic time of it."""
        for line in self._lines:
            if json.loads(line)["kind"] == "ready":
                return time.monotonic()
        raise RuntimeError("the session ended before it was ready")


def _config(demonstration: Demonstration | None) -> SessionConfig:
    config = KioskConfig(
        place=PlaceConfig(prefecture="Préfecture du Puy-de-Dôme", department="63"),
        scanner=ScannerConfig(driver=ScannerDriver.SIMULATED),
        printer=PrinterConfig(driver=PrinterDriver.SIMULATED),
        stick=StickConfig(enabled=True, driver=StickDriver.SIMULATED),
    )
    return SessionConfig.of(config, demonstration=demonstration)
