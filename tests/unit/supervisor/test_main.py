"""The composition: a whole supervisor, with real wiring around a fake session."""

from __future__ import annotations

import signal
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.config import Isolation, KioskConfig
from kiosk.errors import UnavailableError
from kiosk.mediator.pin import PinChecker
from kiosk.models import parse_document
from kiosk.session.config import SessionConfig, WindowConfig
from kiosk.statistics.counter import CounterStore
from kiosk.supervisor import bubblewrap, demonstration
from kiosk.supervisor.main import Plan, serve
from tests.unit.supervisor.conftest import DEMONSTRATION, PROGRAMS, Stage

if TYPE_CHECKING:
    from pathlib import Path

LEAST = '[place]\nprefecture = "P"\ndepartment = "63"\n[printer]\ndriver = "simulated"\n'


@pytest.fixture
def plan(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Plan:
    statistics = stage.folder / "own" / "statistics.sqlite3"
    text = f'{LEAST}[sandbox]\nisolation = "none"\n[statistics]\npath = "{statistics}"\n'
    text += "[session]\nstandby = false\n"
    config = parse_document(KioskConfig, tomllib.loads(text))
    for key, value in stage.environment("counts,closed").items():
        if key != "NOTIFY_SOCKET":
            monkeypatch.setenv(key, value)
    stage.run_folder.mkdir()
    return Plan(
        config, SessionConfig.of(config, demonstration=DEMONSTRATION), PROGRAMS, folder=stage.run_folder
    )


def test_everything_is_wired(stage: Stage, plan: Plan) -> None:
    serve(plan)
    first, second = stage.seen()
    assert first["start"]["config"] == plan.session.model_dump(mode="json")
    assert second["admit"]["erased_at"] is not None
    counters = CounterStore(plan.config.statistics.path).counters()
    assert {counter.event for counter in counters} == {
        "session_started",
        "procedure_chosen",
        "ended_by_visitor",
    }
    assert list(stage.run_folder.iterdir()) == []


def test_sigterm_ends_it_cleanly(stage: Stage, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_FAKE", "sigterm_parent")
    serve(plan)
    assert list(stage.run_folder.iterdir()) == []
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_giving_up_is_one_plain_error(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_FAKE", "quit")
    with pytest.raises(UnavailableError, match="died 1 times"):
        serve(replace(plan, deaths_allowed=1))


def test_statistics_that_cannot_be_written_are_said_at_the_start(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    statistics = plan.config.statistics.model_copy(update={"path": tmp_path / "file" / "statistics.sqlite3"})
    config = plan.config.model_copy(update={"statistics": statistics})
    with pytest.raises(UnavailableError, match=r"statistics\.path"):
        serve(replace(plan, config=config))


def test_production_refuses_without_a_sandbox_and_says_the_remedy(
    plan: Plan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sandbox = plan.config.sandbox.model_copy(update={"isolation": Isolation.BUBBLEWRAP})
    config = plan.config.model_copy(update={"sandbox": sandbox})
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    with pytest.raises(UnavailableError, match=r"Debian package bubblewrap; or write isolation = .none."):
        serve(replace(plan, config=config))
    refusing = tmp_path / "bin" / "bwrap"
    refusing.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    refusing.chmod(0o755)
    with pytest.raises(UnavailableError, match="uid map: Permission denied: allow user namespaces"):
        serve(replace(plan, config=config))
    assert demonstration.best_isolation() is Isolation.NONE


def test_here_a_sandbox_can_be_made() -> None:
    assert bubblewrap.refusal() == ""
    assert demonstration.best_isolation() is Isolation.BUBBLEWRAP


def test_the_demonstration_needs_no_file_and_keeps_its_pin(tmp_path: Path) -> None:
    config = demonstration.make_config(tmp_path)
    assert PinChecker(config.mediator.pins).is_right(demonstration.MEDIATOR_PIN)
    session = demonstration.make_session_config(
        config, WindowConfig(windowed=True), "http://127.0.0.1:4242", "http://127.0.0.1:4243"
    )
    assert session.demonstration is not None
    assert session.demonstration.mediator_pin == "0000"
    assert session.scanner.driver == "simulated"
    assert session.printer.driver == "simulated"
