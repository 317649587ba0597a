"""Watching a process that may not be ours."""

from __future__ import annotations

import os
import select


def has_ended(pid: int, timeout_s: float) -> bool:
    """Wait until the process is dead, collected by its parent or not; False when it still lives."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        readable, _, _ = select.select([watched], [], [], timeout_s)
        return bool(readable)
    finally:
        os.close(watched)
