"""Knows where files can be written: mounts that keep what is written, in memory or on a disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# Views of the kernel's own state: nobody's data lies in them, and reading some of them does things.
_VIRTUAL: Final = frozenset(
    {
        "autofs",
        "binfmt_misc",
        "bpf",
        "cgroup",
        "cgroup2",
        "configfs",
        "debugfs",
        "devpts",
        "efivarfs",
        "fusectl",
        "mqueue",
        "nsfs",
        "proc",
        "pstore",
        "rpc_pipefs",
        "securityfs",
        "selinuxfs",
        "squashfs",
        "sysfs",
        "tracefs",
    }
)
_MEMORY: Final = frozenset({"tmpfs", "ramfs"})


@dataclass(frozen=True, slots=True)
class Mount:
    """One mount: its place, its kind of file system, the device, and which part of it is shown."""

    place: Path
    kind: str
    device: str
    root: str
    is_writable: bool


def mounts_of(process: str = "self") -> list[Mount]:
    """Read the mounts that a process sees; places are as that process names them."""
    text = Path(f"/proc/{process}/mountinfo").read_text(encoding="utf-8", errors="replace")
    return [mount_of(line) for line in text.splitlines()]


def writable(mounts: Iterable[Mount]) -> list[Mount]:
    """Choose what can be written, each file system once; a part of one already chosen adds nothing."""
    chosen: list[Mount] = []
    for mount in sorted(mounts, key=lambda each: len(each.root)):
        is_known = any(
            mount.device == other.device and Path(mount.root).is_relative_to(other.root) for other in chosen
        )
        if mount.is_writable and mount.kind not in _VIRTUAL and not is_known:
            chosen.append(mount)
    return chosen


def in_memory(mounts: Iterable[Mount]) -> list[Mount]:
    """Choose the writable file systems that live in memory."""
    return [mount for mount in writable(mounts) if mount.kind in _MEMORY]


def mount_of(line: str) -> Mount:
    """Read a line of /proc/PID/mountinfo; proc(5) says what stands in it."""
    # number parent device root place options [tags] - kind source options
    left, _, right = line.partition(" - ")
    _, _, device, root, place, options, *_ = left.split(" ")
    kind, _, other_options = right.split(" ", 2)
    is_writable = "rw" in options.split(",") and "ro" not in other_options.split(",")
    return Mount(Path(_plain(place)), kind, device, _plain(root), is_writable)


def _plain(text: str) -> str:
    # Spaces and their like stand there as octal numbers.
    for number in (" ", "\t", "\n", "\\"):
        text = text.replace(f"\\{ord(number):03o}", number)
    return text
