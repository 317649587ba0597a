"""Hosts that stayed closed: counted in visits, kept from the second one on, never more than can be read."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from kiosk import command
from kiosk.browsing.request import Verdict
from kiosk.errors import InputFileError
from kiosk.statistics import blocked_host
from kiosk.statistics.blocked_host import BlockedHostCount, BlockedHostStore
from kiosk.statistics.counter import CounterStore
from kiosk.statistics.event import Event
from tests.unit.supervisor.conftest import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

MONDAY = dt.date(2026, 11, 23)
TUESDAY = dt.date(2026, 11, 24)
SECRET = "jean-dupont-0612345678.example"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "statistics.sqlite3"


@pytest.fixture
def store(path: Path) -> BlockedHostStore:
    return BlockedHostStore(path)


def test_a_host_that_one_visit_met_leaves_no_readable_trace(path: Path, store: BlockedHostStore) -> None:
    store.count(SECRET, Verdict.HOST, MONDAY)
    assert store.counts() == []
    assert b"dupont" not in path.read_bytes()
    assert "dupont" not in str(vars(store))


def test_from_the_second_visit_on_it_is_counted(store: BlockedHostStore) -> None:
    for _ in range(3):
        store.count("www.rhone.gouv.fr", Verdict.HOST, MONDAY)
    for _ in range(2):
        store.count("stats.example", Verdict.TRACKER, MONDAY)
    assert store.counts() == [
        BlockedHostCount("2026-11-23", "www.rhone.gouv.fr", "host", 3),
        BlockedHostCount("2026-11-23", "stats.example", "tracker", 2),
    ]


def test_yesterdays_visit_does_not_count_for_today(store: BlockedHostStore) -> None:
    store.count(SECRET, Verdict.HOST, MONDAY)
    store.count(SECRET, Verdict.HOST, TUESDAY)
    assert store.counts() == []


def test_a_restart_goes_on_with_what_is_written(path: Path, store: BlockedHostStore) -> None:
    for _ in range(2):
        store.count("a.example", Verdict.HOST, MONDAY)
    BlockedHostStore(path).count("a.example", Verdict.HOST, MONDAY)
    assert store.counts()[0].visits == 3


def test_a_day_keeps_few_hosts_whatever_sessions_say(
    store: BlockedHostStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocked_host, "MOST_HOSTS_A_DAY", 3)
    monkeypatch.setattr(blocked_host, "_MOST_MARKS", 5)
    for _ in range(3):
        for number in range(10):
            store.count(f"h{number}.example", Verdict.HOST, MONDAY)
    assert len(store.counts()) == 3
    assert len(store._marks) == 5


def test_the_operator_reads_both_lists(path: Path, store: BlockedHostStore, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'{CONFIG}[statistics]\npath = "{path}"\n', encoding="utf-8")
    said: list[str] = []
    CounterStore(path).count(Event.PRINTED, MONDAY)
    for _ in range(2):
        store.count("a.example", Verdict.HOST, MONDAY)
    assert command.statistics(config, said.append, as_json=False) == 0
    assert [line.split() for line in said[0].splitlines()] == [
        ["day", "number", "event", "procedure"],
        ["2026-11-23", "1", "printed"],
        [],
        ["day", "visits", "closed", "host", "why"],
        ["2026-11-23", "2", "a.example", "host"],
    ]
    command.statistics(config, said.append, as_json=True)
    assert json.loads(said[1])["blocked_hosts"] == [
        {"day": "2026-11-23", "host": "a.example", "verdict": "host", "visits": 2}
    ]


def test_before_anything_was_counted_that_is_said(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'{CONFIG}[statistics]\npath = "{tmp_path}/none.sqlite3"\n', encoding="utf-8")
    with pytest.raises(InputFileError, match="nothing was counted yet"):
        command.statistics(config, print, as_json=False)
