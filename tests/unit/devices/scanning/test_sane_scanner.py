"""Finding and opening the scanner on a SANE whose list changes, as it does when cables are moved."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ScannerState, ScannerStatus, ScanRequest
from devices.scanning.sane_choice import DeviceChoice
from devices.scanning.sane_scanner import SaneScanner

if TYPE_CHECKING:
    from pathlib import Path

LIDE = DeviceChoice(vendor="Canon", model="LiDE 220")
NETWORK = ("airscan:e0:Brother", "eSCL", "Brother DCP-L3550", "ip=192.168.1.7")


def lide(number: int) -> tuple[str, str, str, str]:
    return (f"genesys:libusb:001:{number:03}", "Canon", "LiDE 220", "flatbed scanner")


class Library:
    """Stands in for python-sane: lists ``devices`` and opens those of them that are not in ``refusals``."""

    def __init__(self, *devices: tuple[str, str, str, str]) -> None:
        self.devices = list(devices)
        self.refusals: dict[str, str] = {}
        self.reachable: set[str] = set()
        self.opened: list[str] = []

    def get_devices(self) -> list[tuple[str, str, str, str]]:
        return self.devices

    def open(self, name: str) -> Any:
        self.opened.append(name)
        if name in self.refusals:
            raise RuntimeError(self.refusals[name])
        if name not in self.reachable | {entry[0] for entry in self.devices}:
            raise RuntimeError("Invalid argument")
        return SimpleNamespace(opt={}, start=_is_broken, cancel=_does_nothing, close=_does_nothing)


def _does_nothing() -> None:
    """Let go."""


def _is_broken() -> None:
    raise RuntimeError("Document feeder jammed")


def scanned_code(scanner: SaneScanner, folder: Path) -> DeviceErrorCode:
    with pytest.raises(DeviceError) as caught:
        list(scanner.scan(ScanRequest(), folder))
    return caught.value.code


def test_plugging_it_in_elsewhere_heals_by_itself(tmp_path: Path) -> None:
    library = Library(lide(4), NETWORK)
    scanner = SaneScanner(library, LIDE)
    assert scanner.status().detail == "genesys:libusb:001:004"

    library.devices = [NETWORK]
    gone = scanner.status()
    assert gone.state is ScannerState.ABSENT
    assert [found.title for found in gone.found] == ["Brother DCP-L3550"]
    assert scanned_code(scanner, tmp_path) is DeviceErrorCode.SCANNER_ABSENT

    library.devices = [NETWORK, lide(7)]
    again = scanner.status()
    assert (again.state, again.detail) == (ScannerState.READY, "genesys:libusb:001:007")
    assert not again.is_substitute
    assert scanned_code(scanner, tmp_path) is DeviceErrorCode.JAM
    assert library.opened[-1] == "genesys:libusb:001:007"
    assert NETWORK[0] not in library.opened


def test_a_usb_scanner_is_not_opened_again_to_be_asked_for_its_state() -> None:
    library = Library(lide(4))
    scanner = SaneScanner(library, LIDE)

    assert [scanner.status().state for _ in range(3)] == [ScannerState.READY] * 3
    assert library.opened == ["genesys:libusb:001:004"]


def test_a_driverless_scanner_that_is_switched_off_is_noticed_though_it_stays_listed() -> None:
    library = Library(NETWORK)
    scanner = SaneScanner(library, DeviceChoice(name=NETWORK[0]))
    assert scanner.status().is_ready

    library.refusals[NETWORK[0]] = "Error during device I/O"
    assert scanner.status().state is ScannerState.FAULT

    library.refusals.clear()
    assert scanner.status().is_ready


def test_the_same_machine_by_its_other_way_serves_when_the_first_is_taken() -> None:
    usb = ("hpaio:/usb/M28w?serial=VND3", "Hewlett-Packard", "HP_LaserJet_MFP_M28w", "all-in-one")
    ipp_usb = ("airscan:e0:HP LaserJet MFP M28w (USB)", "eSCL", "HP LaserJet MFP M28w (USB)", "ip=127.0.0.1")
    network = ("airscan:e1:HP LaserJet MFP M28w", "eSCL", "HP LaserJet MFP M28w", "ip=10.0.0.4")
    library = Library(usb, ipp_usb, network)
    scanner = SaneScanner(library, DeviceChoice(vendor="HP", model="M28w"))
    assert scanner.status().detail == usb[0]

    library.refusals[usb[0]] = "Device busy"
    scanner = SaneScanner(library, DeviceChoice(vendor="HP", model="M28w"))
    assert scanner.status().detail == ipp_usb[0]

    library.refusals[ipp_usb[0]] = "Error during device I/O"
    assert scanner.status().state is ScannerState.BUSY
    assert network[0] not in library.opened


def test_a_named_network_scanner_is_tried_unlisted_and_the_one_on_the_cable_stands_in() -> None:
    name = "escl:http://192.168.1.9:80"
    library = Library(lide(4), NETWORK)
    library.reachable = {name}
    scanner = SaneScanner(library, DeviceChoice(name=name))
    assert scanner.status().detail == name

    library.reachable = set()
    stand_in: ScannerStatus = scanner.status()
    assert (stand_in.detail, stand_in.is_substitute) == ("genesys:libusb:001:004", True)

    library.refusals[name] = "Device busy"
    assert scanner.status().state is ScannerState.BUSY


def test_network_scanners_are_told_and_none_is_opened_unasked(tmp_path: Path) -> None:
    library = Library(NETWORK, ("airscan:e1:Canon", "eSCL", "Canon TS5100", "ip=192.168.1.8"))
    scanner = SaneScanner(library)

    status = scanner.status()
    assert status.state is ScannerState.ABSENT
    assert len(status.found) == 2
    assert "2 in the network: name one" in status.detail
    assert scanned_code(scanner, tmp_path) is DeviceErrorCode.SCANNER_ABSENT
    assert library.opened == []
