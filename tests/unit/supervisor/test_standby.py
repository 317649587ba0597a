"""The session behind the one that is shown: ready when its turn comes, replaced when it dies, fresh."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.statistics.event import Event
from kiosk.supervisor.quiet import BUSY_SHARE, QuietMoment
from kiosk.supervisor.recovery import DEATHS_BEFORE_SOFTWARE
from kiosk.supervisor.wipe import Wiper, WipeReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.supervisor.lifecycle import Supervisor
    from kiosk.supervisor.wipe import Remains
    from tests.unit.supervisor.conftest import Stage

pytestmark = pytest.mark.timeout(90)


@pytest.fixture
def stage(stage: Stage) -> Stage:
    ticks = itertools.count()
    stage.quiet = QuietMoment(lambda: (0.0, float(next(ticks))), settle_s=0.0, look_s=0.01)
    return stage


def run_until(stage: Stage, words: str, is_so: Callable[[Supervisor], bool]) -> None:
    """Run a supervisor until something is so, then stop it."""

    async def run() -> None:
        supervisor = stage.supervisor(words)
        async with asyncio.timeout(60):
            running = asyncio.create_task(supervisor.run())
            while not is_so(supervisor):
                await asyncio.sleep(0.02)
                assert not running.done()
            supervisor.stop()
            await running

    asyncio.run(run())


def both_built(supervisor: Supervisor) -> bool:
    return len(supervisor.attendants) == 2 and all(each.is_prepared for each in supervisor.attendants)


def test_a_second_session_waits_built_and_unseen(stage: Stage) -> None:
    run_until(stage, "hang", both_built)
    shown, waiting = stage.seen()
    assert not shown["start"]["in_advance"]
    assert waiting["start"]["in_advance"]
    assert "present" in shown
    assert "present" not in waiting
    assert not any(psutil.pid_exists(each["pid"]) for each in (shown, waiting))
    assert list(stage.run_folder.iterdir()) == []


def test_the_waiting_session_is_the_next_one(stage: Stage) -> None:
    ended: list[int] = []

    def third_waits(supervisor: Supervisor) -> bool:
        ended.append(len(stage.seen()))
        return both_built(supervisor) and len(stage.seen()) == 3

    run_until(stage, "ends_later,hang", third_waits)
    first, second, third = stage.seen()
    assert second["start"]["in_advance"]
    assert second["present"] == {
        "kind": "present",
        "out_of_service": None,
        "apology": False,
        "farewell": True,
    }
    assert second["admit"]["erased_at"] == "10:42"
    assert "present" not in third
    assert first["start"]["workspace"] != second["start"]["workspace"]


def test_a_waiting_session_that_dies_is_replaced_and_counted_for_its_own_ladder(stage: Stage) -> None:
    run_until(
        stage, "hang,dies_waiting,hang", lambda supervisor: both_built(supervisor) and len(stage.seen()) == 3
    )
    assert (stage.standby_ladder.deaths, stage.ladder.deaths) == (1, 0)
    assert "present" not in stage.seen()[2]
    counted = {counter.event for counter in stage.counters.counters()}
    assert Event.SESSION_BROKE not in counted  # nobody's visit broke


def test_only_sessions_that_were_seen_are_wiped_as_such(stage: Stage) -> None:
    shown: list[bool] = []

    async def wipe(remains: Remains) -> WipeReport:
        shown.append(remains.was_shown)
        return await Wiper(None).wipe(remains)

    stage.wipe = wipe
    run_until(
        stage, "hang,dies_waiting,hang", lambda supervisor: both_built(supervisor) and len(stage.seen()) == 3
    )
    assert sorted(shown) == [False, False, True]  # the one that died, the last standby, the one on the screen


def test_a_waiting_session_that_speaks_out_of_turn_is_destroyed(stage: Stage) -> None:
    run_until(
        stage, "hang,impatient,hang", lambda supervisor: both_built(supervisor) and len(stage.seen()) == 3
    )
    assert (stage.standby_ladder.deaths, stage.ladder.deaths) == (1, 0)


def test_one_warmed_for_another_rung_is_not_used(stage: Stage) -> None:
    for _ in range(DEATHS_BEFORE_SOFTWARE - 1):
        stage.ladder.record_death()
    run_until(
        stage,
        "crashes_later,hang",
        lambda supervisor: both_built(supervisor) and len(stage.seen()) == 4,
    )
    first, warmed, shown, _ = stage.seen()
    assert "KIOSK_RENDERING" not in first["environment"]
    assert "KIOSK_RENDERING" not in warmed["environment"]
    assert "present" not in warmed
    assert shown["environment"]["KIOSK_RENDERING"] == "software"
    assert shown["present"]["apology"]


def test_an_unused_welcome_makes_room_for_a_fresh_one(stage: Stage) -> None:
    stage.recycle_s = 0.5
    run_until(stage, "unused", lambda _supervisor: sum("admit" in each for each in stage.seen()) == 2)
    recycled = [each for each in stage.seen() if "admit" in each]
    assert not recycled[1]["present"]["apology"]
    assert not recycled[1]["present"]["farewell"]
    assert recycled[1]["admit"]["erased_at"] is None  # no visit was there


def test_a_visit_is_never_recycled(stage: Stage) -> None:
    stage.recycle_s = 0.2
    run_until(stage, "slow_visitor", lambda _supervisor: len(stage.seen()) >= 1 and lasted(stage))
    assert "admit" not in stage.seen()[-1] or len(stage.seen()) == 1


def lasted(stage: Stage) -> bool:
    """Tell whether the first session has beaten for five times as long as an unused one may stand."""
    return Path(stage.folder / "seen" / "0.beats").exists()


def test_a_busy_machine_is_waited_for_but_not_for_ever() -> None:
    used = iter([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (2.0 + BUSY_SHARE / 2, 3.0)])
    asyncio.run(QuietMoment(lambda: next(used), settle_s=0, look_s=0.001).wait())
    assert next(used, None) is None
    total = [0.0]

    def always_busy() -> tuple[float, float]:
        total[0] += 1
        return total[0], total[0]

    asyncio.run(QuietMoment(always_busy, settle_s=0, look_s=0.001, give_up_s=0.01).wait())
    assert total[0] == 20
