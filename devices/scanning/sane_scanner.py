"""The real scanner, through python-sane; lives in the worker, because libsane crashes and hangs."""

from __future__ import annotations

import threading
import time
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
from devices.scanning.reader_thread import let_settle, load_unwinder
from devices.scanning.sane_choice import Chosen, DeviceChoice, choose, found_scanners
from devices.scanning.sane_device import Rank, SaneDevice, listed_device
from devices.scanning.sane_frame import read_page
from devices.scanning.sane_options import SaneOptions
from devices.scanning.sane_status import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from devices.scanning.api import Cancelled, Progress, ScannedPage, ScanRequest


# A device that was named says so itself: it is there. Anything else libsane also says of one that is not.
_THERE = frozenset({DeviceErrorCode.SCANNER_BUSY, DeviceErrorCode.ACCESS_DENIED})


def open_library() -> Any:
    """Load and initialise libsane, once a process; ``sane.exit()`` is never called: it leads to segfaults."""
    import sane

    load_unwinder()
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
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """``library`` is what ``open_library`` gave; ``options`` are the operator's SANE options by name."""
        self._library = library
        self._choice = choice or DeviceChoice()
        self._options = dict(options or {})
        self._page_format = page_format
        self._sleep = sleep
        self._sources: dict[str, tuple[Source, ...]] = {}
        self._scanning: Any = None
        self._scanning_lock = threading.Lock()

    def status(self) -> ScannerStatus:
        """Look for the device; it is opened to learn its sources, a driverless one each time it is asked."""
        try:
            listed = self._listed()
        except DeviceError as trouble:
            return ScannerStatus(_state_after(trouble.code), detail=str(trouble))
        found = found_scanners(listed)
        chosen = choose(listed, self._choice)
        known = self._known(chosen)
        if known is None:
            try:
                known, device = self._open(chosen)
            except DeviceError as trouble:
                title = next((entry.title for entry in chosen.entries), "")
                return ScannerStatus(_state_after(trouble.code), title, detail=str(trouble), found=found)
            with suppress(Exception):
                device.close()
        return ScannerStatus(
            ScannerState.READY,
            known.title,
            self._sources[known.name],
            known.name,
            found,
            is_substitute=known in chosen.substitutes,
        )

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
        _, device = self._open(choose(self._listed(), self._choice))
        self._set_scanning(device)
        try:
            if cancelled():
                raise DeviceError(DeviceErrorCode.CANCELLED, "after open")
            options = SaneOptions(device)
            resolution_dpi = self._apply(options, request)
            number = 0
            while self._start_page(device, number, request.source):
                if cancelled():
                    raise DeviceError(DeviceErrorCode.CANCELLED, "while starting")
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
            # After this, interrupt() has ended or will not begin, and no other thread is in libsane:
            # closing cannot pull the device from under a read, which segfaults.
            self._set_scanning(None)
            _let_go(device)

    def interrupt(self) -> None:
        """Cancel the scan under way; see ``ScannerDriver``.

        The SANE standard (4.3.11) allows ``sane_cancel`` at any time. What it leaves of a page can look whole
        to python-sane, and is thrown away because ``cancelled`` is asked once more.
        """
        with self._scanning_lock, suppress(Exception):
            if self._scanning is not None:
                self._scanning.cancel()

    def close(self) -> None:
        """Nothing is held between scans."""

    def _set_scanning(self, device: Any) -> None:
        with self._scanning_lock:
            self._scanning = device

    def _listed(self) -> list[SaneDevice]:
        try:
            return [listed_device(*entry) for entry in self._library.get_devices()]
        except Exception as trouble:
            raise translated(trouble, "list") from trouble

    def _known(self, chosen: Chosen) -> SaneDevice | None:
        """Give the chosen entry if it need not be opened to be believed in.

        USB devices are listed only while they are there. Driverless ones that were configured by address are
        listed for ever, so that nothing but a talk with them tells.
        """
        first = chosen.first
        if first is None or first.name not in self._sources:
            return None
        is_believed = first.is_listed and first.is_local and first.rank in (Rank.MAKER, Rank.VIRTUAL)
        return first if is_believed else None

    def _open(self, chosen: Chosen) -> tuple[SaneDevice, Any]:
        """Open the first entry that opens; raises what the first one said.

        ipp-usb takes a USB device away from its maker's backend, whose entry stays: hence the next entry.
        """
        first_trouble: DeviceError | None = None
        for entry in chosen.in_turn:
            try:
                device = self._opened(entry)
            except DeviceError as trouble:
                first_trouble = first_trouble or trouble
                if not entry.is_listed and trouble.code in _THERE:
                    break
                continue
            return entry, device
        raise first_trouble or DeviceError(DeviceErrorCode.SCANNER_ABSENT, chosen.why)

    def _opened(self, entry: SaneDevice) -> Any:
        try:
            device = self._library.open(entry.name)
        except Exception as trouble:
            raise translated(trouble, "open") from trouble
        try:
            self._sources[entry.name] = tuple(SaneOptions(device).sources())
        except Exception as trouble:
            _let_go(device)
            raise translated(trouble, "sources") from trouble
        return device

    def _apply(self, options: SaneOptions, request: ScanRequest) -> int:
        """Set the device up and tell the resolution that it took."""
        try:
            sources = options.sources()
        except Exception as trouble:
            raise translated(trouble, "sources") from trouble
        if request.source not in sources:
            raise DeviceError(DeviceErrorCode.UNSUPPORTED, f"the scanner has no {request.source.value}")
        try:
            options.apply(request, self._options)
            return options.resolution_dpi(request.resolution_dpi)
        except (AttributeError, TypeError, ValueError) as trouble:
            raise DeviceError(DeviceErrorCode.UNSUPPORTED, f"options: {trouble}") from trouble
        except Exception as trouble:
            raise translated(trouble, "options") from trouble

    def _start_page(self, device: Any, pages_before: int, source: Source) -> bool:
        """Start the next page; False when the feeder has run empty after at least one."""
        try:
            device.start()
        except Exception as trouble:
            error = translated(trouble, "start")
            if error.code is DeviceErrorCode.NO_PAPER and pages_before and source is not Source.FLATBED:
                return False
            raise error from trouble
        let_settle(self._sleep)
        return True


def _let_go(device: Any) -> None:
    """Close the device; what it says to that is of no use to anybody any more."""
    with suppress(Exception):
        device.cancel()
    with suppress(Exception):
        device.close()


def _state_after(code: DeviceErrorCode) -> ScannerState:
    if code is DeviceErrorCode.SCANNER_BUSY:
        return ScannerState.BUSY
    if code is DeviceErrorCode.SCANNER_ABSENT:
        return ScannerState.ABSENT
    return ScannerState.FAULT
