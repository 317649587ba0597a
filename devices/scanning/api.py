"""What every scanner promises, real or simulated, in this process or behind the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from devices.paper import A4_HEIGHT_MM, A4_WIDTH_MM

if TYPE_CHECKING:
    from pathlib import Path


class Source(StrEnum):
    """Where the paper lies."""

    FLATBED = "flatbed"
    FEEDER = "feeder"
    FEEDER_DUPLEX = "feeder-duplex"


class ColourMode(StrEnum):
    """What the scanner records of the paper."""

    COLOUR = "colour"
    GREY = "grey"


class ScannerState(StrEnum):
    """Whether a scan can be started now; FAULT is a machine that is there and needs somebody's hand."""

    READY = "ready"
    BUSY = "busy"
    ABSENT = "absent"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What is wanted of one scan; a scanner that cannot do exactly this does the nearest it can."""

    source: Source = Source.FLATBED
    colour: ColourMode = ColourMode.COLOUR
    resolution_dpi: int = 300
    width_mm: float = A4_WIDTH_MM
    height_mm: float = A4_HEIGHT_MM


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One complete page: a PNG or JPEG file that holds its resolution; ``number`` counts from 1 in a scan."""

    path: Path
    number: int
    width_px: int
    height_px: int
    resolution_dpi: int


@dataclass(frozen=True, slots=True)
class FoundScanner:
    """One machine that is there, chosen or not; ``names`` are the driver's for it, the preferred one first.

    ``is_local``: it hangs on this computer. ``serial`` is empty where nothing tells it.
    """

    title: str
    serial: str
    is_local: bool
    names: tuple[str, ...]

    @property
    def described(self) -> str:
        """What an operator configures it by: title, serial number, link, the driver's names."""
        serial = f", serial {self.serial}" if self.serial else ""
        link = "on this computer" if self.is_local else "on the network"
        return f"{self.title}{serial}, {link} ({', '.join(self.names)})"


@dataclass(frozen=True, slots=True)
class ScannerStatus:
    """What is known of the scanner now; ``name`` is its maker and model, ``detail`` a technical sentence.

    ``found`` are all machines that were seen when it was looked for. ``is_substitute``: another one that
    hangs on this computer serves in the place of the configured one.
    """

    state: ScannerState
    name: str = ""
    sources: tuple[Source, ...] = ()
    detail: str = ""
    found: tuple[FoundScanner, ...] = ()
    is_substitute: bool = False

    @property
    def is_ready(self) -> bool:
        """Tell whether a scan can be started now."""
        return self.state is ScannerState.READY


# Page being scanned, from 1, and how much of it is done, 0 to 1.
Progress = Callable[[int, float], None]
Cancelled = Callable[[], bool]


def ignore_progress(page: int, fraction: float) -> None:
    """Take no notice of progress."""
    del page, fraction


def never_cancelled() -> bool:
    """Tell that nobody wants the scan to stop."""
    return False


class Scanner(Protocol):
    """One scanner. All calls come from one thread; ``on_progress`` and ``cancelled`` are called on it."""

    def status(self) -> ScannerStatus:
        """Tell the scanner's state; never raises."""
        ...

    def scan(
        self,
        request: ScanRequest,
        folder: Path,
        on_progress: Progress = ignore_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Iterator[ScannedPage]:
        """Scan into ``folder`` and yield each page as soon as its file is complete.

        A flatbed yields one page, a feeder yields until it is empty. Raises ``DeviceError``; pages yielded
        before stay. A cancelled, broken or truncated page is never yielded and leaves no file. Closing the
        iterator early cancels the scan.
        """
        ...

    def close(self) -> None:
        """Let the device go; may be called twice."""
        ...


class ScannerDriver(Scanner, Protocol):
    """A scanner that a worker drives."""

    def interrupt(self) -> None:
        """Break off what the device is doing, called on another thread while ``scan`` waits for the device.

        Does nothing where that is not possible or nothing is under way; never raises.
        """
        ...
