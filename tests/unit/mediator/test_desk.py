"""The supervisor's answer to a PIN: lockout before check, permit after it."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.mediator.desk import MediatorDesk, Verdict
from kiosk.mediator.lockout import Lockout
from kiosk.mediator.permission import MediatorAction, Permit
from kiosk.mediator.pin import PinChecker, hash_pin
from tests.support.clock import HandClock

HASH = hash_pin("4711")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def desk(clock: HandClock) -> MediatorDesk:
    return MediatorDesk(PinChecker((HASH,)), Lockout(clock, 2, 30, 300), Permit(clock, 300))


def allowed(desk: MediatorDesk) -> set[MediatorAction]:
    return {action for action in MediatorAction if desk.allows(action)}


def test_nothing_is_allowed_without_a_pin(desk: MediatorDesk) -> None:
    assert allowed(desk) == set()


def test_a_right_pin_allows_everything_for_a_while(clock: HandClock, desk: MediatorDesk) -> None:
    assert asyncio.run(desk.check("4711")) == Verdict(ok=True)
    assert allowed(desk) == set(MediatorAction)
    clock.pass_s(300)
    assert allowed(desk) == set()


def test_an_action_that_uses_the_permit_up_needs_a_pin_each_time(desk: MediatorDesk) -> None:
    asyncio.run(desk.check("4711"))
    desk.spend(MediatorAction.LET_HOST_IN)
    assert allowed(desk) == set(MediatorAction) - {MediatorAction.LET_HOST_IN}
    asyncio.run(desk.check("4711"))
    assert allowed(desk) == set(MediatorAction)


def test_the_permit_ends_with_the_session(desk: MediatorDesk) -> None:
    asyncio.run(desk.check("4711"))
    desk.forget_permit()
    assert allowed(desk) == set()


def test_while_locked_even_the_right_pin_is_not_heard(clock: HandClock, desk: MediatorDesk) -> None:
    assert asyncio.run(desk.check("0000")) == Verdict(ok=False, locked_for_s=0)
    assert asyncio.run(desk.check("0001")) == Verdict(ok=False, locked_for_s=30)
    assert asyncio.run(desk.check("4711")) == Verdict(ok=False, locked_for_s=30)
    assert allowed(desk) == set()
    clock.pass_s(30)
    assert asyncio.run(desk.check("4711")) == Verdict(ok=True)


def test_guesses_at_the_same_time_count_one_by_one(desk: MediatorDesk) -> None:
    async def flood() -> list[Verdict]:
        return list(await asyncio.gather(*(desk.check(f"{guess:04}") for guess in range(10))))

    verdicts = asyncio.run(flood())
    assert [verdict.locked_for_s for verdict in verdicts] == [0] + [30] * 9
