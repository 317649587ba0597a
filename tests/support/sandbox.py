"""Runs a program inside the session's sandbox and returns what it said."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.session.workspace import Workspace
from kiosk.supervisor.bubblewrap import BubblewrapLauncher
from kiosk.supervisor.recovery import Rung
from kiosk.supervisor.sandbox import Programs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_DEADLINE_S = 90.0


def run_inside(
    program: Sequence[str],
    environment: Mapping[str, str],
    *,
    readable: Iterable[Path] = (),
    device_folders: Iterable[Path] = (),
    confined_by: Sequence[str] = (),
    has_accessibility_bus: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Start `program` as a session is started; `confined_by` is a command that starts the sandbox."""
    launcher = BubblewrapLauncher(
        Programs(tuple(program)),
        environment,
        readable,
        device_folders,
        has_accessibility_bus=has_accessibility_bus,
    )
    with Path(os.devnull).open("w") as unread:
        number = unread.fileno()
        launch = launcher.prepare("name", number, number, Workspace(Path("/unused")), Rung.NORMAL)
        return subprocess.run(
            [*confined_by, *launch.command],
            env={**os.environ, **launch.environment} if confined_by else launch.environment,
            capture_output=True,
            text=True,
            timeout=_DEADLINE_S,
            pass_fds=launch.descriptors,
        )
