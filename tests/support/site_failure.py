"""What tests of a failing site share: a form, short times, servers of the procedure, buttons by words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from kiosk.browsing.page_watch import Patience
from tests.support.site_desk import WHOLE_PAGE

if TYPE_CHECKING:
    from tests.support.raw_site import RawSite
    from tests.support.site_desk import SiteDesk

PAUSE_S = 0.6
FIELD = f"<input name=a value=b><button {WHOLE_PAGE}>x</button>"
FORM = f"<title>form</title><form method=post action='%s'>{FIELD}</form>"


def hurry(desk: SiteDesk) -> None:
    """Wait for pages as no visitor does: a second, and two retries."""
    desk.site.troubles.loads.be_patient(Patience((PAUSE_S, PAUSE_S), slow_after_s=1.0))


def words(desk: SiteDesk) -> list[str]:
    """Return what the buttons say, the main one first."""
    return [step["text"] for step in desk.site.troubles.steps]


def go(desk: SiteDesk, address: str) -> None:
    """Open an address in the page on top."""
    desk.page.setProperty("url", QUrl(address))


def let(desk: SiteDesk, site: RawSite) -> None:
    """Make a server of the test's a site of the procedure."""
    gate = desk.kiosk.session.browser.gate
    origins = gate.policy.loopback_origins | {("127.0.0.1", site.port)}
    gate.policy = replace(gate.policy, loopback_origins=origins)


def press(desk: SiteDesk, text: str) -> None:
    """Click a button of ours."""
    desk.kiosk.click(desk.kiosk.button(text))
