"""What the session does when a proxy asks for a login: ask once, hand it over, stop when it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.supervisor.network_message import ProxyLogin
from tests.support.clock import HandClock
from ui.qml_type import Property
from ui.web.proxy_login import ProxyLoginDesk

if TYPE_CHECKING:
    from collections.abc import Iterator


class Request(QObject):
    """What the engine hands to QML."""

    def __init__(self, proxy: str = "proxy") -> None:
        super().__init__()
        self._proxy = proxy
        self.answers: list[tuple[str, str] | None] = []

    @Property(str, constant=True)
    def proxyHost(self) -> str:
        return self._proxy

    @Slot(str, str)
    def dialogAccept(self, user: str, password: str) -> None:
        self.answers.append((user, password))

    @Slot()
    def dialogReject(self) -> None:
        self.answers.append(None)


class Link(QObject):
    """The session's end of the channel."""

    proxy_login_answered = Signal(ProxyLogin)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def ask_proxy_login(self, proxy: str) -> int:
        self.asked.append(proxy)
        return len(self.asked)

    def answer(self, ticket: int, user: str | None = "borne") -> None:
        self.proxy_login_answered.emit(ProxyLogin(ticket=ticket, user=user, password="x"))


class Stage:
    def __init__(self) -> None:
        self.link = Link()
        self.clock = HandClock()
        self.desk = ProxyLoginDesk(self.link, self.clock)  # type: ignore[arg-type] # as much of the link as it uses
        self.refusals = 0
        self.desk.refused.connect(self._count)

    def _count(self) -> None:
        self.refusals += 1

    def ask(self, proxy: str = "proxy") -> Request:
        request = Request(proxy)
        self.desk.take(request)
        return request


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[Stage]:
    stage = Stage()
    yield stage
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_requests_of_one_moment_share_one_answer(stage: Stage) -> None:
    first, second = stage.ask(), stage.ask()
    assert stage.link.asked == ["proxy"]
    assert first.answers == second.answers == []
    stage.link.answer(1)
    assert first.answers == second.answers == [("borne", "x")]
    assert stage.refusals == 0


def test_each_proxy_is_asked_for_by_itself(stage: Stage) -> None:
    first, second = stage.ask("a"), stage.ask("b")
    assert stage.link.asked == ["a", "b"]
    stage.link.answer(2, "other")
    assert first.answers == []
    assert second.answers == [("other", "x")]


def test_an_answer_to_nobody_is_dropped(stage: Stage) -> None:
    request = stage.ask()
    stage.link.answer(7)
    assert request.answers == []


def test_without_a_login_the_page_does_not_come(stage: Stage) -> None:
    request = stage.ask()
    stage.link.answer(1, user=None)
    assert request.answers == [None]
    assert stage.refusals == 1


def test_a_login_that_is_refused_is_tried_once_more_and_again_much_later(stage: Stage) -> None:
    for ticket in (1, 2):
        assert stage.ask().answers == []
        stage.link.answer(ticket)
    refused = stage.ask()
    assert refused.answers == [None]
    assert stage.refusals == 1
    assert len(stage.link.asked) == 2
    stage.clock.pass_s(31)
    stage.ask()
    assert len(stage.link.asked) == 3


def test_what_the_engine_takes_back_meanwhile_breaks_nothing(stage: Stage) -> None:
    gone, there = stage.ask(), stage.ask()
    shiboken6.delete(gone)
    stage.link.answer(1)
    assert there.answers == [("borne", "x")]
