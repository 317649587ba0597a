"""Builds the configured scanner, printer and stick: one place for screens and for the operator's trials."""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from devices.scanning.api import ScanRequest
from devices.scanning.client import ScanClient
from devices.scanning.conversation import Deadlines
from devices.scanning.worker_process import sane_command, simulated_command
from kiosk.config import PrinterDriver, ScannerDriver, StickDriver

if TYPE_CHECKING:
    from devices.printing.api import Printer
    from devices.printing.cups_printer import CupsPrinter
    from devices.scanning.api import Scanner
    from devices.simulation.faults import SimulationState
    from devices.stick.api import Stick
    from kiosk.config import PrinterConfig, ScannerConfig, StickConfig

_LOG = logging.getLogger(__name__)

_CUPS_PORT = 631
_MACHINE_ID = Path("/etc/machine-id")
_MARK_LETTERS = 8


def make_scanner(config: ScannerConfig, simulation: SimulationState, page_format: str = "jpg") -> Scanner:
    """Build the scanner, real or simulated, behind its worker process; nothing is started yet.

    `page_format` is the worker's file format, "jpg" or "png". `simulation` is only looked at by the
    simulated driver.
    """
    match config.driver:
        case ScannerDriver.SANE:
            identity = (config.device, config.vendor, config.model, config.serial)
            arguments = sane_command(*identity, options=config.options, page_format=page_format)
        case ScannerDriver.SIMULATED:
            arguments = simulated_command(simulation.path, page_format)
    environment = None
    if config.sane_config_folder:
        environment = {**os.environ, "SANE_CONFIG_DIR": str(config.sane_config_folder)}
    deadlines = Deadlines(
        first_line_s=float(config.first_line_deadline_s), line_s=float(config.silence_deadline_s)
    )
    return ScanClient(arguments, deadlines, environment)


def scan_request(config: ScannerConfig) -> ScanRequest:
    """Ask for one A4 page in colour from the glass, in the configured resolution."""
    return ScanRequest(resolution_dpi=config.resolution_dpi)


def make_printer(config: PrinterConfig, simulation: SimulationState, folder: Path, mark: str = "") -> Printer:
    """Build the printer; the simulated one puts its papers into `folder`, as PDF files.

    `mark` is the machine's, see `machine_mark`.
    """
    match config.driver:
        case PrinterDriver.CUPS:
            return cups_printer(config, mark)
        case PrinterDriver.SIMULATED:
            from devices.printing.simulated_printer import SimulatedPrinter

            return SimulatedPrinter(simulation, folder)


def cups_printer(config: PrinterConfig, mark: str = "") -> CupsPrinter:
    """Build the adapter of the configured CUPS queue; nothing is connected yet."""
    from devices.printing.cups_printer import CupsPrinter  # each driver loads its own libraries alone

    server, port = cups_address(config)
    return CupsPrinter(config.queue, server=server, port=port, mark=mark)


def machine_mark() -> str:
    """Return a word by which this machine's jobs are known at a printer that others use too.

    It does not tell which machine (machine-id(5) asks for that); empty where the machine has no name.
    """
    try:
        name = _MACHINE_ID.read_bytes().strip()
    except OSError:
        return ""
    return hashlib.sha256(b"kiosk at a printer " + name).hexdigest()[:_MARK_LETTERS]


def cups_address(config: PrinterConfig) -> tuple[str, int]:
    """Split the configured CUPS server into socket path or host, and port (a socket needs none)."""
    server, _, port = config.server.partition(":")
    return server, int(port) if port else _CUPS_PORT


def make_stick(config: StickConfig, simulation: SimulationState, folder: Path) -> Stick | None:
    """Build what reads a visitor's stick; None where none is wanted, or the library is missing.

    The simulated one keeps its papers in `folder`.
    """
    from devices.stick import library

    if not config.enabled:
        return None
    match config.driver:
        case StickDriver.SIMULATED:
            from devices.stick.simulated_stick import SimulatedStick

            return SimulatedStick(simulation, folder)
        case StickDriver.USB:
            from devices.stick.block_stick import BlockStick

            if not library.is_installed():
                _LOG.error("no papers from USB sticks: %s is not installed", library.NAME)
                return None
            return BlockStick(config.device)
