"""The last moments of a session, and what is counted of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from kiosk.catalogue.loader import load_catalogue
from kiosk.paths import CATALOGUE
from kiosk.session.states import State
from tests.unit.ui.stand_in import LinkStandIn, journey
from ui.tally import Tally
from ui.viewmodels.idle import ActivityFilter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def link() -> LinkStandIn:
    return LinkStandIn()


def test_a_visit_is_counted_with_its_procedure_and_nothing_else(qtbot: QtBot, link: LinkStandIn) -> None:
    supervisor: Any = link
    visit = journey(catalogue=load_catalogue(CATALOGUE).catalogue)
    tally = Tally(supervisor, visit)
    visit.start()
    visit.goHome()
    visit.openFamily("licence")
    visit.openProcedure("licence-lost")
    visit.setReference("2026-SECRET")
    visit.back()
    visit.openProcedure("licence-lost")
    visit.openSite()
    tally.files_uploaded(["/somebodys-name.pdf", "/another.pdf"])
    tally.receipt_printed()
    assert link.counted == [
        ("session_started", None),
        ("procedure_chosen", "licence-lost"),
        ("site_opened", "licence-lost"),
        ("file_uploaded", "licence-lost"),
        ("file_uploaded", "licence-lost"),
        ("receipt_printed", "licence-lost"),
    ]


def test_out_of_service_is_followed_by_the_states_way() -> None:
    at_welcome = journey()
    at_welcome.follow_service(out_of_service=True)
    assert at_welcome.screen == "out_of_service"
    reasons: list[str] = []
    at_welcome.ended.connect(reasons.append)
    at_welcome.follow_service(out_of_service=False)
    assert (at_welcome.screen, reasons) == ("ending", ["mediator"])
    visited = journey(State.HOME)
    visited.follow_service(out_of_service=True)
    assert visited.screen == "ending"


def mouse(kind: QEvent.Type) -> QMouseEvent:
    button = Qt.MouseButton.LeftButton
    place = QPointF(1, 1)
    return QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)


def key(kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")


def test_signs_are_seen_and_let_through(qtbot: QtBot) -> None:
    watch = ActivityFilter(lambda: False)
    signs: list[int] = []
    watch.seen.connect(lambda: signs.append(1))
    kind = QEvent.Type
    events = [
        mouse(kind.MouseButtonPress),
        mouse(kind.MouseButtonRelease),
        key(kind.KeyPress),
        mouse(kind.MouseMove),
    ]
    assert [watch.eventFilter(watch, event) for event in events] == [False] * 4
    assert len(signs) == 2
    assert not watch.eventFilter(watch, QEvent(kind.Paint))


def test_the_gesture_that_answers_the_warning_is_kept_whole(qtbot: QtBot) -> None:
    warning = [True]
    watch = ActivityFilter(lambda: warning[0])
    watch.seen.connect(warning.clear)
    watch.seen.connect(lambda: warning.append(False))
    kind = QEvent.Type
    gesture = [kind.MouseButtonPress, kind.MouseMove, kind.MouseButtonRelease]
    assert all(watch.eventFilter(watch, mouse(each)) for each in gesture)
    assert not any(watch.eventFilter(watch, mouse(each)) for each in gesture)
