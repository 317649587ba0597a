"""What the kiosk costs while nobody touches it: processor time, memory at Welcome and in the site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import psutil

from kiosk.demo.process import PortalProcess
from kiosk.session.config import Demonstration
from tests.benchmarks.figure import Figure
from tests.benchmarks.stage import Stage
from tests.support.process import wait_until
from tests.support.session_process import SessionProcess

if TYPE_CHECKING:
    from tests.benchmarks.screen import Screen

_IDLE_GOAL_PERCENT = 1.0
_SETTLE_S = 8.0  # first looks at the devices, caches, the last frames of the start
_PAGE_S = 30.0
_MIB = 1024 * 1024


def measure(screen: Screen, seconds: float) -> list[Figure]:
    """Watch an untouched Welcome, then open a site."""
    with SessionProcess(screen.name) as session:
        session.wait_ready()
        time.sleep(_SETTLE_S)
        before = processor_s(session.pid)
        time.sleep(seconds)
        used_percent = (processor_s(session.pid) - before) / seconds * 100
        welcome = _memory_mib(session.pid)
    with PortalProcess() as portal:
        demonstration = Demonstration(
            portal_origin=portal.origin, bank_origin=portal.bank_origin, mediator_pin="0000"
        )
        with Stage(screen, demonstration) as stage:
            open_site(stage)
            time.sleep(_SETTLE_S)
            site = _memory_mib(stage.session.pid)
    note = f"{seconds:g} s, whole tree"
    return [
        Figure("Welcome, untouched", "% of a core", (used_percent,), goal=_IDLE_GOAL_PERCENT, note=note),
        Figure("memory at Welcome (PSS, all processes)", "MiB", (welcome,)),
        Figure("memory in the site (PSS, all processes)", "MiB", (site,)),
    ]


def open_site(stage: Stage) -> None:
    """Go to a procedure's site, and wait for its page."""
    go_to_site(stage)
    wait_until(lambda: bool(stage.ask("title")), "the site's page", _PAGE_S)
    stage.rest()


def go_to_site(stage: Stage) -> None:
    """Go to a procedure's site, whatever becomes of its page."""
    stage.call("journey.start")
    stage.call("journey.goHome")
    stage.call("journey.openFamily", "licence")
    stage.call("journey.openProcedure", "licence-lost")
    stage.call("journey.openSite")


def _tree(root: int) -> list[psutil.Process]:
    process = psutil.Process(root)
    return [process, *process.children(recursive=True)]


def processor_s(root: int) -> float:
    """Processor time of the tree so far; that of children that have ended is their parents'."""
    total = 0.0
    for process in _tree(root):
        times = process.cpu_times()
        total += times.user + times.system + times.children_user + times.children_system
    return total


def _memory_mib(root: int) -> float:
    total = 0
    for process in _tree(root):
        try:
            total += process.memory_full_info().pss
        except psutil.AccessDenied:
            # Chromium's renderers hide their maps. What they share counts for nothing then, all else in full.
            memory = process.memory_info()
            total += memory.rss - memory.shared
    return total / _MIB
