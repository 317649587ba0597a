"""Which of the listed devices is taken."""

from devices.scanning.sane_device import DeviceChoice, SaneDevice, chosen

WEBCAM = SaneDevice("v4l:/dev/video0", "Noname", "Webcam", "virtual device")
USB = SaneDevice("genesys:libusb:001:007", "Canon", "LiDE 220", "flatbed scanner")
NETWORK = SaneDevice("airscan:e0:Brother", "eSCL", "Brother DCP-L3550", "ip=127.0.0.1")


def test_the_first_scanner_is_taken_and_no_webcam() -> None:
    assert chosen([WEBCAM, USB, NETWORK], DeviceChoice()) == USB
    assert chosen([WEBCAM], DeviceChoice()) is None
    assert chosen([], DeviceChoice()) is None


def test_a_webcam_is_taken_when_it_is_named() -> None:
    assert chosen([USB, WEBCAM], DeviceChoice(name=WEBCAM.name)) == WEBCAM


def test_maker_and_model_outlive_a_changed_usb_number() -> None:
    choice = DeviceChoice(name="genesys:libusb:001:004", vendor="canon", model="lide 220")

    assert chosen([NETWORK, USB], choice) == USB


def test_without_the_preferred_one_the_first_serves() -> None:
    assert chosen([NETWORK, USB], DeviceChoice(vendor="Epson")) == NETWORK


def test_a_device_without_names_is_called_by_its_address() -> None:
    assert SaneDevice("x:1", "", "", "").title == "x:1"
