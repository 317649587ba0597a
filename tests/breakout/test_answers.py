"""Answers of a server that would open something: errors, certificates, boxes for a name and a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.browsing.trouble import Step
from tests.support.false_site import FalseSite
from tests.support.kiosk_window import visible_items
from tests.support.site_desk import LISTED, WHOLE_PAGE
from tests.support.site_pages import Answer
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.site_desk import SiteDesk

# All that our words about a page may offer: nothing goes on in spite of them, nothing sets anything.
STEPS = {step.value for step in (Step.RETRY, Step.GO_BACK, Step.PAGE_BEFORE, Step.BEGIN_ANEW, Step.LOG_IN)}
STEPS |= {step.value for step in (Step.SEE_PAGE, Step.WAIT, Step.CLOSE, Step.CALL, Step.MEDIATOR, Step.LEAVE)}
pytestmark = pytest.mark.breakout


def test_24_certificates_that_nobody_signed(desk: SiteDesk, tmp_path: Path) -> None:
    with FalseSite(tmp_path) as false:
        desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='https://{LISTED}/'>x</a>")
        desk.click_until(lambda: desk.trouble == "certificate")
        assert false.names[:1] == [f"{LISTED}:443"]
        assert desk.has("SiteTrouble")
        # There is no button that goes on, and Chromium's secret word for going on is a word like any other.
        for key in "THISISUNSAFE":
            QTest.keyClick(desk.kiosk.window, Qt.Key(ord(key)))
        assert [each["id"] for each in desk.site.troubles.steps] == ["call", "go_back"]
        desk.kiosk.touch(desk.kiosk.button("Revenir au site"))
        desk.settle()
        assert false.entered == 0
    assert_nothing_leads_out(desk)
    assert desk.title == "link"
    desk.kiosk.touch(desk.kiosk.button("Quitter le site"))
    assert desk.kiosk.journey.screen == "procedure"
    desk.renew()
    assert_visit_goes_on(desk)


def steps_of(desk: SiteDesk) -> set[str]:
    """Return what the buttons over the page do; what stands there is what the kiosk itself has named."""
    steps = desk.site.troubles.steps
    items = visible_items(desk.child("SiteTrouble"))
    shown = [str(item.property("text")) for item in items if item.inherits("QQuickAbstractButton")]
    assert shown == [step["text"] for step in steps]
    return {step["id"] for step in steps}


def test_24_pages_that_do_not_come(desk: SiteDesk) -> None:
    for status, trouble in ((500, "maintenance"), (503, "maintenance")):
        desk.show("/broken", Answer(b"", status=status))
        desk.wait(lambda trouble=trouble: desk.trouble == trouble)  # type: ignore[misc] # as above
        assert "retry" in steps_of(desk) <= STEPS
    desk.pages.pages["/broken"] = "<title>mended</title>"
    assert_visit_goes_on(desk)


@pytest.mark.parametrize(
    ("status", "header"),
    [
        (401, {"WWW-Authenticate": 'Basic realm="Mot de passe de la borne"'}),
        (401, {"WWW-Authenticate": "Negotiate"}),
        (401, {"WWW-Authenticate": 'Digest realm="x", nonce="x", qop="auth"'}),
        (407, {"Proxy-Authenticate": 'Basic realm="x"'}),
    ],
)
def test_26_authentication_boxes(desk: SiteDesk, status: int, header: dict[str, str]) -> None:
    desk.pages.pages["/box"] = Answer(b"<title>box</title>who are you", status=status, headers=header)
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href=/box>x</a><img src=/box>")
    desk.click_until(lambda: desk.pages.count("/box") >= 2)
    desk.settle()
    assert not desk.has("SiteDialog")
    assert_nothing_leads_out(desk)
    desk.pages.pages["/box"] = "<title>box</title>"
    assert_visit_goes_on(desk)
