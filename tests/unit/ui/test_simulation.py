"""The demonstration's dock: what it breaks is what drivers and portal then find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from devices.simulation.faults import PrinterFault, SamplePaper, ScannerFault, SimulationState
from kiosk.demo.process import PortalProcess
from tests.unit.ui.stand_in import preferences
from ui.viewmodels.simulation import SimulationViewModel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOWHERE = "http://127.0.0.1:1"


@pytest.fixture
def state(tmp_path: Path) -> SimulationState:
    return SimulationState(tmp_path / "simulation.json")


@pytest.fixture
def dock(qtbot: QtBot, state: SimulationState) -> SimulationViewModel:
    return SimulationViewModel(state, NOWHERE, "0000", preferences())


def chosen(choices: list[dict[str, Any]]) -> list[str]:
    return [choice["name"] for choice in choices if choice["chosen"]]


def test_papers_are_laid_and_taken_away(dock: SimulationViewModel, state: SimulationState) -> None:
    assert chosen(dock.papers) == [SamplePaper.IDENTITY_CARD.value]
    dock.layPaper("driving-licence")
    assert state.read().scanner.glass is SamplePaper.DRIVING_LICENCE
    assert chosen(dock.papers) == ["driving-licence"]
    dock.layPaper("")
    assert state.read().scanner.glass is None
    assert chosen(dock.papers) == [""]


def test_the_feeder_is_loaded_and_emptied(dock: SimulationViewModel, state: SimulationState) -> None:
    dock.toggleFeeder()
    assert len(state.read().scanner.feeder) == 3
    assert dock.feederLoaded
    dock.toggleFeeder()
    assert not dock.feederLoaded


def test_a_second_tap_mends(dock: SimulationViewModel, state: SimulationState) -> None:
    for choice in dock.scannerFaults:
        dock.toggleScannerFault(choice["name"])
        assert state.read().scanner.fault == choice["name"]
    dock.toggleScannerFault(dock.scannerFaults[-1]["name"])
    assert state.read().scanner.fault is ScannerFault.NONE
    for choice in dock.printerFaults:
        dock.togglePrinterFault(choice["name"])
        assert chosen(dock.printerFaults) == [choice["name"]]
    dock.togglePrinterFault(dock.printerFaults[-1]["name"])
    assert state.read().printer.fault is PrinterFault.NONE


def test_every_choice_has_words(dock: SimulationViewModel) -> None:
    choices = [*dock.papers, *dock.scannerFaults, *dock.printerFaults, *dock.portalFaults]
    assert all(choice["text"] for choice in choices)


def test_the_portal_fails_as_told_and_the_dock_shows_it(qtbot: QtBot, state: SimulationState) -> None:
    with PortalProcess() as portal:
        dock = SimulationViewModel(state, portal.origin, "0000", preferences())
        dock.togglePortalFault("maintenance")
        qtbot.waitUntil(lambda: chosen(dock.portalFaults) == ["maintenance"])
        dock.togglePortalFault("slowness_s")
        qtbot.waitUntil(lambda: chosen(dock.portalFaults) == ["maintenance", "slowness_s"])
        assert portal.change_faults(maintenance=False)["slowness_s"] == 5.0
        dock.refresh()
        qtbot.waitUntil(lambda: chosen(dock.portalFaults) == ["slowness_s"])


def test_a_portal_that_is_gone_breaks_nothing(
    qtbot: QtBot, dock: SimulationViewModel, caplog: pytest.LogCaptureFixture
) -> None:
    dock.refresh()
    qtbot.waitUntil(lambda: "does not answer" in caplog.text)
    assert chosen(dock.portalFaults) == []
