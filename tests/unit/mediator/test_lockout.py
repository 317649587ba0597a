"""The lock grows with failures and is forgiven by a right PIN."""

from __future__ import annotations

import pytest

from kiosk.mediator.lockout import Lockout
from tests.support.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def lockout(clock: HandClock) -> Lockout:
    return Lockout(clock, free_attempts=3, first_s=30, longest_s=300)


def test_the_first_failures_are_free(lockout: Lockout) -> None:
    lockout.record_failure()
    lockout.record_failure()
    assert lockout.locked_for_s() == 0


def test_each_further_failure_locks_twice_as_long(clock: HandClock, lockout: Lockout) -> None:
    locks = []
    for _ in range(8):
        lockout.record_failure()
        locks.append(lockout.locked_for_s())
        clock.pass_s(lockout.locked_for_s())
    assert locks == [0, 0, 30, 60, 120, 240, 300, 300]


def test_the_lock_opens_with_time(clock: HandClock, lockout: Lockout) -> None:
    for _ in range(3):
        lockout.record_failure()
    clock.pass_s(29.5)
    assert lockout.locked_for_s() == 1
    clock.pass_s(0.5)
    assert lockout.locked_for_s() == 0


def test_a_right_pin_forgives_all(clock: HandClock, lockout: Lockout) -> None:
    for _ in range(5):
        lockout.record_failure()
    clock.pass_s(300)
    lockout.record_success()
    lockout.record_failure()
    assert lockout.locked_for_s() == 0


def test_very_many_failures_do_not_overflow(lockout: Lockout) -> None:
    for _ in range(5000):
        lockout.record_failure()
    assert lockout.locked_for_s() == 300
