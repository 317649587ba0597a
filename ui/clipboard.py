"""Looks at the clipboard before a visitor is let in: what lies there is another visit's, or a stranger's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow

from kiosk.supervisor.messages import Clipboard

if TYPE_CHECKING:
    from kiosk.services.supervisor_link import SupervisorLink

_Mode = QClipboard.Mode

# A compositor gives a window that it shows the keyboard within a frame or two; where there is no keyboard at
# all (a touch screen alone) it never does, and the visitor waits for this on every change.
FOCUS_DEADLINE_MS = 500


def close_ears() -> None:
    """Let nothing in this process hear of the clipboard before `open_ears`.

    On X every program hears of every copy, and Qt Quick's text fields fetch it at once to know whether
    something can be pasted: a session that waits would hold what the visitor of the one before copied.
    """
    QGuiApplication.clipboard().blockSignals(True)


def open_ears() -> None:
    """Let this process hear of copies again."""
    QGuiApplication.clipboard().blockSignals(False)


class ClipboardLook(QObject):
    """Takes away what lies in clipboard and primary selection, as soon as this program can see them.

    On Wayland only the program with the keyboard's focus is told what lies there: before, everything looks
    empty. A program's copy goes with the program, on Wayland and on X, unless another one keeps it alive.
    """

    done = Signal(Clipboard)

    def __init__(self, window: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._patience = QTimer(self, singleShot=True, interval=FOCUS_DEADLINE_MS)
        self._patience.timeout.connect(lambda: self._finish(Clipboard.OUT_OF_REACH))
        self._is_asked = False

    @classmethod
    def for_supervisor(cls, window: QWindow, link: SupervisorLink) -> Self:
        """Make one that looks when the supervisor asks for it, and tells him."""
        look = cls(window)
        look.done.connect(link.report_clipboard)
        link.clipboard_asked.connect(look.begin)
        return look

    def begin(self) -> None:
        """Look once; `done` follows, at the latest after `FOCUS_DEADLINE_MS`."""
        self._is_asked = True
        if self._can_see():
            self._finish(empty_clipboard())
            return
        self._window.activeChanged.connect(self._look)
        self._patience.start()

    def _look(self) -> None:
        """See to it when the keyboard first comes, also when nobody waits for the answer any more.

        Never after that: what lies there then is this visitor's own.
        """
        if self._can_see():
            self._window.activeChanged.disconnect(self._look)
            self._finish(empty_clipboard())

    def _can_see(self) -> bool:
        return self._window.isActive() or not QGuiApplication.platformName().startswith("wayland")

    def _finish(self, found: Clipboard) -> None:
        self._patience.stop()
        open_ears()
        if self._is_asked:
            self._is_asked = False
            self.done.emit(found)


def empty_clipboard() -> Clipboard:
    """Take away what lies in clipboard and primary selection; tells whether that was needed and worked."""
    board = QGuiApplication.clipboard()
    modes = [_Mode.Clipboard] + ([_Mode.Selection] if board.supportsSelection() else [])
    full = [mode for mode in modes if _is_full(board, mode)]
    if not full:
        return Clipboard.EMPTY
    for mode in full:
        board.clear(mode)
    return Clipboard.LEFT if any(_is_full(board, mode) for mode in full) else Clipboard.CLEARED


def _is_full(board: QClipboard, mode: QClipboard.Mode) -> bool:
    content = board.mimeData(mode)
    return content is not None and bool(content.formats())
