"""A player's idle watch keeps the configured times until it is hurried."""

from __future__ import annotations

from kiosk.session.idle import IdlePhase
from tests.support.clock import HandClock
from ui.dev.hurried_watch import IDLE_S, WARNING_S, HurriedWatch


def test_it_warns_and_ends_soon_once_it_is_hurried() -> None:
    clock = HandClock()
    watch = HurriedWatch(clock, 180, 30)
    watch.begin()
    clock.pass_s(149)
    assert watch.phase() is IdlePhase.ACTIVE
    watch.pause()
    watch.hurry()
    watch.begin()
    clock.pass_s(IDLE_S - WARNING_S)
    assert watch.phase() is IdlePhase.WARNING
    clock.pass_s(WARNING_S)
    assert watch.phase() is IdlePhase.EXPIRED
