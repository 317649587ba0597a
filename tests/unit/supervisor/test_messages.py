"""The protocol: closed, bounded, and silent about what it refuses."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config import KioskConfig
from kiosk.errors import ChannelError
from kiosk.models import parse_document
from kiosk.network.state import NetworkState
from kiosk.session.config import SessionConfig
from kiosk.statistics.event import Event
from kiosk.supervisor.messages import (
    MAX_LINE_BYTES,
    Admit,
    Clipboard,
    ClipboardSeen,
    Count,
    EndReason,
    FromSession,
    FromSupervisor,
    Heartbeat,
    Hello,
    LookAtClipboard,
    OutOfService,
    OutOfServiceCause,
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
    decode_from_supervisor,
    encode,
)
from kiosk.supervisor.network_message import NetworkCheck, NetworkSeen, ProxyLogin, ProxyLoginAsked
from kiosk.supervisor.outcome import outcome_of
from tests.unit.supervisor.conftest import CONFIG

SESSION_CONFIG = SessionConfig.of(parse_document(KioskConfig, tomllib.loads(CONFIG)))


@pytest.mark.parametrize(
    "message",
    [
        Hello(),
        Prepared(),
        Ready(),
        ClipboardSeen(found=Clipboard.CLEARED),
        VisitorCame(),
        PrintingBegan(),
        Heartbeat(),
        SessionEnded(reason=EndReason.IDLE),
        PinCheck(ticket=3, pin="4711"),
        Count(event=Event.PRINTED),
        Count(event=Event.PROCEDURE_CHOSEN, procedure="licence-lost"),
        SetOutOfService(message="À 14 h"),
        SetOutOfService(message=None),
        ProxyLoginAsked(ticket=4, proxy="2001:db8::1"),
        NetworkCheck(ticket=5),
    ],
)
def test_what_a_session_says_arrives(message: FromSession) -> None:
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode_from_session(line) == message


@pytest.mark.parametrize(
    "message",
    [
        Start(config=SESSION_CONFIG, workspace=Path("/run/x"), in_advance=True),
        Present(apology=True, farewell=True, out_of_service=OutOfService(cause=OutOfServiceCause.BROKEN)),
        LookAtClipboard(),
        Admit(erased_at="10:42"),
        PinResult(ticket=3, ok=False, locked_for_s=30),
        OutOfServiceChanged(out_of_service=OutOfService(cause=OutOfServiceCause.BROKEN)),
        OutOfServiceChanged(out_of_service=None),
        ProxyLogin(ticket=4, user="borne", password='é"\\ :'),
        ProxyLogin(ticket=4),
        NetworkSeen(ticket=5, state=NetworkState.CAPTIVE_PORTAL),
    ],
)
def test_what_a_supervisor_says_arrives(message: FromSupervisor) -> None:
    assert decode_from_supervisor(encode(message)) == message


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"[]\n",
        b"null\n",
        b'{"kind":"start"}\n',
        b'{"kind":"pin_result","ticket":1,"ok":true}\n',
        b'{"kind":"clipboard_seen"}\n',
        b'{"kind":"ready","clipboard":"empty"}\n',
        b'{"kind":"prepared","extra":1}\n',
        b'{"kind":"pin_check","ticket":"1","pin":"4711"}\n',
        b'{"kind":"proxy_login","ticket":1,"user":"borne","password":"x"}\n',
        b'{"kind":"proxy_login_asked","ticket":1,"proxy":""}\n',
        b'{"kind":"proxy_login_asked","ticket":1,"proxy":"a b"}\n',
        b'{"kind":"proxy_login_asked","ticket":1,"proxy":"' + b"a" * 256 + b'"}\n',
        b'{"kind":"pin_check","ticket":-1,"pin":"4711"}\n',
        b'{"kind":"pin_check","ticket":1,"pin":"' + b"1" * 33 + b'"}\n',
        b'{"kind":"count","event":"printed","procedure":"Jean Dupont"}\n',
        b'{"kind":"count","event":"jean dupont"}\n',
        b'{"kind":"set_out_of_service","message":"a\\nb"}\n',
        b'{"kind":"session_ended","reason":"crash"}\n',
        b"\xff\xfe\n",
    ],
)
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(ChannelError):
        decode_from_session(line)


def test_a_refusal_does_not_repeat_what_was_said() -> None:
    line = json.dumps({"kind": "pin_check", "ticket": 1, "pin": ["4711-secret"]}).encode()
    with pytest.raises(ChannelError) as caught:
        decode_from_session(line)
    assert "4711" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_too_long_is_refused_on_both_ends() -> None:
    with pytest.raises(ChannelError, match="too long"):
        decode_from_session(b" " * MAX_LINE_BYTES + b'{"kind":"ready"}')
    huge = SESSION_CONFIG.model_copy(update={"isolation": "x" * MAX_LINE_BYTES})
    with pytest.warns(UserWarning, match="serializ"), pytest.raises(ChannelError, match="too long"):
        encode(Start.model_construct(config=huge, workspace=Path("/")))


@given(st.binary(max_size=300))
def test_garbage_never_raises_anything_else(line: bytes) -> None:
    with pytest.raises(ChannelError):
        decode_from_session(line)


def test_a_pin_is_not_shown_by_accident() -> None:
    assert "4711" not in repr(PinCheck(ticket=1, pin="4711"))


def test_every_reason_has_an_outcome() -> None:
    assert {outcome_of(reason).value for reason in EndReason} == {reason.value for reason in EndReason}


def test_a_password_shows_in_no_repr() -> None:
    assert "secret" not in repr(ProxyLogin(ticket=1, user="borne", password="secret"))
