"""Which of the listed devices is taken, and which never."""

from __future__ import annotations

from dataclasses import replace

import pytest

from devices.scanning.sane_choice import DeviceChoice, choose, found_scanners, machines
from devices.scanning.sane_device import SaneDevice

WEBCAM = SaneDevice("v4l:/dev/video0", "Noname", "Webcam", "virtual device")
USB = SaneDevice("genesys:libusb:001:007", "Canon", "LiDE 220", "flatbed scanner", "KK42")
SECOND_USB = SaneDevice("epson2:libusb:001:009", "Epson", "GT-S50", "flatbed scanner", "E1")
TWIN = replace(USB, name="genesys:libusb:001:008", serial="KK43")
NETWORK = SaneDevice("airscan:e0:Brother", "eSCL", "Brother DCP-L3550", "ip=192.168.1.7")
OTHER_OFFICE = SaneDevice("airscan:e1:Brother 2", "eSCL", "Brother DCP-L3550", "ip=192.168.1.8")
# One multifunction device by its maker's backend, by ipp-usb through both driverless backends, by network.
HP_USB = SaneDevice(
    "hpaio:/usb/M28w?serial=VND3", "Hewlett-Packard", "HP_LaserJet_MFP_M28w", "all-in-one", "VND3"
)
HP_IPP_USB = SaneDevice(
    "airscan:e0:HP LaserJet MFP M28w (USB)", "eSCL", "HP LaserJet MFP M28w (USB)", "ip=127.0.0.1"
)
HP_ESCL = SaneDevice("escl:http://127.0.0.1:60000", "HP", "LaserJet MFP M28w", "flatbed scanner")
HP_NETWORK = SaneDevice(
    "airscan:e1:HP M28w", "eSCL", "HP LaserJet MFP M28w (77B3C1)", "ip=10.0.0.4", "77B3C1"
)
HP_ALL = [HP_NETWORK, HP_ESCL, HP_IPP_USB, HP_USB]


def taken(listed: list[SaneDevice], choice: DeviceChoice) -> SaneDevice | None:
    return choose(listed, choice).first


def test_what_hangs_on_this_computer_is_taken_and_no_webcam() -> None:
    assert taken([WEBCAM, NETWORK, USB], DeviceChoice()) == USB
    assert taken([WEBCAM], DeviceChoice()) is None
    assert taken([], DeviceChoice()) is None


def test_a_webcam_is_taken_when_it_is_named() -> None:
    assert taken([USB, WEBCAM], DeviceChoice(name=WEBCAM.name)) == WEBCAM


@pytest.mark.parametrize("choice", [DeviceChoice(), DeviceChoice(vendor="Brother", model="DCP-L3550")])
def test_a_network_scanner_is_taken_by_name_or_serial_number_alone(choice: DeviceChoice) -> None:
    chosen = choose([NETWORK], choice)
    assert chosen.in_turn == ()
    assert "1 in the network: name one by device or serial" in chosen.why
    assert "2 in the network" in choose([NETWORK, OTHER_OFFICE], choice).why

    numbered = replace(NETWORK, serial="77B3C1")
    assert taken([OTHER_OFFICE, numbered], replace(choice, serial="77b3c1")) == numbered
    assert taken([OTHER_OFFICE, NETWORK], replace(choice, name=NETWORK.name)) == NETWORK


def test_a_network_name_is_known_again_whatever_it_is_counted_by() -> None:
    counted_anew = replace(NETWORK, name="airscan:e7:Brother")
    choice = DeviceChoice(name=NETWORK.name)

    assert choose([OTHER_OFFICE, counted_anew], choice).in_turn == (counted_anew,)
    by_wsd = replace(NETWORK, name="airscan:w7:Brother")
    assert [entry.name for entry in choose([by_wsd], choice).in_turn] == [NETWORK.name]


@pytest.mark.parametrize("choice", [DeviceChoice(vendor="Epson"), DeviceChoice(serial="X1")])
def test_another_offices_scanner_never_stands_in_for_the_configured_one(choice: DeviceChoice) -> None:
    chosen = choose([NETWORK], choice)

    assert chosen.in_turn == ()
    assert "no scanner that fits" in chosen.why


def test_a_twin_in_the_network_never_stands_in_for_one_on_a_cable() -> None:
    twin = replace(NETWORK, vendor="Canon", model="LiDE 220")
    choice = DeviceChoice(name=USB.name, vendor="Canon", model="LiDE 220")

    assert [entry.name for entry in choose([twin], choice).in_turn] == [USB.name]  # tried, though not listed
    assert choose([twin, SECOND_USB], choice).in_turn == (SECOND_USB,)


def test_the_only_one_on_this_computer_stands_in_for_the_configured_one() -> None:
    chosen = choose([NETWORK, USB], DeviceChoice(vendor="Epson"))

    assert chosen.entries == ()
    assert chosen.substitutes == (USB,)


def test_of_two_on_this_computer_neither_is_guessed() -> None:
    assert choose([USB, SECOND_USB], DeviceChoice(vendor="Brother")).in_turn == ()


def test_identity_outlives_a_changed_usb_number() -> None:
    choice = DeviceChoice(name="genesys:libusb:001:004", vendor="canon", model="lide 220")

    assert choose([NETWORK, SECOND_USB, USB], choice).in_turn == (USB,)


def test_the_serial_number_tells_twins_apart_wherever_they_are_plugged() -> None:
    for number in range(4, 12):
        moved = replace(TWIN, name=f"genesys:libusb:001:{number:03}")
        assert taken([USB, moved, SECOND_USB], DeviceChoice(serial="kk43")) == moved


def test_an_exact_name_wins_over_preference() -> None:
    assert taken([USB, NETWORK, OTHER_OFFICE], DeviceChoice(name=OTHER_OFFICE.name)) == OTHER_OFFICE
    assert taken(HP_ALL, DeviceChoice(name=HP_ESCL.name, vendor="HP")) == HP_ESCL


def test_a_usb_number_that_went_to_another_machine_does_not_win_over_identity() -> None:
    choice = DeviceChoice(name=SECOND_USB.name, vendor="Canon", model="LiDE 220")

    assert taken([SECOND_USB, USB], choice) == USB


def test_a_network_name_is_tried_although_it_is_not_listed() -> None:
    choice = DeviceChoice(name="airscan:escl:Ours:http://192.168.1.9/eSCL")
    chosen = choose([NETWORK, USB], choice)

    assert [entry.name for entry in chosen.entries] == [choice.name]
    assert not chosen.entries[0].is_listed
    assert chosen.substitutes == (USB,)
    assert choose([NETWORK], choice).in_turn == chosen.entries


def test_an_old_usb_number_is_not_tried_where_something_else_is_there() -> None:
    choice = DeviceChoice(name="genesys:libusb:001:004")

    assert choose([USB], choice).in_turn == (USB,)
    assert [entry.name for entry in choose([], choice).in_turn] == [choice.name]


def test_one_machine_by_four_ways_is_one_with_its_makers_backend_first() -> None:
    assert machines(HP_ALL) == [(HP_USB, HP_IPP_USB, HP_ESCL, HP_NETWORK)]
    (found,) = found_scanners([*HP_ALL, WEBCAM])
    assert (found.title, found.serial, found.is_local) == (HP_USB.title, "VND3", True)
    assert found.names == (HP_USB.name, HP_IPP_USB.name, HP_ESCL.name, HP_NETWORK.name)


def test_the_other_entries_on_the_cable_are_tried_next_and_never_the_networks() -> None:
    for choice in (DeviceChoice(), DeviceChoice(vendor="HP", model="M28w"), DeviceChoice(serial="vnd3")):
        assert choose(HP_ALL, choice).entries == (HP_USB, HP_IPP_USB, HP_ESCL)
    assert choose(HP_ALL, DeviceChoice(serial="77b3c1")).entries == (HP_NETWORK,)


def test_two_of_one_model_are_two() -> None:
    assert machines([USB, TWIN]) == [(USB,), (TWIN,)]
    assert machines([OTHER_OFFICE, NETWORK]) == [(NETWORK,), (OTHER_OFFICE,)]
    escl = SaneDevice("escl:http://192.168.1.8:80", "Brother", "DCP-L3550", "flatbed scanner")
    assert machines([OTHER_OFFICE, NETWORK, escl]) == [(NETWORK,), (OTHER_OFFICE, escl)]
    assert machines([USB, SECOND_USB]) == [(SECOND_USB,), (USB,)]


def test_a_maker_alone_does_not_make_two_entries_one() -> None:
    nameless = SaneDevice("x:1", "Canon", "Flatbed", "flatbed scanner")

    assert len(machines([nameless, USB])) == 2
