"""Hosts that a mediator lets in, and hosts that stayed closed: what a session may ask and tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.browsing.request import Verdict
from kiosk.config import KioskConfig
from kiosk.errors import ChannelError
from kiosk.session.config import SessionConfig
from kiosk.statistics.blocked_host import BlockedHostCount, BlockedHostStore
from kiosk.supervisor.host_desk import MOST_HOSTS_A_VISIT
from kiosk.supervisor.host_message import BlockedHost, LetHostIn
from kiosk.supervisor.messages import decode_from_session, encode

if TYPE_CHECKING:
    from tests.unit.supervisor.conftest import Stage


def test_one_listed_host_is_let_in_for_each_right_pin(stage: Stage) -> None:
    asking, after, _ = stage.play("lets_in,asks_at_once,closed")
    assert asking["answers"] == [
        "no_pin",  # a session that asks without a PIN, whatever runs in it
        "not_listed",
        "let_in",
        "no_pin",  # one host a PIN
        "let_in",
    ]
    assert after["answers"] == ["no_pin"]  # what was granted ended with its session


def test_no_session_is_told_the_outer_list() -> None:
    assert "browsing" in KioskConfig.model_fields
    assert "gouv.fr" not in str(SessionConfig.model_json_schema())
    assert "browsing" not in SessionConfig.model_fields


def test_a_visit_counts_each_host_once_and_few_of_them(stage: Stage) -> None:
    stage.blocked_hosts = BlockedHostStore(stage.folder / "statistics.sqlite3")
    stage.play("meets_hosts,meets_hosts,closed")
    counts = stage.blocked_hosts.counts()
    assert len(counts) == MOST_HOSTS_A_VISIT
    assert BlockedHostCount("2026-11-23", "a.example", "host", 2) in counts
    assert {each.visits for each in counts} == {2}


@pytest.mark.parametrize(
    "host", ["", "*.gouv.fr", "a.fr/path", "a.fr?q", "jean@a.fr", "A.fr", "é.fr", "a fr", "a.fr\n", "a" * 254]
)
@pytest.mark.parametrize("kind", ["let_host_in", "blocked_host"])
def test_what_is_no_host_is_no_message(kind: str, host: str) -> None:
    good: LetHostIn | BlockedHost = (
        LetHostIn(host="a.fr") if kind == "let_host_in" else BlockedHost(host="a.fr", verdict=Verdict.HOST)
    )
    line = encode(good)
    assert decode_from_session(line) == good
    wrong = host.replace("\n", "\\n").encode()
    with pytest.raises(ChannelError):
        decode_from_session(line.replace(b"a.fr", wrong))
