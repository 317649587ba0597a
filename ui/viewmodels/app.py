"""One object that hands QML all view-models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.receipts.typography import phone
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.devices import DevicesViewModel
from ui.viewmodels.documents import DocumentsViewModel
from ui.viewmodels.greeting import GreetingViewModel
from ui.viewmodels.idle import IdleViewModel
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.keyboard import KeyboardViewModel
from ui.viewmodels.mediator import MediatorViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.print_choice import PrintChoiceViewModel
from ui.viewmodels.printing import PrintingViewModel
from ui.viewmodels.receipt import ReceiptViewModel
from ui.viewmodels.scanning import ScanningViewModel
from ui.viewmodels.simulation import SimulationViewModel
from ui.viewmodels.site import SiteViewModel
from ui.viewmodels.stick import StickViewModel
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

    helpOpened = Signal()
    helpAsked = Signal()

    def __init__(
        self,
        config: SessionConfig,
        greeting: GreetingViewModel,
        preferences: PreferencesViewModel,
        journey: JourneyViewModel,
        site: SiteViewModel,
        keyboard: KeyboardViewModel,
        documents: DocumentsViewModel,
        tray: TrayViewModel,
        scanning: ScanningViewModel,
        stick: StickViewModel,
        viewer: ViewerViewModel,
        devices: DevicesViewModel,
        printing: PrintingViewModel,
        print_choice: PrintChoiceViewModel,
        receipt: ReceiptViewModel,
        idle: IdleViewModel,
        mediator: MediatorViewModel,
        simulation: SimulationViewModel | None,
    ) -> None:
        super().__init__()
        self._config = config
        self._greeting = greeting
        self._preferences = preferences
        self._journey = journey
        self._site = site
        self._keyboard = keyboard
        self._documents = documents
        self._tray = tray
        self._scanning = scanning
        self._stick = stick
        self._viewer = viewer
        self._devices = devices
        self._printing = printing
        self._print_choice = print_choice
        self._receipt = receipt
        self._idle = idle
        self._mediator = mediator
        self._simulation = simulation

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

    @Property(StickViewModel, constant=True)
    def stick(self) -> StickViewModel:
        """The visitor's USB stick."""
        return self._stick

    @Property(ViewerViewModel, constant=True)
    def viewer(self) -> ViewerViewModel:
        """The viewer of documents."""
        return self._viewer

    @Property(DevicesViewModel, constant=True)
    def devices(self) -> DevicesViewModel:
        """Which devices work."""
        return self._devices

    @Property(PrintingViewModel, constant=True)
    def printing(self) -> PrintingViewModel:
        """What is being printed."""
        return self._printing

    @Property(PrintChoiceViewModel, constant=True)
    def printChoice(self) -> PrintChoiceViewModel:
        """What is asked before a document is printed."""
        return self._print_choice

    @Property(ReceiptViewModel, constant=True)
    def receipt(self) -> ReceiptViewModel:
        """The receipt, and the other sheets of the kiosk."""
        return self._receipt

    @Property(IdleViewModel, constant=True)
    def idle(self) -> IdleViewModel:
        """The warning before the session ends by itself."""
        return self._idle

    @Property(MediatorViewModel, constant=True)
    def mediator(self) -> MediatorViewModel:
        """The mediator's pad and panel."""
        return self._mediator

    @Property(SimulationViewModel, constant=True)
    def simulation(self) -> SimulationViewModel | None:
        """The dock of the demonstration; nothing in production."""
        return self._simulation

    @Property(GreetingViewModel, constant=True)
    def greeting(self) -> GreetingViewModel:
        """What Welcome says of the visit before."""
        return self._greeting

    @Slot(str, str, bool)
    def openStick(self, paper_id: str, title: str, from_tray: bool) -> None:
        """Take a paper from the visitor's USB stick, from the tray or from a screen without it."""
        self._scanning.dismiss()
        self._stick.open(paper_id, title)
        self._tray.show_stick(from_tray=from_tray)

    @Slot()
    def askHelp(self) -> None:
        """Open the sheet that says how to call the mediator, from a screen without the bar's button."""
        self.helpAsked.emit()

    @Slot()
    def noteHelp(self) -> None:
        """Say that somebody asked for help."""
        self.helpOpened.emit()

    @Property(bool, constant=True)
    def soundEnabled(self) -> bool:
        """Whether the kiosk may make a sound."""
        return self._config.sound.enabled

    @Property(float, constant=True)
    def soundVolume(self) -> float:
        """How loud, 0 to 1."""
        return self._config.sound.volume_percent / 100

    @Property(str, constant=True)
    def placeName(self) -> str:
        """Préfecture and point, as the sign on the door says."""
        place = self._config.place
        return f"{place.prefecture} \N{MIDDLE DOT} {place.point}"

    @Property(str, constant=True)
    def helpPhone(self) -> str:
        """Telephone of help on one line, or nothing."""
        return phone(self._config.place.help_phone)
