"""One session's process: started on a fresh folder and channel, destroyed with everything it had."""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import TYPE_CHECKING, TypeAlias

from kiosk.errors import UnavailableError
from kiosk.session.workspace import make_workspace
from kiosk.supervisor.channel import Channel, make_pair
from kiosk.supervisor.wipe import wipe

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from kiosk.session.workspace import Workspace
    from kiosk.supervisor.recovery import Rung
    from kiosk.supervisor.sandbox import Launcher
    from kiosk.supervisor.wipe import WipeReport

Wiper: TypeAlias = "Callable[[int, str, Workspace], Awaitable[WipeReport]]"

_LOG = logging.getLogger(__name__)


class SessionProcess:
    """A running session. Whoever holds it has to `destroy` it, however it ended."""

    def __init__(
        self,
        name: str,
        process: asyncio.subprocess.Process,
        channel: Channel,
        workspace: Workspace,
        seen_workspace: Path,
        wiper: Wiper,
    ) -> None:
        self.name = name
        self.channel = channel
        self.seen_workspace = seen_workspace  # as the session sees it
        self._process = process
        self._workspace = workspace
        self._wiper = wiper

    @property
    def pid(self) -> int:
        """Process id of the tree's root."""
        return self._process.pid

    async def destroy(self) -> WipeReport:
        """Kill the tree, erase the folder, close the channel, and report."""
        report = await self._wiper(self._process.pid, self.name, self._workspace)
        self.channel.close()
        await self._process.wait()
        return report


class SessionStarter:
    """Starts sessions: folder, channel, process."""

    def __init__(
        self, launcher: Launcher, folder: Path, clock: Callable[[], float], wiper: Wiper = wipe
    ) -> None:
        self._launcher = launcher
        self._folder = folder
        self._clock = clock
        self._wiper = wiper

    async def start(self, rung: Rung) -> SessionProcess:
        """Start a session in a process group of its own. Raises `UnavailableError` when it cannot start."""
        name = secrets.token_hex(8)
        workspace = make_workspace(self._folder)
        ours, theirs = make_pair()
        with theirs:
            launch = self._launcher.prepare(name, theirs.fileno(), workspace, rung)
            try:
                process = await asyncio.create_subprocess_exec(
                    *launch.command,
                    env=launch.environment,
                    stdin=asyncio.subprocess.DEVNULL,
                    pass_fds=(theirs.fileno(),),
                    start_new_session=True,  # one group to kill, and no terminal to read from
                )
            except OSError as error:
                ours.close()
                workspace.remove()
                reason = f"{launch.command[0]}: {error.strerror}"
                raise UnavailableError(f"the session cannot be started: {reason}") from error
        _LOG.info("session process %d started (%s)", process.pid, rung)
        channel = await Channel.over(ours, self._clock)
        return SessionProcess(name, process, channel, workspace, launch.workspace, self._wiper)
