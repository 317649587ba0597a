"""Looks at the sessions' process trees from outside: who grows without end, and who stands still for good."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import psutil

from kiosk.supervisor.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kiosk.supervisor.attendant import Attendant

_LOG = logging.getLogger(__name__)

# Short enough to tell a stopped process before a visitor gives up, long enough to cost nothing at Welcome.
LOOK_EVERY_S: Final = 5.0
_MIB: Final = 1024 * 1024
_RENDERER: Final = "--type=renderer"


@dataclass(frozen=True, slots=True)
class Ceilings:
    """The most memory of its own that one renderer and one whole session may take, in MiB."""

    renderer_mib: int
    session_mib: int


@dataclass(frozen=True, slots=True)
class Member:
    """One process of a tree at one moment; memory that it shares with nobody, in MiB."""

    pid: int
    own_mib: float
    is_stopped: bool
    is_renderer: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done with a tree: renderers to kill, and why the session has to end, if it has to."""

    renderers: tuple[int, ...] = ()
    outcome: Outcome | None = None


def judge(members: Iterable[Member], ceilings: Ceilings) -> Verdict:
    """Decide on one tree.

    A renderer's end is only its page's, and the page is offered again; any other process is the session's.
    Nobody stops processes on a kiosk: one that is stopped is broken, and whatever waits for it hangs.
    """
    members = tuple(members)
    bad = tuple(
        each.pid
        for each in members
        if each.is_renderer and (each.is_stopped or each.own_mib > ceilings.renderer_mib)
    )
    if any(each.is_stopped and not each.is_renderer for each in members):
        return Verdict(bad, Outcome.HANG)
    kept = sum(each.own_mib for each in members if each.pid not in bad)
    return Verdict(bad, Outcome.OVERGROWN if kept > ceilings.session_mib else None)


def read_trees(roots: Iterable[int]) -> dict[int, tuple[Member, ...]]:
    """Read the trees below these process ids; a process that goes meanwhile is left out."""
    everybody = {process.pid: process for process in psutil.process_iter(["ppid"])}
    children: dict[int, list[int]] = {}
    for pid, process in everybody.items():
        children.setdefault(process.info["ppid"], []).append(pid)
    return {root: tuple(_members(root, everybody, children)) for root in roots}


def _members(
    root: int, everybody: Mapping[int, psutil.Process], children: Mapping[int, list[int]]
) -> Iterable[Member]:
    pending, seen = [root], set()
    while pending:
        pid = pending.pop()
        if pid in seen:
            continue  # numbers may be given anew while the list of processes is read
        seen.add(pid)
        pending += children.get(pid, ())
        try:
            process = everybody[pid]
            memory = process.memory_info()
            yield Member(
                pid,
                (memory.rss - memory.shared) / _MIB,
                process.status() == psutil.STATUS_STOPPED,
                _RENDERER in process.cmdline(),
            )
        except (KeyError, OSError, psutil.Error):
            continue


class TreeWatch:
    """Looks every few seconds and does what `judge` says."""

    def __init__(self, ceilings: Ceilings, look_every_s: float = LOOK_EVERY_S) -> None:
        self._ceilings = ceilings
        self._look_every_s = look_every_s

    async def run(self, attendants: Callable[[], Iterable[Attendant]]) -> None:
        """Watch the sessions that `attendants` names at each moment, until cancelled."""
        while True:
            await asyncio.sleep(self._look_every_s)
            watched = {each.pid: each for each in attendants()}
            for root, members in read_trees(watched).items():
                self._act(watched[root], judge(members, self._ceilings))

    @staticmethod
    def _act(attendant: Attendant, verdict: Verdict) -> None:
        for pid in verdict.renderers:
            _LOG.error("renderer %d is stopped or too large: killed", pid)
            try:
                psutil.Process(pid).kill()
            except (OSError, psutil.Error):
                continue
        if verdict.outcome is not None and not attendant.ended.done():
            _LOG.error("session %d: %s", attendant.pid, verdict.outcome)
            attendant.give_up(verdict.outcome)
