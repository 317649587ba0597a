"""A visit to a site that goes wrong: a session lost, a page that dies, a window, keys; in the real engine."""

from __future__ import annotations

import os
import re
import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.support.raw_site import RawSite, late_page
from tests.support.site_desk import ENTRY, WHOLE_PAGE
from tests.support.site_failure import FORM, PAUSE_S, hurry, let, press, words
from tests.support.site_pages import Answer

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

NOBODY = "nichtda.invalid"


@pytest.fixture(autouse=True)
def short_times(desk: SiteDesk) -> None:
    hurry(desk)


@pytest.mark.parametrize("status", [401, 419, 440])
def test_a_lost_session_leads_back_to_the_connection(desk: SiteDesk, status: int) -> None:
    desk.show("/dossier", Answer(b"<title>own</title>", status=status))
    desk.wait(lambda: desk.trouble == "session_lost")
    desk.settle(int(2000 * PAUSE_S))
    assert desk.pages.count("/dossier") == 1
    assert "toujours là" in desk.site.troubles.advice
    assert words(desk) == ["Recommencer la connexion", "Voir la page du site", "Quitter le site"]
    press(desk, "Recommencer la connexion")
    desk.wait(lambda: desk.title == "entry" and desk.trouble == "")
    assert desk.pages.requests[-1].startswith(f"GET {ENTRY}")


@pytest.mark.parametrize("way", ["page", "route"])
def test_an_address_can_tell_that_the_session_is_lost(desk: SiteDesk, way: str) -> None:
    desk.site.troubles.loads._lost_patterns = (re.compile("session-expiree"),)
    desk.pages.pages["/session-expiree"] = "<title>expired</title>"
    goes = "location.href = '/session-expiree'" if way == "page" else "location.hash = '#/session-expiree'"
    desk.show("/app", f"<title>app</title><script>setTimeout(() => {{ {goes} }}, 500)</script>")
    desk.wait(lambda: desk.trouble == "session_lost")
    press(desk, "Voir la page du site")
    assert desk.trouble == ""


def test_a_wrong_password_is_the_sites_own_affair(desk: SiteDesk) -> None:
    desk.pages.pages["/sent"] = Answer(b"<title>wrong</title><p>Mot de passe incorrect</p>", status=401)
    desk.show("/form", FORM % "/sent")
    desk.click_until(lambda: desk.title == "wrong")
    desk.settle()
    assert desk.trouble == ""


def _kill_page(desk: SiteDesk) -> None:
    os.kill(int(desk.page.property("renderProcessPid")), signal.SIGKILL)


def test_a_page_that_dies_is_opened_again(desk: SiteDesk) -> None:
    desk.show("/page", "<title>page</title>")
    _kill_page(desk)
    desk.wait(lambda: desk.pages.count("/page") == 2)
    desk.wait(lambda: desk.title == "page" and desk.trouble == "")


def test_a_sent_page_that_dies_is_not_sent_again(desk: SiteDesk) -> None:
    desk.pages.pages["/sent"] = "<title>sent</title>"
    desk.show("/form", FORM % "/sent")
    desk.click_until(lambda: desk.title == "sent" and not desk.page.property("loading"))
    desk.settle()
    _kill_page(desk)
    desk.wait(lambda: desk.trouble == "crashed")
    desk.settle(int(2000 * PAUSE_S))
    assert desk.pages.count("/sent") == 1
    assert words(desk) == ["Revenir à ma page", "Reprendre au début"]
    press(desk, "Revenir à ma page")
    desk.wait(lambda: desk.title == "form" and desk.trouble == "")
    assert desk.pages.count("/sent") == 1


def test_a_window_beside_the_site_has_its_own_trouble(desk: SiteDesk) -> None:
    desk.pages.pages["/mail"] = Answer(b"", status=503)
    desk.show("/opener", f"<title>opener</title><a {WHOLE_PAGE} target=_blank href='/mail'>mail</a>")
    desk.click_until(lambda: desk.trouble == "maintenance")
    assert words(desk) == ["Réessayer", "Fermer cette fenêtre"]
    desk.site.troubles.take("close")  # the window's bar has a button of the same words
    desk.wait(lambda: desk.title == "opener")
    assert desk.trouble == ""


def test_keys_reach_our_words_and_not_the_page_behind_them(desk: SiteDesk) -> None:
    with RawSite(late_page) as site:
        let(desk, site)
        script = "onkeydown = event => { document.title = 'heard ' + event.key }"
        link = f"<a {WHOLE_PAGE} href='{site.origin}/slow'>x</a>"
        desk.show("/form", f"<title>form</title>{link}<script>{script}</script>")
        desk.click_until(lambda: desk.trouble == "slow")
        desk.kiosk.press(Qt.Key.Key_A)
        desk.settle()
        assert desk.title == "form"
        desk.kiosk.press(Qt.Key.Key_Return)  # the first button has the keyboard
        desk.wait(lambda: desk.trouble == "")
        desk.kiosk.press(Qt.Key.Key_B)
        desk.wait(lambda: desk.title == "heard b")
