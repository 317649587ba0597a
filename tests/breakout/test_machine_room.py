"""Crashes, cables and plugs: what a visitor reaches when the page, the printer or the network gives way."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import Answer
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = [pytest.mark.breakout, pytest.mark.xdist_group("web")]


def send_to_renderer(desk: SiteDesk, number: signal.Signals) -> None:
    """Let the process in which the page runs die as by a fault of its own, or for want of memory."""
    process = int(desk.page.property("renderProcessPid"))
    if process > 1:  # 0: there is none now, and to a signal it would mean ourselves
        os.kill(process, number)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT])
def test_92_a_renderer_that_dies(desk: SiteDesk, number: signal.Signals) -> None:
    desk.show("/page", "<title>page</title>x")
    told: list[str] = []
    desk.site.troubleChanged.connect(lambda: told.append(desk.site.trouble))
    send_to_renderer(desk, number)
    desk.wait(lambda: told == ["crashed", ""])
    assert_visit_goes_on(desk)


def test_92_a_renderer_that_dies_of_its_page(desk: SiteDesk) -> None:
    desk.show("/page", "<title>page</title>x")
    asked = desk.pages.count("/page")
    for _ in range(150):  # as soon as there is one again: before its page can be there
        send_to_renderer(desk, signal.SIGKILL)
        desk.settle(10)
    assert desk.site.trouble == "crashed"  # and not tried for ever
    assert desk.pages.count("/page") <= asked + 3
    assert_visit_goes_on(desk)


def test_92_a_page_that_counts_for_ever(desk: SiteDesk) -> None:
    desk.show(
        "/hang", f"<title>hang</title><button {WHOLE_PAGE} onclick='fetch(`/hung`); for (;;);'>x</button>"
    )
    desk.click_until(lambda: desk.pages.asked("/hung"))
    desk.kiosk.touch(desk.kiosk.button("Quitter le site"))
    assert desk.kiosk.journey.screen == "procedure"
    desk.renew()
    assert_visit_goes_on(desk)


LONG = {
    "title": "document.title = 'x'.repeat(3e7)",
    "alert": "alert('x '.repeat(1e7))",
    "confirm": "confirm('x\\n'.repeat(1e7))",
    "prompt": "prompt('x', 'x'.repeat(1e7))",
    "address": "history.replaceState(0, '', '/long?' + 'x'.repeat(1e6))",
    "link": "location = 'https://' + 'x'.repeat(1e6) + '.example/'",
    "history": "for (let i = 0; i < 190; i++) history.pushState(0, '', '/long?' + i)",
    "text": "document.body.append('x'.repeat(3e6))",
    "recursion": "const f = () => f(); f()",
    "storage": "for (let i = 0; i < 100; i++) localStorage['x' + i] = 'x'.repeat(1e6)",
    "sockets": "for (let i = 0; i < 1000; i++) new WebSocket('wss://x.example/' + i)",
    "workers": "for (let i = 0; i < 50; i++) new Worker(URL.createObjectURL(new Blob(['for (;;);'])))",
    "frames": "for (let i = 0; i < 300; i++) document.body.append(document.createElement('iframe'))",
}


@pytest.mark.parametrize("kind", LONG)
def test_92_more_than_anybody_types(desk: SiteDesk, kind: str) -> None:
    desk.pages.pages["/long"] = "<title>long</title>x"
    script = f"fetch('/begun'); {LONG[kind]}"
    desk.show("/act", f'<title>act</title><body><button {WHOLE_PAGE} onclick="{script}">x</button>')
    desk.click_until(lambda: desk.pages.asked("/begun"))
    desk.settle(500)
    if desk.has("SiteDialog"):
        desk.kiosk.touch(desk.kiosk.button("D’accord"))
    assert_visit_goes_on(desk)
