"""The real scanner, through python-sane; lives in the worker, because libsane crashes and hangs."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import (
    ColourMode,
    ScannerState,
    ScannerStatus,
    Source,
    ignore_progress,
    never_cancelled,
)
from devices.scanning.page_file import PageFormat, write_page
from devices.scanning.sane_device import DeviceChoice, SaneDevice, chosen
from devices.scanning.sane_frame import read_page
from devices.scanning.sane_options import SaneOptions
from devices.scanning.sane_status import translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from devices.scanning.api import Cancelled, Progress, ScannedPage, ScanRequest


def open_library() -> Any:
    """Load and initialise libsane, once a process; ``sane.exit()`` is never called: it leads to segfaults."""
    import sane

    sane.init()
    return sane


class SaneScanner:
    """A ``Scanner`` on one SANE device, opened for each scan and let go after it.

    Limits: one thread; a call may hang as long as the backend hangs; a backend's crash ends the process.
    """

    def __init__(
        self,
        library: Any,
        choice: DeviceChoice | None = None,
        options: Mapping[str, str] | None = None,
        page_format: PageFormat = PageFormat.JPEG,
    ) -> None:
        """``library`` is what ``open_library`` gave; ``options`` are the operator's SANE options by name."""
        self._library = library
        self._choice = choice or DeviceChoice()
        self._options = dict(options or {})
        self._page_format = page_format
        self._sources: dict[str, tuple[Source, ...]] = {}

    def status(self) -> ScannerStatus:
        """Look for the device; it is opened once, to learn its sources."""
        try:
            found = self._find()
        except DeviceError as trouble:
            return ScannerStatus(_state_after(trouble.code), detail=str(trouble))
        if found.name not in self._sources:
            try:
                device = self._open(found)
            except DeviceError as trouble:
                return ScannerStatus(_state_after(trouble.code), found.title, detail=str(trouble))
            device.close()
        return ScannerStatus(ScannerState.READY, found.title, self._sources[found.name], found.name)

    def scan(
        self,
        request: ScanRequest,
        folder: Path,
        on_progress: Progress = ignore_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Iterator[ScannedPage]:
        """Scan; see ``Scanner``."""
        if cancelled():
            raise DeviceError(DeviceErrorCode.CANCELLED, "before open")
        device = self._open(self._find())
        try:
            options = SaneOptions(device)
            self._apply(options, request)
            resolution_dpi = options.resolution_dpi(request.resolution_dpi)
            number = 0
            while self._start_page(device, number, request.source):
                number += 1
                image = read_page(device, options, request, number, on_progress, cancelled)
                if request.colour is ColourMode.GREY and image.mode != "L":
                    image = image.convert("L")
                yield write_page(image, folder, number, resolution_dpi, self._page_format)
                if request.source is Source.FLATBED:
                    break
                if cancelled():
                    raise DeviceError(DeviceErrorCode.CANCELLED, "between pages")
        finally:
            # The only thread in libsane is this one, and it is not in snap(): closing cannot pull the device
            # from under a read, which segfaults.
            with suppress(Exception):
                device.cancel()
            device.close()

    def close(self) -> None:
        """Nothing is held between scans."""

    def _find(self) -> SaneDevice:
        try:
            listed = [SaneDevice(*entry) for entry in self._library.get_devices()]
        except Exception as trouble:
            raise translated(trouble, "list") from trouble
        found = chosen(listed, self._choice)
        if found is not None:
            return found
        if self._choice.name:
            # A device named in the configuration need not be listed to be opened (eSCL by address, saned).
            return SaneDevice(self._choice.name, self._choice.vendor, self._choice.model, "")
        raise DeviceError(DeviceErrorCode.SCANNER_ABSENT, "SANE lists no scanner")

    def _open(self, found: SaneDevice) -> Any:
        try:
            device = self._library.open(found.name)
        except Exception as trouble:
            raise translated(trouble, "open") from trouble
        self._sources[found.name] = tuple(SaneOptions(device).sources())
        return device

    def _apply(self, options: SaneOptions, request: ScanRequest) -> None:
        if request.source not in options.sources():
            raise DeviceError(DeviceErrorCode.UNSUPPORTED, f"the scanner has no {request.source.value}")
        try:
            options.apply(request, self._options)
        except (AttributeError, TypeError, ValueError) as trouble:
            raise DeviceError(DeviceErrorCode.UNSUPPORTED, f"options: {trouble}") from trouble
        except Exception as trouble:
            raise translated(trouble, "options") from trouble

    @staticmethod
    def _start_page(device: Any, pages_before: int, source: Source) -> bool:
        """Start the next page; False when the feeder has run empty after at least one."""
        try:
            device.start()
        except Exception as trouble:
            error = translated(trouble, "start")
            if error.code is DeviceErrorCode.NO_PAPER and pages_before and source is not Source.FLATBED:
                return False
            raise error from trouble
        return True


def _state_after(code: DeviceErrorCode) -> ScannerState:
    if code is DeviceErrorCode.SCANNER_BUSY:
        return ScannerState.BUSY
    if code is DeviceErrorCode.SCANNER_ABSENT:
        return ScannerState.ABSENT
    return ScannerState.FAULT
