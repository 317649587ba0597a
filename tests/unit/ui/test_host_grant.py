"""One host that a mediator lets in, and the report of those that stay closed, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.browsing.request import Kind, Request, Verdict
from kiosk.supervisor.host_desk import MOST_HOSTS_A_VISIT
from kiosk.supervisor.host_message import HostAnswer, HostLetIn
from tests.support.clock import HandClock
from tests.unit.ui.stand_in import LinkStandIn
from ui.blocked_host_report import BlockedHostReport
from ui.viewmodels.host_grant import HostGrantViewModel
from ui.web.gate import SiteGate

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOST = "www.rhone.gouv.fr"


class Desk:
    """A mediator's wish with all that it talks to."""

    def __init__(self) -> None:
        self.link = LinkStandIn()
        link: Any = self.link
        self.gate = SiteGate(HandClock())
        self.grant = HostGrantViewModel(link, self.gate)
        self.report = BlockedHostReport(link)
        self.gate.blocked.connect(self.report.note)
        self.heard: list[str] = []
        self.grant.letIn.connect(lambda: self.heard.append("let in"))
        self.grant.pinAsked.connect(lambda: self.heard.append("pin"))

    def answer(self, answer: HostAnswer, host: str = HOST) -> None:
        self.link.host_let_in.emit(HostLetIn(host=host, answer=answer))

    def is_open(self, host: str = HOST) -> bool:
        return self.gate.decide(Request("https", host, -1, Kind.MAIN_FRAME)) is Verdict.ALLOWED


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_nothing_opens_before_the_supervisor_has_said_so(desk: Desk) -> None:
    desk.grant.ask(HOST)
    assert desk.link.hosts == [HOST]
    assert not desk.is_open()
    desk.answer(HostAnswer.LET_IN)
    assert desk.is_open()
    assert not desk.is_open("autre.rhone.gouv.fr")
    assert desk.heard == ["let in"]


def test_what_was_not_asked_for_opens_nothing(desk: Desk) -> None:
    desk.answer(HostAnswer.LET_IN)
    desk.grant.ask(HOST)
    desk.answer(HostAnswer.LET_IN, "example.org")
    assert not desk.is_open()
    assert not desk.is_open("example.org")
    desk.grant.forget()
    desk.answer(HostAnswer.LET_IN)
    assert not desk.is_open()


def test_a_refusal_is_said_until_another_page_is_in_question(desk: Desk) -> None:
    desk.grant.ask(HOST)
    desk.answer(HostAnswer.NOT_LISTED)
    assert HOST in desk.grant.refusal
    assert not desk.is_open()
    desk.grant.forget()
    assert desk.grant.refusal == ""


def test_a_pin_that_no_longer_counts_is_asked_for_again(desk: Desk) -> None:
    desk.grant.ask(HOST)
    desk.answer(HostAnswer.NO_PIN)
    assert desk.heard == ["pin"]
    assert desk.grant.refusal == ""


def test_what_was_let_in_stays_open_for_the_visits_other_procedure(desk: Desk) -> None:
    desk.grant.ask(HOST)
    desk.answer(HostAnswer.LET_IN)
    desk.gate.enter(())
    assert desk.is_open()


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (Request("https", "a.example", -1, Kind.MAIN_FRAME), [("a.example", "host")]),
        (Request("http", "a.example", -1, Kind.MAIN_FRAME), [("a.example", "scheme")]),
        (Request("mailto", "", -1, Kind.MAIN_FRAME), []),
        (Request("https", "", -1, Kind.MAIN_FRAME), []),
        (Request("https", "a_b.example", -1, Kind.MAIN_FRAME), [("a_b.example", "host")]),
        (Request("https", "A.EXAMPLE", -1, Kind.MAIN_FRAME), []),
        (Request("https", "x" * 254, -1, Kind.MAIN_FRAME), []),
        (Request("https", "10.0.0.1", -1, Kind.RESOURCE), [("10.0.0.1", "local_network")]),
        (Request("https", "a.example", -1, Kind.RESOURCE, "foreign.example"), []),
    ],
)
def test_hosts_alone_are_told_and_only_what_an_operator_can_use(
    desk: Desk, request_: Request, told: list[tuple[str, str]]
) -> None:
    for _ in range(2):
        desk.gate.decide(request_)
    assert desk.link.blocked == told  # once a visit


def test_a_flood_of_hosts_ends_soon(desk: Desk) -> None:
    for number in range(3 * MOST_HOSTS_A_VISIT):
        desk.gate.decide(Request("https", f"h{number}.example", -1, Kind.MAIN_FRAME))
    assert len(desk.link.blocked) == MOST_HOSTS_A_VISIT
