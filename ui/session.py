"""Builds one session: every service, view-model and the window, handed over by constructor."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import UnavailableError
from kiosk.paths import ASSETS
from kiosk.session.states import SessionMachine
from ui.theme import load_theme
from ui.translation import Translation
from ui.viewmodels.app import AppViewModel
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.preferences import PreferencesViewModel

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.session.config import SessionConfig

ROOT = ASSETS.parent
_SCHEMES = {"light": "light", "dark": "dark", "high_contrast": "contrast"}
_ICON_FONTS = ("Phosphor-Bold.ttf", "Phosphor-Duotone.ttf")
_MM_PER_INCH = 25.4


class Session:
    """One visitor's use, from Welcome to the end; `close` deletes the engine first, then the view-models."""

    def __init__(self, config: SessionConfig, workspace: Path, catalogue: Catalogue) -> None:
        self._workspace = workspace
        theme = load_theme(config.display.theme_folder)
        for file in (*(ASSETS / "icons" / name for name in _ICON_FONTS), *theme.font_files):
            QFontDatabase.addApplicationFont(str(file))
        self._translation = Translation()
        self._translation.install(config.languages.default.value)
        self.preferences = PreferencesViewModel(
            theme,
            [language.value for language in config.languages.offered],
            config.languages.default.value,
            _SCHEMES[config.display.appearance.value],
            self._translation.install,
        )
        self.machine = SessionMachine()
        self.journey = JourneyViewModel(catalogue, self.preferences, self.machine)
        self.app = AppViewModel(config, self.preferences, self.journey)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(ROOT))
        self._translation.attach(self._engine)
        self.window = self._load(config)

    def _load(self, config: SessionConfig) -> QQuickWindow:
        self._engine.setInitialProperties({"app": self.app, "pixelsPerMm": pixels_per_mm(config)})
        self._engine.load(QUrl.fromLocalFile(str(ROOT / "ui" / "Main.qml")))
        if not self._engine.rootObjects():
            raise UnavailableError("ui/Main.qml cannot be loaded; the lines above say why")
        window = cast("QQuickWindow", self._engine.rootObjects()[0])
        if config.window.width_px and config.window.height_px:
            window.setWidth(config.window.width_px)
            window.setHeight(config.window.height_px)
        window.setVisibility(
            QWindow.Visibility.Windowed if config.window.windowed else QWindow.Visibility.FullScreen
        )
        return window

    def close(self) -> None:
        """Take the window away and let go of everything, in the order that Qt needs."""
        self._translation.attach(None)
        self.window.close()
        # The engine reads view-models until its last moment: it has to be gone before they are.
        shiboken6.delete(self._engine)


def pixels_per_mm(config: SessionConfig) -> float:
    """Pixels per millimetre: from the configured diagonal, else from what the screen says of itself."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    if config.display.diagonal_inches is not None:
        diagonal_px = (size.width() ** 2 + size.height() ** 2) ** 0.5
        return float(diagonal_px / (config.display.diagonal_inches * _MM_PER_INCH))
    return float(screen.physicalDotsPerInch() / _MM_PER_INCH)
