"""Which of the devices that SANE lists is the kiosk's scanner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """What the operator wrote of his scanner; all empty: the first one found.

    ``name`` is SANE's device name; it may hold a USB number that changes, so ``vendor`` and ``model`` (parts
    of them, whatever their case) are the stable identity.
    """

    name: str = ""
    vendor: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class SaneDevice:
    """One entry of SANE's list."""

    name: str
    vendor: str
    model: str
    kind: str

    @property
    def title(self) -> str:
        """Maker and model for a person to read."""
        return f"{self.vendor} {self.model}".strip() or self.name


def chosen(devices: Iterable[SaneDevice], choice: DeviceChoice) -> SaneDevice | None:
    """Choose by name, else by vendor and model, else the first.

    Webcams, which SANE lists beside scanners (backend v4l), are taken only when named.
    """
    listed = list(devices)
    for device in listed:
        if choice.name and device.name == choice.name:
            return device
    scanners = [device for device in listed if not device.name.startswith("v4l:")]
    if choice.vendor or choice.model:
        for device in scanners:
            if (
                choice.vendor.casefold() in device.vendor.casefold()
                and choice.model.casefold() in device.model.casefold()
            ):
                return device
    return scanners[0] if scanners else None
