"""The state that dock, drivers and tests share through one file."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from devices.simulation.faults import (
    PrinterFault,
    SamplePaper,
    ScannerFault,
    Simulation,
    SimulationState,
)

if TYPE_CHECKING:
    from pathlib import Path

# Adds sheets to the feeder one by one, as a second hand at the dock would.
ADDER = """
import sys
from dataclasses import replace
from pathlib import Path
from devices.simulation.faults import SamplePaper, SimulationState
state = SimulationState(Path(sys.argv[1]))
for _ in range(40):
    state.update(lambda now: replace(now, scanner=replace(
        now.scanner, feeder=(*now.scanner.feeder, SamplePaper.IDENTITY_CARD))))
"""


def test_without_a_file_both_machines_are_in_order(tmp_path: Path) -> None:
    assert SimulationState(tmp_path / "none.json").read() == Simulation()


def test_what_one_writes_another_reads(tmp_path: Path) -> None:
    state = SimulationState(tmp_path / "devices.json")
    state.set_scanner(fault=ScannerFault.JAM, glass=None, feeder=(SamplePaper.DRIVING_LICENCE,), pace=0.25)
    written = state.set_printer(fault=PrinterFault.EMPTY_TRAY)

    assert SimulationState(state.path).read() == written
    assert written.scanner.glass is None
    assert written.printer.fault is PrinterFault.EMPTY_TRAY


def test_resetting_forgets_every_fault(tmp_path: Path) -> None:
    state = SimulationState(tmp_path / "devices.json")
    state.set_printer(fault=PrinterFault.JAM)
    state.reset()
    state.reset()

    assert state.read() == Simulation()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"scanner": 1}', '{"scanner": {"fault": "no"}}'])
def test_a_broken_file_is_two_machines_in_order(tmp_path: Path, text: str) -> None:
    state = SimulationState(tmp_path / "devices.json")
    state.path.write_text(text, encoding="utf-8")

    assert state.read() == Simulation()


def test_two_hands_at_once_lose_nothing(tmp_path: Path) -> None:
    state = SimulationState(tmp_path / "devices.json")
    hands = [subprocess.Popen([sys.executable, "-c", ADDER, str(state.path)]) for _ in range(2)]

    assert [hand.wait(timeout=30) for hand in hands] == [0, 0]
    assert len(state.read().scanner.feeder) == 80
    assert {file.name for file in tmp_path.iterdir()} == {"devices.json", "devices.json.lock"}
