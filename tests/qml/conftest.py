"""What the tests of papers and tray share; a module with a `kiosk` of its own uses that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.qt_singleton import protect_singletons
from tests.support.tray_window import TrayWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication
    from pytestqt.logging import _QtMessageCapture

# Qt's own virtual keyboard says this of itself.
_FOREIGN = "Member contentWidth of the object PopupList"


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrayWindow]:
    protect_singletons()
    window = TrayWindow(tmp_path_factory.mktemp("session"))
    yield window
    window.close()


@pytest.fixture
def papers(kiosk: TrayWindow, qtlog: _QtMessageCapture) -> Iterator[None]:
    """A procedure's papers, none scanned; Qt has nothing to complain of in the meantime."""
    kiosk.look((1920, 1080))
    kiosk.begin()
    yield
    said = [record.message for record in qtlog.records]
    assert [line for line in said if _FOREIGN not in line and "dropped" not in line] == []
