"""Counters: a day, an event, a procedure and a number, and nothing that a session smuggles in."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.statistics.counter import Counter, CounterStore
from kiosk.statistics.event import Event

if TYPE_CHECKING:
    from pathlib import Path

MONDAY = dt.date(2026, 11, 23)
TUESDAY = dt.date(2026, 11, 24)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "statistics.sqlite3"


@pytest.fixture
def store(path: Path) -> CounterStore:
    return CounterStore(path, {"licence-lost"})


def test_events_add_up_by_day_and_procedure(store: CounterStore) -> None:
    store.count(Event.SESSION_STARTED, MONDAY)
    store.count(Event.SESSION_STARTED, MONDAY)
    store.count(Event.SESSION_STARTED, TUESDAY)
    store.count(Event.PROCEDURE_CHOSEN, MONDAY, "licence-lost")
    assert store.counters() == [
        Counter("2026-11-23", "procedure_chosen", "licence-lost", 1),
        Counter("2026-11-23", "session_started", "", 2),
        Counter("2026-11-24", "session_started", "", 1),
    ]


def test_counts_outlive_the_process(path: Path, store: CounterStore) -> None:
    store.count(Event.PRINTED, MONDAY)
    CounterStore(path, ()).count(Event.PRINTED, MONDAY)
    assert store.counters() == [Counter("2026-11-23", "printed", "", 2)]


def test_a_procedure_that_is_not_in_the_catalogue_leaves_no_trace(path: Path, store: CounterStore) -> None:
    store.count(Event.PROCEDURE_CHOSEN, MONDAY, "jean-dupont-0612345678")
    assert store.counters() == [Counter("2026-11-23", "procedure_chosen", "", 1)]
    assert b"dupont" not in path.read_bytes()


def test_the_catalogue_may_come_later(path: Path) -> None:
    store = CounterStore(path)
    store.know({"card-new"})
    store.count(Event.PROCEDURE_CHOSEN, MONDAY, "card-new")
    assert store.counters()[0].procedure == "card-new"


def test_the_table_has_no_room_for_anything_else(path: Path, store: CounterStore) -> None:
    store.count(Event.PRINTED, MONDAY)
    with closing(sqlite3.connect(path)) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = [row[1] for row in database.execute("PRAGMA table_info(counters)")]
    assert tables == ["counters"]
    assert columns == ["day", "event", "procedure", "count"]


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "statistics.sqlite3"
    path.write_text("not a database, and long enough to be looked at" * 10)
    with pytest.raises(sqlite3.Error):
        CounterStore(path, ())
