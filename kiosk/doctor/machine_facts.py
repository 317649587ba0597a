"""Gathers what the kernel and the installed programs say: isolation, screen, memory, clock."""

from __future__ import annotations

import ctypes.util
import datetime as dt
import os
import pwd
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from devices.stick import library
from kiosk.doctor.facts import ClockFacts, IsolationFacts, MemoryFacts, ScreenFacts, StickFacts, SwapArea
from kiosk.paths import is_in_memory, volatile_folder
from kiosk.supervisor import bubblewrap

_SYSTEMD_DEADLINE_S: Final = 5.0
_UNIT: Final = "kiosk.service"
# Each by itself can forbid user namespaces: every kernel, older Debians, Ubuntu since 23.10.
_LIMITS: Final = (
    "user.max_user_namespaces",
    "kernel.unprivileged_userns_clone",
    "kernel.apparmor_restrict_unprivileged_userns",
)
# adjtimex(2): struct timex has 208 bytes; this is how timedatectl learns that the clock is synchronised.
_TIMEX_LONGS: Final = 26
_MAXERROR_LONG: Final = 3
_SYNCHRONISED_BELOW_US: Final = 16_000_000


def gather_isolation() -> IsolationFacts:
    """Try a sandbox out, within bubblewrap's own deadline."""
    user_id = os.geteuid()
    try:
        name = pwd.getpwuid(user_id).pw_name
    except KeyError:
        name = str(user_id)
    limits = {}
    for limit in _LIMITS:
        text = _read(Path("/proc/sys", limit.replace(".", "/"))).strip()
        if text:
            limits[limit] = int(text)
    has_seccomp = ctypes.util.find_library("seccomp") is not None
    return IsolationFacts(name, user_id == 0, bubblewrap.refusal(), limits, has_seccomp)


def gather_screen() -> ScreenFacts:
    """Look for the compositor's programs and for a screen."""
    states: dict[str, list[str]] = {}
    for file in sorted(Path("/sys/class/drm").glob("card*-*/status")):
        output = file.parent.name.partition("-")[2]
        states.setdefault(_read(file).strip(), []).append(output)
    return ScreenFacts(
        has_cage=shutil.which("cage") is not None,
        has_xwayland=shutil.which("Xwayland") is not None,
        display=os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "",
        connected=tuple(states.get("connected", ())),
        disconnected=tuple(states.get("disconnected", []) + states.get("unknown", [])),
    )


def gather_memory(kept: Path) -> MemoryFacts:
    """Read sizes and the ways to a disk; `kept` is where the kiosk's own lasting file goes."""
    sizes = {
        name: int(kilobytes) * 1024
        for name, kilobytes in re.findall(r"^(\w+):\s+(\d+) kB$", _read(Path("/proc/meminfo")), re.MULTILINE)
    }
    volatile = volatile_folder()
    disk = next(folder for folder in (kept, *kept.parents) if folder.is_dir())
    return MemoryFacts(
        total=sizes["MemTotal"],
        available=sizes["MemAvailable"],
        volatile_folder=volatile,
        is_volatile_in_memory=is_in_memory(volatile),
        volatile_free=shutil.disk_usage(volatile).free,
        swap=tuple(_swap_area(line.split()[0]) for line in _read(Path("/proc/swaps")).splitlines()[1:]),
        core_pattern=_read(Path("/proc/sys/kernel/core_pattern")).strip(),
        core_limit=_core_limit(),
        disk_folder=disk,
        disk_free=shutil.disk_usage(disk).free,
    )


def gather_stick(device: Path) -> StickFacts:
    """Look at the node that udev makes of a stick, and whether it could be read."""
    return StickFacts(
        has_library=library.is_installed(),
        has_folder=os.path.isdir(device.parent),  # noqa: PTH112 - Path's raise where a folder may not be searched
        has_node=os.path.exists(device),  # noqa: PTH110 - likewise
        is_readable=os.access(device, os.R_OK),
        is_writable=os.access(device, os.W_OK),
    )


def gather_clock() -> ClockFacts:
    """Ask the kernel for the time and whether somebody keeps it right."""
    timex = (ctypes.c_long * _TIMEX_LONGS)()  # modes = 0: nothing is changed
    libc = ctypes.CDLL(None, use_errno=True)
    is_known = libc.adjtimex(timex) != -1
    is_synchronised = timex[_MAXERROR_LONG] < _SYNCHRONISED_BELOW_US if is_known else None
    return ClockFacts(dt.datetime.now(dt.UTC), is_synchronised)


def _swap_area(path: str) -> SwapArea:
    device = _block_device(Path(path))
    return SwapArea(
        path,
        is_encrypted=device is not None and _is_encrypted(device),
        is_in_memory=Path(path).name.startswith("zram"),
    )


def _block_device(path: Path) -> Path | None:
    """Find the kernel's folder of a block device, or of the one that a file lies on."""
    try:
        found = path.stat()
    except OSError:
        return None
    number = found.st_rdev or found.st_dev
    device = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
    return device.resolve() if device.exists() else None


def _is_encrypted(device: Path) -> bool:
    """Tell whether a device, or every device below it, is one of dm-crypt."""
    if _read(device / "dm" / "uuid").startswith("CRYPT-"):
        return True
    below = [slave.resolve() for slave in (device / "slaves").glob("*")]
    return bool(below) and all(_is_encrypted(slave) for slave in below)


def _core_limit() -> str | None:
    """Ask systemd for the service's LimitCORE; None when it has no such service or is not there."""
    command = ("systemctl", "show", _UNIT, "--property=LoadState,LimitCORE")
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=_SYSTEMD_DEADLINE_S,
            check=True,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    said = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
    return said.get("LimitCORE") if said.get("LoadState") == "loaded" else None


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
