"""Looks at the clipboard when a session is shown: what lies there is the visit's before, or a stranger's."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.supervisor.messages import Clipboard

_Mode = QClipboard.Mode


def close_ears() -> None:
    """Let nothing in this process hear of the clipboard before `empty_clipboard`.

    On X every program hears of every copy, and Qt Quick's text fields fetch it at once to know whether
    something can be pasted: a session that waits would hold what the visitor of the one before copied.
    """
    QGuiApplication.clipboard().blockSignals(True)


def empty_clipboard() -> Clipboard:
    """Take away what lies in clipboard and primary selection; tells whether that was needed and worked.

    A program's copy goes with the program, on Wayland and on X, unless another one keeps clipboards alive.
    """
    board = QGuiApplication.clipboard()
    found = _empty(board)
    board.blockSignals(False)
    return found


def _empty(board: QClipboard) -> Clipboard:
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
