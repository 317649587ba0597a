"""One application object for all tests of a process: Qt allows no second one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtWebEngineQuick import QtWebEngineQuick

from ui.environment import prepare_environment


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """No display is needed. By argument, not by environment: started kiosks have screens of their own."""
    return ["kiosk", "-platform", "offscreen"]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    QtWebEngineQuick.initialize()
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QGuiApplication
