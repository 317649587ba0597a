"""What an entry of SANE's list tells of the machine behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from devices.scanning.sane_device import Rank, SaneDevice, listed_device, words_of

if TYPE_CHECKING:
    from pathlib import Path


def named(name: str, kind: str = "flatbed scanner") -> SaneDevice:
    return SaneDevice(name, "V", "M1", kind)


@pytest.mark.parametrize(
    "name",
    [
        "genesys:libusb:001:007",
        "pixma:04A91912_247936",
        "hpaio:/usb/HP_LaserJet_MFP_M28w?serial=VND3R12345",
        "brother4:bus4;dev1",
        "xerox_mfp:libusb:001:002",
        "escl:http://127.0.0.1:60000",
        "escl:http://localhost:60000/eSCL",
        "escl:https://[::1]:443",
        "airscan:escl:Canon:unix://ipp-usb.sock/eSCL",
        "net:localhost:genesys:libusb:001:004",
        "test:0",
    ],
)
def test_what_hangs_on_this_computer_is_local(name: str) -> None:
    assert named(name).is_local


@pytest.mark.parametrize(
    "name",
    [
        "escl:https://192.168.1.20:443",
        "escl:http://[fe80::1]:80",
        "airscan:escl:Kyocera:http://192.168.1.102:9095/eSCL",
        "airscan:w1:Somebody",
        "hpaio:/net/HP_LaserJet?ip=192.168.1.9",
        "pixma:MP495_192.168.1.5",
        "brother4:net1;dev0",
        "epson2:net:192.168.1.4",
        "epkowa:network:192.168.1.4",
        "xerox_mfp:tcp 192.168.1.6 9400",
        "net:scan.example.org:genesys:libusb:001:004",
    ],
)
def test_what_is_reached_by_network_is_not(name: str) -> None:
    assert not named(name).is_local


def test_a_driverless_scanner_on_loopback_hangs_on_a_cable() -> None:
    assert named("airscan:e0:Canon TS5100", "ip=127.0.0.1").is_local
    assert not named("airscan:e0:Canon TS5100", "ip=192.168.1.7").is_local
    assert named("airscan:e0:Canon TS5100", "ip=192.168.1.7").host == "192.168.1.7"


def test_a_makers_own_backend_is_preferred_and_a_virtual_device_comes_last() -> None:
    names = ["escl:http://127.0.0.1:60000", "airscan:e0:C", "pixma:04A91912_247936"]
    assert [named(name).rank for name in names] == [Rank.ESCL, Rank.AIRSCAN, Rank.MAKER]
    assert named("test:0", "virtual device").rank is Rank.VIRTUAL


@pytest.mark.parametrize(
    ("name", "model", "serial"),
    [
        ("airscan:e0:Canon TS5100 series (0A1B2C)", "Canon TS5100 series (0A1B2C)", "0A1B2C"),
        ("airscan:e0:HP ENVY 5530 series [A6B4E2] (USB)", "HP ENVY 5530 series [A6B4E2] (USB)", "A6B4E2"),
        ("airscan:e0:HP ENVY 5530 (USB)", "HP ENVY 5530 (USB)", ""),
        ("airscan:e0:Reception (room B)", "Reception (room B)", ""),
        ("hpaio:/usb/HP_LaserJet_MFP_M28w?serial=VND3R12345", "HP_LaserJet_MFP_M28w", "VND3R12345"),
        ("pixma:04A91912_247936", "CANON MF4410", "247936"),
        ("pixma:MP495_192.168.1.5", "CANON MP495", ""),
        ("genesys:libusb:001:007", "LiDE 220", "KK42"),
        ("genesys:libusb:001:008", "LiDE 220", ""),
        ("genesys:libusb:002:007", "LiDE 220", ""),
    ],
)
def test_the_serial_number_is_read_where_it_stands(
    tmp_path: Path, name: str, model: str, serial: str
) -> None:
    folder = tmp_path / "1-4"
    folder.mkdir()
    for file, text in {"busnum": "1", "devnum": "7", "serial": "KK42"}.items():
        (folder / file).write_text(f"{text}\n", encoding="ascii")
    (tmp_path / "1-4:1.0").mkdir()

    assert listed_device(name, "V", model, "flatbed scanner", tmp_path).serial == serial


@pytest.mark.parametrize("text", ["ET-2850", "et 2850", "ET2850", "epson et_2850 series", "2850", "EPSON"])
def test_words_are_known_however_they_are_written(text: str) -> None:
    assert SaneDevice("x", "EPSON", "ET-2850 Series", "").says(words_of(text))
    assert SaneDevice("x", "eSCL", "Epson ET-2850 (0A1B2C)", "").says(words_of(text))


@pytest.mark.parametrize("text", ["ET-285", "ET-28500", "T-2850", "Canon", "EPS", "ET-2850 DTW"])
def test_parts_of_words_are_no_words(text: str) -> None:
    assert not SaneDevice("x", "EPSON", "ET-2850 Series", "").says(words_of(text))


def test_hewlett_packard_is_hp() -> None:
    assert SaneDevice("x", "Hewlett-Packard", "HP_LaserJet_MFP_M28w", "").says(words_of("HP LaserJet M28w"))


def test_a_device_without_names_is_called_by_its_address() -> None:
    assert SaneDevice("x:1", "", "", "").title == "x:1"


def test_a_protocol_is_no_maker() -> None:
    assert SaneDevice("x", "eSCL", "Canon TS5100 series", "").title == "Canon TS5100 series"
