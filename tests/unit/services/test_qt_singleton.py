"""Signals by the thousand do not end the interpreter."""

from __future__ import annotations

import subprocess
import sys

# In a process of its own: without the protection it aborts.
EMITTING = """
from PySide6.QtCore import QObject, Signal
from kiosk.services.qt_singleton import protect_singletons

class Bell(QObject):
    rung = Signal()

protect_singletons()
bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
"""


def test_twenty_thousand_signals_are_survived() -> None:
    done = subprocess.run([sys.executable, "-c", EMITTING], capture_output=True, timeout=60)

    assert (done.returncode, done.stderr) == (0, b"")
