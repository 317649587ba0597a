"""The browser's profile: the visit's own, not the engine's default, and one for the whole visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk


def test_a_visit_has_one_profile_of_its_own(desk: SiteDesk) -> None:
    first = desk.page.property("profile")
    assert first is not None
    # The engine's default one takes no authority of the operator's.
    assert first == desk.site.network.profile
    assert first.isOffTheRecord()
    desk.kiosk.journey.back()
    desk.kiosk.journey.back()
    desk.kiosk.settle()
    assert desk.kiosk.journey.screen == "family"
    desk.open()
    assert desk.page.property("profile") == first
