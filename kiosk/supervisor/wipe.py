"""Destroys a session and reports, step by step, whether that was seen to succeed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.supervisor import process_tree

if TYPE_CHECKING:
    from kiosk.session.workspace import Workspace

KILL_DEADLINE_S = 5.0  # SIGKILL takes milliseconds; longer means a process stuck in the kernel


class WipeStep(StrEnum):
    """What is done, in this order."""

    PROCESSES_KILLED = "processes_killed"
    FOLDER_REMOVED = "folder_removed"


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
    """All steps with their results."""

    steps: tuple[StepResult, ...]

    @property
    def succeeded(self) -> bool:
        """Whether every step was carried out and succeeded."""
        return {step.step for step in self.steps if step.succeeded} == set(WipeStep)

    @property
    def failures(self) -> tuple[StepResult, ...]:
        """The steps that failed."""
        return tuple(step for step in self.steps if not step.succeeded)


async def wipe(leader: int, name: str, workspace: Workspace) -> WipeReport:
    """Kill the tree of process `leader`, then remove its folder. What it finds is reported, not raised."""
    left = await process_tree.kill(leader, name, KILL_DEADLINE_S)
    killed = f"{len(left)} processes are still alive" if left else ""
    removed = ""
    try:
        workspace.remove()
    except OSError as error:
        removed = f"{type(error).__name__}: {error.strerror}"  # the file's name may be the visitor's
    return WipeReport(
        (
            StepResult(WipeStep.PROCESSES_KILLED, killed),
            StepResult(WipeStep.FOLDER_REMOVED, removed),
        )
    )
