"""One entry of SANE's list, and what in it stays when cables are moved: link, maker, model, serial number."""

from __future__ import annotations

import ipaddress
import itertools
import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from pathlib import Path

USB_DEVICES = Path("/sys/bus/usb/devices")

_DRIVERLESS = {"airscan": 1, "escl": 2}
# Names of network devices, from the backends' manuals: sane-net(5), sane-epson2(5), sane-xerox_mfp(5)
# ("tcp host port"), hpaio ("/net/"), brother ("net1;dev0").
_NETWORK_NAME = re.compile(
    r"://|[:/]net(work)?[:;/\d]|^net:|:tcp |networkscan|bjnp|_nscan|_net\b", re.IGNORECASE
)
_HOST_OF_URL = re.compile(r"://\[?([^/\s\]]*?)\]?(?::\d+)?(?:/|$)")
_IP_OF_KIND = re.compile(r"\bip=([0-9a-fA-F.:]+)")
_ADDRESS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])")
_USB_NUMBERS = re.compile(r":libusb:(\d+):(\d+)$")
# sane-airscan's "airscan:e0:NAME": protocol (eSCL or WSD) and a count of what it has found so far.
_COUNTED_NAME = re.compile(r"^(airscan:[ew])\d+:")
# "Canon TS5100 series (0A1B2C)", "HP ENVY 5530 [A6B4E2]"; "(USB)", which ipp-usb adds, is none.
_BRACKET_SERIAL = re.compile(r"[(\[]((?=[^)\]]*\d)[0-9A-Za-z-]{4,})[)\]]\s*(?:\(USB\))?\s*$")
# hpaio names a device by "?serial=", pixma by model number and serial, such as "pixma:04A91912_247936".
_NAME_SERIAL = re.compile(r"[?&]serial=([^&]+)|^pixma:[0-9A-F]{8}_([0-9A-Za-z]+)$")
_WORD = re.compile(r"[^\W_]+")
# What says nothing of who made which machine; driverless entries have the protocol where the maker belongs.
_EMPTY_WORDS = frozenset({"escl", "wsd", "airscan", "usb", "series", "scanner", "inc", "corp", "co", "ltd"})


class Rank(IntEnum):
    """Which of several entries of one machine is taken, the least first.

    A maker's own backend knows its machine best; sane-airscan is more robust than SANE's own escl.
    """

    MAKER = 0
    AIRSCAN = 1
    ESCL = 2
    VIRTUAL = 3


@dataclass(frozen=True)
class SaneDevice:
    """One entry of SANE's list, or a mere name (``is_listed`` False); ``serial`` is empty if unknown."""

    name: str
    vendor: str
    model: str
    kind: str
    serial: str = ""
    is_listed: bool = True

    @property
    def title(self) -> str:
        """Maker and model for a person to read."""
        vendor = "" if self.vendor.casefold() in _EMPTY_WORDS else self.vendor
        return f"{vendor} {self.model}".strip() or self.name

    @property
    def backend(self) -> str:
        """The SANE backend that drives it."""
        return self.name.partition(":")[0]

    @property
    def stable_name(self) -> str:
        """Its name without the number that sane-airscan counts it by, which is another at each discovery."""
        return _COUNTED_NAME.sub(r"\1:", self.name)

    @property
    def has_usb_number(self) -> bool:
        """Tell whether its name changes each time the cable is plugged in."""
        return _USB_NUMBERS.search(self.name) is not None

    @property
    def is_webcam(self) -> bool:
        """Tell whether it is a camera, which SANE lists beside scanners."""
        return self.backend == "v4l"

    @property
    def rank(self) -> Rank:
        """Tell how much this entry is preferred to others of the same machine."""
        if "virtual" in self.kind:
            return Rank.VIRTUAL
        return Rank(_DRIVERLESS.get(self.backend, Rank.MAKER))

    @cached_property
    def host(self) -> str:
        """The network address or name by which it is reached; empty where the entry does not hold one."""
        for pattern, text in ((_IP_OF_KIND, self.kind), (_HOST_OF_URL, self.name)):
            if (found := pattern.search(text)) and "unix://" not in text:
                return found[1].casefold()
        if self.backend == "net":
            return self.name.split(":")[1].casefold()
        found = _ADDRESS.search(self.name)
        return found[0] if found else ""

    @cached_property
    def is_local(self) -> bool:
        """Tell whether it hangs on this computer: by USB, or through a server on loopback (ipp-usb)."""
        if self.host:
            return _is_loopback(self.host)
        if "://" in self.name:
            return "unix://" in self.name
        return self.backend not in _DRIVERLESS and _NETWORK_NAME.search(self.name) is None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of maker and model, without the serial number."""
        return words_of(f"{self.vendor} {_BRACKET_SERIAL.sub('', self.model)}")

    def says(self, words: tuple[str, ...]) -> bool:
        """Tell whether maker and model hold all of ``words``, whole; "ET 2850" is also "ET2850" and back."""
        own = {*self.words, *_joined(self.words)}
        pairs = ("", *_joined(words), "")
        return all(
            word in own or before in own or after in own
            for word, before, after in zip(words, pairs, pairs[1:], strict=False)
        )


def listed_device(
    name: str, vendor: str, model: str, kind: str, usb_devices: Path = USB_DEVICES
) -> SaneDevice:
    """Make an entry of what SANE lists; its serial number is read from its name or from the kernel."""
    return SaneDevice(name, vendor, model, kind, _serial(name, model, usb_devices))


def words_of(text: str) -> tuple[str, ...]:
    """Split into whole words, without case, signs and words that say nothing of maker and model."""
    plain = text.casefold().replace("hewlett-packard", "hp").replace("hewlett packard", "hp")
    return tuple(word for word in _WORD.findall(plain) if word not in _EMPTY_WORDS)


def _joined(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(left + right for left, right in itertools.pairwise(words))


def _serial(name: str, model: str, usb_devices: Path) -> str:
    if numbers := _USB_NUMBERS.search(name):
        return _usb_serial(int(numbers[1]), int(numbers[2]), usb_devices)
    if found := _NAME_SERIAL.search(name):
        return found[1] or found[2]
    found = _BRACKET_SERIAL.search(model) or _BRACKET_SERIAL.search(name)
    return found[1] if found else ""


def _usb_serial(bus: int, device: int, usb_devices: Path) -> str:
    """Read the serial number of the device that has these two numbers now."""
    for folder in usb_devices.glob("*"):
        if _read(folder / "busnum") == str(bus) and _read(folder / "devnum") == str(device):
            return _read(folder / "serial")
    return ""


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
