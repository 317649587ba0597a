"""The proof of the wipe as an operator runs it: on the demonstration, and on a kiosk that leaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.proof.canary import Kind

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

_ROOT = Path(__file__).parents[2]
_DEADLINE_S = 240.0
_ALL_KINDS = {kind.value for kind in Kind}


def test_nothing_is_left_after_the_button_and_after_a_crash() -> None:
    code, report = _prove("-m", "kiosk", "prove-wipe", "--sessions", "2", "--json")
    first, second = report["sessions"]
    assert [first["outcome"], second["outcome"]] == ["visitor", "crash"]
    for session in (first, second):
        _was_played(session)
        assert session["search"]["hits"] == []
    assert report["verdict"] == "clean"
    assert code == 0


def test_a_kiosk_that_leaks_is_found_out_and_its_print_service_holds_nothing(tmp_path: Path) -> None:
    code, report = _prove("-m", "tests.support.leaking_kiosk", str(tmp_path))
    (session,) = report["sessions"]
    assert session["outcome"] == "crash"
    _was_played(session)
    assert any(who.startswith("print service cupsd") for who in session["search"]["who"])
    places = {_place(hit, tmp_path): hit["kind"] for hit in session["search"]["hits"]}
    # Two leaks on purpose, and the paper in the visitor's hand: the test's printer keeps it in files.
    assert places == {
        "log of the kiosk": Kind.TYPED.value,
        "memory of display Xvfb": Kind.PASSWORD.value,
        "file of the printer": Kind.PRINT.value,
    }
    assert report["verdict"] == "hits"
    assert code == 1


def _was_played(session: dict[str, Any]) -> None:
    assert session["failures"] == []
    # Who is not root may not read the journal of a machine that keeps one.
    assert [gap for gap in session["search"]["gaps"] if not gap.startswith("journal")] == []
    assert {kind for kind, done in session["planted"].items() if done} == _ALL_KINDS
    assert {kind for kind, seen in session["seen_alive"].items() if seen} == _ALL_KINDS
    searched = session["search"]["searched"]
    # Supervisor, two of the sandbox, the next session, its browser, the screen.
    assert searched["processes"] >= 6
    assert searched["memory_bytes"] > 100_000_000
    assert searched["files"] > 0
    assert searched["names"] > 1000
    assert searched["log_bytes"] > 0
    roles = {who.rpartition(" ")[0] for who in session["search"]["who"]}
    assert {"supervisor python", "display Xvfb", "session python"} <= roles


def _place(hit: dict[str, Any], printer: Path) -> str:
    where = hit["where"].partition(" (")[0]
    is_paper = any(part in where for part in ("/control/paper/", "/printer-spool/"))
    return f"{hit['place']} {'of the printer' if is_paper and str(printer) in where else where}"


def _prove(*arguments: str) -> tuple[int, dict[str, Any]]:
    displays = ("DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=_ROOT,
        env=environment | {"PYTHONPATH": str(_ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_DEADLINE_S,
    )
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)
