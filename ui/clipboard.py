"""Looks at the clipboard when a session is shown: what lies there is the visit's before, or a stranger's."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.supervisor.messages import Clipboard

_Mode = QClipboard.Mode


def empty_clipboard() -> Clipboard:
    """Take away what lies in clipboard and primary selection; tells whether that was needed and worked.

    A program's copy goes with the program, on Wayland and on X, unless another one keeps clipboards alive.
    """
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
