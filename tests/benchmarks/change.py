"""The change of visitors under cage: how fast Welcome stands again, and what is left over."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.benchmarks import start
from tests.benchmarks.figure import Figure, Of
from tests.benchmarks.screen import Patch, Screen
from tests.support.kiosk_machine import KioskMachine
from tests.support.welcome import invitation_colour

if TYPE_CHECKING:
    import psutil

SIZE_PX = (1920, 1080)
CANCEL = (150, 1030)  # "Annuler" of the language screen, in this size
_MEDIAN_GOAL_MS = 100.0
_P95_GOAL_MS = 250.0
_STANDBY_GOAL_S = 3.0
_GROWTH_GOAL_MIB = 1.0
_PATIENCE_S = 30.0
_LOOK_AT_LANGUAGE_S = 0.3
# The first sessions load what stays: modules, caches of the interpreter.
_SETTLING = 5
_CHROMIUM_RUNS = 5
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What a machine holds at one moment; equal numbers mean that nothing was left behind."""

    processes: int
    descriptors: int
    mounts: int
    files: int
    shared_memory: int

    @classmethod
    def of(cls, machine: KioskMachine) -> Leftovers:
        """Count the supervisor's descriptors and mounts, and processes and files of the whole kiosk."""
        supervisor = machine.supervisor
        mounts = Path(f"/proc/{supervisor.pid}/mountinfo").read_text(encoding="utf-8")
        return cls(
            processes=len(machine.tree(supervisor.pid)),
            descriptors=supervisor.num_fds(),
            mounts=mounts.count("\n"),
            files=sum(1 for _ in machine.runtime_folder.rglob("*")),
            shared_memory=sum(1 for _ in Path("/dev/shm").iterdir()),  # noqa: S108 - counted, not used
        )


class Glass:
    """The screen, with eyes on the one spot that only Welcome colours."""

    def __init__(self, machine: KioskMachine) -> None:
        self.screen = Screen(machine.screen_name)
        red, green, blue = invitation_colour()
        self._colour = bytes((blue, green, red))
        self._spot = self._find()

    def shows_welcome(self) -> bool:
        """Tell whether Welcome stands there."""
        return self.screen.look(self._spot)[:3] == self._colour

    def _find(self) -> Patch:
        width, height = SIZE_PX
        for y in range(height // 2, height, 4):
            patch = Patch(width // 2 - 250, y)
            if self.screen.look(patch)[:3] == self._colour:
                return Patch(patch.x, y + 6)
        raise RuntimeError("Welcome's invitation is not where it was")

    def press(self, x: int, y: int) -> float:
        """Press a place; returns the monotonic time just before the finger leaves it."""
        self.screen.point(x, y)
        self.screen.press()
        return self.screen.release()


def measure(sessions: int) -> list[Figure]:
    """Let visitors come and go, one after the other."""
    with tempfile.TemporaryDirectory() as folder, KioskMachine(Path(folder), SIZE_PX) as machine:
        machine.wait_for_welcome()
        glass = Glass(machine)
        changes: list[float] = []
        standbys: list[float] = []
        before, memory_before = None, 0.0
        for number in range(sessions + _SETTLING):
            machine.wait_for_standby()
            if number == _SETTLING:
                before, memory_before = Leftovers.of(machine), _own_mib(machine.supervisor)
                changes.clear()
                standbys.clear()
            released, seen = _one_visit(glass)
            changes.append((seen - released) * 1000)
            machine.wait_for_standby()
            standbys.append(time.monotonic() - released)
        after, memory_after = Leftovers.of(machine), _own_mib(machine.supervisor)
        two_trees = _pss_mib(machine)
    assert before is not None
    chromium = _chromium_anew()
    left = sum(abs(getattr(after, name) - getattr(before, name)) for name in Leftovers.__slots__)
    note = f"{sessions} sessions; {after}"
    return [
        Figure("end pressed → next Welcome painted", "ms", tuple(changes), goal=_MEDIAN_GOAL_MS),
        Figure("the same", "ms", tuple(changes), goal=_P95_GOAL_MS, of=Of.P95),
        Figure("end pressed → standby built again", "s", tuple(standbys), goal=_STANDBY_GOAL_S, of=Of.P95),
        Figure("left over after all sessions", "", (float(left),), goal=0, of=Of.MOST, note=note),
        Figure(
            "supervisor's memory grown",
            "MiB",
            (memory_after - memory_before,),
            goal=_GROWTH_GOAL_MIB,
            of=Of.MOST,
            note=f"{memory_after:.1f} MiB of its own at the end",
        ),
        Figure("two trees and supervisor at Welcome (PSS)", "MiB", (two_trees,)),
        *([Figure("beside: Chromium killed, started anew", "ms", chromium)] if chromium else []),
    ]


def _chromium_anew() -> tuple[float, ...]:
    """Return what Chromium takes from one fresh profile to the next; nothing where it is not there."""
    path = shutil.which("chromium")
    if path is None:
        return ()
    with VirtualDisplay(*SIZE_PX) as display:
        screen = Screen(display.name)
        times = tuple(start.chromium(screen, path) * 1000 for _ in range(_CHROMIUM_RUNS))
        screen.close()
    return times


def _one_visit(glass: Glass) -> tuple[float, float]:
    width, height = SIZE_PX
    glass.press(width // 2, height // 2)
    glass.screen.wait(lambda: not glass.shows_welcome(), _PATIENCE_S, "the language screen")
    time.sleep(_LOOK_AT_LANGUAGE_S)
    released = glass.press(*CANCEL)
    return released, glass.screen.wait(glass.shows_welcome, _PATIENCE_S, "the next Welcome")


def _own_mib(process: psutil.Process) -> float:
    return float(statistics.median(process.memory_full_info().uss for _ in range(3))) / _MIB


def _pss_mib(machine: KioskMachine) -> float:
    supervisor = machine.supervisor
    everybody = [supervisor, *machine.tree(supervisor.pid)]
    return float(sum(each.memory_full_info().pss for each in everybody)) / _MIB
