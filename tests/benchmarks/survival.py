"""Random kills and stops of any process of any session at any moment: how long until Welcome stands again."""

from __future__ import annotations

import random
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from tests.benchmarks.change import CANCEL, SIZE_PX, Glass
from tests.benchmarks.figure import Figure, Of
from tests.support.kiosk_machine import KioskMachine

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEATH_GOAL_S = 2.0
_HANG_GOAL_S = 12.0
_PATIENCE_S = 60.0
_LONGEST_VISIT_S = 1.5
_SIGNALS = (signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP)
_UNHURT_S = 2.0  # who still stands after this was not hurt: the victim was not needed


def measure(blows: int, seed: int) -> list[Figure]:
    """Strike again and again; `seed` makes the same blows fall again."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    deaths: list[float] = []
    hangs: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with KioskMachine(folder, SIZE_PX, program="tests.support.patient_kiosk") as machine:
            machine.wait_for_welcome()
            glass = Glass(machine)
            for _ in range(blows):
                number = chance.choice(_SIGNALS)
                waited = _strike(machine, glass, chance, number)
                (hangs if number is signal.SIGSTOP else deaths).append(waited)
            unproved = machine.count("NOT PROVED") + machine.count("wipe: ")
            out_of_service = machine.count("out of service")
    note = f"{blows} blows, seed {seed}"
    return [
        Figure("killed → Welcome again", "s", tuple(deaths), goal=_DEATH_GOAL_S, of=Of.MOST, note=note),
        Figure("stopped → Welcome again", "s", tuple(hangs), goal=_HANG_GOAL_S, of=Of.MOST, note=note),
        Figure(
            "wipes in doubt, doors shut",
            "",
            (float(unproved + out_of_service),),
            goal=0,
            of=Of.MOST,
            note=note,
        ),
    ]


def _strike(machine: KioskMachine, glass: Glass, chance: random.Random, number: signal.Signals) -> float:
    """Let a visitor come, hit one process at a random moment; returns seconds until Welcome stood again.

    Zero where the visit went on unhurt; it is ended by its visitor then.
    """
    glass.screen.wait(glass.shows_welcome, _PATIENCE_S, "Welcome")
    width, height = SIZE_PX
    visits = chance.random() < 0.7
    if visits:
        glass.press(width // 2, height // 2)
    time.sleep(chance.random() * _LONGEST_VISIT_S)
    victim = chance.choice(_members(machine))
    shown = machine.sessions()[:1]
    struck = time.monotonic()
    try:
        victim.send_signal(number)
    except psutil.NoSuchProcess:
        return 0.0
    deadline = struck + (2 * _HANG_GOAL_S if number is signal.SIGSTOP else _UNHURT_S)
    while time.monotonic() < deadline:
        if machine.sessions()[:1] != shown and glass.shows_welcome():
            return time.monotonic() - struck
        if number is signal.SIGSTOP and not victim.is_running():
            deadline = min(deadline, time.monotonic() + _UNHURT_S)
        time.sleep(0.02)
    _end_visit(glass)
    return 0.0


def _end_visit(glass: Glass) -> None:
    """Press "Annuler" until Welcome stands and stays: it may have come by itself under the finger."""
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        if glass.shows_welcome():
            time.sleep(0.3)
            if glass.shows_welcome():
                return
        glass.press(*CANCEL)
        time.sleep(1)
    raise TimeoutError("Welcome does not come back after an unhurt visit")


def _members(machine: KioskMachine) -> Sequence[psutil.Process]:
    return machine.tree(machine.supervisor.pid)
