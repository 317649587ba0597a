"""Builds what shows the procedure's site: the gate, the view-models around it, and what guards its window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import shiboken6

from ui.viewmodels.flood import FloodViewModel
from ui.viewmodels.page_comfort import PageComfortViewModel
from ui.viewmodels.page_reader import PageReader
from ui.viewmodels.site import SiteViewModel
from ui.viewmodels.site_trouble import SiteTroubleViewModel
from ui.web.download import DownloadKeeper
from ui.web.field_view import FieldView
from ui.web.gate import SiteGate
from ui.web.input_guard import InputGuard

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

    from kiosk.catalogue.catalogue import Catalogue
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.network import NetworkViewModel
    from ui.viewmodels.preferences import PreferencesViewModel


class Browser:
    """One session's browser; `close` it after the window was closed and before it is deleted."""

    def __init__(
        self,
        catalogue: Catalogue,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        downloads: Path,
        network: NetworkViewModel,
    ) -> None:
        """`downloads` is the session's folder for what sites hand out."""
        self.downloads = DownloadKeeper(downloads)
        self.gate = SiteGate(time.monotonic)
        self.troubles = SiteTroubleViewModel()
        self.comfort = PageComfortViewModel()
        self.reader = PageReader(journey)
        self.site = SiteViewModel(
            catalogue,
            journey,
            preferences,
            self.downloads,
            self.gate,
            self.troubles,
            self.comfort,
            self.reader,
            network,
            FloodViewModel(time.monotonic),
        )
        self._field_view = FieldView()
        self._guard = InputGuard()

    def guard(self, window: QQuickWindow) -> None:
        """Watch what is typed and pressed in the window before any page gets it."""
        window.installEventFilter(self._guard)

    def close(self) -> None:
        """Let go of the engine's profile and of the input method."""
        self.site.release()
        shiboken6.delete(self._field_view)  # or it would go on turning the wheel of the next session's pages
