"""What a person can have wanted goes through; what only a script asks for is frozen for a while."""

from __future__ import annotations

import pytest

from kiosk.browsing.flood import FREEZE_S, Asking, FloodGate
from tests.support.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def admitted(gate: FloodGate, asking: Asking, times: int) -> int:
    return sum(gate.admits(asking) for _ in range(times))


@pytest.mark.parametrize(("asking", "most"), [(Asking.DIALOG, 3), (Asking.WINDOW, 3), (Asking.PRINT, 2)])
def test_a_burst_is_stopped(clock: HandClock, asking: Asking, most: int) -> None:
    gate = FloodGate(clock)
    assert gate.remaining_s() == 0
    assert admitted(gate, asking, 1000) == most
    assert gate.remaining_s() == FREEZE_S


def test_what_is_frozen_is_all_that_a_page_may_ask(clock: HandClock) -> None:
    gate = FloodGate(clock)
    admitted(gate, Asking.PRINT, 3)
    assert not gate.admits(Asking.DIALOG)
    assert not gate.admits(Asking.WINDOW)


def test_asking_while_frozen_does_not_prolong_it(clock: HandClock) -> None:
    gate = FloodGate(clock)
    admitted(gate, Asking.DIALOG, 4)
    clock.pass_s(FREEZE_S - 1)
    assert not gate.admits(Asking.DIALOG)
    assert gate.remaining_s() == pytest.approx(1)
    clock.pass_s(1)
    assert gate.remaining_s() == 0
    assert admitted(gate, Asking.DIALOG, 9) == 3


def test_a_visitors_own_pace_is_never_frozen(clock: HandClock) -> None:
    gate = FloodGate(clock)
    for _ in range(50):
        assert gate.admits(Asking.DIALOG)
        assert gate.admits(Asking.WINDOW)
        clock.pass_s(10)


def test_a_page_that_asks_again_after_every_answer_meets_the_second_limit(clock: HandClock) -> None:
    gate = FloodGate(clock)
    answered = 0
    while gate.admits(Asking.DIALOG):
        answered += 1
        clock.pass_s(4)
    assert answered == 8


def test_another_visit_of_a_site_begins_without_a_pause(clock: HandClock) -> None:
    gate = FloodGate(clock)
    admitted(gate, Asking.WINDOW, 4)
    gate.begin_anew()
    assert gate.remaining_s() == 0
    assert admitted(gate, Asking.WINDOW, 4) == 3
