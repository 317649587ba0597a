"""One application object for all tests of a process, on a screen in memory of its own."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineQuick import QtWebEngineQuick

from kiosk.services.qt_singleton import protect_singletons
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.local_service import INTERNET
from ui.environment import prepare_environment
from ui.web.system_call import narrow_system_calls

if TYPE_CHECKING:
    from collections.abc import Iterator

# Whatever tests start runs the tree that is tested: a virtual environment may have been made for another one.
os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])

# Room for the widest and the highest of the three sizes.
_SCREEN_PX = (1920, 1920)


@pytest.fixture(scope="session")
def qapp_args() -> Iterator[list[str]]:
    """A real X server a process: Qt's "offscreen" gives the web engine no input.

    By environment, because Chromium's graphics look there.
    """
    with VirtualDisplay(*_SCREEN_PX) as display, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", display.name)
        yield ["kiosk", "-platform", "xcb"]
        # Qt ends the whole process when its X server goes first.
        application = QGuiApplication.instance()
        if application is not None:
            shiboken6.delete(application)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    narrow_system_calls()
    protect_singletons()
    prepare_environment()
    # Tests have no address of the Internet: this one of the loopback stands for them (BREAKOUT 25).
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += f" --ip-address-space-overrides={INTERNET}:0=public"
    QtWebEngineQuick.initialize()
    return QGuiApplication


@pytest.fixture(autouse=True)
def broken_pipes_stay_errors() -> Iterator[None]:
    """Have a write to a dead process raise in every test.

    SANE's test backend lets SIGPIPE kill its process again. The product loads libsane in the scan worker
    alone, some contract tests load it here, and the next test that wrote to somebody dead ended all of them.
    """
    yield
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
