"""BREAKOUT 54-57: a page that prints makes a paper in the tray; of the printer there is nothing to set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.kiosk_window import visible_items
from tests.support.site_desk import WHOLE_PAGE
from tests.support.visit import assert_nothing_leads_out, assert_visit_goes_on

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

pytestmark = pytest.mark.breakout


def test_54_print_dialog(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    before = session.tray.count
    desk.show("/p", f"<title>Accusé</title><button {WHOLE_PAGE} onclick='print()'>x</button>")
    desk.click_until(lambda: session.tray.count == before + 1)
    assert_nothing_leads_out(desk)
    session.viewer.close()
    assert_visit_goes_on(desk)


def test_55_printing_to_a_file_asks_for_no_place(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    desk.show("/p", f"<title>../../../tmp/x</title><button {WHOLE_PAGE} onclick='print()'>x</button>")
    before = set(session.workspace.downloads.iterdir())
    desk.click_until(lambda: len(set(session.workspace.downloads.iterdir()) - before) == 1)
    (made,) = set(session.workspace.downloads.iterdir()) - before
    assert made.name.startswith("page-")
    desk.wait(lambda: session.viewer.shown)  # the file is there a moment before the kiosk is told
    assert_nothing_leads_out(desk)
    session.viewer.close()
    assert_visit_goes_on(desk)


def test_56_nothing_of_the_printer_can_be_set_up(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    before = session.tray.count
    desk.show("/p", f"<title>Accusé</title><button {WHOLE_PAGE} onclick='print()'>x</button>")
    desk.click_until(lambda: session.tray.count == before + 1)
    entry = session.documents.documents[-1]
    session.viewer.close()
    session.tray.printDocument(entry["id"])
    desk.wait(lambda: desk.has("PrintChoiceSheet"))
    words = " ".join(_buttons(desk, "PrintChoiceSheet")).casefold()
    assert "imprimer" in words
    for word in ("propriétés", "paramètres", "préférences", "aide", "autre imprimante", "rechercher"):
        assert word not in words
    for each in visible_items(desk.child("PrintChoiceSheet")):
        assert not each.inherits("QQuickTextInput")
    assert_nothing_leads_out(desk)
    session.print_choice.cancel()
    assert_visit_goes_on(desk)


def _buttons(desk: SiteDesk, type_name: str) -> list[str]:
    """Return what the buttons of one of our sheets say."""
    items = visible_items(desk.child(type_name))
    return [str(each.property("text")) for each in items if each.inherits("QQuickAbstractButton")]


def test_57_printing_from_a_frame(desk: SiteDesk) -> None:
    session = desk.kiosk.session
    before = session.tray.count
    desk.pages.pages["/frame"] = "<title>frame</title><script>setTimeout(print, 300)</script><p>Reçu</p>"
    desk.show("/p", "<title>holder</title><iframe src='/frame'></iframe>")
    desk.wait(lambda: session.tray.count == before + 1)
    assert_nothing_leads_out(desk)
    session.viewer.close()
    assert_visit_goes_on(desk)
