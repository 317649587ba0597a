"""The scanners that keep one contract: simulated, SANE test and pnm, in-process or behind the worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from devices.scanning.api import ScanRequest, Source
from devices.scanning.client import ScanClient
from devices.scanning.conversation import Deadlines
from devices.scanning.page_file import PageFormat
from devices.scanning.sane_choice import DeviceChoice
from devices.scanning.sane_scanner import SaneScanner
from devices.scanning.simulated_scanner import SimulatedScanner
from devices.scanning.worker_process import sane_command, simulated_command
from devices.simulation.faults import SamplePaper, SimulationState
from tests.support.sane import PNM_DEVICE, TEST_DEVICE, paper_on_glass, sane_environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from devices.scanning.api import Scanner

# Short, so that a fault is told within a test's patience; still ten times what a healthy worker needs here.
QUICK = Deadlines(
    start_s=20.0,
    status_s=5.0,
    first_line_s=5.0,
    line_s=3.0,
    end_s=2.0,
    cancel_s=2.0,
    interrupt_after_s=0.5,
    close_s=2.0,
)
# For scanners on loopback, of which many are to be waited for until the deadline.
PROMPT = replace(QUICK, first_line_s=3.5, cancel_s=1.5)

# Coarse: what is tested is not the picture.
FLATBED = ScanRequest(resolution_dpi=75)
FEEDER = ScanRequest(source=Source.FEEDER, resolution_dpi=75)

RIGS = (
    "simulated in-process",
    "simulated worker",
    "test in-process",
    "test worker",
    "pnm in-process",
    "pnm worker",
)


@dataclass(frozen=True, slots=True)
class Rig:
    """One scanner with paper on its glass, and what is known beforehand of its answers."""

    scanner: Scanner
    sources: frozenset[Source]
    sheets_in_feeder: int
    load_feeder: Callable[[], None]


def build_rig(name: str, folder: Path, library: Any) -> Rig:
    """Build the rig called ``name``; ``library`` is libsane initialised in this process."""
    kind, place = name.split(" ", 1)
    if kind == "simulated":
        return _simulated(folder, is_worker=place == "worker")
    options = {}
    device = TEST_DEVICE
    if kind == "pnm":
        device = PNM_DEVICE
        paper_on_glass(folder / "glass.ppm")
        options = {"filename": str(folder / "glass.ppm")}
    scanner: Scanner
    if place == "worker":
        scanner = ScanClient(
            sane_command(device, options=options), QUICK, sane_environment(folder / "sane.d")
        )
    else:
        scanner = SaneScanner(library, DeviceChoice(device), options)
    feeder = {Source.FEEDER} if kind == "test" else set()
    # The test backend's feeder always holds ten sheets.
    return Rig(scanner, frozenset({Source.FLATBED} | feeder), 10 if feeder else 0, lambda: None)


def _simulated(folder: Path, *, is_worker: bool) -> Rig:
    state = SimulationState(folder / "devices.json")
    state.set_scanner(pace=0.0)
    pile = (SamplePaper.PROOF_OF_ADDRESS, SamplePaper.DRIVING_LICENCE)
    scanner: Scanner = SimulatedScanner(state, PageFormat.JPEG)
    if is_worker:
        scanner = ScanClient(simulated_command(state.path), QUICK)
    return Rig(scanner, frozenset(Source), len(pile), lambda: _fill(state, pile))


def _fill(state: SimulationState, pile: tuple[SamplePaper, ...]) -> None:
    state.set_scanner(feeder=pile)
