"""The pause of a site that asks for too much: seen on the screen, and left in the two ways that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.kiosk_window import visible_items

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk


def frozen_s(desk: SiteDesk) -> int:
    """Whole seconds for which the site may not ask."""
    return desk.kiosk.session.site.flood.remaining


def see_the_pause(desk: SiteDesk) -> None:
    """Wait until the calm message stands over the page, with a way out of it."""
    desk.wait(lambda: desk.has("SiteFlood"))
    words = desk.kiosk.texts()
    assert "Le site ouvre trop de fenêtres" in words
    assert frozen_s(desk) > 0


def leave_the_pause(desk: SiteDesk) -> None:
    """Leave the site by the message's own button, and come back to a new page of it."""
    pause = desk.child("SiteFlood")
    buttons = [item for item in visible_items(pause) if item.inherits("QQuickAbstractButton")]
    assert [button.property("text") for button in buttons] == ["Quitter le site"]
    desk.kiosk.click(buttons[0])
    desk.wait(lambda: desk.kiosk.journey.screen == "procedure")
    desk.renew()
    assert frozen_s(desk) == 0
