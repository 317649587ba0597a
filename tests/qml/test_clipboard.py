"""The clipboard when a session is shown: another program's content is taken away, or goes with it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.supervisor.messages import Clipboard
from ui import clipboard
from ui.clipboard import close_ears, empty_clipboard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# Another program that copies, tells so, and stays.
_OWNER = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication(["owner", "-platform", "xcb"])
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    app.clipboard().setText("secret of the visit before", mode)
print("copied", flush=True)
app.exec()
"""


@pytest.fixture
def owner(qapp: QGuiApplication) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-c", _OWNER], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def text_of(mode: QClipboard.Mode) -> str:
    return QGuiApplication.clipboard().text(mode)


def test_what_another_program_holds_is_taken_away(qtbot: QtBot, owner: subprocess.Popen[str]) -> None:
    qtbot.waitUntil(lambda: text_of(QClipboard.Mode.Selection) == "secret of the visit before")
    assert empty_clipboard() is Clipboard.CLEARED
    assert empty_clipboard() is Clipboard.EMPTY
    assert text_of(QClipboard.Mode.Clipboard) == text_of(QClipboard.Mode.Selection) == ""


def test_a_dead_programs_copy_is_gone_with_it(qtbot: QtBot, owner: subprocess.Popen[str]) -> None:
    qtbot.waitUntil(lambda: text_of(QClipboard.Mode.Clipboard) == "secret of the visit before")
    owner.kill()
    owner.wait()
    qtbot.waitUntil(lambda: empty_clipboard() is Clipboard.EMPTY)


def test_what_does_not_go_is_told(
    qtbot: QtBot, owner: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: text_of(QClipboard.Mode.Clipboard) == "secret of the visit before")
    monkeypatch.setattr(clipboard, "_is_full", lambda _board, _mode: True)
    assert empty_clipboard() is Clipboard.LEFT


def test_a_session_that_waits_hears_of_no_copy(qtbot: QtBot, qapp: QGuiApplication) -> None:
    heard: list[int] = []
    QGuiApplication.clipboard().dataChanged.connect(lambda: heard.append(1))
    close_ears()
    process = subprocess.Popen([sys.executable, "-c", _OWNER], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    qtbot.wait(300)
    assert heard == []
    assert empty_clipboard() is Clipboard.CLEARED
    process.kill()
    process.communicate()
    QGuiApplication.clipboard().setText("own")
    qtbot.waitUntil(lambda: heard != [])
    QGuiApplication.clipboard().clear()
