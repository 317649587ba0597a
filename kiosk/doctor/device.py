"""Checks that the configured scanner and printer are there and would work now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from devices.printing.api import PrinterState
from devices.scanning.api import ScannerState
from kiosk.config import ScannerDriver
from kiosk.doctor.finding import failed, ok, unknown, warning

if TYPE_CHECKING:
    from devices.scanning.api import ScannerStatus
    from kiosk.config import ScannerConfig
    from kiosk.doctor.facts import Facts
    from kiosk.doctor.finding import Finding


_NAME_IT: Final = (
    " Name it under [scanner] by vendor and model; one of several of a model, or of the network, by serial."
)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for scanner and printer."""
    return (_scanner(facts), _printer(facts))


def _scanner(facts: Facts) -> Finding:
    config, status = facts.config.scanner, facts.scanner
    if config.driver is ScannerDriver.SIMULATED:
        return warning(
            "scanner",
            "The scanner is simulated: visitors would get sample papers.",
            f'Write driver = "sane" under [scanner] in {facts.config_file}.',
        )
    name = status.name or "The scanner"
    match status.state:
        case ScannerState.READY:
            return _ready_scanner(config, status)
        case ScannerState.BUSY:
            return ok("scanner", f"{name} is in use.")
        case ScannerState.ABSENT:
            which = f"no scanner that fits {wanted}" if (wanted := _wanted(config)) else "no scanner to take"
            return failed(
                "scanner",
                f"SANE finds {which}.{_seen(status)}",
                'Switch it on; "sudo -u kiosk scanimage -L" must list it.'
                + (_NAME_IT if status.found else ""),
            )
        case ScannerState.FAULT:
            detail = f" ({status.detail})" if status.detail else ""
            return failed(
                "scanner",
                f"{name} does not work{detail}.",
                'Switch it off and on, then try "kiosk scan --out /tmp/page.pdf".',
            )


def _ready_scanner(config: ScannerConfig, status: ScannerStatus) -> Finding:
    wanted = _wanted(config)
    if status.is_substitute:
        return warning(
            "scanner",
            f"{status.name} stands in: SANE finds no scanner that fits {wanted}.{_seen(status)}",
            f"Switch the right one on, or configure this one.{_NAME_IT}",
        )
    taken = next((found for found in status.found if status.detail in found.names), None)
    if not wanted and (taken is None or not taken.is_local or len(status.found) > 1):
        return warning(
            "scanner",
            f"{status.name} is ready, but not configured; another could be taken one day.{_seen(status)}",
            _NAME_IT.strip(),
        )
    return ok("scanner", f"{status.name} is ready.")


def _wanted(config: ScannerConfig) -> str:
    identity = " ".join(filter(None, (config.vendor, config.model)))
    serial = f"serial {config.serial}" if config.serial else ""
    return " ".join(filter(None, (identity, serial))) or config.device


def _seen(status: ScannerStatus) -> str:
    if not status.found:
        return ""
    return f" There is: {'; '.join(found.described for found in status.found)}."


def _printer(facts: Facts) -> Finding:
    status = facts.printer
    if status is None:
        return warning(
            "printer",
            "The printer is simulated: nothing comes out on paper.",
            f'Write driver = "cups" and queue under [printer] in {facts.config_file}.',
        )
    service = facts.printing
    if service is not None and (service.queue is None or not service.queue.exists):
        where = "cups-server" if service.queue is None else "cups-queue"
        return unknown("printer", "The printer can only be asked through its queue.", f"See {where}.")
    name = status.name or "The printer"
    blocking = ", ".join(reason.value for reason in status.blocking)
    match status.state:
        case PrinterState.READY | PrinterState.BUSY:
            if status.warnings:
                words = ", ".join(word.value for word in status.warnings)
                return warning("printer", f"{name} prints, but says {words}.", "Refill it soon.")
            return ok(
                "printer", f"{name} is {'ready' if status.state is PrinterState.READY else 'printing'}."
            )
        case PrinterState.BLOCKED:
            return failed(
                "printer",
                f"{name} needs a hand: {blocking or status.detail}.",
                "Put it in order at the machine.",
            )
        case PrinterState.PAUSED:
            queue = facts.config.printer.queue
            return failed("printer", f"{name} was stopped.", f'Start its queue: "sudo cupsenable {queue}".')
        case PrinterState.ABSENT:
            return failed(
                "printer",
                "No printer answers.",
                "Switch it on, and check its cable or network.",
            )
