"""Makes the one window: fonts, engine, root properties, size."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow  # noqa: TC002 - unloaded, Qt gives the root object as a bare QWindow

from kiosk.documents.models import MM_PER_INCH
from kiosk.errors import UnavailableError
from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from kiosk.session.config import SessionConfig
    from ui.theme import ThemePack
    from ui.viewmodels.app import AppViewModel

ROOT = ASSETS.parent
_ICON_FONTS = ("Phosphor-Bold.ttf", "Phosphor-Duotone.ttf")


def load_fonts(theme: ThemePack) -> None:
    """Load the icons' fonts and those of the theme pack; the text's own come from Debian packages."""
    for file in (*(ASSETS / "icons" / name for name in _ICON_FONTS), *theme.font_files):
        QFontDatabase.addApplicationFont(str(file))
    # Names of the other writing (« العربية » in a French list) stand in the theme's font, not in any.
    QFont.insertSubstitution(theme.latin_family, theme.arabic_family)
    QFont.insertSubstitution(theme.arabic_family, theme.latin_family)


def make_engine() -> QQmlApplicationEngine:
    """Make the engine that finds `ui.components` and its like below the product's folder."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(ROOT))
    engine.addImportPath(str(ROOT / "ui" / "keyboard"))  # Qt looks for keyboard styles below import paths
    return engine


def make_window(engine: QQmlApplicationEngine, app: AppViewModel, config: SessionConfig) -> QQuickWindow:
    """Load `ui/Main.qml`, hidden. Raises UnavailableError when it does not load."""
    orientation = config.display.orientation.value
    engine.setInitialProperties(
        {"app": app, "pixelsPerMm": pixels_per_mm(config), "orientation": orientation}
    )
    engine.load(QUrl.fromLocalFile(str(ROOT / "ui" / "Main.qml")))
    return sized_window(engine, config)


def sized_window(engine: QQmlApplicationEngine, config: SessionConfig) -> QQuickWindow:
    """Return the window that was loaded, hidden, in its size. Raises UnavailableError when there is none."""
    window = loaded_window(engine)
    if config.window.width_px and config.window.height_px:
        window.resize(config.window.width_px, config.window.height_px)
    elif not config.window.windowed:
        # "Full screen" is a wish to a window manager; where there is none (Xvfb), the size says it itself.
        window.setGeometry(window.screen().geometry())
    return window


def loaded_window(engine: QQmlApplicationEngine) -> QQuickWindow:
    """Return the window that was loaded. Raises UnavailableError when there is none."""
    if not engine.rootObjects():
        raise UnavailableError("the window cannot be loaded; the lines above say why")
    return cast("QQuickWindow", engine.rootObjects()[0])


def show_window(window: QQuickWindow, config: SessionConfig) -> None:
    """Bring the window to the front and give it the keyboard."""
    windowed = QWindow.Visibility.Windowed
    window.setVisibility(windowed if config.window.windowed else QWindow.Visibility.FullScreen)
    window.requestActivate()  # without a window manager nobody else gives it the keyboard


def pixels_per_mm(config: SessionConfig) -> float:
    """Pixels per millimetre: from the configured diagonal, else from what the screen says of itself."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    if config.display.diagonal_inches is not None:
        diagonal_px = (size.width() ** 2 + size.height() ** 2) ** 0.5
        return float(diagonal_px / (config.display.diagonal_inches * MM_PER_INCH))
    return told_pixels_per_mm()


def told_pixels_per_mm() -> float:
    """Pixels per millimetre by what the screen says of itself."""
    return float(QGuiApplication.primaryScreen().physicalDotsPerInch() / MM_PER_INCH)
