"""Destroys a session and reports, step by step, whether that was seen to succeed."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from devices.errors import DeviceError, DeviceErrorCode
from kiosk.supervisor import process_tree
from kiosk.supervisor.messages import Clipboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.session.workspace import Workspace
    from kiosk.supervisor.namespace import Namespace

KILL_DEADLINE_S = 5.0  # SIGKILL takes milliseconds; longer means a process stuck in the kernel
# CUPS ends a running job only when its filters and the printer have let go of it.
PRINT_DEADLINE_S = 30.0

# Cancels and purges all that the kiosk has in its print queue; blocks; raises `DeviceError`. It is given what
# tells whether that is still wanted: a print service that wakes up late has the next visitor's jobs by then.
PrintEraser: TypeAlias = "Callable[[Callable[[], bool]], None]"


class WipeStep(StrEnum):
    """What is done, in this order."""

    PROCESSES_KILLED = "processes_killed"
    NAMESPACE_EMPTY = "namespace_empty"  # the kernel says that the session's last process is gone
    FOLDER_REMOVED = "folder_removed"
    PRINT_JOBS_ERASED = "print_jobs_erased"
    # Seen by the next session, the only one with a window. Where no window has the keyboard nobody can paste,
    # and a copy goes with its program: then the empty namespace is the proof.
    CLIPBOARD_CLEARED = "clipboard_cleared"


# Looked at when a supervisor begins; the clipboard's turn comes with the first session.
_LEFT_AFTER_A_KILL = (WipeStep.PRINT_JOBS_ERASED, WipeStep.CLIPBOARD_CLEARED)


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step and, when it failed, why (technical words, nothing of the visitor)."""

    step: WipeStep
    failure: str = ""

    @property
    def succeeded(self) -> bool:
        """Whether the step was seen to succeed."""
        return not self.failure


@dataclass(frozen=True, slots=True)
class WipeReport:
    """The steps with their results, so far."""

    steps: tuple[StepResult, ...]

    @property
    def succeeded(self) -> bool:
        """Whether every step was carried out and succeeded."""
        return {step.step for step in self.steps if step.succeeded} == set(WipeStep)

    @property
    def is_dead(self) -> bool:
        """Whether the session's processes were seen to be gone."""
        return all(step.step is not WipeStep.PROCESSES_KILLED for step in self.failures)

    @property
    def failures(self) -> tuple[StepResult, ...]:
        """The steps that failed."""
        return tuple(step for step in self.steps if not step.succeeded)

    def with_clipboard(self, found: Clipboard) -> WipeReport:
        """Add what the next session saw in the clipboard."""
        failure = "something stays in the clipboard" if found is Clipboard.LEFT else ""
        return WipeReport((*self.steps, StepResult(WipeStep.CLIPBOARD_CLEARED, failure)))


@dataclass(frozen=True, slots=True)
class Remains:
    """What a session consists of outside of itself.

    `leader` is None when that process has been waited for, `namespace` where there is no sandbox. One that
    nobody saw (`was_shown`) has printed nothing: the jobs in the print queue are somebody else's.
    """

    leader: int | None
    name: str
    workspace: Workspace
    namespace: Namespace | None
    was_shown: bool
    has_printed: bool


class Wiper:
    """Carries out all steps but the last, which the next session sees to; reports failures, raises none."""

    def __init__(self, erase_prints: PrintEraser | None) -> None:
        """`erase_prints`: None where the printer is simulated and lives inside the session."""
        self._erase_prints = erase_prints

    async def wipe(self, remains: Remains) -> WipeReport:
        """Kill the session's processes, then take away what programs outside of it hold for it."""
        if remains.namespace is not None:
            remains.namespace.kill()
        emptied = ""
        # Waiting for the kernel leaves the loop free to show the next session; looking for strays does not.
        if remains.namespace is not None and not await remains.namespace.emptied(KILL_DEADLINE_S):
            emptied = "the sandbox's first process is still there"
        left = await process_tree.kill(remains.leader, remains.name, KILL_DEADLINE_S)
        killed = f"{len(left)} processes are still alive" if left else ""
        removed = ""
        try:
            remains.workspace.remove()
        except OSError as error:
            removed = f"{type(error).__name__}: {error.strerror}"  # the file's name may be the visitor's
        erased = await self._erase(has_printed=remains.has_printed) if remains.was_shown else ""
        return WipeReport(
            (
                StepResult(WipeStep.PROCESSES_KILLED, killed),
                StepResult(WipeStep.NAMESPACE_EMPTY, emptied),
                StepResult(WipeStep.FOLDER_REMOVED, removed),
                StepResult(WipeStep.PRINT_JOBS_ERASED, erased),
            )
        )

    async def wipe_leftovers(self) -> WipeReport:
        """Take away what outlives a supervisor that was killed: print jobs. All else died with it."""
        erased = await self._erase(has_printed=False)
        steps = [StepResult(step) for step in WipeStep if step not in _LEFT_AFTER_A_KILL]
        return WipeReport((*steps, StepResult(WipeStep.PRINT_JOBS_ERASED, erased)))

    async def _erase(self, *, has_printed: bool) -> str:
        """Empty the print queue; returns why that failed, or nothing.

        A print service that is away has nothing of a session that never printed: no reason to shut the door.
        """
        if self._erase_prints is None:
            return ""
        try:
            async with asyncio.timeout(PRINT_DEADLINE_S):
                await _in_thread(self._erase_prints)
        except TimeoutError:
            return "the print service does not answer"
        except DeviceError as error:
            if error.code is DeviceErrorCode.PRINT_SERVICE_DOWN and not has_printed:
                return ""
            return str(error)
        return ""


async def _in_thread(work: PrintEraser) -> None:
    """Do blocking work in a thread that nobody waits for at the end: a hung cupsd keeps it for ever."""
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    given_up = threading.Event()

    def finish(error: DeviceError | None) -> None:
        if done.done():
            return  # the deadline has passed
        if error is None:
            done.set_result(None)
        else:
            done.set_exception(error)

    def run() -> None:
        failure = None
        try:
            work(lambda: not given_up.is_set())
        except DeviceError as error:
            failure = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(finish, failure)

    threading.Thread(target=run, name="print-eraser", daemon=True).start()
    try:
        await done
    finally:
        given_up.set()
