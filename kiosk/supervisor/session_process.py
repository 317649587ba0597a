"""One session's process: started on a fresh folder and channel, destroyed with everything it had."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
from typing import TYPE_CHECKING, TypeAlias

from kiosk.errors import UnavailableError
from kiosk.session.workspace import make_workspace
from kiosk.supervisor.channel import Channel, make_pair
from kiosk.supervisor.namespace import read_namespace
from kiosk.supervisor.wipe import Remains

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from kiosk.session.workspace import Workspace
    from kiosk.supervisor.namespace import Namespace
    from kiosk.supervisor.recovery import Rung
    from kiosk.supervisor.sandbox import Launcher
    from kiosk.supervisor.wipe import WipeReport

Wipe: TypeAlias = "Callable[[Remains], Awaitable[WipeReport]]"

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
        namespace: Namespace | None,
        wipe: Wipe,
    ) -> None:
        self.name = name
        self.channel = channel
        self.seen_workspace = seen_workspace  # as the session sees it
        self._process = process
        self._workspace = workspace
        self.namespace = namespace  # None without a sandbox, and until it has told of itself
        self._wipe = wipe

    @property
    def pid(self) -> int:
        """Process id of the tree's root."""
        return self._process.pid

    async def destroy(self, *, was_shown: bool, has_printed: bool) -> WipeReport:
        """Kill the tree, erase what it had, close the channel, and report."""
        # A leader that was waited for has given its number back: it may be somebody else's by now.
        leader = self._process.pid if self._process.returncode is None else None
        remains = Remains(
            leader, self.name, self._workspace, self.namespace, was_shown=was_shown, has_printed=has_printed
        )
        try:
            report = await self._wipe(remains)
            if report.is_dead:  # else it might never be there to be waited for
                await self._process.wait()
        finally:
            self.channel.close()
            if self.namespace is not None:
                self.namespace.close()
        return report


class SessionStarter:
    """Starts sessions: folder, channel, process."""

    def __init__(self, launcher: Launcher, folder: Path, clock: Callable[[], float], wipe: Wipe) -> None:
        self._launcher = launcher
        self._folder = folder
        self._clock = clock
        self._wipe = wipe

    async def start(self, rung: Rung) -> SessionProcess:
        """Start a session in a process group of its own. Raises `UnavailableError` when it cannot start.

        Cancelled, it leaves nothing behind: what has begun is finished first, then destroyed.
        """
        starting = asyncio.get_running_loop().create_task(self._start(rung))
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            # In a task of its own: deadlines do not work in one that is being cancelled.
            await asyncio.shield(asyncio.get_running_loop().create_task(_undo(starting)))
            raise

    async def _start(self, rung: Rung) -> SessionProcess:
        name = secrets.token_hex(8)
        workspace = make_workspace(self._folder)
        ours, theirs = make_pair()
        reading, writing = os.pipe()
        try:
            with theirs:
                launch = self._launcher.prepare(name, theirs.fileno(), writing, workspace, rung)
                process = await asyncio.create_subprocess_exec(
                    *launch.command,
                    env=launch.environment,
                    stdin=asyncio.subprocess.DEVNULL,
                    pass_fds=(theirs.fileno(), *launch.descriptors),
                    start_new_session=True,  # one group to kill, and no terminal to read from
                )
        except OSError as error:
            ours.close()
            os.close(reading)
            workspace.remove()
            reason = f"{launch.command[0]}: {error.strerror}"
            raise UnavailableError(f"the session cannot be started: {reason}") from error
        finally:
            os.close(writing)
        _LOG.info("session process %d started (%s)", process.pid, rung)
        channel = await Channel.over(ours, self._clock)
        session = SessionProcess(name, process, channel, workspace, launch.workspace, None, self._wipe)
        if launch.descriptors:
            try:
                session.namespace = await read_namespace(reading)
            except UnavailableError:
                await session.destroy(was_shown=False, has_printed=False)
                raise
        else:
            os.close(reading)
        return session


async def _undo(starting: asyncio.Task[SessionProcess]) -> None:
    with contextlib.suppress(UnavailableError):
        session = await starting
        await session.destroy(was_shown=False, has_printed=False)
