"""The state of the simulated scanner, printer and stick, shared by dock, drivers and tests through a file."""

from __future__ import annotations

import fcntl
import json
import os
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class SamplePaper(StrEnum):
    """The fictitious papers that can be laid on the simulated glass."""

    IDENTITY_CARD = "identity-card"
    IDENTITY_CARD_BACK = "identity-card-back"
    DRIVING_LICENCE = "driving-licence"
    DRIVING_LICENCE_BACK = "driving-licence-back"
    PROOF_OF_ADDRESS = "proof-of-address"
    REGISTRATION_CERTIFICATE = "registration-certificate"


class ScannerFault(StrEnum):
    """What is the matter with the simulated scanner; NONE is a machine in order."""

    NONE = "none"
    UNPLUGGED = "unplugged"
    BUSY = "busy"
    JAM = "jam"
    COVER_OPEN = "cover-open"
    SLOW = "slow"
    IO_ERROR_MID_PAGE = "io-error-mid-page"
    FROZEN_MID_PAGE = "frozen-mid-page"
    CRASH_MID_PAGE = "crash-mid-page"


class PrinterFault(StrEnum):
    """What is the matter with the simulated printer; NONE is a machine in order."""

    NONE = "none"
    UNPLUGGED = "unplugged"
    EMPTY_TRAY = "empty-tray"
    JAM = "jam"
    COVER_OPEN = "cover-open"
    OUT_OF_INK = "out-of-ink"
    SERVICE_DOWN = "service-down"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class SimulatedScannerState:
    """The pretended scanner: ``glass`` is the paper on the glass or none, ``feeder`` the pile, top first.

    ``pace`` scales every duration: 1 is a real machine's, 0 is at once.
    """

    fault: ScannerFault = ScannerFault.NONE
    glass: SamplePaper | None = SamplePaper.IDENTITY_CARD
    feeder: tuple[SamplePaper, ...] = ()
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class SimulatedPrinterState:
    """The pretended printer; ``pace`` scales every duration: 1 is a real machine's, 0 is at once."""

    fault: PrinterFault = PrinterFault.NONE
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class SimulatedStickState:
    """The pretended USB stick; ``pace`` scales every duration: 1 is a real one's, 0 is at once."""

    is_plugged: bool = False
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class Simulation:
    """All that is pretended at one moment."""

    scanner: SimulatedScannerState = SimulatedScannerState()
    printer: SimulatedPrinterState = SimulatedPrinterState()
    stick: SimulatedStickState = SimulatedStickState()


class SimulationState:
    """The shared file. A missing or broken file means two machines in order; writing is atomic and locked."""

    def __init__(self, path: Path) -> None:
        """``path`` is the JSON file; its folder exists."""
        self._path = path

    @property
    def path(self) -> Path:
        """The JSON file, to hand to another process."""
        return self._path

    def read(self) -> Simulation:
        """Tell the present state."""
        try:
            return _decoded(json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return Simulation()

    def update(self, change: Callable[[Simulation], Simulation]) -> Simulation:
        """Replace the state by ``change(state)`` while no other process does, and return the new state."""
        with self._locked():
            state = change(self.read())
            text = json.dumps(asdict(state), ensure_ascii=False)
            fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._path)
            return state

    def set_scanner(self, **fields: Any) -> Simulation:
        """Change these fields of the scanner, e.g. ``fault=ScannerFault.JAM`` or ``glass=None``."""
        return self.update(lambda now: replace(now, scanner=replace(now.scanner, **fields)))

    def set_printer(self, **fields: Any) -> Simulation:
        """Change these fields of the printer, e.g. ``fault=PrinterFault.EMPTY_TRAY``."""
        return self.update(lambda now: replace(now, printer=replace(now.printer, **fields)))

    def set_stick(self, **fields: Any) -> Simulation:
        """Change these fields of the stick, e.g. ``is_plugged=True``."""
        return self.update(lambda now: replace(now, stick=replace(now.stick, **fields)))

    def reset(self) -> None:
        """Go back to two machines in order."""
        with suppress(FileNotFoundError):
            self._path.unlink()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = self._path.with_name(f"{self._path.name}.lock")
        with lock.open("w", encoding="utf-8") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield


def _decoded(raw: dict[str, Any]) -> Simulation:
    scanner, printer, stick = raw["scanner"], raw["printer"], raw["stick"]
    return Simulation(
        scanner=SimulatedScannerState(
            fault=ScannerFault(scanner["fault"]),
            glass=None if scanner["glass"] is None else SamplePaper(scanner["glass"]),
            feeder=tuple(SamplePaper(paper) for paper in scanner["feeder"]),
            pace=float(scanner["pace"]),
        ),
        printer=SimulatedPrinterState(fault=PrinterFault(printer["fault"]), pace=float(printer["pace"])),
        stick=SimulatedStickState(is_plugged=bool(stick["is_plugged"]), pace=float(stick["pace"])),
    )
