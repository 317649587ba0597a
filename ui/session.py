"""Builds one session: every service, view-model and the window, handed over by constructor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

from devices.simulation.faults import SimulationState
from kiosk.device import make_scanner, scan_request
from kiosk.documents.workspace import Workspace
from kiosk.services.assembly_service import AssemblyService
from kiosk.services.scan_service import ScanService
from kiosk.session.states import SessionMachine
from kiosk.supervisor.messages import EndReason
from ui.theme import load_theme
from ui.translation import Translation
from ui.viewmodels.app import AppViewModel
from ui.viewmodels.documents import DocumentsViewModel
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.keyboard import KeyboardViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.scanning import ScanningViewModel
from ui.viewmodels.site import SiteViewModel
from ui.viewmodels.tray import TrayViewModel
from ui.viewmodels.viewer import ViewerViewModel
from ui.web.download import DownloadKeeper
from ui.web.field_view import FieldView
from ui.window import load_fonts, make_engine, make_window

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.supervisor.messages import Start

_SCHEMES = {"light": "light", "dark": "dark", "high_contrast": "contrast"}


class Session:
    """One visitor's use, from Welcome to the end; `close` deletes the engine first, then the view-models."""

    def __init__(
        self, application: QGuiApplication, start: Start, catalogue: Catalogue, link: SupervisorLink
    ) -> None:
        config = start.config
        theme = load_theme(config.display.theme_folder)
        load_fonts(theme)
        self._link = link
        self._translation = Translation()
        self._translation.install(config.languages.default.value)
        self.workspace = Workspace(start.workspace / "documents")
        self.workspace.create()

        self.preferences = PreferencesViewModel(
            theme,
            [language.value for language in config.languages.offered],
            config.languages.default.value,
            _SCHEMES[config.display.appearance.value],
            self._translation.install,
        )
        self.journey = JourneyViewModel(catalogue, self.preferences, SessionMachine())
        self.downloads = DownloadKeeper(self.workspace.downloads)
        self.site = SiteViewModel(catalogue, self.journey, self.preferences, self.downloads)
        self.keyboard = KeyboardViewModel(application)
        self._field_view = FieldView()
        self.simulation = SimulationState(start.workspace / "simulation.json")
        self._assembly = AssemblyService(self.workspace)
        self._scans = ScanService(make_scanner(config.scanner, self.simulation))
        self.documents = DocumentsViewModel(self.workspace, self._assembly, self.journey, self.preferences)
        self.tray = TrayViewModel(self.documents, self._assembly)
        self.scanning = ScanningViewModel(
            self._scans, scan_request(config.scanner), self.documents, self.workspace
        )
        self.viewer = ViewerViewModel(self.documents, self.tray)
        self.scanning.pageAdded.connect(self.tray.followScan)
        self.downloads.kept.connect(self.tray.keepDownload)
        self.downloads.refused.connect(self.tray.tellRefusedDownload)
        self.app = AppViewModel(
            config,
            self.preferences,
            self.journey,
            self.site,
            self.keyboard,
            self.documents,
            self.tray,
            self.scanning,
            self.viewer,
        )

        self.journey.ended.connect(self._end)
        self._engine = make_engine()
        self._translation.attach(self._engine)
        self.window = make_window(self._engine, self.app, config)
        self.window.frameSwapped.connect(self._report_first_frame)
        self._is_painted = False

    def _report_first_frame(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self._link.report_ready()
            self.scanning.watch()

    def _end(self, reason: str) -> None:
        self._link.end_session(EndReason(reason))

    def close(self) -> None:
        """Take the window away and let go of everything, in the order that Qt needs."""
        self._translation.attach(None)
        self.window.close()
        # The engine reads view-models until its last moment: it has to be gone before they are.
        shiboken6.delete(self._engine)
        self._scans.stop()
        self._assembly.stop()
