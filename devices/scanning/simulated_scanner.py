"""The simulated scanner: real-looking papers, realistic time, and the faults that the shared state asks."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

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
from devices.simulation.faults import ScannerFault
from devices.simulation.sample_page import Side, glass_image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from devices.scanning.api import Cancelled, Progress, ScannedPage, ScanRequest
    from devices.simulation.faults import SamplePaper, SimulatedScannerState, Simulation, SimulationState

_NAME = "Scanner simulé"

# An office multifunction device at 300 dpi in colour: the lamp and the carriage take 1.5 s before the first
# line, the glass 8 s, a sheet from the feeder 3 s.
_WARM_UP_S = 1.5
_GLASS_S = 8.0
_SHEET_S = 3.0
_SLOWER = 4.0
_STEPS = 40

_AT_START = {
    ScannerFault.UNPLUGGED: DeviceErrorCode.SCANNER_ABSENT,
    ScannerFault.BUSY: DeviceErrorCode.SCANNER_BUSY,
    ScannerFault.COVER_OPEN: DeviceErrorCode.COVER_OPEN,
}
_MID_PAGE = {
    ScannerFault.UNPLUGGED: DeviceErrorCode.IO,
    ScannerFault.JAM: DeviceErrorCode.JAM,
    ScannerFault.COVER_OPEN: DeviceErrorCode.COVER_OPEN,
    ScannerFault.IO_ERROR_MID_PAGE: DeviceErrorCode.IO,
}


def _told_crash() -> NoReturn:
    raise DeviceError(DeviceErrorCode.CRASHED, "simulated")


def _told_hang() -> NoReturn:
    raise DeviceError(DeviceErrorCode.TIMED_OUT, "simulated")


class SimulatedScanner:
    """A ``Scanner`` whose glass, feeder, faults and pace are in a ``SimulationState``, read at each step."""

    def __init__(
        self,
        state: SimulationState,
        page_format: PageFormat = PageFormat.JPEG,
        sleep: Callable[[float], None] = time.sleep,
        crash: Callable[[], NoReturn] = _told_crash,
        hang: Callable[[], NoReturn] = _told_hang,
    ) -> None:
        """``crash`` and ``hang`` are what the process does for those two faults; here they are only told."""
        self._state = state
        self._page_format = page_format
        self._sleep = sleep
        self._crash = crash
        self._hang = hang

    def status(self) -> ScannerStatus:
        """Tell what the shared state pretends."""
        match self._now().fault:
            case ScannerFault.UNPLUGGED:
                return ScannerStatus(ScannerState.ABSENT, detail="simulated: unplugged")
            case ScannerFault.BUSY:
                return ScannerStatus(ScannerState.BUSY, _NAME, tuple(Source), "simulated: busy")
            case ScannerFault.COVER_OPEN | ScannerFault.JAM as fault:
                return ScannerStatus(ScannerState.FAULT, _NAME, tuple(Source), f"simulated: {fault.value}")
            case _:
                return ScannerStatus(ScannerState.READY, _NAME, tuple(Source), "simulated")

    def scan(
        self,
        request: ScanRequest,
        folder: Path,
        on_progress: Progress = ignore_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Iterator[ScannedPage]:
        """Scan; see ``Scanner``. Bare glass gives a white page, as a real flatbed does."""
        code = _AT_START.get(self._now().fault)
        if code is not None:
            raise DeviceError(code, "simulated: start")
        if request.source is Source.FLATBED:
            self._wait(_WARM_UP_S, cancelled)
            self._move(1, _GLASS_S, request, on_progress, cancelled)
            yield self._page(self._now().glass, Side.FRONT, 1, request, folder)
            return
        sides = tuple(Side) if request.source is Source.FEEDER_DUPLEX else (Side.FRONT,)
        number = 0
        while (sheet := self._next_sheet()) is not None:
            if number == 0:
                self._wait(_WARM_UP_S, cancelled)
            self._move(number + 1, _SHEET_S, request, on_progress, cancelled)
            self._drop_sheet()
            for side in sides:
                number += 1
                yield self._page(sheet, side, number, request, folder)
        if number == 0:
            raise DeviceError(DeviceErrorCode.NO_PAPER, "simulated: empty feeder")

    def interrupt(self) -> None:
        """Nothing to break off: what hangs here pretends to be stuck in a driver."""

    def close(self) -> None:
        """Nothing is held."""

    def _now(self) -> SimulatedScannerState:
        return self._state.read().scanner

    def _next_sheet(self) -> SamplePaper | None:
        pile = self._now().feeder
        return pile[0] if pile else None

    def _drop_sheet(self) -> None:
        def without_top(now: Simulation) -> Simulation:
            return replace(now, scanner=replace(now.scanner, feeder=now.scanner.feeder[1:]))

        self._state.update(without_top)

    def _move(
        self,
        number: int,
        duration_s: float,
        request: ScanRequest,
        on_progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        """Pass the paper under the lamp; duration grows with the resolution as a real carriage's."""
        duration_s *= request.resolution_dpi / 300
        for step in range(1, _STEPS + 1):
            if step == _STEPS // 2:
                self._suffer(self._now().fault)
            self._wait(duration_s / _STEPS, cancelled)
            on_progress(number, step / _STEPS)

    def _suffer(self, fault: ScannerFault) -> None:
        if fault is ScannerFault.CRASH_MID_PAGE:
            self._crash()
        if fault is ScannerFault.FROZEN_MID_PAGE:
            self._hang()
        if fault in _MID_PAGE:
            raise DeviceError(_MID_PAGE[fault], "simulated: read")

    def _wait(self, duration_s: float, cancelled: Cancelled) -> None:
        now = self._now()
        slowness = _SLOWER if now.fault is ScannerFault.SLOW else 1.0
        if now.pace > 0:
            self._sleep(duration_s * now.pace * slowness)
        if cancelled():
            raise DeviceError(DeviceErrorCode.CANCELLED, "simulated")

    def _page(
        self, paper: SamplePaper | None, side: Side, number: int, request: ScanRequest, folder: Path
    ) -> ScannedPage:
        image = glass_image(paper, side, request.resolution_dpi, request.width_mm, request.height_mm)
        if request.colour is ColourMode.GREY:
            image = image.convert("L")
        return write_page(image, folder, number, request.resolution_dpi, self._page_format)
