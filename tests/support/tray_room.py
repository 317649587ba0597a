"""A tray with its real services and the shipped catalogue, without a window."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devices.scanning.api import ScannedPage, ScanRequest
from devices.scanning.simulated_scanner import SimulatedScanner
from devices.simulation.faults import SimulationState
from devices.stick.simulated_stick import SimulatedStick
from kiosk.catalogue.loader import load_catalogue
from kiosk.documents.workspace import Workspace
from kiosk.intake.remake_process import RemakeProcess
from kiosk.paths import CATALOGUE
from kiosk.services.assembly_service import AssemblyService
from kiosk.services.scan_service import ScanService
from kiosk.services.stick_service import StickService
from kiosk.session.states import SessionMachine
from tests.unit.documents.paper import write_page
from ui.theme import load_theme
from ui.viewmodels.documents import DocumentsViewModel
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.scanning import ScanningViewModel
from ui.viewmodels.stick import StickViewModel
from ui.viewmodels.tray import TrayViewModel
from ui.viewmodels.viewer import ViewerViewModel

if TYPE_CHECKING:
    from pathlib import Path

COARSE = ScanRequest(resolution_dpi=75)


@dataclass
class TrayRoom:
    """What `ui.session` builds around the tray; `close` ends the threads."""

    folder: Path

    def __post_init__(self) -> None:
        self.workspace = Workspace(self.folder / "documents")
        self.workspace.create()
        self.preferences = PreferencesViewModel(
            load_theme(), ["fr", "en", "ar"], "fr", "light", lambda _code: None
        )
        self.journey = JourneyViewModel(
            load_catalogue(CATALOGUE).catalogue, self.preferences, SessionMachine()
        )
        self.assembly = AssemblyService(self.workspace)
        self.documents = DocumentsViewModel(self.workspace, self.assembly, self.journey, self.preferences)
        self.tray = TrayViewModel(self.documents, self.assembly)
        self.viewer = ViewerViewModel(self.documents, self.tray)
        self.simulation = SimulationState(self.folder / "simulation.json")
        self.simulation.set_scanner(pace=0.0)
        self.scans = ScanService(SimulatedScanner(self.simulation))
        self.scanning = ScanningViewModel(self.scans, COARSE, self.documents, self.workspace)
        self.scanning.pageAdded.connect(self.tray.followScan)
        self.simulation.set_stick(pace=0.0)
        self.sticks = StickService(
            SimulatedStick(self.simulation, self.folder / "stick"), RemakeProcess(), self.workspace.brought
        )
        self.stick = StickViewModel(self.sticks, self.documents.desk, self.assembly, self.preferences)

    def close(self) -> None:
        assert self.sticks.stop()
        assert self.scans.stop()
        assert self.assembly.stop()

    def procedure(self, procedure_id: str = "licence-lost") -> None:
        """Let the visitor be at a procedure."""
        self.journey.start()
        self.journey.goHome()
        self.journey.openFamily(procedure_id.partition("-")[0])
        self.journey.openProcedure(procedure_id)

    def page(self, number: int = 1, noise: int = 0) -> ScannedPage:
        """Lay a page's file into the workspace, as a scanner does."""
        written = write_page(self.folder / f"page-{number}.png", number=number, noise=noise)
        path = self.workspace.pages / f"page-{number}.png"
        shutil.move(written.path, path)
        return ScannedPage(path, 1, written.width_px, written.height_px, written.resolution_dpi)

    def document(self, *numbers: int, paper_id: str = "", title: str = "Courrier", noise: int = 0) -> str:
        """Keep a document of some pages; returns its id."""
        document_id = ""
        for number in numbers:
            kept = self.documents.keep_page(self.page(number, noise), document_id, paper_id, title)
            assert kept is not None
            document_id = kept
        return document_id
