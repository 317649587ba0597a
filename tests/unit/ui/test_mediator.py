"""The mediator's gesture and pad, without a window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.session.states import State
from kiosk.supervisor.messages import OutOfService, OutOfServiceCause, OutOfServiceChanged, PinResult
from tests.support.clock import HandClock
from tests.unit.ui.stand_in import LinkStandIn, journey, preferences
from ui.viewmodels.mediator import LONGEST_MESSAGE, MediatorViewModel
from ui.viewmodels.pin_pad import LONGEST_PIN, PinPadViewModel, duration

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class IdleStandIn:
    def __init__(self) -> None:
        self.granted: list[float] = []

    def grant(self, seconds: float) -> None:
        self.granted.append(seconds)


class Desk:
    """The mediator's view-model with all that it talks to."""

    def __init__(
        self,
        *,
        enabled: bool = True,
        out_of_service: OutOfService | None = None,
        state: State = State.HOME,
    ) -> None:
        self.link, self.clock, self.idle = LinkStandIn(), HandClock(), IdleStandIn()
        self.liking = preferences()
        self.journey = journey(state, liking=self.liking)
        link: Any = self.link
        idle: Any = self.idle
        self.pad = PinPadViewModel(link, self.liking)
        self.mediator = MediatorViewModel(
            link,
            self.pad,
            self.journey,
            self.liking,
            idle,
            self.clock,
            enabled=enabled,
            extension_s=900,
        )
        self.mediator.learn(out_of_service)

    def tap(self, times: int, every_s: float) -> None:
        for _ in range(times):
            self.mediator.cornerPressed()
            self.clock.pass_s(every_s)

    def enter(self) -> None:
        self.mediator.openPad()
        for digit in "4821":
            self.pad.typeDigit(digit)
        self.pad.submit()
        self.link.pin_answered.emit(PinResult(ticket=len(self.link.pins), ok=True))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


@pytest.mark.parametrize(("every_s", "place"), [(0.9, "pin"), (1.1, "closed")])
def test_five_taps_count_within_four_seconds_only(desk: Desk, every_s: float, place: str) -> None:
    desk.tap(5, every_s)
    assert desk.mediator.place == place


def test_a_late_fifth_tap_begins_anew(desk: Desk) -> None:
    desk.tap(4, 0.5)
    desk.clock.pass_s(30)
    desk.tap(4, 0.5)
    assert desk.mediator.place == "closed"
    desk.tap(1, 0)
    assert desk.mediator.place == "pin"


def test_nothing_opens_without_configured_pins(qtbot: QtBot) -> None:
    desk = Desk(enabled=False)
    desk.tap(5, 0.1)
    desk.mediator.openPad()
    assert desk.mediator.place == "closed"


def test_only_digits_are_typed_and_not_too_many(desk: Desk) -> None:
    desk.mediator.openPad()
    for sign in ("a", "", "12", "٣", " "):
        desk.pad.typeDigit(sign)
    assert desk.pad.digits == 0
    for _ in range(LONGEST_PIN + 3):
        desk.pad.typeDigit("7")
    assert desk.pad.digits == LONGEST_PIN
    desk.pad.eraseDigit()
    assert desk.pad.digits == LONGEST_PIN - 1


def test_the_typed_pin_is_forgotten_once_asked(desk: Desk) -> None:
    desk.mediator.openPad()
    for digit in "4821":
        desk.pad.typeDigit(digit)
    desk.pad.submit()
    assert desk.link.pins == ["4821"]
    assert desk.pad.digits == 0
    assert "4821" not in re.sub(r"0x[0-9a-f]+", "", str(vars(desk.pad)))  # but for addresses of objects


def test_an_answer_after_closing_opens_nothing(desk: Desk) -> None:
    desk.mediator.openPad()
    for digit in "4821":
        desk.pad.typeDigit(digit)
    desk.pad.submit()
    desk.mediator.close()
    desk.link.pin_answered.emit(PinResult(ticket=1, ok=True))
    assert desk.mediator.place == "closed"


def test_extending_closes_the_panel(desk: Desk) -> None:
    desk.enter()
    assert desk.mediator.place == "panel"
    desk.mediator.extendSession()
    assert desk.idle.granted == [900]
    assert desk.mediator.place == "closed"


def test_a_message_is_cut_to_what_a_screen_holds(desk: Desk) -> None:
    desk.enter()
    desk.mediator.putOutOfService("  " + "x" * 500)
    assert desk.link.wishes == ["x" * LONGEST_MESSAGE]


def test_the_mediators_words_come_before_ours(qtbot: QtBot) -> None:
    own = OutOfService(cause=OutOfServiceCause.MEDIATOR, message="Fermé lundi.")
    assert Desk(out_of_service=own).mediator.outOfServiceMessage == "Fermé lundi."
    texts = {
        Desk(out_of_service=OutOfService(cause=cause)).mediator.outOfServiceMessage
        for cause in OutOfServiceCause
    }
    assert "" not in texts
    assert len(texts) == 2


def test_a_change_that_nobody_asked_for_here_closes_nothing(desk: Desk) -> None:
    desk.enter()
    state = OutOfService(cause=OutOfServiceCause.WIPE_FAILED)
    desk.link.out_of_service_changed.emit(OutOfServiceChanged(out_of_service=state))
    assert desk.mediator.outOfService
    assert desk.mediator.place == "panel"
    assert desk.journey.screen == "home"


def test_the_panels_language_lasts_until_it_is_closed(qtbot: QtBot) -> None:
    desk = Desk(state=State.WELCOME)
    desk.enter()
    assert [each["code"] for each in desk.mediator.languages] == ["fr", "en", "ar"]
    desk.mediator.speak("en")
    desk.mediator.speak("ar")
    assert desk.liking.language == "ar"
    desk.mediator.close()
    assert desk.liking.language == "fr"
    desk.liking.chooseLanguage("en")
    desk.enter()
    desk.mediator.close()
    assert desk.liking.language == "en"


def test_a_visits_language_is_the_visitors(desk: Desk) -> None:
    desk.liking.chooseLanguage("ar")
    desk.enter()
    assert desk.mediator.languages == []
    desk.mediator.close()
    assert desk.liking.language == "ar"


@pytest.mark.parametrize(
    ("seconds", "text"), [(1, "1 s"), (59, "59 s"), (60, "1 min 00 s"), (3600, "60 min 00 s")]
)
def test_waiting_times_stay_on_one_line(seconds: int, text: str) -> None:
    assert duration(seconds) == text.replace(" ", "\N{NO-BREAK SPACE}")
