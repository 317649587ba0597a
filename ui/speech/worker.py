"""The voice as a program: reads what to say, a JSON line a text, and tells whether it speaks.

A process of its own: Qt first asks the speech service for all of its voices. For two seconds nothing else of
the process moves meanwhile, whatever thread asks. It ends with the session, as does what was said.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QSocketNotifier
from PySide6.QtTextToSpeech import QTextToSpeech

_READ_BYTES: Final = 65536


class Voice:
    """Says paragraphs one after the other; a new text takes the place of the one before."""

    def __init__(self, engine: str) -> None:
        self._engine = QTextToSpeech(engine)
        self._engine.stateChanged.connect(self._tell)
        self._received = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        self._tell(self._engine.state())

    def _read(self) -> None:
        chunk = os.read(sys.stdin.fileno(), _READ_BYTES)
        if not chunk:
            QCoreApplication.quit()  # the session has gone
            return
        self._received += chunk
        while b"\n" in self._received:
            line, _, self._received = self._received.partition(b"\n")
            self._do(json.loads(line))

    def _do(self, order: dict[str, Any]) -> None:
        self._engine.stop()
        paragraphs = order.get("paragraphs", [])
        if not paragraphs:
            return
        # Where there is no voice for it, the one before stays.
        self._engine.setLocale(QLocale(order["language"]))
        self._engine.setVolume(order["volume"])
        for paragraph in paragraphs:
            self._engine.enqueue(paragraph)

    def _tell(self, state: QTextToSpeech.State) -> None:
        sys.stdout.write(json.dumps({"state": state.name.lower()}) + "\n")
        sys.stdout.flush()


def main() -> int:
    """Speak until standard input ends."""
    parser = argparse.ArgumentParser(prog="python -m ui.speech.worker")
    parser.add_argument("--engine", required=True, help="a name of Qt's: speechd, or mock in tests")
    options = parser.parse_args()
    application = QCoreApplication(sys.argv[:1])
    voice = Voice(options.engine)
    code = application.exec()
    del voice  # before the application
    return code


if __name__ == "__main__":
    sys.exit(main())
