"""Keeps a crash from leaving a process's memory in a file."""

from __future__ import annotations

import resource


def forbid_core_files() -> None:
    """Let neither this process nor its children leave a core file.

    One byte, where that may still be chosen: with a limit of nought the kernel hands the core to a program
    that asked for it, such as a collector of crashes (core(5)).
    """
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    limit = 0 if hard == 0 else 1
    resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))
