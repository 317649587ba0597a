"""Idle is the absence of touch, key and running work; nothing here sleeps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.idle import Hold, IdlePhase, IdleWatch
from tests.support.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def watch(clock: HandClock) -> IdleWatch:
    watch = IdleWatch(clock, idle_s=180, warning_s=30)
    watch.begin()
    return watch


def test_phases_follow_one_another(clock: HandClock, watch: IdleWatch) -> None:
    clock.pass_s(149.9)
    assert watch.phase() is IdlePhase.ACTIVE
    clock.pass_s(0.1)
    assert watch.phase() is IdlePhase.WARNING
    assert watch.remaining_s() == pytest.approx(30)
    clock.pass_s(30)
    assert watch.phase() is IdlePhase.EXPIRED


def test_one_touch_takes_the_warning_away(clock: HandClock, watch: IdleWatch) -> None:
    clock.pass_s(179)
    watch.activity()
    assert watch.phase() is IdlePhase.ACTIVE
    assert watch.remaining_s() == 180


def test_a_touch_after_the_end_brings_nothing_back(clock: HandClock, watch: IdleWatch) -> None:
    clock.pass_s(180)
    watch.activity()
    watch.extend(900)
    watch.begin()
    watch.hold(Hold.SCANNING)
    assert watch.phase() is IdlePhase.EXPIRED


@pytest.mark.parametrize("work", list(Hold))
def test_running_work_is_not_idleness(clock: HandClock, watch: IdleWatch, work: Hold) -> None:
    watch.hold(work)
    clock.pass_s(10_000)
    assert watch.phase() is IdlePhase.ACTIVE
    assert watch.next_change_s() is None
    watch.release(work)
    assert watch.remaining_s() == 180


def test_two_scans_at_once_hold_until_both_are_done(clock: HandClock, watch: IdleWatch) -> None:
    watch.hold(Hold.SCANNING)
    watch.hold(Hold.SCANNING)
    watch.release(Hold.SCANNING)
    clock.pass_s(500)
    assert watch.phase() is IdlePhase.ACTIVE
    watch.release(Hold.SCANNING)
    clock.pass_s(180)
    assert watch.phase() is IdlePhase.EXPIRED


def test_releasing_what_was_never_held_is_a_bug(watch: IdleWatch) -> None:
    with pytest.raises(ValueError, match="printing"):
        watch.release(Hold.PRINTING)


def test_a_mediators_time_is_not_shortened_by_a_touch(clock: HandClock, watch: IdleWatch) -> None:
    watch.extend(900)
    clock.pass_s(10)
    watch.activity()
    assert watch.remaining_s() == 890


def test_nobody_is_missed_before_the_first_touch(clock: HandClock) -> None:
    watch = IdleWatch(clock, idle_s=180, warning_s=30)
    clock.pass_s(36_000)
    assert watch.phase() is IdlePhase.ACTIVE
    watch.begin()
    assert watch.remaining_s() == 180


def test_a_pause_stops_the_count(clock: HandClock, watch: IdleWatch) -> None:
    watch.pause()
    clock.pass_s(10_000)
    assert watch.phase() is IdlePhase.ACTIVE
    assert watch.next_change_s() is None


def test_the_warning_must_fit_into_the_idle_time(clock: HandClock) -> None:
    with pytest.raises(ValueError, match="part of the idle time"):
        IdleWatch(clock, idle_s=30, warning_s=30)


@given(st.lists(st.floats(min_value=0, max_value=400), max_size=20))
def test_waiting_for_the_next_change_finds_it(pauses: list[float]) -> None:
    clock = HandClock()
    watch = IdleWatch(clock, idle_s=180, warning_s=30)
    watch.begin()
    for pause in pauses:
        before, wait_s = watch.phase(), watch.next_change_s()
        clock.pass_s(pause)
        changed = watch.phase() is not before
        assert not changed or (wait_s is not None and pause >= wait_s - 1e-6)
        if not changed:
            watch.activity()
