"""Answers for the demonstration's dock: what lies on the pretended glass, and what fails."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QmlElement

from devices.simulation.faults import PrinterFault, SamplePaper, ScannerFault
from ui.qml_type import Property, QmlUncreatable
from ui.simulation_words import fault_name, paper_name

if TYPE_CHECKING:
    from devices.simulation.faults import SimulationState
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

_FAULTS_PATH: Final = "/_demo/faults"
_SLOW_S: Final = 5.0
_FEEDER: Final = (SamplePaper.PROOF_OF_ADDRESS, SamplePaper.PROOF_OF_ADDRESS, SamplePaper.IDENTITY_CARD)
_SCANNER_FAULTS: Final = (
    ScannerFault.UNPLUGGED,
    ScannerFault.JAM,
    ScannerFault.IO_ERROR_MID_PAGE,
    ScannerFault.SLOW,
)
_PRINTER_FAULTS: Final = (
    PrinterFault.EMPTY_TRAY,
    PrinterFault.JAM,
    PrinterFault.UNPLUGGED,
    PrinterFault.OUT_OF_INK,
    PrinterFault.SLOW,
)
_PORTAL_FAULTS: Final = ("maintenance", "slowness_s", "server_error", "session_loss", "bank_unavailable")


@QmlElement
@QmlUncreatable("made by ui.app")
class SimulationViewModel(QObject):
    """Turns the trainer's taps into faults of the pretended devices and of the portal on this machine."""

    changed = Signal()

    def __init__(
        self,
        simulation: SimulationState,
        portal_origin: str,
        mediator_pin: str,
        preferences: PreferencesViewModel,
    ) -> None:
        super().__init__()
        self._simulation = simulation
        self._faults_url = QUrl(portal_origin + _FAULTS_PATH)
        self._mediator_pin = mediator_pin
        self._portal: dict[str, Any] = {}
        self._network = QNetworkAccessManager(self)
        preferences.languageChanged.connect(self.changed)

    @Property(str, constant=True)
    def mediatorPin(self) -> str:
        """The PIN of the mediator's panel, which is no secret in the demonstration."""
        return self._mediator_pin

    @Property("QVariant", notify=changed)
    def papers(self) -> list[dict[str, Any]]:
        """What can lie on the glass: name, text, chosen; the empty glass first."""
        glass = self._simulation.read().scanner.glass
        papers = (None, *SamplePaper)
        return [_choice(paper or "", paper_name(paper), paper is glass) for paper in papers]

    @Property(bool, notify=changed)
    def feederLoaded(self) -> bool:
        """Whether sheets lie in the feeder."""
        return bool(self._simulation.read().scanner.feeder)

    @Property(bool, notify=changed)
    def stickPlugged(self) -> bool:
        """Whether a USB stick is in."""
        return self._simulation.read().stick.is_plugged

    @Property("QVariant", notify=changed)
    def scannerFaults(self) -> list[dict[str, Any]]:
        """What can be wrong with the scanner: name, text, chosen."""
        now = self._simulation.read().scanner.fault
        return [_choice(fault.value, fault_name(fault.value), fault is now) for fault in _SCANNER_FAULTS]

    @Property("QVariant", notify=changed)
    def printerFaults(self) -> list[dict[str, Any]]:
        """What can be wrong with the printer: name, text, chosen."""
        now = self._simulation.read().printer.fault
        return [_choice(fault.value, fault_name(fault.value), fault is now) for fault in _PRINTER_FAULTS]

    @Property("QVariant", notify=changed)
    def portalFaults(self) -> list[dict[str, Any]]:
        """What the portal can do wrong: name, text, chosen."""
        return [_choice(name, fault_name(name), bool(self._portal.get(name))) for name in _PORTAL_FAULTS]

    @Slot(str)
    def layPaper(self, name: str) -> None:
        """Lay a paper on the glass; an empty name takes it away."""
        self._simulation.set_scanner(glass=SamplePaper(name) if name else None)
        self.changed.emit()

    @Slot()
    def toggleFeeder(self) -> None:
        """Put three sheets into the feeder, or take them out."""
        self._simulation.set_scanner(feeder=() if self.feederLoaded else _FEEDER)
        self.changed.emit()

    @Slot()
    def toggleStick(self) -> None:
        """Plug the USB stick in, or take it out."""
        self._simulation.set_stick(is_plugged=not self.stickPlugged)
        self.changed.emit()

    @Slot(str)
    def toggleScannerFault(self, name: str) -> None:
        """Break the scanner in this way, or mend it."""
        now = self._simulation.read().scanner.fault
        self._simulation.set_scanner(fault=ScannerFault.NONE if now == name else ScannerFault(name))
        self.changed.emit()

    @Slot(str)
    def togglePrinterFault(self, name: str) -> None:
        """Break the printer in this way, or mend it."""
        now = self._simulation.read().printer.fault
        self._simulation.set_printer(fault=PrinterFault.NONE if now == name else PrinterFault(name))
        self.changed.emit()

    @Slot(str)
    def togglePortalFault(self, name: str) -> None:
        """Have the portal fail in this way, or no longer; shown as it answers."""
        value: object = not self._portal.get(name)
        if name == "slowness_s":
            value = _SLOW_S if value else 0.0
        request = QNetworkRequest(self._faults_url)
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        self._follow(self._network.post(request, json.dumps({name: value}).encode()))

    @Slot()
    def refresh(self) -> None:
        """Read anew what is broken: drivers and portal change it too."""
        self.changed.emit()
        self._follow(self._network.get(QNetworkRequest(self._faults_url)))

    def _follow(self, reply: QNetworkReply) -> None:
        reply.finished.connect(lambda: self._take(reply))

    def _take(self, reply: QNetworkReply) -> None:
        reply.deleteLater()
        if reply.error() is not QNetworkReply.NetworkError.NoError:
            _log.warning("the demonstration portal does not answer: %s", reply.error().name)
            return
        self._portal = json.loads(bytes(reply.readAll().data()))
        self.changed.emit()


def _choice(name: str, text: str, chosen: bool) -> dict[str, Any]:
    return {"name": name, "text": text, "chosen": chosen}
