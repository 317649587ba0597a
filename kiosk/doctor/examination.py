"""Gathers all facts, each within its own time, and lets every check answer."""

from __future__ import annotations

import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devices.simulation.faults import SimulationState
from kiosk.catalogue.loader import load_catalogue
from kiosk.config import PrinterDriver
from kiosk.device import make_scanner
from kiosk.doctor import (
    clock,
    configuration,
    console,
    device,
    isolation,
    memory,
    network,
    plug,
    printing,
    screen,
    stick,
)
from kiosk.doctor.console_facts import gather_console
from kiosk.doctor.facts import Facts
from kiosk.doctor.machine_facts import (
    gather_clock,
    gather_isolation,
    gather_memory,
    gather_screen,
    gather_stick,
)
from kiosk.doctor.network_facts import gather_network
from kiosk.doctor.plug_facts import gather_plugs
from kiosk.doctor.print_facts import gather_printing
from kiosk.network.surroundings import read_surroundings
from kiosk.paths import CATALOGUE

if TYPE_CHECKING:
    from devices.scanning.api import ScannerStatus
    from kiosk.config import KioskConfig, ScannerConfig
    from kiosk.doctor.finding import Finding

CUPS_FOLDER: Final = Path("/etc/cups")


def examine(facts: Facts) -> tuple[Finding, ...]:
    """Answer every check, in the order of the report."""
    return (
        *configuration.findings(facts),
        *isolation.findings(facts),
        *screen.findings(facts),
        *console.findings(facts),
        *device.findings(facts),
        *printing.findings(facts),
        *stick.findings(facts),
        *plug.findings(facts),
        *network.findings(facts),
        *memory.findings(facts),
        *clock.findings(facts),
    )


def gather(config_file: Path, config: KioskConfig, cups_folder: Path = CUPS_FOLDER) -> Facts:
    """Look at everything; what may keep us waiting, devices and network, at the same time."""
    with ThreadPoolExecutor(max_workers=3) as pool:
        scanner = pool.submit(_scanner, config.scanner)
        looked = pool.submit(gather_network, config.network, read_surroundings(os.environ))
        printing = None
        if config.printer.driver is PrinterDriver.CUPS:
            printing = pool.submit(gather_printing, config.printer, cups_folder)
        loaded = load_catalogue(CATALOGUE, *config.catalogue.extra_folders)
        service, printer = printing.result() if printing else (None, None)
        return Facts(
            config_file=config_file,
            config=config,
            catalogue_faults=loaded.faults,
            procedures=len(loaded.catalogue.procedures),
            isolation=gather_isolation(),
            screen=gather_screen(),
            console=gather_console(),
            printing=service,
            printer=printer,
            scanner=scanner.result(),
            stick=gather_stick(config.stick.device),
            plugs=gather_plugs(),
            network=looked.result(),
            memory=gather_memory(config.statistics.path.parent),
            clock=gather_clock(),
        )


def _scanner(config: ScannerConfig) -> ScannerStatus:
    """Ask the scan worker, whose own deadlines end a driver that hangs."""
    with tempfile.TemporaryDirectory(prefix="kiosk-doctor-") as folder:
        scanner = make_scanner(config, SimulationState(Path(folder) / "simulation.json"))
        with closing(scanner):
            return scanner.status()
