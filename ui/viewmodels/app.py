"""One object that hands QML all view-models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.documents import DocumentsViewModel
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.keyboard import KeyboardViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.scanning import ScanningViewModel
from ui.viewmodels.site import SiteViewModel
from ui.viewmodels.tray import TrayViewModel
from ui.viewmodels.viewer import ViewerViewModel

if TYPE_CHECKING:
    from kiosk.session.config import SessionConfig

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.app")
class AppViewModel(QObject):
    """Holds the view-models for the engine's life; it owns no logic."""

    def __init__(
        self,
        config: SessionConfig,
        preferences: PreferencesViewModel,
        journey: JourneyViewModel,
        site: SiteViewModel,
        keyboard: KeyboardViewModel,
        documents: DocumentsViewModel,
        tray: TrayViewModel,
        scanning: ScanningViewModel,
        viewer: ViewerViewModel,
    ) -> None:
        super().__init__()
        self._config = config
        self._preferences = preferences
        self._journey = journey
        self._site = site
        self._keyboard = keyboard
        self._documents = documents
        self._tray = tray
        self._scanning = scanning
        self._viewer = viewer

    @Property(PreferencesViewModel, constant=True)
    def preferences(self) -> PreferencesViewModel:
        """Language, text size, colours."""
        return self._preferences

    @Property(JourneyViewModel, constant=True)
    def journey(self) -> JourneyViewModel:
        """Where the visitor is."""
        return self._journey

    @Property(SiteViewModel, constant=True)
    def site(self) -> SiteViewModel:
        """The procedure's site."""
        return self._site

    @Property(KeyboardViewModel, constant=True)
    def keyboard(self) -> KeyboardViewModel:
        """Whether the keyboard on the screen is wanted."""
        return self._keyboard

    @Property(DocumentsViewModel, constant=True)
    def documents(self) -> DocumentsViewModel:
        """This session's documents."""
        return self._documents

    @Property(TrayViewModel, constant=True)
    def tray(self) -> TrayViewModel:
        """The tray above a screen, and what the site asks of it."""
        return self._tray

    @Property(ScanningViewModel, constant=True)
    def scanning(self) -> ScanningViewModel:
        """The scanner."""
        return self._scanning

    @Property(ViewerViewModel, constant=True)
    def viewer(self) -> ViewerViewModel:
        """The viewer of documents."""
        return self._viewer

    @Property(str, constant=True)
    def placeName(self) -> str:
        """Préfecture and point, as the sign on the door says."""
        return f"{self._config.place.prefecture} \N{MIDDLE DOT} {self._config.place.point}"

    @Property(str, constant=True)
    def helpPhone(self) -> str:
        """Telephone of help, or nothing."""
        return self._config.place.help_phone
