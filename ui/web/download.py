"""Takes what a site hands out: PDF and pictures go to the session's documents, all else is refused."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWebEngineQuick import QQuickWebEngineDownloadRequest

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

_KEPT_TYPES: Final = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}
# The State's proofs weigh some hundred kB; the rest of the session's memory is for scans (BREAKOUT 88).
LARGEST_BYTES: Final = 50 * 1024 * 1024
# BREAKOUT 88: a page may hand out file after file by itself. What it fills is the place of the visitor's
# papers, 512 MB, of which the scans of a thick file take 300.
MOST_BYTES: Final = 3 * LARGEST_BYTES
# A procedure gives two or three papers, now and then once more; this many nobody has asked for.
MOST_FILES: Final = 30
_State = QQuickWebEngineDownloadRequest.DownloadState


class DownloadKeeper(QObject):
    """Writes downloads into the session's folder under names of its own.

    `kept` carries the file and the title that the site suggested; `refused` why: "type", "size", "failed".
    """

    kept = Signal(object, str)
    refused = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._count = 0
        self._running: dict[str, int] = {}  # bytes that files on their way have announced or brought

    def take(self, download: QQuickWebEngineDownloadRequest) -> None:
        """Accept a download into the folder, or cancel it; the site's name for it is a title, not a path."""
        suffix = _KEPT_TYPES.get(download.mimeType())
        if suffix is None or download.isSavePageDownload():
            self._refuse(download, "type")
            return
        total = download.totalBytes()
        if total > LARGEST_BYTES or self._count >= MOST_FILES or not self._has_room(total):
            self._refuse(download, "size")
            return
        self._count += 1
        name = f"download-{self._count}{suffix}"
        title = download.suggestedFileName().rpartition(".")[0]
        download.setDownloadDirectory(str(self.folder))
        download.setDownloadFileName(name)
        download.receivedBytesChanged.connect(lambda: self._watch(download))
        download.stateChanged.connect(lambda _state: self._follow(download, title))
        self._running[name] = max(total, 0)
        download.accept()

    def _has_room(self, wanted_bytes: int) -> bool:
        """Tell whether a file finds room beside those that are there and those that are on their way."""
        # What is on its way lies there under an ending of the engine's.
        whole = [file for file in self.folder.iterdir() if file.suffix in _KEPT_TYPES.values()]
        there = {file.name: file.stat().st_size for file in whole} | self._running
        return sum(there.values()) + max(wanted_bytes, 0) <= MOST_BYTES

    def _watch(self, download: QQuickWebEngineDownloadRequest) -> None:
        if download.isFinished():
            return
        name, received = download.downloadFileName(), download.receivedBytes()
        self._running[name] = max(self._running.get(name, 0), received)
        if received > LARGEST_BYTES or not self._has_room(0):
            self._refuse(download, "size")

    def _follow(self, download: QQuickWebEngineDownloadRequest, title: str) -> None:
        if download.isFinished():
            self._running.pop(download.downloadFileName(), None)
        if download.state() == _State.DownloadCompleted:
            self.kept.emit(self.folder / download.downloadFileName(), title)
        elif download.state() == _State.DownloadInterrupted:
            (self.folder / download.downloadFileName()).unlink(missing_ok=True)
            self.refused.emit("failed")

    def _refuse(self, download: QQuickWebEngineDownloadRequest, reason: str) -> None:
        _log.info("download refused: %s", reason)
        download.cancel()
        self.refused.emit(reason)
