"""Builds an operator's recording: the visit's browser behind a gate that learns, and its window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow  # noqa: TC002 - unloaded, Qt gives the root object as a bare QWindow

from kiosk.browsing.recording import Recording
from kiosk.config import SoundConfig
from kiosk.network.route import Route
from kiosk.services.operator_link import OperatorLink
from kiosk.session.states import SessionMachine
from ui.browser import Browser
from ui.environment import take_route
from ui.theme import load_theme
from ui.translation import Translation
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.network import NetworkViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.recording import RecordingViewModel
from ui.web.learning_gate import LearningGate
from ui.window import ROOT, load_fonts, loaded_window, make_engine, told_pixels_per_mm

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.network.surroundings import Surroundings
    from kiosk.site_recording import Beginning

# An operator sits at a desk with a mouse: two thirds of what a standing visitor's finger needs.
_DESK: Final = 2 / 3
_SIZE_PX: Final = (1500, 950)


class Recorder:
    """One recording; `close` it when the window was closed, which ends the event loop."""

    def __init__(self, beginning: Beginning, surroundings: Surroundings, draft: Path, out_name: str) -> None:
        """`draft` is written after each change, beside it lies what sites hand out; `out_name` is shown."""
        self._scale = told_pixels_per_mm() * _DESK
        route = Route.of(beginning.network, surroundings)
        take_route(route)
        theme = load_theme()
        load_fonts(theme)
        self._translation = Translation()
        self._translation.install("fr")
        preferences = PreferencesViewModel(theme, ["fr"], "fr", "light", self._translation.install)
        # No procedure is ever chosen: the site's view-model guards its views and reads no page.
        self._journey = JourneyViewModel(beginning.catalogue, preferences, SessionMachine())
        self._link = OperatorLink(beginning.network, surroundings)
        self._network = NetworkViewModel(route, self._link)
        recording = Recording()
        self._gate = LearningGate(recording, beginning.catalogue.trackers, time.monotonic)
        downloads = draft.parent / "downloads"
        downloads.mkdir()
        self._browser = Browser(
            beginning.catalogue,
            self._journey,
            preferences,
            downloads,
            SoundConfig(enabled=False),
            self._scale,
            self._network,
            self._link,
            self._gate,
        )
        self.recorder = RecordingViewModel(
            beginning, recording, self._browser.site, preferences, draft, out_name
        )
        self._gate.learned.connect(self.recorder.learn)
        self._browser.troubles.leaveAsked.connect(self._browser.troubles.dismiss)
        self._engine = make_engine()
        self._translation.attach(self._engine)
        self.window = self._make_window()
        self._browser.guard(self.window)
        self.recorder.finished.connect(self.window.close)

    def _make_window(self) -> QQuickWindow:
        screen = QGuiApplication.primaryScreen()
        self._engine.setInitialProperties({"recorder": self.recorder, "pixelsPerMm": self._scale})
        self._engine.load(QUrl.fromLocalFile(str(ROOT / "ui" / "recording" / "Recorder.qml")))
        window = loaded_window(self._engine)
        room = screen.availableSize()
        window.resize(min(_SIZE_PX[0], room.width()), min(_SIZE_PX[1], room.height()))
        return window

    def show(self) -> None:
        """Show the window; the first page is asked for already."""
        self.window.show()
        self.window.requestActivate()

    def close(self) -> None:
        """Keep what was recorded last, and let go of everything in the order that Qt needs."""
        self.recorder.save()
        self._translation.attach(None)
        self.window.close()
        self._browser.close()
        shiboken6.delete(self.window)
        self._browser.release()
        shiboken6.delete(self._engine)
        self._link.close()
