"""What kiosk.service takes away: the web engine works without it, and its own sandbox stays on."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support import engine_probe
from tests.support.sandbox import run_inside

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

_ROOT = Path(__file__).parents[2]


def test_the_web_engine_keeps_its_sandbox_under_the_filter_of_system_calls() -> None:
    probe = (sys.executable, "-P", engine_probe.__file__)
    confined = (sys.executable, "-m", "tests.support.syscall_filter", str(_ROOT / "kiosk.service"))
    with VirtualDisplay(1280, 800) as display:
        environment = display.environment | {"PYTHONPATH": str(_ROOT)}
        interpreter = [Path(sys.prefix).resolve()]  # where the environment is but a link
        done = run_inside(probe, environment, readable=interpreter, confined_by=confined)
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["title"] == "answer 42"
    assert said["renderers"], "the page's renderer has a filter of system calls"
    for renderer in said["renderers"]:
        assert int(renderer["filters"]) >= 2, "the unit's filter and Chromium's own"
        assert renderer["has_own_users"]
