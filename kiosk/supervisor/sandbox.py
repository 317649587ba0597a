"""How a session is started: plain, or inside bubblewrap; the one place that knows what a session is given."""

from __future__ import annotations

import os
import site
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.paths import ASSETS
from kiosk.supervisor.process_tree import MARKER
from kiosk.supervisor.recovery import Rung

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.session.workspace import Workspace

SESSION_COMMAND = (sys.executable, "-P", "-m", "ui.app")  # -P: nothing is imported from the current folder
# What is shown when sessions keep dying: no web engine, no device, nothing that could die as well.
NOTICE_COMMAND = (sys.executable, "-P", "-m", "ui.notice")

# What a session inherits: a list of what is wanted, not of what is feared, because the supervisor's
# environment may hold tokens of systemd, of a login or of a proxy.
_PASSED = frozenset(
    {
        "PATH",
        "LANG",
        "LANGUAGE",
        "TZ",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "XAUTHORITY",
        "XDG_RUNTIME_DIR",
        "XDG_DATA_DIRS",
        "DBUS_SESSION_BUS_ADDRESS",
        "AT_SPI_BUS_ADDRESS",
        "CUPS_SERVER",
        "SANE_CONFIG_DIR",
        "LD_LIBRARY_PATH",
        "PYTHONPATH",
        "VIRTUAL_ENV",
    }
)
_PASSED_PREFIXES = ("LC_", "QT_", "QTWEBENGINE_", "QSG_", "QML_", "PULSE_", "KIOSK_")
# Console messages of pages are page text: they must not reach the journal by way of standard error.
_QUIET_PAGES = "js=false;js.*=false"


@dataclass(frozen=True, slots=True)
class Programs:
    """What is started: a session, and instead of one, on the ladder's last rung, the notice."""

    session: tuple[str, ...] = SESSION_COMMAND
    notice: tuple[str, ...] = NOTICE_COMMAND

    def command(self, rung: Rung, channel: int) -> tuple[str, ...]:
        """Return the command for a rung, with the number of its channel."""
        program = self.notice if rung is Rung.OUT_OF_SERVICE else self.session
        return (*program, "--fd", str(channel))


@dataclass(frozen=True, slots=True)
class Launch:
    """A command, its whole environment, and the workspace's path as the session sees it.

    `descriptors` are files that the command inherits beside the channel.
    """

    command: tuple[str, ...]
    environment: dict[str, str]
    workspace: Path
    descriptors: tuple[int, ...] = ()


class Launcher(Protocol):
    """Builds the command of a session."""

    def prepare(self, name: str, channel: int, information: int, workspace: Workspace, rung: Rung) -> Launch:
        """Say how to start session `name` on file `channel`; a sandbox tells of itself by `information`."""
        ...


class PlainLauncher:
    """Starts a session as an ordinary child: for development and for the demonstration, never in production.

    The session can read whatever this user can read; its traces are erased by killing and deleting, not by
    the kernel.
    """

    def __init__(self, programs: Programs, environment: Mapping[str, str]) -> None:
        self._programs = programs
        self._environment = environment

    def prepare(self, name: str, channel: int, information: int, workspace: Workspace, rung: Rung) -> Launch:
        """Build the command with the folder's own home and a cleared environment."""
        del information  # there is no sandbox to tell of
        environment = session_environment(self._environment, name, rung) | workspace.environment()
        return Launch(self._programs.command(rung, channel), environment, workspace.root)


def session_environment(inherited: Mapping[str, str], name: str, rung: Rung) -> dict[str, str]:
    """Choose from the supervisor's environment what a session needs, and add what marks it."""
    environment = {
        key: value for key, value in inherited.items() if key in _PASSED or key.startswith(_PASSED_PREFIXES)
    }
    if "WAYLAND_DISPLAY" in environment:
        # Compositors bring an X server for old programs: whatever is copied there would outlive the session.
        for name in ("DISPLAY", "XAUTHORITY"):
            environment.pop(name, None)
        environment["QT_QPA_PLATFORM"] = "wayland"
    if "DISPLAY" in environment and "XAUTHORITY" not in environment and "HOME" in inherited:
        # The X library looks in HOME, which the session does not share.
        environment["XAUTHORITY"] = str(Path(inherited["HOME"]) / ".Xauthority")
    if str(ASSETS.parent) not in site.getsitepackages():
        # A session runs the supervisor's own copy of the product: what the virtual environment knows may be
        # another one, in a folder that the sandbox does not contain.
        found = (str(ASSETS.parent), environment.get("PYTHONPATH", ""))
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, found))
    environment.setdefault("QT_LOGGING_RULES", _QUIET_PAGES)
    environment["PYTHONUNBUFFERED"] = "1"
    environment[MARKER] = name
    if rung is not Rung.NORMAL:
        environment["KIOSK_RENDERING"] = "software"
        environment["LIBGL_ALWAYS_SOFTWARE"] = "1"
    return environment
