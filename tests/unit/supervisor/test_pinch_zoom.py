"""The operator's word about pinching reaches Chromium's flags by way of the session's environment."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from kiosk.config import KioskConfig
from kiosk.models import parse_document
from kiosk.session.config import SessionConfig
from kiosk.session.workspace import Workspace
from kiosk.supervisor.main import Plan, make_launcher
from kiosk.supervisor.recovery import Rung
from ui.environment import prepare_environment

_LEAST = '[place]\nprefecture = "P"\ndepartment = "63"\n[printer]\ndriver = "simulated"\n'


@pytest.mark.parametrize(("section", "is_disabled"), [("", True), ("[browsing]\npinch_zoom = true\n", False)])
@pytest.mark.parametrize("isolation", ["none", "bwrap"])
def test_pinching_is_off_unless_the_operator_wants_it(
    section: str, is_disabled: bool, isolation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f'{_LEAST}{section}[sandbox]\nisolation = "{isolation}"\n'
    config = parse_document(KioskConfig, tomllib.loads(text))
    launcher = make_launcher(Plan(config, SessionConfig.of(config)))
    launch = launcher.prepare("name", 0, 0, Workspace(Path("/unused")), Rung.NORMAL)
    for name, value in dict(os.environ).items():
        monkeypatch.setenv(name, value)  # what changes below is taken back afterwards
    monkeypatch.setenv("KIOSK_PINCH_ZOOM", launch.environment["KIOSK_PINCH_ZOOM"])
    prepare_environment()
    assert ("--disable-pinch" in os.environ["QTWEBENGINE_CHROMIUM_FLAGS"].split()) is is_disabled
