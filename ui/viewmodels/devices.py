"""Answers for which devices work now: in plain words for the visitor, in technical ones for the mediator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from devices.scanning.api import ScannerState
from ui.device_words import printer_facts, printer_words, scanner_facts, scanner_words
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from devices.printing.api import PrinterStatus
    from devices.scanning.api import ScannerStatus
    from kiosk.services.print_service import PrintService
    from kiosk.services.scan_service import ScanService
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_WORKING: Final = frozenset({ScannerState.READY, ScannerState.BUSY})


@QmlElement
@QmlUncreatable("made by ui.app")
class DevicesViewModel(QObject):
    """Holds the states last told; what was never told is shown as nothing rather than as a guess.

    Others see to it that the devices are looked at: `ScanningViewModel.watch`, the print service itself.
    """

    changed = Signal()

    def __init__(
        self, scanning: ScanService, printing: PrintService, preferences: PreferencesViewModel
    ) -> None:
        super().__init__()
        self._scanning = scanning
        self._printing = printing
        self._scanner: ScannerStatus | None = scanning.status
        self._printer: PrinterStatus | None = None
        scanning.statusChanged.connect(self._on_scanner)
        printing.statusChanged.connect(self._on_printer)
        preferences.languageChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def scannerWorks(self) -> bool:
        """Whether one can scan now."""
        return self._scanner is not None and self._scanner.state in _WORKING

    @Property(bool, notify=changed)
    def printerWorks(self) -> bool:
        """Whether one can print now."""
        return self._printer is not None and self._printer.is_usable

    @Property("QVariant", notify=changed)
    def badges(self) -> list[dict[str, Any]]:
        """What is known, one entry a device: kind ("scanner", "printer"), works, text."""
        badges: list[dict[str, Any]] = []
        if self._scanner is not None:
            text = scanner_words(self._scanner)
            badges.append({"kind": "scanner", "works": self.scannerWorks, "text": text})
        if self._printer is not None:
            text = printer_words(self._printer)
            badges.append({"kind": "printer", "works": self.printerWorks, "text": text})
        return badges

    @Property("QVariant", notify=changed)
    def technical(self) -> list[dict[str, Any]]:
        """For the mediator, one entry a device: device, name, state, details, works."""
        return [
            {**scanner_facts(self._scanner), "works": self.scannerWorks},
            {**printer_facts(self._printer), "works": self.printerWorks},
        ]

    @Slot()
    def refresh(self) -> None:
        """Look at both devices now."""
        self._scanning.refresh_status()
        self._printing.refresh_status()

    @Slot(object)
    def _on_scanner(self, status: ScannerStatus) -> None:
        self._scanner = status
        self.changed.emit()

    @Slot(object)
    def _on_printer(self, status: PrinterStatus) -> None:
        self._printer = status
        self.changed.emit()
