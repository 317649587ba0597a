"""Builds one session: every service, view-model and the window, handed over by constructor."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

import shiboken6

from devices.simulation.faults import SimulationState
from kiosk.device import make_printer, make_scanner, make_stick, scan_request
from kiosk.documents.workspace import Workspace
from kiosk.imaging.improvement_process import ImprovementProcess
from kiosk.intake.remake_process import RemakeProcess
from kiosk.printing.allowance import Allowance
from kiosk.receipts.content import Issuer, SheetWriter
from kiosk.receipts.press import WORDS, draw_first_page
from kiosk.receipts.press_process import PressProcess
from kiosk.receipts.words import load_words
from kiosk.services.assembly_service import AssemblyService
from kiosk.services.idle_service import IdleService
from kiosk.services.improvement_service import ImprovementService
from kiosk.services.print_service import PrintService
from kiosk.services.scan_service import ScanService
from kiosk.services.sheet_service import SheetService
from kiosk.services.stick_service import StickService
from kiosk.session.idle import Hold, IdleWatch
from kiosk.session.states import SessionMachine
from kiosk.supervisor.messages import EndReason
from ui.browser import Browser
from ui.clipboard import ClipboardLook, close_ears
from ui.tally import Tally
from ui.theme import load_theme
from ui.translation import Translation
from ui.viewmodels.app import AppViewModel
from ui.viewmodels.devices import DevicesViewModel
from ui.viewmodels.documents import DocumentsViewModel
from ui.viewmodels.greeting import GreetingViewModel
from ui.viewmodels.idle import ActivityFilter, IdleViewModel
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.keyboard import KeyboardViewModel
from ui.viewmodels.mediator import MediatorViewModel
from ui.viewmodels.page_care import PageCare
from ui.viewmodels.pin_pad import PinPadViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.print_choice import PrintChoiceViewModel
from ui.viewmodels.printing import PrintingViewModel
from ui.viewmodels.proof_list import ProofList
from ui.viewmodels.receipt import ReceiptViewModel
from ui.viewmodels.scanning import ScanningViewModel
from ui.viewmodels.simulation import SimulationViewModel
from ui.viewmodels.stick import StickViewModel
from ui.viewmodels.tray import TrayViewModel
from ui.viewmodels.viewer import ViewerViewModel
from ui.window import load_fonts, make_engine, make_window, show_window

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.messages import Admit, OutOfService, Present, Start

_SCHEMES = {"light": "light", "dark": "dark", "high_contrast": "contrast"}


class Session:
    """One visitor's use, built hidden, shown when its turn comes; it has touched no device before that.

    `close` deletes the engine first, then the view-models.
    """

    def __init__(self, start: Start, catalogue: Catalogue, link: SupervisorLink) -> None:
        close_ears()
        config = self._config = start.config
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
        self.greeting = GreetingViewModel()
        self.journey = JourneyViewModel(catalogue, self.preferences, SessionMachine())
        self.browser = Browser.of(
            config, catalogue, self.journey, self.preferences, self.workspace.downloads, link
        )
        self.downloads, self.site = self.browser.downloads, self.browser.site
        self.keyboard = KeyboardViewModel()
        self.simulation = SimulationState(start.workspace / "simulation.json")
        self._assembly = AssemblyService(self.workspace)
        self._scans = ScanService(make_scanner(config.scanner, self.simulation))
        self._improvements = ImprovementService(ImprovementProcess)
        self.documents = DocumentsViewModel(self.workspace, self._assembly, self.journey, self.preferences)
        self.tray = TrayViewModel(self.documents, self._assembly)
        self.scanning = ScanningViewModel(
            self._scans, scan_request(config.scanner), self.documents, self.workspace
        )
        self.tray.choice.follow_improvements(self._improvements)
        self._care = PageCare(self._improvements, self.documents, self.workspace)
        self._sticks = self._make_stick_service(start)
        self.stick = StickViewModel(self._sticks, self.documents.desk, self._assembly, self.preferences)
        self.viewer = ViewerViewModel(self.documents, self.tray)
        self.scanning.pageAdded.connect(self.tray.followScan)
        self.scanning.pageAdded.connect(self._care.take)
        self._scans.scanningChanged.connect(self._care.follow_scanner)
        self.downloads.kept.connect(self.tray.keepDownload)
        self.downloads.refused.connect(self.tray.tellRefusedDownload)
        self._build_printing(start, catalogue)
        self._build_idle(start)
        self.devices = DevicesViewModel(self._scans, self._prints, self.preferences)
        self.simulator = self._make_simulator(config)
        self._tally = Tally(link, self.journey)
        self.app = AppViewModel(
            config,
            self.greeting,
            self.preferences,
            self.journey,
            self.site,
            self.keyboard,
            self.documents,
            self.tray,
            self.scanning,
            self.stick,
            self.viewer,
            self.devices,
            self.printing,
            self.print_choice,
            self.receipt,
            self.idle,
            self.mediator,
            self.simulator,
        )
        self._connect()
        self.browser.attend(self.app)
        self._engine = make_engine()
        self._translation.attach(self._engine)
        self.window = make_window(self._engine, self.app, config)
        self.window.frameSwapped.connect(self._report_first_frame)
        self.window.installEventFilter(self._activity)
        self.keyboard.watch(self.window)
        self.browser.guard(self.window)
        self._is_painted = False
        self._clipboard = ClipboardLook.for_supervisor(self.window, link)
        link.presented.connect(self.present)
        link.admitted.connect(self.admit)
        if start.in_advance:
            self.window.setProperty("warm", True)
            self.window.grabWindow()  # fonts, icons and layouts are there when it is shown
        link.report_prepared()

    def present(self, message: Present) -> None:
        """Show the first screen; `report_ready` follows when it is painted."""
        self.greeting.present(message)
        self._follow_service(message.out_of_service)
        show_window(self.window, self._config)

    def admit(self, message: Admit) -> None:
        """Let the visitor in, or stand out of service."""
        self.greeting.admit(message)
        self._follow_service(message.out_of_service)

    def _follow_service(self, out_of_service: OutOfService | None) -> None:
        self.mediator.learn(out_of_service)
        if out_of_service is not None:
            self.journey.follow_service(out_of_service=True)

    def _build_printing(self, start: Start, catalogue: Catalogue) -> None:
        config = start.config
        place = config.place
        papers, sheets = start.workspace / "papers", start.workspace / "sheets"
        papers.mkdir(mode=0o700, exist_ok=True)
        sheets.mkdir(mode=0o700, exist_ok=True)
        printer = make_printer(config.printer, self.simulation, papers, config.printer_mark)
        self._prints = PrintService(printer, deadline_s=config.printer.deadline_s)
        self._sheets = SheetService(PressProcess, draw_first_page, sheets)
        allowance = Allowance(config.printer.pages_per_visit)
        self.printing = PrintingViewModel(self._prints, self.preferences, allowance)
        self.print_choice = PrintChoiceViewModel(
            self.printing,
            self._prints,
            self._assembly,
            self.documents,
            self.workspace,
            self.preferences,
            config.printer,
        )
        self._proofs = ProofList(self.documents)
        words = load_words(WORDS)
        issuer = Issuer(place.prefecture, place.point, place.address, place.help_phone)
        self.receipt = ReceiptViewModel(
            self._sheets,
            catalogue,
            lambda language: SheetWriter(words, issuer, language),
            lambda: datetime.now().astimezone().date(),
            self.journey,
            self.preferences,
            self._proofs,
            self.printing,
            config.printer.paper,
        )

    def _make_stick_service(self, start: Start) -> StickService | None:
        stick = make_stick(start.config.stick, self.simulation, start.workspace / "stick")
        return None if stick is None else StickService(stick, RemakeProcess(), self.workspace.brought)

    def _build_idle(self, start: Start) -> None:
        times = start.config.session
        self._idle_service = IdleService(IdleWatch(time.monotonic, times.idle_s, times.idle_warning_s))
        self.idle = IdleViewModel(self._idle_service, self.journey)
        self._activity = ActivityFilter(lambda: self.idle.warning)
        self.mediator = MediatorViewModel(
            self._link,
            PinPadViewModel(self._link, self.preferences),
            self.journey,
            self.preferences,
            self.idle,
            time.monotonic,
            enabled=start.config.mediator_enabled,
            extension_s=times.mediator_extension_s,
        )

    def _make_simulator(self, config: SessionConfig) -> SimulationViewModel | None:
        demonstration = config.demonstration
        if demonstration is None:
            return None
        return SimulationViewModel(
            self.simulation, demonstration.portal_origin, demonstration.mediator_pin, self.preferences
        )

    def _connect(self) -> None:
        self.journey.ended.connect(lambda reason: self._link.end_session(EndReason(reason)))
        self.greeting.entered.connect(self._link.report_visitor)
        self.greeting.entered.connect(self.journey.start)
        self.printing.begun.connect(self._link.report_printing)
        self._activity.seen.connect(self.idle.note_activity)
        self._activity.seen.connect(self.mediator.noteActivity)
        self._scans.scanningChanged.connect(
            lambda running: self.idle.set_running(Hold.SCANNING, running=running)
        )
        self.printing.runningChanged.connect(
            lambda running: self.idle.set_running(Hold.PRINTING, running=running)
        )
        self.site.sendingChanged.connect(
            lambda sending: self.idle.set_running(Hold.UPLOADING, running=sending)
        )
        if self._sticks is not None:
            self._sticks.busyChanged.connect(
                lambda running: self.idle.set_running(Hold.READING, running=running)
            )
        self.tray.printAsked.connect(self._proofs.note_asked)
        self.tray.printAsked.connect(self.print_choice.ask)
        self.printing.printed.connect(self._proofs.note_printed)
        self._scans.pageScanned.connect(self._tally.page_scanned)
        self.tray.filesChosen.connect(self._tally.files_uploaded)
        self.tray.filesChosen.connect(self.browser.reader.noteFilesHanded)
        self.browser.reader.fileFoundTooHeavy.connect(self.tray.tellTooHeavy)
        self._proofs.documentPrinted.connect(self._tally.document_printed)
        self.receipt.receiptPrinted.connect(self._tally.receipt_printed)
        self.app.helpOpened.connect(self._tally.help_opened)

    def _report_first_frame(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self._link.report_ready()
            self.scanning.watch()
            if self._sticks is not None:
                self._sticks.watch()
            self._prints.start()

    def close(self) -> None:
        """Take the window away and let go of everything, in the order that Qt needs."""
        self._translation.attach(None)
        self._translation.remove()
        self.window.close()
        self.browser.close()
        # Pages go first: a script's answer that is still on its way is given to the engine when they do.
        shiboken6.delete(self.window)
        self.browser.release()
        # The engine reads view-models until its last moment: it has to be gone before they are.
        shiboken6.delete(self._engine)
        self._prints.stop()
        self._sheets.stop()
        self._scans.stop()
        if self._sticks is not None:
            self._sticks.stop()
        self._improvements.stop()
        self._assembly.stop()
