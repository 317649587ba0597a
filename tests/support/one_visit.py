"""A visit as a process of its own, as the kiosk has them: `python -m tests.support.one_visit PORT FOLDER`.

Reads pages (JSON: path -> HTML) from its input, opens them in that order on a site at the port, and writes
the titles that they come to (JSON): of each page the first that begins with "ready".
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineQuick import QtWebEngineQuick

from kiosk.services.qt_singleton import protect_singletons
from tests.support.site_desk import site_desk
from tests.support.site_pages import Answer
from ui.environment import prepare_environment

_DEADLINE_S = 60.0


def visit(port: int, folder: Path, pages: dict[str, str]) -> list[str]:
    """Carry out a visit in another process; returns the titles that its pages came to."""
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(port), str(folder)],
        input=json.dumps(pages),
        capture_output=True,
        text=True,
        timeout=_DEADLINE_S,
        check=True,
    )
    titles: list[str] = json.loads(done.stdout)
    return titles


def main() -> int:
    """Carry out the visit; AssertionError where a page does not come to its end."""
    protect_singletons()
    prepare_environment()
    QtWebEngineQuick.initialize()
    application = QGuiApplication(["kiosk", "-platform", "xcb"])
    titles = []
    with site_desk(Path(sys.argv[2]), port=int(sys.argv[1])) as desk:
        desk.pages.pages["/service.js"] = Answer(b"", "text/javascript")
        for path, body in json.load(sys.stdin).items():
            desk.show(path, body)
            desk.wait(lambda: desk.title.startswith("ready"))
            titles.append(desk.title)
        desk.kiosk.journey.end("visitor")
    del application
    sys.stdout.write(json.dumps(titles))
    return 0


if __name__ == "__main__":
    sys.exit(main())
