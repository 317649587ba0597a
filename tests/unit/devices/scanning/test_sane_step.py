"""Each failure of SANE, at each step of a scan: an outcome of ours, no page, and the next scan works."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PIL import Image

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannedPage, ScannerState, ScanRequest, Source
from devices.scanning.sane_scanner import SaneScanner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHEETS = 3
FEEDER = ScanRequest(source=Source.FEEDER, resolution_dpi=75)
STATUSES = {
    "Operation not supported": DeviceErrorCode.UNSUPPORTED,
    "Operation was cancelled": DeviceErrorCode.CANCELLED,
    "Device busy": DeviceErrorCode.SCANNER_BUSY,
    "Invalid argument": DeviceErrorCode.IO,
    "End of file reached": DeviceErrorCode.TRUNCATED,
    "Document feeder jammed": DeviceErrorCode.JAM,
    "Document feeder out of documents": DeviceErrorCode.NO_PAPER,
    "Scanner cover is open": DeviceErrorCode.COVER_OPEN,
    "Error during device I/O": DeviceErrorCode.IO,
    "Out of memory": DeviceErrorCode.OUT_OF_MEMORY,
    "Access to resource has been denied": DeviceErrorCode.ACCESS_DENIED,
    "Something that no backend said before": DeviceErrorCode.IO,
}
# Steps, and how many pages were given before each.
STEPS = {
    "list": 0,
    "open": 0,
    "options": 0,
    "start 1": 0,
    "parameters 1": 0,
    "read 1": 0,
    "start 2": 1,
    "parameters 2": 1,
    "read 2": 1,
    "start 3": 2,
    "read 3": 2,
}
LAST_STEPS = ("cancel", "close")


class Sane:
    """Stands in for python-sane and its one device with a feeder; ``fault`` is a step and what it says."""

    def __init__(self) -> None:
        self.fault: tuple[str, str] | None = None
        self.opened = 0

    def fail_at(self, step: str) -> None:
        if self.fault is not None and self.fault[0] == step:
            raise RuntimeError(self.fault[1])

    def get_devices(self) -> list[tuple[str, str, str, str]]:
        self.fail_at("list")
        return [("genesys:libusb:001:004", "Canon", "DR-1", "sheetfed scanner")]

    def open(self, _name: str) -> Device:
        self.fail_at("open")
        self.opened += 1
        return Device(self)


class Device:
    """The opened device."""

    def __init__(self, sane: Sane) -> None:
        source = SimpleNamespace(
            constraint=["Flatbed", "ADF"], is_active=lambda: True, is_settable=lambda: True
        )
        self.__dict__.update(_sane=sane, opt={"source": source}, _page=0)

    def __setattr__(self, name: str, value: object) -> None:
        self._sane.fail_at("options")
        self.__dict__[name] = value

    def start(self) -> None:
        self.__dict__["_page"] += 1
        self._sane.fail_at(f"start {self._page}")
        if self._page > SHEETS:
            raise RuntimeError("Document feeder out of documents")

    def get_parameters(self) -> tuple[str, int, tuple[int, int], int, int]:
        self._sane.fail_at(f"parameters {self._page}")
        return ("color", 1, (40, 60), 8, 120)

    def snap(self, _no_cancel: bool, progress: Callable[[int, int], None]) -> Image.Image:
        progress(30, 60)
        self._sane.fail_at(f"read {self._page}")
        return Image.linear_gradient("L").resize((40, 60)).convert("RGB")

    def cancel(self) -> None:
        self._sane.fail_at("cancel")

    def close(self) -> None:
        self._sane.opened -= 1
        self._sane.fail_at("close")

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


class Setup(NamedTuple):
    """SANE and the scanner on it."""

    sane: Sane
    scanner: SaneScanner


@pytest.fixture
def setup() -> Setup:
    sane = Sane()
    return Setup(sane, SaneScanner(sane, sleep=lambda _seconds: None))


def scanned(
    setup: Setup, folder: Path, fault: tuple[str, str] | None = None
) -> tuple[list[ScannedPage], DeviceError | None]:
    setup.sane.fault = fault
    pages: list[ScannedPage] = []
    try:
        pages.extend(setup.scanner.scan(FEEDER, folder))
    except DeviceError as error:
        return pages, error
    return pages, None


def expected(step: str, sentence: str) -> DeviceErrorCode | None:
    if step == "open" and sentence == "Invalid argument":
        return DeviceErrorCode.SCANNER_ABSENT
    if step in ("start 2", "start 3") and STATUSES[sentence] is DeviceErrorCode.NO_PAPER:
        return None  # the feeder's end
    return STATUSES[sentence]


@pytest.mark.parametrize("sentence", STATUSES)
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_keeps_the_pages_before_and_no_other(
    setup: Setup, tmp_path: Path, step: str, sentence: str
) -> None:
    pages, error = scanned(setup, tmp_path, (step, sentence))

    assert (None if error is None else error.code) is expected(step, sentence)
    assert len(pages) == STEPS[step]
    assert {page.path for page in pages} == set(tmp_path.iterdir())
    assert setup.sane.opened == 0, "the device was not let go"
    assert len(scanned(setup, tmp_path)[0]) == SHEETS


@pytest.mark.parametrize("sentence", STATUSES)
@pytest.mark.parametrize("step", LAST_STEPS)
def test_a_failure_while_the_device_is_let_go_takes_nothing_away(
    setup: Setup, tmp_path: Path, step: str, sentence: str
) -> None:
    pages, error = scanned(setup, tmp_path, (step, sentence))

    assert error is None
    assert len(pages) == SHEETS
    assert setup.sane.opened == 0


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Device busy", ScannerState.BUSY),
        ("Invalid argument", ScannerState.ABSENT),
        ("Error during device I/O", ScannerState.FAULT),
        ("Access to resource has been denied", ScannerState.FAULT),
    ],
)
def test_what_opening_says_is_the_scanners_state(setup: Setup, sentence: str, state: ScannerState) -> None:
    setup.sane.fault = ("open", sentence)

    assert setup.scanner.status().state is state
    setup.sane.fault = None
    assert setup.scanner.status().is_ready
