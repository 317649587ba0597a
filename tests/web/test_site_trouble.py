"""A site that does not come, in the real engine: what is told, what is tried again, and what never is."""

from __future__ import annotations

import logging
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from tests.support.kiosk_window import visible_items
from tests.support.raw_site import RawSite, late_page, page, reset, with_certificate
from tests.support.site_failure import FORM, PAUSE_S, go, hurry, let, press, words
from tests.support.site_pages import Answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.site_desk import SiteDesk

NOBODY = "nichtda.invalid"


@pytest.fixture(autouse=True)
def short_times(desk: SiteDesk) -> None:
    hurry(desk)


def test_an_unknown_name_is_told_and_explained_to_the_mediator(
    desk: SiteDesk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    asked = QSignalSpy(desk.site.troubles.loads.networkAsked)
    desk.kiosk.session.browser.gate.let_in(NOBODY)
    go(desk, f"https://{NOBODY}/dossier/jean-dupont?nom=dupont")
    desk.wait(lambda: desk.trouble == "not_found")
    assert desk.has("SiteTrouble")
    assert words(desk) == ["Réessayer", "Appeler le médiateur", "Revenir au site"]
    assert re.fullmatch(r"Nouvel essai (dans \d+ s|en cours…)", desk.site.troubles.retry)
    assert asked.count() >= 1
    facts = desk.site.troubles.technical[0]
    assert facts["name"] == NOBODY
    assert re.match(r"ERR_NAME_NOT_RESOLVED · \d\d:\d\d:\d\d · × \d", str(facts["details"]))
    desk.wait(lambda: desk.site.troubles.retry == "")  # not for ever
    assert "× 3" in str(desk.site.troubles.technical[0]["details"])
    assert "ERR_NAME_NOT_RESOLVED" in caplog.text
    assert "dupont" not in caplog.text
    assert NOBODY not in caplog.text  # let in, but not of the catalogue: it might be anybody's bank


@pytest.mark.parametrize("state", ["captive_portal", "proxy_login_failed", "proxy_unreachable"])
def test_a_network_that_is_not_the_internet_has_its_own_words(desk: SiteDesk, state: str) -> None:
    desk.kiosk.session.browser.gate.let_in(NOBODY)
    go(desk, f"https://{NOBODY}/")
    desk.wait(lambda: desk.trouble == "not_found")
    desk.site.troubles.learnNetwork(state)
    assert desk.trouble == "no_internet"
    assert desk.site.troubles.title == "La borne n’est pas connectée à Internet"
    assert state in str(desk.site.troubles.technical[0]["details"])
    desk.site.troubles.learnNetwork("online")
    assert desk.trouble == "not_found"


def test_a_site_that_resets_connections_comes_back_by_itself(desk: SiteDesk) -> None:
    with RawSite(reset) as site:
        let(desk, site)
        go(desk, f"{site.origin}/dossier")
        desk.wait(lambda: desk.trouble == "offline")
        assert words(desk) == ["Réessayer", "Revenir au site"]
        site.answer = page
        desk.wait(lambda: desk.title == "come" and desk.trouble == "")
        assert set(site.requests) == {"GET /dossier"}  # the very page, and nothing beside it
        assert desk.address == f"{site.origin}/dossier"


def test_a_site_in_maintenance_comes_back_by_itself(desk: SiteDesk) -> None:
    desk.show("/gone", Answer(b"", status=503))
    desk.wait(lambda: desk.trouble == "maintenance")
    desk.pages.pages["/gone"] = "<title>back</title>"
    desk.wait(lambda: desk.title == "back" and desk.trouble == "")
    assert {each for each in desk.pages.requests if "/gone" in each} == {"GET /gone"}


def test_the_retries_end(desk: SiteDesk) -> None:
    desk.show("/gone", Answer(b"", status=503))
    desk.wait(lambda: desk.pages.count("/gone") == 3)
    desk.settle(int(3000 * PAUSE_S))
    assert desk.pages.count("/gone") == 3
    assert desk.trouble == "maintenance"
    press(desk, "Réessayer")
    desk.wait(lambda: desk.pages.count("/gone") == 4)


def test_a_failed_answer_to_a_form_is_never_asked_for_again(desk: SiteDesk) -> None:
    desk.pages.pages["/sent"] = Answer(b"", status=503)
    desk.show("/form", FORM % "/sent")
    desk.click_until(lambda: desk.trouble == "maintenance")
    desk.settle(int(3000 * PAUSE_S))
    assert "Nous ne savons pas si votre envoi est arrivé." in desk.site.troubles.advice
    assert desk.site.troubles.retry == ""
    assert words(desk) == ["Revenir à ma page", "Reprendre au début"]
    press(desk, "Revenir à ma page")
    desk.wait(lambda: desk.title == "form" and desk.trouble == "")
    assert desk.pages.count("/sent") == 1


def test_a_form_that_got_no_answer_is_not_sent_again_and_stands_there_still(desk: SiteDesk) -> None:
    with RawSite(reset) as site:
        let(desk, site)
        desk.show("/form", FORM % f"{site.origin}/sent")
        desk.click_until(lambda: desk.trouble == "offline")
        desk.settle(int(3000 * PAUSE_S))
        assert [each for each in site.requests if each.startswith("GET")] == []
        sent = len(site.requests)
        press(desk, "Revenir à ma page")
        desk.settle()
        assert desk.title == "form"
        assert desk.pages.count("/form") == 1  # as he left it, with what he typed
        assert len(site.requests) == sent


def test_after_a_lost_form_he_can_begin_anew(desk: SiteDesk) -> None:
    desk.pages.pages["/sent"] = Answer(b"", status=503)
    desk.show("/form", FORM % "/sent")
    desk.click_until(lambda: desk.trouble == "maintenance")
    press(desk, "Reprendre au début")
    desk.wait(lambda: desk.title == "entry" and desk.trouble == "")
    assert desk.pages.count("/sent") == 1


def test_going_forward_to_a_sent_form_does_not_send_it(desk: SiteDesk) -> None:
    desk.pages.pages["/sent"] = "<title>sent</title>"
    desk.show("/form", FORM % "/sent")
    desk.click_until(lambda: desk.title == "sent")
    desk.page.metaObject().invokeMethod(desk.page, "goBack")
    desk.wait(lambda: desk.title == "form" and not desk.page.property("loading"))
    desk.page.metaObject().invokeMethod(desk.page, "goForward")
    desk.wait(lambda: desk.trouble == "sent_once")
    press(desk, "Revenir à ma page")
    desk.settle()
    assert desk.trouble == ""
    assert desk.pages.count("/sent") == 1


def test_a_slow_page_is_called_slow_and_comes_by_itself(desk: SiteDesk) -> None:
    with RawSite(late_page) as site:
        let(desk, site)
        go(desk, f"{site.origin}/slow")
        desk.wait(lambda: desk.trouble == "slow")
        assert words(desk) == ["Attendre", "Quitter le site"]
        press(desk, "Attendre")
        assert desk.trouble == ""
        desk.wait(lambda: desk.trouble == "slow")  # asked again, after twice the time
        site.may_answer.set()
        desk.wait(lambda: desk.title == "come" and desk.trouble == "")
        assert site.requests == ["GET /slow"]  # the load went on all the time


def test_a_page_whose_picture_is_slow_is_not_called_slow(desk: SiteDesk) -> None:
    with RawSite(late_page) as site:
        let(desk, site)
        desk.pages.pages["/page"] = f"<title>page</title><p>Là</p><img src='{site.origin}/picture'>"
        go(desk, f"{desk.pages.origin}/page")
        desk.wait(lambda: desk.title == "page" and site.connections == 1)
        desk.settle(2000)
        assert desk.page.property("loading")
        assert desk.trouble == ""


def test_a_wrong_certificate_is_never_passed_and_never_tried_again(desk: SiteDesk, tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=site"]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    with RawSite(with_certificate(certificate, key)) as site:
        gate = desk.kiosk.session.browser.gate
        with pytest.MonkeyPatch.context() as patch:
            # No ordinary user can serve on 443, and the policy knows no other port.
            patch.setattr("kiosk.browsing.policy._DEFAULT_PORTS", (-1, 443, site.port))
            gate.let_in("127.0.0.1")
            go(desk, f"https://127.0.0.1:{site.port}/")
            desk.wait(lambda: desk.trouble == "certificate")
            desk.settle(int(3000 * PAUSE_S))
        assert desk.trouble == "certificate"
        assert desk.site.troubles.retry == ""
        assert words(desk) == ["Appeler le médiateur", "Revenir au site"]
        assert site.requests == []
        press(desk, "Appeler le médiateur")
        assert any("Levez la main" in text for text in _all_texts(desk))
        desk.kiosk.click(desk.kiosk.button("Revenir à ma démarche"))
        press(desk, "Revenir au site")
        assert desk.title == "entry"
        assert desk.trouble == ""


def _all_texts(desk: SiteDesk) -> list[str]:

    items = visible_items(desk.kiosk.window.contentItem())
    return [str(item.property("text")) for item in items if item.inherits("QQuickText")]
