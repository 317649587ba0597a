"""The voice as a program: says a sentence and prints, as JSON, whether it spoke and who speaks beside it."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.services.qt_singleton import protect_singletons
from ui.speech.speaker import Speaker, has_voice

_DEADLINE_S = 60.0
_LOOK_MS = 50
_SERVICE = (
    "speech-dispat"  # the kernel keeps 15 letters of a name; Debian 12's daemon is named by its thread, too
)


def main() -> int:
    """Speak; exit code 3 where nothing is said in time."""
    protect_singletons()
    application = QCoreApplication(sys.argv[:1])
    speaker = Speaker()
    ends_at = time.monotonic() + _DEADLINE_S
    spoken: list[bool] = []

    def look() -> None:
        if speaker._has_begun:
            spoken.append(True)
            sys.stdout.write(json.dumps({"voice": has_voice(), "beside": _beside()}) + "\n")
            application.quit()
        elif time.monotonic() > ends_at:
            application.exit(3)

    timer = QTimer()
    timer.timeout.connect(look)
    speaker.failed.connect(lambda: application.exit(3))
    speaker.say("Bonjour tout le monde.", "fr", 0.5)
    timer.start(_LOOK_MS)
    code = application.exec()
    speaker.close()
    return code


def _beside() -> int:
    """Count the speech service's processes among those that we can see: our own sandbox's."""
    names = [_name(process) for process in Path("/proc").glob("[0-9]*")]
    return sum(name.startswith(_SERVICE) for name in names)


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text().strip()
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
