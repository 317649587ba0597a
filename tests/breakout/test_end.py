"""BREAKOUT 36, 39, 40 once more, from their other side: whatever a page does, the visit can be ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.site_desk import FIRST_FRAME_MS, WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_ends

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout


def test_36_fake_full_screen_leaves_the_way_to_end(own_desk: SiteDesk) -> None:
    desk = own_desk
    style = "position:fixed;left:-9999px;top:-9999px;width:99999px;height:99999px;background:red"
    desk.show(
        "/fake", f"<title>fake</title><dialog id=d style='{style}'>x</dialog><script>d.showModal()</script>"
    )
    desk.settle(FIRST_FRAME_MS)
    assert_nothing_leads_out(desk)
    assert_visit_ends(desk)


def test_39_session_can_be_ended_amid_a_flood(own_desk: SiteDesk) -> None:
    desk = own_desk
    desk.show("/ask", "<title>ask</title><script>setTimeout(() => { for (;;) alert('x') }, 300)</script>")
    desk.wait(lambda: desk.has("SiteDialog"))
    assert_visit_ends(desk)


def test_40_no_page_holds_who_leaves_by_our_buttons(own_desk: SiteDesk) -> None:
    desk = own_desk
    holds = "onbeforeunload = event => { event.preventDefault(); for (;;) alert('x') }"
    desk.show("/form", f"<title>form</title><button {WHOLE_PAGE}>x</button><script>{holds}</script>")
    desk.click()
    desk.kiosk.click(desk.kiosk.button("Quitter le site"))
    assert desk.kiosk.journey.screen == "procedure"
    assert not desk.has("SiteDialog")
    assert_visit_ends(desk)
