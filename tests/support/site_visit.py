"""The real session process with a visitor in it, who opens his procedure's site and goes where he is told.

``KIOSK_VISIT`` is a JSON array: addresses to open, or "look" for the question how the network stands. What
was seen is said on standard output, one line a step: "VISIT {json}". ``KIOSK_VISIT_CLIENT`` is a client's
certificate and key, PEM, that the browser could show.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

from ui import app, session  # first: `app` prepares the environment for Qt

from PySide6.QtCore import QTimer, QUrl  # isort: skip
from PySide6.QtNetwork import QSsl, QSslCertificate, QSslKey  # isort: skip
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo  # isort: skip

from tests.support.kiosk_window import visible_items
from ui.dev.patience import wait_for

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.supervisor.messages import Start

FAMILY = "licence"
PROCEDURE = "licence-lost"
# Squid asks its helpers in turn; the slowest page here came after two seconds.
_LOAD_S = 20.0
_LOOK_EVERY_MS = 100
_STARTED = QWebEngineLoadingInfo.LoadStatus.LoadStartedStatus


class VisitedSession(session.Session):
    """The product's own, with somebody before it."""

    def __init__(self, start: Start, catalogue: Catalogue, *others: Any) -> None:
        super().__init__(start, catalogue, *others)
        self._timer = QTimer(self.window, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._knock)
        self._timer.start()
        self.greeting.entered.connect(lambda: QTimer.singleShot(_LOOK_EVERY_MS, self._go))

    def _knock(self) -> None:
        if self.window.isExposed():
            self._timer.stop()
            self.greeting.knock()

    def _go(self) -> None:
        self.journey.goHome()
        self.journey.openFamily(FAMILY)
        self.journey.openProcedure(PROCEDURE)
        self.journey.openSite()
        wait_for(self._views, "the site")
        self._take_certificate(os.environ.get("KIOSK_VISIT_CLIENT", ""))
        self._say("entry", self._await_page(self.site.entryUrl.host()))
        for step in json.loads(os.environ["KIOSK_VISIT"]):
            self._say(step, self._look() if step == "look" else self._open(step))
        self._say("end", {})

    def _take_certificate(self, pem: str) -> None:
        """Have a client's certificate to choose, as a card in a reader would give one."""
        if pem:
            certificate, key = QSslCertificate(pem.encode()), QSslKey(pem.encode(), QSsl.KeyAlgorithm.Ec)
            assert not certificate.isNull()
            assert not key.isNull()
            self._views()[-1].property("profile").clientCertificateStore().add(certificate, key)

    def _open(self, address: str) -> dict[str, str]:
        self.site.troubles.dismiss()
        page: Any = self._views()[-1]
        wanted = QUrl(address)
        ended: list[QWebEngineLoadingInfo] = []

        # The view names the address before it has begun to load, beside the title of the page before.
        def note(info: QWebEngineLoadingInfo) -> None:
            if info.url().host() == wanted.host() and info.status() != _STARTED:
                ended.append(info)

        page.loadingChanged.connect(note)
        page.setProperty("url", wanted)
        wait_for(lambda: ended, f"the end of {address}", _LOAD_S)
        page.loadingChanged.disconnect(note)
        return self._await_page(wanted.host())

    def _await_page(self, host: str) -> dict[str, str]:
        page = self._views()[-1]
        began_s = time.monotonic()
        wait_for(
            lambda: self.site.troubles.current or _has_come(page, host),
            "a page or a trouble",
            _LOAD_S,
        )
        return {
            "title": str(page.property("title")),
            "trouble": self.site.troubles.current,
            "seconds": f"{time.monotonic() - began_s:.2f}",
        }

    def _look(self) -> dict[str, str]:
        seen: list[str] = []
        self.site.network.seen.connect(seen.append)
        self.site.network.look()
        wait_for(lambda: seen, "a look at the network")
        return {"state": seen[0]}

    def _views(self) -> list[QQuickItem]:
        items = visible_items(self.window.contentItem())
        return [item for item in items if item.inherits("QQuickWebEngineView")]

    def _say(self, step: str, seen: dict[str, str]) -> None:
        sys.stdout.write(f"VISIT {json.dumps({'step': step} | seen)}\n")
        sys.stdout.flush()


def _has_come(page: QQuickItem, host: str) -> bool:
    """Tell whether a page of a test's stands there; where none came, the engine makes the host a title."""
    title = str(page.property("title"))
    return not page.property("loading") and page.property("url").host() == host and title.startswith("site")


def main() -> int:
    """Run the session as `ui.app` does."""
    # Everything else is the product's own.
    setattr(app, "Session", VisitedSession)  # noqa: B010 - mypy lets nobody assign to a class's name
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
