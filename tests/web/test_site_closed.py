"""Pages of other hosts in the real engine: closed, let in by a mediator, or moved to a new address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QUrl

from kiosk.catalogue.catalogue import Catalogue
from kiosk.supervisor.host_message import HostAnswer, HostLetIn
from tests.support.site_desk import WHOLE_PAGE
from tests.support.site_pages import Answer
from ui.viewmodels.site import SiteViewModel

if TYPE_CHECKING:
    from tests.support.site_desk import SiteDesk

NOBODY = "nichtda.invalid"
_SOON_MS: Final = 700


def block(desk: SiteDesk, address: str, more: str = "") -> None:
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='{address}' {more}>out</a>")
    desk.click_until(lambda: desk.trouble == "blocked")


def answer(desk: SiteDesk, host: str, verdict: HostAnswer = HostAnswer.LET_IN) -> None:
    """Ask as the mediator's panel does, and answer as the supervisor does."""
    desk.site.troubles.grant.ask(host)
    desk.kiosk.session._link.host_let_in.emit(HostLetIn(host=host, answer=verdict))


def test_a_closed_page_leads_back_or_to_the_mediator(desk: SiteDesk) -> None:
    desk.site.troubles.has_mediator = True
    block(desk, f"https://{NOBODY}/x")
    steps = [step["text"] for step in desk.site.troubles.steps]
    assert steps == ["Revenir au site", "Appeler le médiateur", "Je suis médiateur"]
    assert NOBODY in desk.site.troubles.advice
    helped: list[int] = []
    desk.kiosk.session.app.helpOpened.connect(lambda: helped.append(1))
    desk.kiosk.click(desk.kiosk.button("Appeler le médiateur"))
    assert helped == [1]
    desk.kiosk.click(desk.kiosk.button("Revenir à ma démarche"))
    desk.kiosk.click(desk.kiosk.button("Revenir au site"))
    assert desk.trouble == ""
    assert desk.title == "link"


def test_without_a_mediators_pin_no_pad_is_offered(desk: SiteDesk) -> None:
    block(desk, f"https://{NOBODY}/x")
    assert "Je suis médiateur" not in [step["text"] for step in desk.site.troubles.steps]


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_a_host_that_was_let_in_opens_the_page_that_was_asked_for(desk: SiteDesk, scheme: str) -> None:
    block(desk, f"{scheme}://{NOBODY}/dossier?a=b")
    assert desk.site.troubles.mayAskForHost
    answer(desk, NOBODY)
    # Nobody answers there: that the engine has looked for the name shows that the page was opened.
    desk.wait(lambda: desk.trouble == "not_found")
    assert str(desk.site.troubles.technical[0]["name"]) == NOBODY


def test_a_window_that_was_let_in_opens_beside_the_page(desk: SiteDesk) -> None:
    block(desk, f"https://{NOBODY}/", "target=_blank")
    answer(desk, NOBODY)
    desk.wait(lambda: desk.trouble == "not_found")
    assert desk.has("SiteWindow")
    desk.site.troubles.take("close")
    desk.wait(lambda: desk.trouble == "")
    assert desk.title == "link"


@pytest.mark.parametrize("verdict", [HostAnswer.NOT_LISTED, HostAnswer.NO_PIN])
def test_a_refused_host_stays_closed(desk: SiteDesk, verdict: HostAnswer) -> None:
    block(desk, f"https://{NOBODY}/")
    answer(desk, NOBODY, verdict)
    desk.settle()
    assert desk.trouble == "blocked"
    assert desk.title == "link"


@pytest.mark.parametrize("address", ["https://nichtda.invalid:8443/", "ftp://nichtda.invalid/"])
def test_only_a_host_can_be_asked_for(desk: SiteDesk, address: str) -> None:
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='{address}'>out</a>")
    desk.click()
    desk.settle()
    assert not desk.site.troubles.mayAskForHost


def test_a_renamed_host_is_opened_with_a_word(desk: SiteDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.pages.pages["/new"] = "<title>new</title>"
    new = QUrl(f"{desk.pages.origin}/new")
    monkeypatch.setattr(
        SiteViewModel, "renamed", lambda _self, url: new if url.host() == "alt.invalid" else QUrl()
    )
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='https://alt.invalid/'>old</a>")
    desk.click_until(lambda: desk.title == "new")
    desk.wait(lambda: desk.has("SiteNotice"))
    notice = desk.site.troubles.notice
    assert notice.text == "Ce site a changé d’adresse\N{NO-BREAK SPACE}: vous êtes maintenant sur 127.0.0.1."
    assert desk.trouble == ""
    desk.kiosk.click(desk.kiosk.button("J’ai compris"))
    assert not desk.has("SiteNotice")
    notice.noteMoved(new)
    desk.show("/same", "<title>same</title>")
    assert notice.text != ""
    desk.show("/other", "<title>other</title>")
    assert notice.text == ""  # the word was about the page before


def test_the_catalogues_new_name_is_the_one_that_is_told(
    desk: SiteDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.kiosk.session.browser.gate.let_in(NOBODY)
    monkeypatch.setattr(
        Catalogue, "renamed_host", lambda _self, host: NOBODY if host == "alt.invalid" else host
    )
    desk.show("/link", f"<title>link</title><a {WHOLE_PAGE} href='http://alt.invalid:8080/a'>old</a>")
    desk.click_until(lambda: desk.trouble == "not_found")
    assert NOBODY in desk.site.troubles.notice.text


@pytest.mark.parametrize("address", ["/ahead", f"https://{NOBODY}/"])
@pytest.mark.parametrize("kind", ["prefetch", "prerender"])
def test_what_a_page_wants_ahead_of_a_touch_is_neither_fetched_nor_told(
    desk: SiteDesk, kind: str, address: str
) -> None:
    rule = {"source": "list", "urls": [address], "eagerness": "immediate"}
    rules = f"<script type=speculationrules>{json.dumps({kind: [rule]})}</script>"
    desk.show("/rules", f"<title>rules</title>{rules}<a {WHOLE_PAGE} href=/next>next</a>")
    desk.settle(_SOON_MS)
    assert not desk.pages.asked("/ahead")
    assert desk.trouble == ""
    desk.pages.pages["/next"] = Answer(b"<title>next</title>")
    desk.click_until(lambda: desk.title == "next")
