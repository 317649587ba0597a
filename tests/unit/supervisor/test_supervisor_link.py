"""The session's end of the channel, in Qt's event loop."""

from __future__ import annotations

import select
import socket
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.browsing.request import Verdict
from kiosk.config import KioskConfig
from kiosk.models import parse_document
from kiosk.network.state import NetworkState
from kiosk.services.supervisor_link import SupervisorLink
from kiosk.session.config import SessionConfig
from kiosk.statistics.event import Event
from kiosk.supervisor.host_message import BlockedHost, HostAnswer, HostLetIn, LetHostIn
from kiosk.supervisor.messages import (
    Admit,
    Clipboard,
    ClipboardSeen,
    Count,
    EndReason,
    FromSession,
    Heartbeat,
    Hello,
    LookAtClipboard,
    OutOfServiceChanged,
    PinCheck,
    PinResult,
    Prepared,
    Present,
    PrintingBegan,
    Ready,
    SessionEnded,
    SetOutOfService,
    Start,
    VisitorCame,
    decode_from_session,
    encode,
)
from kiosk.supervisor.network_message import NetworkCheck, NetworkSeen, ProxyLogin, ProxyLoginAsked
from tests.unit.supervisor.conftest import CONFIG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class FarEnd:
    """The supervisor's end, blocking, with a limit on waiting."""

    def __init__(self, end: socket.socket) -> None:
        self.socket = end
        self.socket.settimeout(10)
        self.lines = end.makefile("rb")

    def hear(self) -> FromSession:
        return decode_from_session(self.lines.readline())

    def has_line(self) -> bool:
        return bool(select.select([self.socket], [], [], 0)[0])


@pytest.fixture
def ends(qapp: object) -> Iterator[tuple[SupervisorLink, FarEnd]]:
    ours, theirs = socket.socketpair()
    link, far_end = SupervisorLink.of_descriptor(ours.detach()), FarEnd(theirs)
    yield link, far_end
    link.close()
    far_end.lines.close()
    theirs.close()


Ends = tuple[SupervisorLink, FarEnd]


def test_it_says_hello_and_beats(ends: Ends, qtbot: QtBot) -> None:
    link, far_end = ends
    link.open()
    assert far_end.hear() == Hello()
    qtbot.waitUntil(far_end.has_line, timeout=5000)
    assert far_end.hear() == Heartbeat()


def test_everything_that_a_session_may_say(ends: Ends) -> None:
    link, far_end = ends
    link.report_prepared()
    link.report_ready()
    link.report_clipboard(Clipboard.EMPTY)
    link.report_visitor()
    link.report_printing()
    link.count(Event.PROCEDURE_CHOSEN, "licence-lost")
    ticket = link.check_pin("4711")
    link.set_out_of_service("À 14 h")
    link.set_out_of_service(None)
    link.let_host_in("a.example")
    link.report_blocked_host("b.example", Verdict.TRACKER)
    link.end_session(EndReason.IDLE)
    assert [far_end.hear() for _ in range(12)] == [
        Prepared(),
        Ready(),
        ClipboardSeen(found=Clipboard.EMPTY),
        VisitorCame(),
        PrintingBegan(),
        Count(event=Event.PROCEDURE_CHOSEN, procedure="licence-lost"),
        PinCheck(ticket=ticket, pin="4711"),
        SetOutOfService(message="À 14 h"),
        SetOutOfService(message=None),
        LetHostIn(host="a.example"),
        BlockedHost(host="b.example", verdict=Verdict.TRACKER),
        SessionEnded(reason=EndReason.IDLE),
    ]
    assert link.check_pin("4711") != ticket


def test_answers_become_signals(ends: Ends, qtbot: QtBot) -> None:
    link, far_end = ends
    start = Start(
        config=SessionConfig.of(parse_document(KioskConfig, tomllib.loads(CONFIG))), workspace=Path("/x")
    )
    text = (
        encode(start)
        + encode(Present())
        + encode(LookAtClipboard())
        + encode(Admit(erased_at="10:42"))
        + encode(PinResult(ticket=1, ok=True))
        + encode(OutOfServiceChanged(out_of_service=None))
        + encode(HostLetIn(host="a.example", answer=HostAnswer.LET_IN))
    )
    heard: list[object] = []
    for signal in (
        link.started,
        link.presented,
        link.admitted,
        link.pin_answered,
        link.out_of_service_changed,
        link.host_let_in,
    ):
        signal.connect(heard.append)
    far_end.socket.sendall(text)
    qtbot.waitUntil(lambda: len(heard) == 6, timeout=5000)
    assert heard == [
        start,
        Present(),
        Admit(erased_at="10:42"),
        PinResult(ticket=1, ok=True),
        OutOfServiceChanged(out_of_service=None),
        HostLetIn(host="a.example", answer=HostAnswer.LET_IN),
    ]


def test_a_message_may_come_in_pieces(ends: Ends, qtbot: QtBot) -> None:
    link, far_end = ends
    text = encode(PinResult(ticket=1, ok=True))
    with qtbot.waitSignal(link.pin_answered):
        for byte in text:
            far_end.socket.sendall(bytes([byte]))


def test_a_dead_supervisor_is_noticed_once(ends: Ends, qtbot: QtBot) -> None:
    link, far_end = ends
    lost: list[str] = []
    link.lost.connect(lost.append)
    link.open()
    with qtbot.waitSignal(link.lost):
        far_end.socket.shutdown(socket.SHUT_RDWR)
    assert link.is_lost
    link.report_prepared()
    link.count(Event.PRINTED)
    assert len(lost) == 1


@pytest.mark.parametrize("text", [b"nonsense\n", b'{"kind":"prepared"}\n', b"x" * 100_000])
def test_nonsense_from_the_supervisor_ends_the_link(ends: Ends, qtbot: QtBot, text: bytes) -> None:
    link, far_end = ends
    with qtbot.waitSignal(link.lost):
        far_end.socket.sendall(text)


def test_a_slow_supervisor_does_not_block_the_interface(ends: Ends, qtbot: QtBot) -> None:
    link, far_end = ends
    count = 5000
    for _ in range(count):
        link.count(Event.PRINTED)  # far more than the socket holds; returns at once
    heard = bytearray()

    def all_heard() -> bool:
        if far_end.has_line():
            heard.extend(far_end.socket.recv(1 << 20))
        return heard.count(b"\n") == count

    qtbot.waitUntil(all_heard, timeout=20_000)


def test_what_is_asked_of_the_network_is_answered_with_its_ticket(ends: Ends, qtbot: QtBot) -> None:
    link, far_end = ends
    asked, checked = link.ask_proxy_login("proxy.example.org"), link.check_network()
    assert asked != checked
    assert far_end.hear() == ProxyLoginAsked(ticket=asked, proxy="proxy.example.org")
    assert far_end.hear() == NetworkCheck(ticket=checked)
    login = ProxyLogin(ticket=asked, user="borne", password="x")
    with qtbot.waitSignal(link.proxy_login_answered) as answered:
        far_end.socket.sendall(encode(login))
    assert answered.args == [login]
    seen = NetworkSeen(ticket=checked, state=NetworkState.OFFLINE)
    with qtbot.waitSignal(link.network_seen) as told:
        far_end.socket.sendall(encode(seen))
    assert told.args == [seen]
