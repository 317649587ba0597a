"""A page of the web engine as a program: prints, as JSON, its answer and how its renderer is held."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineQuick import QtWebEngineQuick

_DEADLINE_MS = 40_000
# Scripts, WebAssembly and a worker: what a site needs threads and memory that runs for.
_PAGE = """<script>
const module = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(6 * 7)"])));
worker.onmessage = answer => {
    new WebAssembly.Module(module);
    document.title = "answer " + answer.data;
};
</script>"""


def main() -> int:
    """Load the page; exit code 3 when it does not answer in time."""
    QtWebEngineQuick.initialize()
    application = QGuiApplication([])
    profile = QWebEngineProfile()
    page = QWebEnginePage(profile)

    def on_title(title: str) -> None:
        if title.startswith("answer "):
            sys.stdout.write(json.dumps({"title": title, "renderers": _renderers()}) + "\n")
            sys.stdout.flush()
            application.quit()

    page.titleChanged.connect(on_title)
    QTimer.singleShot(_DEADLINE_MS, lambda: application.exit(3))
    page.setHtml(_PAGE)
    code = application.exec()
    del page  # before its profile
    return code


def _renderers() -> list[dict[str, str | bool]]:
    """Tell of each renderer, known by the score that Chromium gives it, how it is held."""
    ours = os.readlink("/proc/self/ns/user")  # noqa: PTH115 - no path
    held: list[dict[str, str | bool]] = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            lines = (process / "status").read_text().splitlines()
            score = int((process / "oom_score_adj").read_text())
            space = os.readlink(process / "ns" / "user")  # noqa: PTH115 - as above
        except OSError:
            continue
        if score > 0:
            status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
            held.append({"filters": status["Seccomp_filters"], "has_own_users": space != ours})
    return held


if __name__ == "__main__":
    sys.exit(main())
