"""A kiosk's window at its receipt, with a printer in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from devices.simulation.faults import PrinterFault
from kiosk.supervisor.messages import Count
from tests.support.attended_window import AttendedWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

PROCEDURE = "registration-used-vehicle"


@pytest.fixture(scope="module")
def shared(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AttendedWindow]:
    """One session for all tests of a module."""
    window = AttendedWindow(tmp_path_factory.mktemp("session"))
    window.look((1280, 800))
    yield window
    window.close()


@pytest.fixture
def kiosk(shared: AttendedWindow) -> AttendedWindow:
    """The shared session with an empty tray, a printer in order and no paper in its output."""
    shared.preferences.chooseLanguage("fr")
    shared.session.simulation.set_printer(fault=PrinterFault.NONE)
    shared.session.printing.cancel()
    shared.wait(lambda: not shared.session.printing.running)
    shared.session.printing.hide()
    for entry in shared.session.documents.documents:
        shared.session.documents.deleteDocument(entry["id"])
    for paper in papers_folder(shared).glob("*.pdf"):
        paper.unlink()
    shared.home()
    shared.journey.openDocuments()  # forgets the procedure and all that belongs to it
    shared.asked(Count)
    return shared


def papers_folder(kiosk: AttendedWindow) -> Path:
    """Return where the simulated printer puts its sheets."""
    return kiosk.session.workspace.root.parent / "papers"


def open_receipt(kiosk: AttendedWindow) -> None:
    """Go to the receipt of ``PROCEDURE``."""
    kiosk.home()
    kiosk.journey.openFamily(PROCEDURE.partition("-")[0])
    kiosk.journey.openProcedure(PROCEDURE)
    # The site itself is not entered: no screen of these tests needs the network.
    machine = kiosk.journey._machine
    machine._trail.append(type(machine.state)("site"))
    kiosk.journey.openReceipt()
    kiosk.settle()
