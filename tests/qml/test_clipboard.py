"""The clipboard before a visitor is let in: another program's content is taken away, or goes with it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow

from kiosk.supervisor.messages import Clipboard
from ui import clipboard
from ui.clipboard import FOCUS_DEADLINE_MS, ClipboardLook, close_ears, empty_clipboard, open_ears

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
    # Qt waits five seconds for the answer of a program that has just died.
    qtbot.waitUntil(lambda: empty_clipboard() is Clipboard.EMPTY, timeout=20_000)


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
    open_ears()
    assert empty_clipboard() is Clipboard.CLEARED
    process.kill()
    process.communicate()
    QGuiApplication.clipboard().setText("own")
    qtbot.waitUntil(lambda: heard != [])
    QGuiApplication.clipboard().clear()


class _Window(QWindow):
    """A window whose focus the test decides, as a compositor does."""

    def __init__(self) -> None:
        super().__init__()
        self.has_keyboard = False

    def isActive(self) -> bool:
        return self.has_keyboard


@pytest.fixture
def on_wayland(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[_Window]:
    window = _Window()
    yield window
    shiboken6.delete(window)  # other tests count the windows


def look(window: QWindow) -> tuple[ClipboardLook, list[Clipboard]]:
    found: list[Clipboard] = []
    looking = ClipboardLook(window)
    looking.done.connect(found.append)
    looking.begin()
    return looking, found


@pytest.mark.usefixtures("on_wayland")
def test_the_look_waits_for_the_keyboard(qtbot: QtBot, owner: subprocess.Popen[str], window: _Window) -> None:
    qtbot.waitUntil(lambda: text_of(QClipboard.Mode.Clipboard) == "secret of the visit before")
    _looking, found = look(window)
    assert found == []
    window.has_keyboard = True
    window.activeChanged.emit()
    assert found == [Clipboard.CLEARED]


@pytest.mark.usefixtures("on_wayland")
def test_without_a_keyboard_the_clipboard_is_said_to_be_out_of_reach(
    qtbot: QtBot, owner: subprocess.Popen[str], window: _Window
) -> None:
    _looking, found = look(window)
    qtbot.waitUntil(lambda: found == [Clipboard.OUT_OF_REACH], timeout=5 * FOCUS_DEADLINE_MS)
    window.has_keyboard = True
    window.activeChanged.emit()  # a keyboard was plugged in
    assert text_of(QClipboard.Mode.Clipboard) == ""
    assert found == [Clipboard.OUT_OF_REACH]
    QGuiApplication.clipboard().setText("the visitor's own")
    window.activeChanged.emit()
    assert text_of(QClipboard.Mode.Clipboard) == "the visitor's own"
    QGuiApplication.clipboard().clear()
