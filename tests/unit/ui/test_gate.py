"""The gate over a whole payment: what follows what, as the engine asks it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QUrl

from kiosk.browsing.payment import LONGEST_PAYMENT_S
from kiosk.browsing.request import Kind, Means, Request, Verdict
from kiosk.catalogue.models import Site, SiteKind
from kiosk.catalogue.text import Certainty, Source, Text
from tests.support.clock import HandClock
from ui.web.gate import SiteGate

SOURCE = Source(name="test", reference="test", certainty=Certainty.OFFICIAL, verified=date(2026, 11, 28))


def site(kind: SiteKind, host: str) -> Site:
    entry = f"https://{host}/" if kind is SiteKind.MAIL else None
    name = Text(fr=host, en=host, ar=host)
    return Site(id=kind.value, kind=kind, name=name, hosts=(host,), entry_url=entry, source=SOURCE)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def gate(clock: HandClock) -> SiteGate:
    gate = SiteGate(clock)
    sites = (site(SiteKind.PORTAL, "portal.fr"), site(SiteKind.PAYMENT, "pay.fr"))
    gate.enter(sites, (), (site(SiteKind.MAIL, "mail.fr"),))
    return gate


def asked(host: str, page: str, means: Means = Means.OTHER) -> Request:
    return Request("https", host, -1, Kind.MAIN_FRAME, page, means)


def go(gate: SiteGate, host: str, page: str, means: Means, engine: Means | None = None) -> bool:
    """Ask as the engine does: the view first, then the interceptor, in its own word; true when both agree."""
    if gate.lead(asked(host, page, means)) is not Verdict.ALLOWED:
        return False
    return gate.decide(asked(host, page, engine or means)) is Verdict.ALLOWED


def arrive(gate: SiteGate, host: str) -> None:
    gate.arrived(QUrl(f"https://{host}/"), is_payment_step=False, is_window=False)


def test_a_payment_passes_through_two_unlisted_hosts_and_back(gate: SiteGate) -> None:
    assert go(gate, "pay.fr", "portal.fr", Means.POSTED_FORM)
    arrive(gate, "pay.fr")
    # The payment service answers its own form by a redirect: the interceptor calls that a form by GET.
    assert go(gate, "pay.fr", "pay.fr", Means.POSTED_FORM)
    assert go(gate, "bank.com", "pay.fr", Means.REDIRECT, Means.FORM_OR_ANSWER)
    arrive(gate, "bank.com")
    assert go(gate, "acs.org", "bank.com", Means.POSTED_FORM)
    arrive(gate, "acs.org")
    assert go(gate, "acs.org", "acs.org", Means.OTHER)
    assert go(gate, "portal.fr", "acs.org", Means.POSTED_FORM)
    arrive(gate, "portal.fr")
    assert not go(gate, "bank.com", "portal.fr", Means.POSTED_FORM)


def test_a_form_by_get_leads_to_no_unlisted_host(gate: SiteGate) -> None:
    arrive(gate, "pay.fr")
    # The view cannot tell it from a posted one: the engine's request does.
    assert not go(gate, "evil.com", "pay.fr", Means.POSTED_FORM, Means.FORM_OR_ANSWER)


def test_a_links_redirect_leads_to_no_unlisted_host(gate: SiteGate) -> None:
    arrive(gate, "pay.fr")
    assert go(gate, "pay.fr", "pay.fr", Means.OTHER)
    assert not go(gate, "evil.com", "pay.fr", Means.REDIRECT, Means.REDIRECT)


def test_another_views_navigation_in_between_leaves_it_in_doubt(gate: SiteGate) -> None:
    arrive(gate, "pay.fr")
    assert go(gate, "pay.fr", "pay.fr", Means.POSTED_FORM)
    assert gate.lead(asked("bank.com", "pay.fr", Means.REDIRECT)) is Verdict.ALLOWED
    gate.lead(asked("portal.fr", "portal.fr"))
    assert gate.decide(asked("bank.com", "pay.fr", Means.FORM_OR_ANSWER)) is Verdict.HOST


def test_it_is_over_after_a_while_even_at_the_bank(gate: SiteGate, clock: HandClock) -> None:
    arrive(gate, "pay.fr")
    assert go(gate, "bank.com", "pay.fr", Means.POSTED_FORM)
    arrive(gate, "bank.com")
    clock.pass_s(LONGEST_PAYMENT_S)
    assert not go(gate, "acs.org", "bank.com", Means.POSTED_FORM)
    assert go(gate, "portal.fr", "bank.com", Means.OTHER)


def test_letters_are_open_while_they_are_wanted(gate: SiteGate) -> None:
    assert gate.decide(asked("mail.fr", "")) is Verdict.HOST
    gate.open_mail(is_open=True)
    assert gate.decide(asked("mail.fr", "")) is Verdict.ALLOWED
    gate.open_mail(is_open=False)
    assert gate.decide(asked("mail.fr", "")) is Verdict.HOST


def test_a_host_that_was_let_in_stays_open_in_the_next_procedure_and_another_does_not(gate: SiteGate) -> None:
    gate.let_in("extra.gouv.fr")
    arrive(gate, "pay.fr")
    assert go(gate, "bank.com", "pay.fr", Means.POSTED_FORM)
    gate.enter((site(SiteKind.PORTAL, "other.fr"),))
    assert gate.decide(asked("extra.gouv.fr", "")) is Verdict.ALLOWED
    assert gate.decide(asked("www.extra.gouv.fr", "")) is Verdict.HOST
    for host in ("portal.fr", "bank.com"):
        assert gate.decide(asked(host, "")) is Verdict.HOST
