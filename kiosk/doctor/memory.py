"""Checks that there is enough memory, and that nothing of it reaches a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.config import Isolation
from kiosk.doctor.finding import failed, ok, unknown, warning
from kiosk.supervisor.bubblewrap import WRITABLE_BYTES

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts, MemoryFacts
    from kiosk.doctor.finding import Finding

_GIB: Final = 1024**3
_MIB: Final = 1024**2
# A session shown takes 0.35 GiB, a heavy site as much again, its papers up to 0.5 GiB; the system, CUPS and
# the next session need the rest. "4 GB" machines report some 3.7 GiB.
WANTED_BYTES: Final = 7 * _GIB // 2
LEAST_FREE_BYTES: Final = 3 * _GIB // 4
# Sockets and a lock; a sandboxed session brings its own tmpfs.
_LEAST_VOLATILE_BYTES: Final = 16 * _MIB
# Counters take kilobytes: this is for the system's own logs and updates.
_LEAST_DISK_BYTES: Final = 200 * _MIB
_WANTED_DISK_BYTES: Final = 1 * _GIB
# systemd's handler keeps to the limit of the process that died; others, such as Ubuntu's apport, do not.
_OBEDIENT_HANDLER: Final = "systemd-coredump"
# kernel, fs/coredump.c: a limit of one byte stops even cores that go to a program; nought does not.
_NO_CORE: Final = "1"


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for memory and the ways from it to a disk."""
    memory = facts.memory
    return (
        _size(memory),
        _volatile(memory, facts.config.sandbox.isolation),
        _swap(memory),
        _core(memory),
        _disk(memory),
    )


def _size(memory: MemoryFacts) -> Finding:
    told = f"{_gib(memory.available)} of {_gib(memory.total)} GiB are free"
    if memory.available < LEAST_FREE_BYTES:
        return failed(
            "memory",
            f"Only {told}: a session with its papers does not fit.",
            'End what takes it: "ps -eo rss,comm --sort=-rss | head".',
        )
    if memory.total < WANTED_BYTES:
        return warning("memory", f"{told}; heavy sites may be ended.", "Give the machine 4 GB or more.")
    return ok("memory", f"{told}.")


def _volatile(memory: MemoryFacts, isolation: Isolation) -> Finding:
    folder, free = memory.volatile_folder, memory.volatile_free
    if not memory.is_volatile_in_memory:
        return failed(
            "memory-folder",
            f"Working files would go to {folder}, which is on a disk.",
            "Start the kiosk by kiosk.service, whose folder lies in memory, or mount a tmpfs there.",
        )
    least = WRITABLE_BYTES if isolation is Isolation.NONE else _LEAST_VOLATILE_BYTES
    if free < least:
        return failed(
            "memory-folder",
            f"{folder} has only {free // _MIB} MiB free, {least // _MIB} are needed.",
            'Remove what fills it, or enlarge the tmpfs it lies on ("mount -o remount,size=… /run").',
        )
    return ok("memory-folder", f"Working files go to {folder}, in memory, {_gib(free)} GiB free.")


def _swap(memory: MemoryFacts) -> Finding:
    open_areas = [area.path for area in memory.swap if not (area.is_encrypted or area.is_in_memory)]
    if open_areas:
        return failed(
            "swap",
            f"Memory can be written out to {', '.join(open_areas)}, not encrypted.",
            'Run "sudo swapoff -a" and take the line with type swap out of /etc/fstab.',
        )
    if memory.swap:
        return ok("swap", "Swap is encrypted, or in memory.")
    return ok("swap", "There is no swap.")


def _core(memory: MemoryFacts) -> Finding:
    pattern = memory.core_pattern
    if not pattern or memory.core_limit == _NO_CORE:
        return ok("core-files", "A crash leaves no core file.")
    program = pattern.removeprefix("|").split()[0].rpartition("/")[2] if pattern.startswith("|") else ""
    if memory.core_limit == "0" and program in ("", _OBEDIENT_HANDLER):
        return ok("core-files", "A crash leaves no core file (LimitCORE=0).")
    if memory.core_limit is not None:
        way = f"is handed to {program}" if program else "is written to a file"
        return failed(
            "core-files",
            f"The memory of a session that crashes {way} (LimitCORE={memory.core_limit}).",
            f'Write "LimitCORE={_NO_CORE}" under [Service] in /etc/systemd/system/kiosk.service, '
            'then run "sudo systemctl daemon-reload && sudo systemctl restart kiosk".',
        )
    return unknown(
        "core-files",
        f"A crash goes by kernel.core_pattern ({pattern}): systemd tells no limit of kiosk.service.",
        "Install kiosk.service, whose LimitCORE forbids core files.",
    )


def _disk(memory: MemoryFacts) -> Finding:
    told = f"{_gib(memory.disk_free)} GiB are free at {memory.disk_folder}"
    remedy = 'Make room: "sudo journalctl --vacuum-size=200M" and "sudo apt clean".'
    if memory.disk_free < _LEAST_DISK_BYTES:
        return failed("disk", f"Only {told}: counters and logs cannot be kept.", remedy)
    if memory.disk_free < _WANTED_DISK_BYTES:
        return warning("disk", f"Only {told}.", remedy)
    return ok("disk", f"{told}.")


def _gib(size: int) -> str:
    return f"{size / _GIB:.1f}"
