"""Kills every process of a session and makes sure that none is left."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from pathlib import Path

import psutil

# Every process of a session inherits this variable with the session's name. It finds those that have left
# the process group and whose parent is dead; the sandbox's process namespace does the same for certain.
MARKER = "KIOSK_SESSION"
_LOOK_AGAIN_S = 0.01


def members(leader: int | None, name: str) -> set[int]:
    """Find the living processes of a session: descendants, process group, and bearers of its marker."""
    found = set()
    for pid in psutil.pids():
        if pid != os.getpid() and (_is_marked(pid, name) or (leader and _group_of(pid) == leader)):
            found.add(pid)
    if leader is not None:
        with contextlib.suppress(psutil.NoSuchProcess):
            found |= {child.pid for child in psutil.Process(leader).children(recursive=True)} | {leader}
    return {pid for pid in found if not _is_dead(pid)}


async def kill(leader: int | None, name: str, deadline_s: float) -> set[int]:
    """Kill the tree; returns the ids that are still alive after `deadline_s` (none, if all is well)."""
    loop = asyncio.get_running_loop()
    give_up_at = loop.time() + deadline_s
    while left := members(leader, name):
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                continue  # gone; or another user's by now, which the next look tells
        if loop.time() >= give_up_at:
            return members(leader, name)
        await asyncio.sleep(_LOOK_AGAIN_S)
    return set()


def _group_of(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return None


def _is_marked(pid: int, name: str) -> bool:
    try:
        environment = Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:  # gone, or another user's
        return False
    return f"{MARKER}={name}".encode() in environment.split(b"\0")


def _is_dead(pid: int) -> bool:
    """Tell whether a process is gone or only waits to be reaped: a zombie has no memory any more."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
