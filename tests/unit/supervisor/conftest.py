"""A supervisor around fake sessions: real processes, real channel, short deadlines."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import sys
import time
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.config import KioskConfig
from kiosk.mediator.desk import MediatorDesk
from kiosk.mediator.lockout import Lockout
from kiosk.mediator.permission import Permit
from kiosk.mediator.pin import PinChecker, hash_pin
from kiosk.models import parse_document
from kiosk.network.surroundings import Surroundings
from kiosk.paths import ASSETS
from kiosk.services.qt_singleton import protect_singletons
from kiosk.session.config import Demonstration, SessionConfig
from kiosk.statistics.counter import CounterStore
from kiosk.supervisor.host_desk import HostDesk
from kiosk.supervisor.lifecycle import Deadlines, Supervisor
from kiosk.supervisor.network import NetworkDesk
from kiosk.supervisor.notifier import Notifier
from kiosk.supervisor.reception import Reception
from kiosk.supervisor.recovery import RecoveryLadder
from kiosk.supervisor.sandbox import Launcher, PlainLauncher, Programs
from kiosk.supervisor.session_process import SessionStarter, Wipe
from kiosk.supervisor.standby import StandbyPlan
from kiosk.supervisor.wipe import Wiper

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from kiosk.statistics.blocked_host import BlockedHostStore
    from kiosk.supervisor.quiet import QuietMoment
    from kiosk.supervisor.wipe import WipeReport

FAKE = (sys.executable, "-P", "-m", "tests.support.fake_session")
PROGRAMS = Programs(FAKE, FAKE)
CONFIG = '[place]\nprefecture = "Préfecture"\ndepartment = "63"\n[printer]\ndriver = "simulated"\n'
PIN_HASH = hash_pin("4711")
# Only a demonstration's session may say that its window was closed, by which these tests end.
DEMONSTRATION = Demonstration(
    portal_origin="http://127.0.0.1:9", bank_origin="http://127.0.0.1:9", mediator_pin="4711"
)


@dataclass
class Stage:
    """Everything that a lifecycle test needs, and what the fake sessions wrote down."""

    folder: Path
    counters: CounterStore
    blocked_hosts: BlockedHostStore | None = None
    deaths_allowed: int | None = None
    start_s: float = 20.0
    hang_s: float = 20.0
    visit_s: float = 60.0
    retry_s: float = 20.0
    recycle_s: float | None = None
    demonstration: Demonstration | None = DEMONSTRATION
    quiet: QuietMoment | None = None
    leftovers: Callable[[], Awaitable[WipeReport]] | None = None
    launcher: Launcher | None = None
    wipe: Wipe = field(default_factory=lambda: Wiper(None).wipe)
    told_systemd: str = ""
    ladder: RecoveryLadder = field(default_factory=lambda: RecoveryLadder(time.monotonic))
    standby_ladder: RecoveryLadder = field(default_factory=lambda: RecoveryLadder(time.monotonic))

    @property
    def run_folder(self) -> Path:
        return self.folder / "run"

    def environment(self, words: str) -> dict[str, str]:
        (self.folder / "seen").mkdir(exist_ok=True)
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ASSETS.parent),
            "KIOSK_FAKE": words,
            "KIOSK_FAKE_FOLDER": str(self.folder / "seen"),
            "NOTIFY_SOCKET": "/secret/of/the/supervisor",
            "AWS_SECRET": "not for a session",
        }

    def supervisor(self, words: str) -> Supervisor:
        now = lambda: dt.datetime(2026, 11, 23, 10, 42, tzinfo=dt.UTC)  # noqa: E731 - a clock that stands
        config = parse_document(KioskConfig, tomllib.loads(CONFIG))
        clock = time.monotonic
        desk = MediatorDesk(PinChecker((PIN_HASH,)), Lockout(clock, 3, 30, 60), Permit(clock, 300))
        notifier = Notifier({"NOTIFY_SOCKET": self.told_systemd})
        network = NetworkDesk(config.network, Surroundings())
        hosts = HostDesk(desk, config.browsing.mediator_may_open, self.blocked_hosts, now)
        launcher = self.launcher or PlainLauncher(PROGRAMS, self.environment(words))
        return Supervisor(
            SessionConfig.of(config, demonstration=self.demonstration),
            SessionStarter(launcher, self.run_folder, clock, self.wipe),
            Reception(desk, self.counters, now, notifier, network, hosts),
            self.ladder,
            notifier,
            Deadlines(self.start_s, self.hang_s, self.visit_s, self.retry_s, self.recycle_s),
            now,
            self.deaths_allowed,
            StandbyPlan(self.quiet, self.standby_ladder) if self.quiet else None,
            self.leftovers,
        )

    def play(self, words: str) -> list[dict[str, Any]]:
        """Run sessions until one says "closed"; gives what each of them saw."""

        async def run() -> None:
            async with asyncio.timeout(60):
                await self.supervisor(words).run()

        asyncio.run(run())
        return self.seen()

    async def first_session(self) -> None:
        """Wait until a session is there."""
        while not list((self.folder / "seen").glob("*.json")):  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.01)

    def seen(self) -> list[dict[str, Any]]:
        files = sorted((self.folder / "seen").glob("*.json"), key=lambda file: int(file.stem))
        return [json.loads(file.read_text(encoding="utf-8")) for file in files]


@pytest.fixture(scope="session", autouse=True)
def singletons_protected() -> None:
    """Waiting in Qt's loop costs references of None, see there."""
    protect_singletons()


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path, CounterStore(tmp_path / "statistics.sqlite3", {"licence-lost"}))
