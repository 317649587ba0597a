"""The real session process with an observer in it: where controls lie, when its interface thread stood still.

It answers JSON lines on a second socket; nothing of it runs while something is timed, except its watchdog.
"""

from __future__ import annotations

import json
import socket
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from ui import app, session  # first: `app` prepares the environment for Qt
from ui.web.interceptor import Interceptor

from PySide6.QtCore import Q_ARG, QMetaObject, QSocketNotifier, Qt, QTimer  # isort: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem
    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

_TICK_MS: Final = 5


class Watchdog:
    """A timer of the interface thread: a tick that comes late tells how long it was busy."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self._late_ms: list[float] = []

    def begin(self) -> None:
        """Watch from now on."""
        self._late_ms = []
        self._last = time.monotonic()
        self._timer.start()

    def end(self) -> list[float]:
        """Stop; returns by how many milliseconds ticks were late, the longest first."""
        self._timer.stop()
        return sorted(self._late_ms, reverse=True)

    def _tick(self) -> None:
        now = time.monotonic()
        self._late_ms.append(max(0.0, (now - self._last) * 1000 - _TICK_MS))
        self._last = now


class InterceptWatch:
    """Times the interceptor from inside its own method; at rest, that costs a look at a flag."""

    def __init__(self) -> None:
        self.is_running = False
        self.times_s: list[float] = []
        intercept = Interceptor.interceptRequest

        def timed(interceptor: Interceptor, info: QWebEngineUrlRequestInfo) -> None:
            if not self.is_running:
                intercept(interceptor, info)
                return
            began = time.perf_counter()
            intercept(interceptor, info)
            self.times_s.append(time.perf_counter() - began)

        # Before the first instance: PySide finds an instance's method once and keeps it.
        setattr(Interceptor, "interceptRequest", timed)  # noqa: B010 - mypy lets nobody assign to a method


class Probe:
    """Answers questions about one session."""

    def __init__(self, watched: session.Session, channel: socket.socket, intercepts: InterceptWatch) -> None:
        self._session = watched
        self._intercepts = intercepts
        self._channel = channel
        self._watchdog = Watchdog()
        self._notifier = QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        self._received = b""

    def _read(self) -> None:
        self._received += self._channel.recv(65536)
        while b"\n" in self._received:
            line, _, self._received = self._received.partition(b"\n")
            command = json.loads(line)
            answer = getattr(self, command.pop("do"))(**command)
            self._channel.sendall(json.dumps(answer).encode() + b"\n")

    def where(self, text: str) -> list[int] | None:
        """Return x, y, width, height of the control of this name; None where there is none to press."""
        for item in _visible(self._session.window.contentItem()):
            if item.property("text") == text and item.inherits("QQuickAbstractButton") and item.isEnabled():
                place = item.mapRectToScene(item.boundingRect()).toRect()
                return [place.x(), place.y(), place.width(), place.height()]
        return None

    def call(self, path: str, arguments: list[Any]) -> None:
        """Call a slot of a view-model, named from the session on."""
        target: Any = self._session
        for name in path.split("."):
            target = getattr(target, name)
        target(*arguments)

    def value(self, path: str) -> Any:
        """Read a property of a view-model, named from the session on."""
        value: Any = self._session
        for name in path.split("."):
            value = getattr(value, name)
        return value

    def script(self, source: str) -> bool:
        """Run a script in the page; its last words come back as the page's title."""
        for item in _visible(self._session.window.contentItem()):
            if item.inherits("QQuickWebEngineView"):
                return bool(QMetaObject.invokeMethod(item, "runJavaScript", Q_ARG(str, source)))
        return False

    def title(self) -> str:
        """Tell the page's title; empty while it loads or where there is none."""
        for item in _visible(self._session.window.contentItem()):
            if item.inherits("QQuickWebEngineView") and not item.property("loading"):
                return str(item.property("title"))
        return ""

    def time_requests(self) -> None:
        """Hold a watch to the interceptor from now on."""
        self._intercepts.is_running = True

    def request_times(self) -> list[float]:
        """Return the seconds that each request since the last question took in the interceptor."""
        times_s = list(self._intercepts.times_s)
        self._intercepts.times_s.clear()
        return times_s

    def watch(self) -> None:
        """Begin to look for stand-stills."""
        self._watchdog.begin()

    def stood_still(self) -> list[float]:
        """End looking; returns the stand-stills in milliseconds."""
        return self._watchdog.end()


def _visible(root: QQuickItem) -> Iterator[QQuickItem]:
    if not root.isVisible():
        return
    yield root
    if root.inherits("QQuickWebEngineView"):
        return  # the engine changes what lies in it while Python holds on to it: a crash
    for child in root.childItems():
        yield from _visible(child)


def main() -> int:
    """Run the session as `ui.app` does; the observer's socket is the first argument."""
    channel = socket.socket(fileno=int(sys.argv.pop(1)))
    probes: list[Probe] = []
    intercepts = InterceptWatch()

    class WatchedSession(session.Session):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            probes.append(Probe(self, channel, intercepts))

    # The one seam: everything else is the product's own.
    setattr(app, "Session", WatchedSession)  # noqa: B010 - mypy lets nobody assign to a class's name
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
