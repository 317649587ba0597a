"""The pause of a site that asks for too much, as it is shown: seconds that count down, and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from tests.support.clock import HandClock
from ui.viewmodels.flood import FloodViewModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_pause_counts_down_and_ends(qtbot: QtBot) -> None:
    clock = HandClock()
    flood = FloodViewModel(clock)
    changes = QSignalSpy(flood.remainingChanged)
    assert [flood.admits("print") for _ in range(3)] == [True, True, False]
    assert (flood.remaining, changes.count()) == (10, 1)
    clock.pass_s(3.5)
    qtbot.waitUntil(lambda: flood.remaining == 7)
    clock.pass_s(6.5)
    qtbot.waitUntil(lambda: flood.remaining == 0)
    assert flood.admits("print")


def test_who_leaves_the_site_leaves_the_pause(qtbot: QtBot) -> None:
    flood = FloodViewModel(HandClock())
    assert [flood.admits("window") for _ in range(4)][-1] is False
    flood.beginAnew()
    assert flood.remaining == 0
    assert flood.admits("window")


def test_what_no_page_can_ask_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="no-such-thing"):
        FloodViewModel(HandClock()).admits("no-such-thing")
