"""A visit in a process of its own: for what the engine reads at its start, or would leave behind in ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineQuick import QtWebEngineQuick

from kiosk.services.qt_singleton import protect_singletons
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.site_desk import SiteDesk, site_desk
from ui.environment import prepare_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCREEN_PX = (1280, 800)
_DEADLINE_S = 120.0


def play_alone(program: str, **environment: str) -> dict[str, Any]:
    """Run a module of ours and return the JSON of its last line; AssertionError where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", program],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=_DEADLINE_S,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


@contextmanager
def visit_alone(*flags: str) -> Iterator[SiteDesk]:
    """Begin a visit on a screen of its own; `flags` are further ones of Chromium's."""
    with VirtualDisplay(*_SCREEN_PX) as display, tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"] = display.name
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        protect_singletons()
        prepare_environment()
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += "".join(f" {flag}" for flag in flags)
        QtWebEngineQuick.initialize()
        application = QGuiApplication([])
        try:
            with site_desk(Path(folder)) as desk:
                yield desk
        finally:
            shiboken6.delete(application)  # before its screen
