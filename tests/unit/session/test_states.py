"""The session's table: every way back to Welcome passes through the erasure."""

from __future__ import annotations

import pytest

from kiosk.errors import TransitionError
from kiosk.session.states import TRANSITIONS, VISITING, SessionMachine, State


def reachable(start: State, without: State) -> set[State]:
    """Walk the table from `start`, never entering `without`."""
    seen, to_do = {start}, [start]
    while to_do:
        for target in TRANSITIONS[to_do.pop()]:
            if target is not without and target not in seen:
                seen.add(target)
                to_do.append(target)
    return seen


def machine_in(*way: State) -> SessionMachine:
    machine = SessionMachine()
    for state in way:
        machine.go(state)
    return machine


TO_SITE = (State.LANGUAGE, State.HOME, State.FAMILY, State.PROCEDURE, State.PAPERS, State.SITE)


def test_every_state_has_a_row() -> None:
    assert set(TRANSITIONS) == set(State)


@pytest.mark.parametrize("state", sorted(VISITING))
def test_no_visit_returns_to_welcome_unerased(state: State) -> None:
    assert State.WELCOME not in reachable(state, without=State.ENDING)


@pytest.mark.parametrize("state", sorted(VISITING))
def test_no_visit_leaves_towards_out_of_service_unerased(state: State) -> None:
    # Out of service is lifted by a mediator: he must not find a visitor's papers behind it.
    assert State.OUT_OF_SERVICE not in reachable(state, without=State.ENDING)


def test_welcome_is_entered_from_ending_alone() -> None:
    assert [state for state, targets in TRANSITIONS.items() if State.WELCOME in targets] == [State.ENDING]


@pytest.mark.parametrize("state", sorted(VISITING))
def test_a_visit_can_end_from_anywhere(state: State) -> None:
    assert SessionMachine(state).end() is State.ENDING


def test_every_screen_can_be_reached_from_welcome() -> None:
    assert reachable(State.WELCOME, without=State.ENDING) | {State.ENDING} == set(State)


@pytest.mark.parametrize("start", sorted(State))
@pytest.mark.parametrize("target", sorted(State))
def test_unlisted_moves_raise_and_change_nothing(start: State, target: State) -> None:
    machine = SessionMachine(start)
    if target in TRANSITIONS[start]:
        assert machine.go(target) is target
    else:
        with pytest.raises(TransitionError):
            machine.go(target)
        assert machine.state is start


def test_back_retraces_the_way() -> None:
    machine = machine_in(*TO_SITE)
    assert [machine.back() for _ in range(5)] == list(reversed(TO_SITE[:-1]))


def test_the_first_screen_of_a_visit_has_no_back() -> None:
    machine = machine_in(State.LANGUAGE)
    assert not machine.can_go_back
    with pytest.raises(TransitionError):
        machine.back()


def test_back_returns_to_where_help_was_asked() -> None:
    machine = machine_in(*TO_SITE[:4], State.FIND_PLACE)
    assert machine.back() is State.PROCEDURE


def test_coming_home_again_forgets_the_way() -> None:
    machine = machine_in(*TO_SITE, State.HOME)
    assert machine.back() is State.LANGUAGE


def test_skipping_the_papers_leads_back_to_the_procedure() -> None:
    machine = machine_in(*TO_SITE[:4], State.SITE)
    assert machine.back() is State.PROCEDURE


def test_ending_cannot_be_undone() -> None:
    machine = machine_in(*TO_SITE, State.ENDING)
    assert not machine.can_go_back
    assert not machine.is_visiting
