"""Starts the voice at the first text, gives it texts, and knows whether it speaks."""

from __future__ import annotations

import json
import logging
import shutil
import sys
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

_log = logging.getLogger(__name__)

ENGINE: Final = "speechd"
_SERVICE: Final = "speech-dispatcher"
# A page that is read out for twenty minutes; longer ones are lists that nobody listens to.
LONGEST_TEXT: Final = 20_000
_END_DEADLINE_MS: Final = 1000


def has_voice() -> bool:
    """Tell whether the speech service is installed; the first text starts it, inside the session."""
    return shutil.which(_SERVICE) is not None


class Speaker(QObject):
    """One voice; nothing of it runs before the first text. What was said is in no log."""

    speakingChanged = Signal(bool)
    failed = Signal()

    def __init__(self, engine: str = ENGINE, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._process: QProcess | None = None
        self._is_speaking = False
        self._has_begun = False

    def say(self, text: str, language: str, volume: float) -> None:
        """Say a text, `language` as "fr" or "fr-FR", `volume` 0 to 1; what was being said ends.

        It counts as speaking from now on: the voice itself begins some seconds later the first time.
        """
        paragraphs = [line for line in (line.strip() for line in text[:LONGEST_TEXT].splitlines()) if line]
        if paragraphs:
            self._order({"paragraphs": paragraphs, "language": language, "volume": volume})
            self._note(is_speaking=True)

    def stop(self) -> None:
        """Be silent."""
        if self._is_speaking:
            self._order({})
            self._note(is_speaking=False)

    def close(self) -> None:
        """End the voice's process."""
        if self._process is not None:
            process, self._process = self._process, None
            process.readyReadStandardOutput.disconnect()
            process.finished.disconnect()
            process.kill()
            process.waitForFinished(_END_DEADLINE_MS)

    def _order(self, order: dict[str, object]) -> None:
        if self._process is None:
            self._process = self._start()
        self._process.write(json.dumps(order).encode() + b"\n")

    def _start(self) -> QProcess:
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.start(sys.executable, ["-P", "-m", "ui.speech.worker", "--engine", self._engine])
        return process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            state = json.loads(bytes(self._process.readLine().data()))["state"]
            if state == "error":
                _log.warning("reading aloud: the speech service has no voice to give")
                self._on_finished()
            elif state == "speaking":
                self._has_begun = True
            elif state == "ready" and self._has_begun:
                self._note(is_speaking=False)

    def _on_finished(self) -> None:
        self.close()
        self._note(is_speaking=False)
        self.failed.emit()

    def _note(self, *, is_speaking: bool) -> None:
        self._has_begun = False
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speakingChanged.emit(is_speaking)
