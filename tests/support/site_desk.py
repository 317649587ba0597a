"""A session open on a site of the test's own, in the real web engine, and what a visitor does there."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest import mock

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from kiosk.catalogue import field
from kiosk.catalogue.loader import load_catalogue
from kiosk.demo.catalogue import PORTAL_SITE_ID, with_demo_sites
from kiosk.paths import CATALOGUE
from tests.support.kiosk_window import KioskWindow, visible_items
from tests.support.site_pages import Answer, SitePages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.catalogue.catalogue import Catalogue

PATIENCE_S = 15
# Chromium drops input to a page whose first frame is not on the screen yet, for half a second at most.
FIRST_FRAME_MS = 700
# A real name that may belong to a test's procedure; nobody answers to it.
LISTED = "listed.example"
PROCEDURE = "licence-lost"
# A style for what is to be clicked, wherever the click falls.
WHOLE_PAGE = "style='position:fixed;inset:0;display:block'"
ENTRY = f"/demarche/{PROCEDURE}"


class SiteDesk:
    """The site screen open on `pages`; `show` goes on to another page of it."""

    def __init__(self, kiosk: KioskWindow, pages: SitePages) -> None:
        self.kiosk = kiosk
        self.pages = pages
        self.site = kiosk.session.site

    def open(self) -> None:
        """Go to the site as a visitor does; a second time to a new page, from anywhere in the visit."""
        self.kiosk.look((1280, 800))
        self.kiosk.home()
        self.kiosk.journey.openFamily("licence")
        self.kiosk.journey.openProcedure(PROCEDURE)
        self.kiosk.journey.openSite()
        # The title comes before the page is there: what is opened then would not follow a page.
        self.wait(lambda: self.title == "entry" and self._has_come())

    def _has_come(self) -> bool:
        page = self.site.troubles.loads.top
        return page is not None and page.has_page and not self.page.property("loading")

    def renew(self) -> None:
        """Close what lies above the site and open it anew, for whoever comes next in this session."""
        session = self.kiosk.session
        session.viewer.close()
        session.tray.close()
        session.tray.dismissSentence()
        self.pages.requests.clear()
        self.open()

    @property
    def page(self) -> QQuickItem:
        """The web view on top."""
        views = [item for item in visible_items(self.kiosk.window.contentItem()) if _is_view(item)]
        return views[-1]

    @property
    def address(self) -> str:
        return QUrl(self.page.property("url")).toString()

    @property
    def title(self) -> str:
        return str(self.page.property("title"))

    @property
    def trouble(self) -> str:
        """What stands instead of the page; "" for nothing."""
        return self.site.troubles.current

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let the world turn until `is_so`; AssertionError after PATIENCE_S."""
        ends_at = time.monotonic() + PATIENCE_S
        while not is_so():
            assert time.monotonic() < ends_at, f"waited in vain at {self.address!r}, {self.title!r}"
            QTest.qWait(20)

    def settle(self, milliseconds: int = 300) -> None:
        """Let happen what must not happen: there is no signal for an absence."""
        QTest.qWait(milliseconds)

    def show(self, path: str, body: str | Answer) -> None:
        """Put a page on the site, open it and wait until it has loaded, or has failed to."""
        self.pages.pages[path] = body
        asked = self.pages.count(path)
        self.page.setProperty("url", QUrl(self.pages.origin + path))
        # The address is the new one before the engine has begun to load: the site has to have been asked.
        self.wait(lambda: self.pages.count(path) > asked)
        self.wait(lambda: not self.page.property("loading") and self.address.endswith(path))

    def click_until(self, is_so: Callable[[], bool], x: int = 100, y: int = 100) -> None:
        """Click as a visitor does: again, when nothing has happened."""
        for _ in range(4):
            self.click(x, y)
            for _ in range(100):
                if is_so():
                    return
                QTest.qWait(20)
        raise AssertionError(f"clicked in vain at {self.address!r}, {self.title!r}")

    def click(self, x: int = 100, y: int = 100, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click inside the page."""
        self.settle(FIRST_FRAME_MS)
        place = self.page.mapToScene(QPoint(x, y)).toPoint()
        QTest.mouseClick(self.kiosk.window, button, pos=place)

    def child(self, type_name: str) -> QQuickItem:
        """Return a visible item by the name of its QML type."""
        return self.kiosk.find(lambda item: _type_name(item) == type_name)

    def has(self, type_name: str) -> bool:
        items = visible_items(self.kiosk.window.contentItem())
        return any(_type_name(item) == type_name for item in items)


def _type_name(item: QObject) -> str:
    return item.metaObject().className().partition("_QML")[0]


def _is_view(item: QObject) -> bool:
    return item.inherits("QQuickWebEngineView")


@contextmanager
def site_desk(
    folder: Path, address: str = "127.0.0.1", hosts: tuple[str, ...] = (), port: int = 0
) -> Iterator[SiteDesk]:
    """Show a session in `folder` whose procedures lead to pages of the test's own, and open them.

    `address` and `port` (0: a free one) are where the pages are served; `hosts` are real names
    that belong to the procedure as well.
    """
    with (
        SitePages({ENTRY: "<title>entry</title><h1>Bienvenue</h1>"}, address=address, port=port) as pages,
        mock.patch.object(field, "LOOPBACK_HOSTS", field.LOOPBACK_HOSTS | {address}),
    ):
        catalogue = with_demo_sites(load_catalogue(CATALOGUE).catalogue, pages.origin, "http://127.0.0.1:9")
        kiosk = KioskWindow(folder, _with_hosts(catalogue, hosts))
        desk = SiteDesk(kiosk, pages)
        try:
            desk.open()
            yield desk
        finally:
            kiosk.close()


def _with_hosts(catalogue: Catalogue, hosts: tuple[str, ...]) -> Catalogue:
    sites = tuple(
        site.model_copy(update={"hosts": site.hosts + hosts}) if site.id == PORTAL_SITE_ID else site
        for site in catalogue.sites
    )
    return replace(catalogue, sites=sites)
