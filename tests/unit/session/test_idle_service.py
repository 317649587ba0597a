"""The idle watch in Qt's time: few wake-ups, the right signals."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kiosk.services.idle_service import IdleService
from kiosk.session.idle import Hold, IdlePhase, IdleWatch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def service(qapp: object) -> IdleService:
    return IdleService(IdleWatch(time.monotonic, idle_s=0.4, warning_s=0.2))


def test_warning_then_end_with_the_seconds_left(service: IdleService, qtbot: QtBot) -> None:
    phases: list[IdlePhase] = []
    seconds: list[int] = []
    service.phase_changed.connect(phases.append)
    service.remaining_changed.connect(seconds.append)
    service.start()
    qtbot.waitUntil(lambda: service.phase is IdlePhase.EXPIRED, timeout=5000)
    assert phases == [IdlePhase.WARNING, IdlePhase.EXPIRED]
    assert seconds == [1]


def test_one_touch_takes_the_warning_away(service: IdleService, qtbot: QtBot) -> None:
    service.start()
    qtbot.waitUntil(lambda: service.phase is IdlePhase.WARNING, timeout=5000)
    service.note_activity()
    assert service.phase is IdlePhase.ACTIVE


def test_work_holds_the_warning_off(service: IdleService, qtbot: QtBot) -> None:
    service.start()
    service.hold(Hold.SCANNING)
    with qtbot.assertNotEmitted(service.phase_changed, wait=600):
        pass
    service.release(Hold.SCANNING)
    qtbot.waitUntil(lambda: service.phase is IdlePhase.EXPIRED, timeout=5000)


def test_nothing_runs_before_the_start_or_after_a_stop(service: IdleService, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(service.phase_changed, wait=500):
        pass
    service.start()
    service.stop()
    with qtbot.assertNotEmitted(service.phase_changed, wait=500):
        pass


def test_a_mediators_extension_takes_the_warning_away(service: IdleService, qtbot: QtBot) -> None:
    service.start()
    qtbot.waitUntil(lambda: service.phase is IdlePhase.WARNING, timeout=5000)
    service.extend(60)
    assert service.phase is IdlePhase.ACTIVE
