"""A tray with its services for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.qt_singleton import protect_singletons
from tests.support.tray_room import TrayRoom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def room(qapp: QGuiApplication, tmp_path: Path) -> Iterator[TrayRoom]:
    protect_singletons()
    room = TrayRoom(tmp_path)
    yield room
    room.close()
