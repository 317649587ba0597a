"""The proof of the wipe as an operator runs it: on a real print service, and on a kiosk that leaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.proof.canary import Kind
from tests.support.cups import private_print_stack

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e"), pytest.mark.timeout(300)]

_ROOT = Path(__file__).parents[2]
_DEADLINE_S = 240.0
_PLANTED_KINDS = {kind.value for kind in Kind}

# The simulated paper looks alike in every test: an odd resolution makes its bytes this test's own.
_CONFIG = """
[place]
prefecture = "Préfecture d’essai"
department = "63"

[scanner]
driver = "simulated"
resolution_dpi = 143

[printer]
driver = "cups"
queue = "{queue}"
server = "{server}:{port}"
"""


def test_nothing_is_left_after_the_button_and_after_a_crash(tmp_path: Path) -> None:
    folder = tmp_path / "print"
    folder.mkdir()
    with private_print_stack(folder) as stack:
        config = tmp_path / "kiosk.toml"
        config.write_text(_CONFIG.format(queue=stack.queue, server=stack.server, port=stack.port))
        _, report = _prove("-m", "kiosk", "prove-wipe", "--sessions", "2", "--json", "--config", str(config))
        papers = len(stack.papers())
        spooled = stack.spooled()

    first, second = report["sessions"]
    assert [first["outcome"], second["outcome"]] == ["visitor", "crash"]
    for session in (first, second):
        assert session["failures"] == []
        assert {kind for kind, done in session["planted"].items() if done} == _PLANTED_KINDS
        assert {kind for kind, seen in session["seen_alive"].items() if seen} == _PLANTED_KINDS
        searched = session["search"]["searched"]
        # Supervisor, the next session with its browser, screen, print service.
        assert searched["processes"] >= 6
        assert searched["memory_bytes"] > 100_000_000
        assert searched["files"] > 0
        assert searched["log_bytes"] > 0
        hits = session["search"]["hits"]
        assert [hit for hit in hits if not hit["where"].startswith(str(folder))] == []
        # The printer of the test keeps its paper in files, which the search has to come upon.
        assert {hit["kind"] for hit in hits} == {Kind.PRINT.value}
    assert papers == 2
    assert spooled == []


def test_a_kiosk_that_leaks_is_found_out() -> None:
    code, report = _prove("-m", "tests.support.leaking_kiosk")
    (session,) = report["sessions"]
    places = {(hit["place"], hit["kind"]) for hit in session["search"]["hits"]}
    assert ("log", Kind.TYPED.value) in places
    assert ("memory", Kind.PASSWORD.value) in places
    screens = [hit for hit in session["search"]["hits"] if hit["place"] == "memory"]
    assert all("display" in hit["where"] for hit in screens)
    assert report["verdict"] == "hits"
    assert code == 1


def _prove(*arguments: str) -> tuple[int, dict[str, Any]]:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
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
