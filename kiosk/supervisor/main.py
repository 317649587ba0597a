"""Builds the supervisor and everything it holds, and hands it all over by constructor."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import os
import signal
import sqlite3
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from devices.core_file import forbid_core_files
from kiosk.catalogue.loader import load_catalogue
from kiosk.config import Isolation, PrinterDriver
from kiosk.device import cups_printer, machine_mark
from kiosk.errors import UnavailableError
from kiosk.mediator.desk import MediatorDesk
from kiosk.mediator.lockout import Lockout
from kiosk.mediator.permission import Permit
from kiosk.mediator.pin import PinChecker
from kiosk.network.authority import lapse_of
from kiosk.network.surroundings import read_surroundings
from kiosk.paths import CATALOGUE, volatile_folder
from kiosk.statistics.blocked_host import BlockedHostStore
from kiosk.statistics.counter import CounterStore
from kiosk.supervisor import bubblewrap
from kiosk.supervisor.host_desk import HostDesk
from kiosk.supervisor.lifecycle import Deadlines, Supervisor
from kiosk.supervisor.network import NetworkDesk
from kiosk.supervisor.notifier import Notifier
from kiosk.supervisor.quiet import QuietMoment
from kiosk.supervisor.reception import Reception
from kiosk.supervisor.recovery import RecoveryLadder
from kiosk.supervisor.run_folder import RunFolder
from kiosk.supervisor.sandbox import PlainLauncher, Programs
from kiosk.supervisor.session_process import SessionStarter
from kiosk.supervisor.standby import StandbyPlan
from kiosk.supervisor.tree_watch import Ceilings, TreeWatch
from kiosk.supervisor.wipe import Wiper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config import KioskConfig, SandboxConfig
    from kiosk.session.config import SessionConfig
    from kiosk.supervisor.sandbox import Launcher
    from kiosk.supervisor.wipe import PrintEraser

_SECONDS_PER_HOUR = 3600.0

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run: the whole configuration, the session's part of it, and how the session is started."""

    config: KioskConfig
    session: SessionConfig
    programs: Programs = field(default_factory=Programs)
    deaths_allowed: int | None = None
    folder: Path | None = None  # where the run's folder is made; None: in memory


def serve(plan: Plan) -> None:
    """Run sessions until SIGTERM or SIGINT. Raises `KioskError`s that stop the whole kiosk."""
    forbid_core_files()  # the sessions inherit it, also where no unit file says so
    asyncio.run(_serve(plan))


async def _serve(plan: Plan) -> None:
    launcher = make_launcher(plan)
    with RunFolder(plan.folder or volatile_folder()) as run_folder:
        if removed := run_folder.remove_leftovers():
            _LOG.warning("erased %d folders that a killed kiosk had left", removed)
        counters = _open_counters(plan.config)
        supervisor = _build(plan, launcher, counters, run_folder.path)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, supervisor.stop)
        reading = asyncio.create_task(asyncio.to_thread(_read_catalogue, plan.config, counters))
        try:
            await _run_watched(supervisor, plan.config.sandbox)
        finally:
            await reading


async def _run_watched(supervisor: Supervisor, sandbox: SandboxConfig) -> None:
    """Run the supervisor beside the watch over its trees; an error of either ends both."""
    watch = TreeWatch(Ceilings(sandbox.renderer_memory_mb, sandbox.session_memory_mb))
    running = asyncio.ensure_future(supervisor.run())
    watching = asyncio.ensure_future(watch.run(lambda: supervisor.attendants))
    try:
        await asyncio.wait({running, watching}, return_when=asyncio.FIRST_COMPLETED)
        if watching.done():
            supervisor.stop()
        await running
    finally:
        watching.cancel()
        running.cancel()
        await asyncio.gather(running, watching, return_exceptions=True)
    if watching.done() and not watching.cancelled():
        watching.result()


def make_launcher(plan: Plan) -> Launcher:
    """Choose how sessions are started. Raises `UnavailableError` when the wanted isolation is not there."""
    config = plan.config
    match config.sandbox.isolation:
        case Isolation.NONE:
            _LOG.warning("isolation is off: a session can read what this user can read")
            return PlainLauncher(plan.programs, _environment(config))
        case Isolation.BUBBLEWRAP:
            if reason := bubblewrap.refusal():
                raise UnavailableError(
                    f'no sandbox: {reason}; or write isolation = "none" under [sandbox] to run without'
                )
            readable = [
                *config.catalogue.extra_folders,
                config.display.theme_folder,
                config.scanner.sane_config_folder,
                config.network.extra_ca_file,
                config.network.pac_file,
            ]
            return bubblewrap.BubblewrapLauncher(
                plan.programs,
                _environment(config),
                [path for path in readable if path],
                [config.stick.device.parent] if config.stick.enabled else [],
                has_accessibility_bus=config.sandbox.accessibility_bus,
            )


def _environment(config: KioskConfig) -> dict[str, str]:
    """Return our own environment with what Chromium must know before a session hears its configuration."""
    return {**os.environ, "KIOSK_PINCH_ZOOM": "1" if config.browsing.pinch_zoom else "0"}


def _build(plan: Plan, launcher: Launcher, counters: CounterStore | None, folder: Path) -> Supervisor:
    config = plan.config
    clock = time.monotonic
    desk = MediatorDesk(
        PinChecker(config.mediator.pins),
        Lockout(
            clock,
            config.mediator.free_attempts,
            config.mediator.first_lockout_s,
            config.mediator.longest_lockout_s,
        ),
        Permit(clock, config.mediator.permit_s),
    )
    network = NetworkDesk(config.network, read_surroundings(os.environ))
    hosts = HostDesk(desk, config.browsing.mediator_may_open, _open_blocked_hosts(config), _now)
    wiper = Wiper(print_eraser(config))
    notifier = Notifier(os.environ)
    return Supervisor(
        plan.session,
        SessionStarter(launcher, folder, clock, wiper.wipe),
        Reception(desk, counters, _now, notifier, network, hosts),
        RecoveryLadder(clock),
        notifier,
        Deadlines(
            start_s=config.session.start_deadline_s,
            hang_s=config.session.hang_deadline_s,
            visit_s=config.session.longest_visit_h * _SECONDS_PER_HOUR,
            recycle_s=config.session.recycle_unused_h * _SECONDS_PER_HOUR,
        ),
        _now,
        plan.deaths_allowed,
        StandbyPlan(QuietMoment(), RecoveryLadder(clock)) if config.session.standby else None,
        wiper.wipe_leftovers,
    )


def print_eraser(config: KioskConfig) -> PrintEraser | None:
    """Make what empties the configured print queue; None where the printer lives inside the session."""
    if config.printer.driver is PrinterDriver.SIMULATED:
        return None

    def erase(is_wanted: Callable[[], bool]) -> None:
        cups_printer(config.printer, machine_mark()).purge(is_wanted)

    return erase


def _open_counters(config: KioskConfig) -> CounterStore | None:
    if not config.statistics.enabled:
        return None
    path = config.statistics.path
    try:
        return CounterStore(path)
    except (OSError, sqlite3.Error) as error:
        raise UnavailableError(f"statistics.path: {path} cannot be written ({error})") from error


def _open_blocked_hosts(config: KioskConfig) -> BlockedHostStore | None:
    return BlockedHostStore(config.statistics.path) if config.statistics.enabled else None


def _read_catalogue(config: KioskConfig, counters: CounterStore | None) -> None:
    """Name in the log what is wrong with catalogue and authorities; tell the statistics the procedures.

    Runs beside the start of the first session, which a visitor waits for.
    """
    result = load_catalogue(CATALOGUE, *config.catalogue.extra_folders)
    for fault in result.faults:
        _LOG.error("catalogue: %s", fault)
    authorities = config.network.extra_ca_file
    if authorities and (lapse := lapse_of(authorities, _now())):
        _LOG.error("network.extra_ca_file: %s", lapse)
    if counters is not None:
        counters.know({each.id for each in result.catalogue.procedures})


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
