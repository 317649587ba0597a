"""Sessions one after the other: each ends destroyed, however it ended, and the next one starts."""

from __future__ import annotations

import asyncio
import itertools
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from devices.errors import DeviceError, DeviceErrorCode
from kiosk.errors import UnavailableError
from kiosk.statistics.event import Event
from kiosk.supervisor.recovery import DEATHS_BEFORE_GIVING_IN, DEATHS_BEFORE_SOFTWARE
from kiosk.supervisor.sandbox import PlainLauncher, Programs
from kiosk.supervisor.wipe import StepResult, Wiper, WipeReport, WipeStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.supervisor.wipe import Remains
    from tests.unit.supervisor.conftest import Stage

pytestmark = pytest.mark.timeout(90)


def counted(stage: Stage) -> dict[str, int]:
    return {counter.event: counter.count for counter in stage.counters.counters()}


@pytest.mark.parametrize(
    ("word", "event"),
    [
        ("visitor", Event.ENDED_BY_VISITOR),
        ("idle", Event.ENDED_BY_IDLE),
        ("mediator", Event.ENDED_BY_MEDIATOR),
    ],
)
def test_after_an_end_a_new_session_starts(stage: Stage, word: str, event: Event) -> None:
    first, second = stage.play(f"{word},closed")
    assert not psutil.pid_exists(first["pid"])
    assert first["start"]["workspace"] != second["start"]["workspace"]
    assert not second["present"]["apology"]
    assert second["admit"]["erased_at"] == "10:42"
    assert counted(stage) == {event: 1}


def test_the_first_session_hears_of_no_erasure(stage: Stage) -> None:
    (only,) = stage.play("closed")
    assert only["admit"]["erased_at"] is None


@pytest.mark.parametrize(
    "word", ["crash", "quit", "fault", "garbage", "long_line", "flood", "rude", "stranger"]
)
def test_after_a_break_the_next_welcome_says_a_word(stage: Stage, word: str) -> None:
    first, second = stage.play(f"{word},closed")
    assert not psutil.pid_exists(first["pid"])
    assert second["present"]["apology"]
    assert counted(stage) == {Event.SESSION_BROKE: 1}


def test_in_production_no_session_can_end_the_kiosk(stage: Stage) -> None:
    stage.demonstration = None
    stage.deaths_allowed = 2
    with pytest.raises(UnavailableError, match=r"died 2 times \(last: protocol\)"):
        stage.play("closed")


def test_a_wipe_that_breaks_off_is_a_doubt(stage: Stage) -> None:
    async def break_off(remains: Remains) -> WipeReport:
        await wipe(remains)
        raise PermissionError("as the test wants")

    stage.wipe = break_off
    _, second = stage.play("visitor,closed")
    assert second["admit"]["out_of_service"]["cause"] == "wipe_failed"


@pytest.mark.parametrize("succeeds", [True, False])
def test_the_first_visitor_waits_for_what_an_earlier_supervisor_left(stage: Stage, succeeds: bool) -> None:
    def erase(_is_wanted: Callable[[], bool]) -> None:
        if not succeeds:
            raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, "a job stays")

    stage.leftovers = Wiper(erase).wipe_leftovers
    (only,) = stage.play("closed")
    assert (only["admit"]["out_of_service"] is None) is succeeds


def test_a_hang_is_noticed(stage: Stage) -> None:
    stage.hang_s = 0.3
    first, second = stage.play("hang,closed")
    assert not psutil.pid_exists(first["pid"])
    assert second["present"]["apology"]


def test_a_visit_without_end_is_ended_whatever_the_session_says(stage: Stage) -> None:
    stage.visit_s = 0.5
    _, second = stage.play("slow_visitor,closed")
    assert not (stage.folder / "seen" / "0.beats").exists()  # written after a second
    assert second["present"]["farewell"]
    assert not second["present"]["apology"]
    assert stage.ladder.deaths == 0
    assert counted(stage) == {"ended_by_idle": 1}


def test_a_clipboard_that_nobody_asked_for_proves_nothing(stage: Stage) -> None:
    stage.start_s = 10.0
    first, second = stage.play("looks_early,closed")
    assert "admit" not in first
    assert second["present"]["apology"]
    assert stage.ladder.deaths == 1


@pytest.mark.parametrize("word", ["mute", "never_prepared", "never_ready", "never_looks"])
def test_a_session_that_does_not_come_up_is_replaced(stage: Stage, word: str) -> None:
    stage.start_s = 3.0
    first, second = stage.play(f"{word},closed")
    assert not psutil.pid_exists(first["pid"])
    assert second["present"]["apology"]


def test_nothing_of_the_session_stays(stage: Stage) -> None:
    first, _ = stage.play("litter,closed")
    for pid in (first["pid"], first["stray"], first["child"]):
        assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    assert not Path(first["start"]["workspace"]).exists()
    assert list(stage.run_folder.iterdir()) == []
    assert Path(first["home"]).is_relative_to(first["start"]["workspace"])


def test_a_session_inherits_nothing_of_the_supervisors(stage: Stage) -> None:
    (only,) = stage.play("closed")
    assert {"NOTIFY_SOCKET", "AWS_SECRET"}.isdisjoint(only["environment"])


def test_counts_of_a_session_are_kept(stage: Stage) -> None:
    stage.play("counts,closed")
    assert counted(stage) == {"session_started": 1, "procedure_chosen": 1, "ended_by_visitor": 1}


def test_a_mediator_closes_and_opens_the_kiosk(stage: Stage) -> None:
    closing, opening, last = stage.play("mediator_closes,mediator_opens,closed")
    assert closing["refused"]["out_of_service"] is None
    assert not closing["pin_1111"]["ok"]
    assert closing["pin_4711"] == {"kind": "pin_result", "ticket": 1, "ok": True, "locked_for_s": 0}
    expected = {"cause": "mediator", "message": "Retour à 14 h"}
    assert closing["granted"]["out_of_service"] == expected
    assert opening["present"]["out_of_service"] == expected
    assert opening["granted"]["out_of_service"] is None
    assert last["admit"]["out_of_service"] is None


def test_a_permit_does_not_reach_the_next_session(stage: Stage) -> None:
    # The second session tries first without a PIN: it must be refused although the first one had it right.
    _, second, _ = stage.play("mediator_opens,mediator_closes,closed")
    assert second["refused"]["out_of_service"] is None


async def wipe(remains: Remains) -> WipeReport:
    return await Wiper(None).wipe(remains)


async def wipe_in_doubt(remains: Remains) -> WipeReport:
    """Wipe really, but report that a process was still alive."""
    report = await wipe(remains)
    in_doubt = StepResult(WipeStep.PROCESSES_KILLED, "1 processes are still alive")
    return WipeReport((in_doubt, *report.steps[1:]))


def test_a_wipe_in_doubt_keeps_visitors_out_until_a_mediator_looked(stage: Stage) -> None:
    stage.wipe = wipe_in_doubt
    _, second = stage.play("visitor,closed")
    assert second["admit"]["out_of_service"] == {"cause": "wipe_failed", "message": ""}
    assert second["admit"]["erased_at"] is None


def test_a_later_good_wipe_does_not_lift_the_doubt(stage: Stage) -> None:
    wipers = iter([wipe_in_doubt, wipe, wipe])

    async def first_in_doubt(remains: Remains) -> WipeReport:
        return await next(wipers)(remains)

    stage.wipe = first_in_doubt
    _, _, third = stage.play("visitor,visitor,closed")
    assert third["admit"]["out_of_service"]["cause"] == "wipe_failed"


def test_a_mediator_lifts_the_doubt(stage: Stage) -> None:
    wipers = iter([wipe_in_doubt, wipe, wipe])

    async def first_in_doubt(remains: Remains) -> WipeReport:
        return await next(wipers)(remains)

    stage.wipe = first_in_doubt
    _, _, third = stage.play("visitor,mediator_opens,closed")
    assert third["admit"]["out_of_service"] is None


def test_the_demonstration_gives_up_and_says_so(stage: Stage) -> None:
    stage.deaths_allowed = 2
    with pytest.raises(UnavailableError, match="died 2 times"):
        stage.play("quit")
    assert len(stage.seen()) == 2


def test_after_several_deaths_graphics_are_drawn_by_software(stage: Stage) -> None:
    for _ in range(DEATHS_BEFORE_SOFTWARE):
        stage.ladder.record_death()
    (only,) = stage.play("closed")
    assert only["environment"]["KIOSK_RENDERING"] == "software"
    assert only["admit"]["out_of_service"] is None


def test_after_many_deaths_the_kiosk_is_out_of_service_and_tries_again(stage: Stage) -> None:
    stage.retry_s = 1.5
    for _ in range(DEATHS_BEFORE_GIVING_IN):
        stage.ladder.record_death()
    first, _ = stage.play("hang,closed")
    assert first["admit"]["out_of_service"]["cause"] == "broken"


def test_stopping_destroys_the_session(stage: Stage) -> None:
    async def run() -> None:
        supervisor = stage.supervisor("hang")
        async with asyncio.timeout(30):
            running = asyncio.create_task(supervisor.run())
            await stage.first_session()
            supervisor.stop()
            await running

    asyncio.run(run())
    (only,) = stage.seen()
    assert not psutil.pid_exists(only["pid"])
    assert list(stage.run_folder.iterdir()) == []


def test_cancelling_destroys_the_session(stage: Stage) -> None:
    async def run() -> None:
        running = asyncio.create_task(stage.supervisor("hang").run())
        async with asyncio.timeout(30):
            await stage.first_session()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    asyncio.run(run())
    (only,) = stage.seen()
    assert not psutil.pid_exists(only["pid"])
    assert list(stage.run_folder.iterdir()) == []


def test_systemd_hears_ready_progress_and_end(stage: Stage, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        stage.told_systemd = str(tmp_path / "notify")
        systemd.bind(stage.told_systemd)
        stage.play("mediator_closes,mediator_opens,closed")
        systemd.setblocking(False)
        told = []
        while True:
            try:
                told.append(systemd.recv(1000).decode())
            except BlockingIOError:
                break
    assert told[0] == "READY=1"
    assert told.count("READY=1") == 1
    assert "WATCHDOG=1" in told
    statuses = [key for key, _ in itertools.groupby(line for line in told if line.startswith("STATUS="))]
    assert statuses == [
        "STATUS=in service",
        "STATUS=out of service (mediator)",  # while that session still stood on the screen
        "STATUS=in service",
    ]
    assert told[-1] == "STOPPING=1"


def test_a_command_that_is_not_there_is_said(stage: Stage) -> None:
    stage.launcher = PlainLauncher(Programs(("/no/such/program",)), {})
    with pytest.raises(UnavailableError, match="/no/such/program: No such file"):
        stage.play("closed")
    assert list(stage.run_folder.iterdir()) == []
