"""The operator's trial of the configured devices, by the code that the screens use."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from devices.errors import DeviceError
from devices.printing.api import JobState, PrintOptions
from devices.printing.follower import print_and_wait
from devices.simulation.faults import SimulationState
from kiosk.config_file import load_config
from kiosk.device import make_printer, make_scanner, scan_request
from kiosk.documents.assembly import assemble
from kiosk.documents.errors import DocumentError
from kiosk.documents.models import Document, FileFormat, Limits, Origin, Page
from kiosk.errors import InputFileError, UnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from devices.printing.api import JobStatus
    from devices.scanning.api import ScannedPage, ScannerStatus
    from kiosk.config import ScannerConfig

    Say = Callable[[str], None]


def scan(out: Path, config_file: Path, say: Say) -> int:
    """Scan one page from the glass into `out`, a PDF, PNG or JPEG file by its ending."""
    ending = out.suffix.lower().removeprefix(".").replace("jpeg", "jpg")
    if ending not in {each.value for each in FileFormat}:
        raise InputFileError(f"{out}: the file's ending must be .pdf, .png or .jpg")
    if not out.absolute().parent.is_dir():
        raise InputFileError(f"{out}: its folder does not exist")
    config = load_config(config_file).scanner
    with tempfile.TemporaryDirectory(prefix="kiosk-scan-") as temporary:
        folder = Path(temporary)
        scanner = make_scanner(config, SimulationState(folder / "simulation.json"))
        try:
            with closing(scanner):
                _say_scanner(scanner.status(), config, say)
                (page,) = scanner.scan(scan_request(config), folder)  # the glass gives one page
            made = assemble(_document(page), Limits(formats=frozenset({FileFormat(ending)})), folder)
        except DeviceError as error:
            raise UnavailableError(f"nothing was scanned: {error}") from error
        except DocumentError as error:
            raise UnavailableError(f"the page cannot be written: {error}") from error
        try:
            shutil.copyfile(made.path, out)
        except OSError as error:
            raise InputFileError(f"{out}: {error.strerror}") from error
    size = f"{page.width_px} x {page.height_px} pixels at {page.resolution_dpi} dpi"
    say(f"{out}: {size}, {made.size_bytes} bytes")
    return 0


def print_file(file: Path, config_file: Path, say: Say) -> int:
    """Print a PDF file and wait until the paper is out."""
    if not file.is_file():
        raise InputFileError(f"{file}: no such file")
    config = load_config(config_file).printer
    with tempfile.TemporaryDirectory(prefix="kiosk-print-") as temporary:
        folder = Path(temporary)
        printer = make_printer(config, SimulationState(folder / "simulation.json"), folder)
        try:
            with closing(printer):
                say(f"Printer: {printer.status().name or config.queue or config.driver.value}")
                status = print_and_wait(
                    printer,
                    file,
                    PrintOptions(),
                    deadline_s=config.deadline_s,
                    on_change=lambda status: say(_told(status)),
                )
        except DeviceError as error:
            raise UnavailableError(f"nothing was printed: {error}") from error
    if status.state is not JobState.PRINTED:
        raise UnavailableError(f"nothing was printed: {status.state.value}")
    return 0


def _say_scanner(status: ScannerStatus, config: ScannerConfig, say: Say) -> None:
    for found in status.found:
        say(f"Found: {found.described}")
    stand_in = ", in the place of the configured one" if status.is_substitute else ""
    say(f"Scanner: {status.name or config.driver.value}{stand_in}")


def _document(page: ScannedPage) -> Document:
    kept = Page("1", page.path, page.width_px, page.height_px, page.resolution_dpi)
    return Document("1", "scan", None, (kept,), Origin.SCANNED)


def _told(status: JobStatus) -> str:
    reasons = ", ".join(reason.value for reason in status.blocking)
    return f"{status.state.value}: {reasons}" if reasons else status.state.value
