"""What a person is told about the scanner and the printer themselves: does it work, and if not, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from devices.printing.api import PrinterState, PrinterStatus
from devices.scanning.api import ScannerState, ScannerStatus
from ui.print_words import blocking_words

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_CONTEXT: Final = "devices"

_SCANNER: Final[dict[ScannerState, str]] = {
    ScannerState.READY: QT_TRANSLATE_NOOP("devices", "Le scanner marche"),
    ScannerState.BUSY: QT_TRANSLATE_NOOP("devices", "Le scanner marche"),
    ScannerState.FAULT: QT_TRANSLATE_NOOP("devices", "Le scanner attend de l’aide"),
    ScannerState.ABSENT: QT_TRANSLATE_NOOP("devices", "Le scanner ne marche pas"),
}
_PRINTER: Final[dict[PrinterState, str]] = {
    PrinterState.READY: QT_TRANSLATE_NOOP("devices", "L’imprimante marche"),
    PrinterState.BUSY: QT_TRANSLATE_NOOP("devices", "L’imprimante marche"),
    PrinterState.PAUSED: QT_TRANSLATE_NOOP("devices", "L’imprimante ne marche pas"),
    PrinterState.ABSENT: QT_TRANSLATE_NOOP("devices", "L’imprimante ne marche pas"),
}
_SCANNER_NAME: Final = QT_TRANSLATE_NOOP("devices", "Scanner")
_PRINTER_NAME: Final = QT_TRANSLATE_NOOP("devices", "Imprimante")


def scanner_words(status: ScannerStatus) -> str:
    """Say in a few words whether one can scan."""
    return _said(_SCANNER[status.state])


def printer_words(status: PrinterStatus) -> str:
    """Say in a few words whether one can print, and what is missing where a hand would mend it."""
    if status.state is PrinterState.BLOCKED:
        return blocking_words(status.blocking).title
    return _said(_PRINTER[status.state])


def scanner_facts(status: ScannerStatus | None) -> dict[str, str]:
    """Return name, state and details of the scanner as the mediator and the operator read them."""
    if status is None:
        return _facts(_SCANNER_NAME, "", "unknown", "")
    details = [", ".join(source.value for source in status.sources), status.detail]
    return _facts(
        _SCANNER_NAME, status.name, status.state.value, " \N{MIDDLE DOT} ".join(filter(None, details))
    )


def printer_facts(status: PrinterStatus | None) -> dict[str, str]:
    """Return name, state and details of the printer as the mediator and the operator read them."""
    if status is None:
        return _facts(_PRINTER_NAME, "", "unknown", "")
    reasons = [reason.value for reason in (*status.blocking, *status.warnings)]
    details = [", ".join(reasons), status.detail if status.detail not in {*reasons, "none"} else ""]
    return _facts(
        _PRINTER_NAME, status.name, status.state.value, " \N{MIDDLE DOT} ".join(filter(None, details))
    )


def _facts(device: str, name: str, state: str, details: str) -> dict[str, str]:
    return {"device": _said(device), "name": name, "state": state, "details": details}


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
