"""Machines with too little memory, or with ways from it to a disk, as cases for the doctor's checks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.doctor.facts import SwapArea
from tests.unit.doctor.machine import GIB, SOUND

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts


def _memory(**fields: Any) -> Facts:
    return replace(SOUND, memory=replace(SOUND.memory, **fields))


SWAP_FILE = SwapArea("/swapfile", is_encrypted=False, is_in_memory=False)

MEMORY_CASES = (
    (_memory(available=GIB // 2), "memory", "failed", "0.5 of 4.0"),
    (_memory(total=2 * GIB), "memory", "warning", "4 GB or more"),
    (_memory(is_volatile_in_memory=False), "memory-folder", "failed", "on a disk"),
    (_memory(volatile_free=1024), "memory-folder", "failed", "/run"),
    (_memory(swap=(SWAP_FILE,)), "swap", "failed", "swapoff"),
    (_memory(swap=(replace(SWAP_FILE, is_encrypted=True),)), "swap", "ok", "encrypted"),
    (_memory(swap=(replace(SWAP_FILE, is_in_memory=True),)), "swap", "ok", "in memory"),
    (_memory(core_limit=None), "core-files", "unknown", "Install kiosk.service"),
    (_memory(core_limit=None, core_pattern=""), "core-files", "ok", "no core file"),
    (_memory(core_limit="0"), "core-files", "ok", "LimitCORE=0"),
    (_memory(core_limit="infinity"), "core-files", "failed", "written to a file"),
    (
        _memory(core_limit="0", core_pattern="|/lib/systemd/systemd-coredump %P"),
        "core-files",
        "ok",
        "",
    ),
    (
        _memory(core_limit="0", core_pattern="|/usr/share/apport/apport %p"),
        "core-files",
        "failed",
        "handed to apport",
    ),
    (
        _memory(core_limit="1", core_pattern="|/usr/share/apport/apport %p"),
        "core-files",
        "ok",
        "no core file",
    ),
    (_memory(disk_free=1), "disk", "failed", "journalctl"),
    (_memory(disk_free=GIB // 2), "disk", "warning", "0.5 GiB"),
)
