"""What every attempt to get out must leave behind: a sensible screen, and a visit that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from tests.support.kiosk_window import visible_items

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    from tests.support.site_desk import SiteDesk

# Where our keyboard is on its way, the button moves from under the finger: a visitor touches again.
_MOST_TOUCHES = 3
_AFTER_TOUCH_MS = 150


def assert_nothing_leads_out(desk: SiteDesk) -> None:
    """See that ours is the only window, and that it shows the site's own page or our words about it."""
    assert QGuiApplication.topLevelWindows() == [desk.kiosk.window]
    assert desk.kiosk.window.isVisible()
    assert desk.kiosk.journey.screen == "site"
    if desk.trouble:
        assert desk.has("SiteTrouble")
        assert desk.child("SiteTrouble").property("current").toVariant()[0] != ""
    else:
        assert desk.address.startswith(f"{desk.pages.origin}/"), desk.address
        assert desk.title != ""


def assert_visit_goes_on(desk: SiteDesk) -> None:
    """See a sensible screen, a button of ours that answers a touch, and the next page of the site."""
    assert_nothing_leads_out(desk)
    leave_trouble(desk)
    tray = desk.kiosk.session.tray
    _touch_until(desk, _opens_documents, lambda: tray.shown)
    tray.close()
    desk.show("/goes-on", "<title>goes on</title><p>La suite de votre démarche</p>")
    desk.wait(lambda: desk.title == "goes on")
    assert_nothing_leads_out(desk)


def leave_trouble(desk: SiteDesk) -> None:
    """Touch the way on that our words about the site offer, where they stand: it has to lead to the page."""
    if desk.trouble:
        steps = {step["id"]: step["text"] for step in desk.site.troubles.steps}
        words = steps.get("go_back") or next(iter(steps.values()))
        _touch_until(desk, lambda item: item.property("text") == words, lambda: not desk.trouble)
        assert_nothing_leads_out(desk)


def assert_visit_ends(desk: SiteDesk) -> None:
    """End the visit with the button that is always there, and see its last screen."""
    desk.kiosk.touch(desk.kiosk.button("Terminer"))
    desk.kiosk.touch(desk.kiosk.button("Terminer et tout effacer"))
    desk.wait(lambda: desk.kiosk.journey.screen == "ending")


def _touch_until(desk: SiteDesk, is_wanted: Callable[[QQuickItem], bool], is_so: Callable[[], bool]) -> None:
    for _ in range(_MOST_TOUCHES):
        desk.kiosk.touch(
            desk.kiosk.find(lambda item: item.inherits("QQuickAbstractButton") and is_wanted(item))
        )
        desk.settle(_AFTER_TOUCH_MS)
        if is_so():
            return
    desk.wait(is_so)


def shown_types(desk: SiteDesk) -> set[str]:
    """Return what kinds of item stand on the screen: a menu or dialog inside our window adds its own."""
    items = visible_items(desk.kiosk.window.contentItem())
    return {each.metaObject().className().partition("_QML")[0] for each in items} - {"FocusRing"}


def _opens_documents(item: QQuickItem) -> bool:
    return str(item.property("text")).startswith("Mes documents")
