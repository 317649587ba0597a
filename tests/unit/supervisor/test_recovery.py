"""The ladder: three deaths in five minutes change the start, more put out of service, time heals."""

from __future__ import annotations

from kiosk.supervisor.recovery import LONGEST_DELAY_S, WINDOW_S, RecoveryLadder, Rung
from tests.support.clock import HandClock


def test_rungs_and_delays_grow_with_deaths() -> None:
    ladder = RecoveryLadder(HandClock())
    steps = []
    for _ in range(10):
        steps.append((ladder.rung(), ladder.delay_s()))
        ladder.record_death()
    assert [rung for rung, _ in steps] == [Rung.NORMAL] * 3 + [Rung.WITHOUT_GPU] * 3 + [
        Rung.OUT_OF_SERVICE
    ] * 4
    assert [delay for _, delay in steps] == [0, 0, 0, 0, 1, 2, 4, 8, 16, LONGEST_DELAY_S]


def test_deaths_far_apart_change_nothing() -> None:
    clock = HandClock()
    ladder = RecoveryLadder(clock)
    for _ in range(50):
        ladder.record_death()
        clock.pass_s(WINDOW_S / 2)
    assert ladder.rung() is Rung.NORMAL
    assert ladder.delay_s() == 0


def test_time_heals_even_the_worst() -> None:
    clock = HandClock()
    ladder = RecoveryLadder(clock)
    for _ in range(1000):
        ladder.record_death()
    assert ladder.rung() is Rung.OUT_OF_SERVICE
    clock.pass_s(WINDOW_S)
    assert ladder.deaths == 0
    assert ladder.rung() is Rung.NORMAL
