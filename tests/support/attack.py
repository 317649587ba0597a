"""The ways in which a page, a visitor's finger or our own code may ask the browser for an address."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Q_ARG, QMetaObject, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo

from tests.support.site_desk import FIRST_FRAME_MS
from tests.support.visit import assert_nothing_leads_out, leave_trouble

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.support.site_desk import SiteDesk

_LINK_PX = 30
# After a press that must lead nowhere: a refused navigation was answered within 60 ms here.
_AFTER_PRESS_MS = 120
# Chromium drops what comes too early: a visitor presses again.
_LOOK_EVERY_MS = 20
_LOOKS_A_PRESS = 100
_MOST_PRESSES = 4
# By script: without a gesture, from a frame, from a form, in a window of its own, instead of this page.
_SCRIPTS = """
    const attempts = [
        address => { location.href = address },
        address => { location.replace(address) },
        address => { open(address) },
        address => {
            const frame = document.createElement('iframe');
            frame.src = address; document.body.append(frame);
        },
        address => {
            const form = document.createElement('form');
            form.method = 'post'; form.action = address; document.body.append(form); form.submit();
        },
    ];
"""


def press_links(desk: SiteDesk, addresses: Iterable[str], attributes: str = "") -> list[str]:
    """Press a link to each address on one page; returns what trouble each led to, "" for none.

    Every press is seen to arrive, and the page has to be there after each.
    """
    addresses = tuple(addresses)
    links = "".join(
        f"<a style='position:fixed;left:0;right:0;height:{_LINK_PX}px;top:{number * _LINK_PX}px'"
        f' {attributes} href="{html.escape(address)}" onclick="document.title=\'pressed {number}\'">out</a>'
        for number, address in enumerate(addresses)
    )
    desk.show("/links", f"<title>links</title>{links}")
    troubles = []
    for number in range(len(addresses)):
        _press(desk, number)
        desk.settle(_AFTER_PRESS_MS)
        desk.wait(lambda: _stands(desk))
        assert_nothing_leads_out(desk)
        troubles.append(desk.trouble)
        leave_trouble(desk)
        assert desk.address.endswith("/links")
    return troubles


def _press(desk: SiteDesk, number: int) -> None:
    # A blank page's title follows at once, too fast to be seen by looking now and then.
    titles: list[str] = []
    page: Any = desk.page
    place = page.mapToScene(QPoint(100, number * _LINK_PX + _LINK_PX // 2)).toPoint()

    def note() -> None:
        titles.append(desk.title)

    page.titleChanged.connect(note)
    try:
        for _ in range(_MOST_PRESSES):
            if desk.title == "links":
                desk.settle(FIRST_FRAME_MS)
            QTest.mouseClick(desk.kiosk.window, Qt.MouseButton.LeftButton, pos=place)
            for _ in range(_LOOKS_A_PRESS):
                if f"pressed {number}" in titles:
                    return
                desk.settle(_LOOK_EVERY_MS)
    finally:
        page.titleChanged.disconnect(note)
    raise AssertionError(f"pressed in vain at {desk.address!r}, {desk.title!r}")


def ask_by_script(desk: SiteDesk, addresses: Iterable[str]) -> None:
    """Let a page ask for each address in every way that a script knows; it has to be there afterwards."""
    desk.show(
        "/script",
        f"""<title>script</title><body>x<script>{_SCRIPTS}
        (async () => {{
            for (const address of {json.dumps(tuple(addresses))})
                for (const attempt of attempts) {{
                    try {{ attempt(address) }} catch (error) {{ }}
                    await new Promise(go => setTimeout(go, 20));
                }}
            document.title = 'tried';
        }})()</script>""",
    )
    desk.wait(lambda: desk.title == "tried")
    desk.settle()
    assert_nothing_leads_out(desk)
    leave_trouble(desk)
    assert desk.address.endswith("/script")


def load_by_our_own_code(desk: SiteDesk, addresses: Iterable[str]) -> list[str]:
    """Open addresses as a mistake of our own would: by the page's one way in, then past it.

    Returns the addresses that came, by the engine's own word; the site's page has to stand again after each.
    """
    desk.show("/own", "<title>own</title>x")
    page: Any = desk.page
    loaded: list[str] = []

    def note(info: QWebEngineLoadingInfo) -> None:
        if info.status() == QWebEngineLoadingInfo.LoadStatus.LoadSucceededStatus:
            loaded.append(info.url().toString())

    page.loadingChanged.connect(note)
    try:
        for address in addresses:
            assert QMetaObject.invokeMethod(page, "open", Q_ARG(QUrl, QUrl(address)))
            desk.settle(20)
            assert desk.address.startswith(desk.pages.origin), "the page's own way in has let it in"
            page.setProperty("url", QUrl(address))
            desk.wait(lambda: _stands(desk))
            assert_nothing_leads_out(desk)
            leave_trouble(desk)
    finally:
        page.loadingChanged.disconnect(note)
    return [address for address in loaded if not address.startswith(f"{desk.pages.origin}/")]


def _stands(desk: SiteDesk) -> bool:
    return desk.address.startswith(f"{desk.pages.origin}/") and not desk.page.property("loading")
