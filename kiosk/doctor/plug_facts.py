"""Gathers what the machine does with whatever is plugged into it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.doctor.facts import PlugFacts

# Programs that mount a stick as soon as it is in, for whoever sits there; of desktops, and by themselves.
_MOUNTERS: Final = (
    "usr/bin/udiskie",
    "usr/bin/usbmount",
    "usr/share/usbmount/usbmount",
    "usr/libexec/gvfs-udisks2-volume-monitor",
    "usr/bin/thunar-volman",
    "usr/lib/systemd/system/autofs.service",
)


def gather_plugs(root: Path = Path("/")) -> PlugFacts:
    """Look below `root`; what cannot be read is not there."""
    policies = sorted((root / "sys/bus/usb/devices").glob("usb*/authorized_default"))
    return PlugFacts(
        takes_any=tuple(file.parent.name for file in policies if _takes_any(file)),
        has_usb=bool(policies),
        mounters=tuple(f"/{name}" for name in _MOUNTERS if (root / name).exists()),
    )


def _takes_any(policy: Path) -> bool:
    """Tell whether the kernel takes every device of this bus: 0 is none, 2 what is built in."""
    try:
        return policy.read_text(encoding="ascii").strip() not in {"0", "2"}
    except (OSError, UnicodeDecodeError):
        return True  # what cannot be seen is not called safe
