"""What each host is proposed as: by the catalogue, its way, its name; and what needs no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.browsing.host_word import kind_in_name
from kiosk.browsing.proposal import Proposal, propose
from kiosk.browsing.recording import Way
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.loader import load_catalogue
from kiosk.catalogue.models import SiteKind
from kiosk.paths import CATALOGUE
from tests.support.recorded import FORM, PORTAL, REDIRECT, Trail, paid_trail

if TYPE_CHECKING:
    from collections.abc import Mapping

EMPTY = Catalogue()


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue(CATALOGUE).catalogue


def proposed(
    trail: Trail, catalogue: Catalogue = EMPTY, choices: Mapping[str, SiteKind | None] | None = None
) -> dict[str, Proposal]:
    return {each.host: each for each in propose(trail.recording, catalogue, choices or {})}


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("sso.anef.exemple.fr", SiteKind.IDENTITY),
        ("cfspart-idp.exemple.fr", SiteKind.IDENTITY),
        ("www.franceconnect.exemple.fr", SiteKind.IDENTITY),
        ("login2.exemple.fr", SiteKind.IDENTITY),
        ("page-paiement.exemple.fr", SiteKind.PAYMENT),
        ("login-paiement.exemple.fr", SiteKind.PAYMENT),
        ("acs3.exemple.net", SiteKind.PAYMENT),
        ("3ds2.exemple.net", SiteKind.PAYMENT),
        ("captcha.exemple.com", SiteKind.CAPTCHA),
        ("hcaptcha.exemple.com", SiteKind.CAPTCHA),
        ("webmail.exemple.fr", SiteKind.MAIL),
        ("messagerie.exemple.fr", SiteKind.MAIL),
        ("www.rdv-prefecture.exemple.fr", SiteKind.APPOINTMENT),
        # Words that only look like one.
        ("www.pays-de-la-loire.exemple.fr", None),
        ("auteurs.exemple.fr", None),
        ("disconnected.exemple.fr", None),
        ("macsf.exemple.fr", None),
        ("exemple.connect", None),
    ],
)
def test_a_name_tells_by_whole_words(host: str, kind: SiteKind | None) -> None:
    assert kind_in_name(host) is kind


def test_a_whole_procedure_is_sorted() -> None:
    found = proposed(paid_trail())
    assert {host: each.kind for host, each in found.items()} == {
        PORTAL: SiteKind.PORTAL,
        "sso.exemple.fr": SiteKind.IDENTITY,
        "lettres.exemple.com": SiteKind.MAIL,
        "login.exemple.com": SiteKind.MAIL,
        "paiement.exemple.org": SiteKind.PAYMENT,
        "www.banque.exemple.net": None,
        "acs.exemple.net": None,
    }
    assert [host for host, each in found.items() if each.is_bank] == [
        "www.banque.exemple.net",
        "acs.exemple.net",
    ]
    assert found["login.exemple.com"].leader == "lettres.exemple.com"


def test_a_bank_that_was_also_reached_otherwise_needs_an_entry() -> None:
    trail = paid_trail()
    trail.page("www.banque.exemple.net", PORTAL)
    found = proposed(trail)["www.banque.exemple.net"]
    assert (found.kind, found.is_bank, found.is_sure) == (SiteKind.INFORMATION, False, False)
    # What the bank alone led to was led to by nobody who may any more.
    assert proposed(trail)["acs.exemple.net"].kind is SiteKind.PAYMENT


def test_a_link_from_a_payment_page_is_not_the_payment() -> None:
    trail = paid_trail()
    trail.page("aide.exemple.org", "paiement.exemple.org")
    assert proposed(trail)["aide.exemple.org"].kind is SiteKind.INFORMATION


def test_without_a_payment_there_is_no_bank() -> None:
    found = proposed(paid_trail(), choices={"paiement.exemple.org": SiteKind.INFORMATION})
    assert found["www.banque.exemple.net"].kind is SiteKind.INFORMATION
    assert not found["www.banque.exemple.net"].is_sure


def test_a_payment_that_sends_a_form_straight_on_is_told() -> None:
    trail = Trail()
    trail.page(PORTAL)
    trail.page("paiement.exemple.org", PORTAL, FORM)
    trail.page("www.banque.exemple.net", PORTAL, REDIRECT)
    found = proposed(trail)["www.banque.exemple.net"]
    assert (found.kind, found.skipped) == (SiteKind.INFORMATION, "paiement.exemple.org")


def test_a_payment_in_a_frame_has_to_be_listed_and_opens_the_bank() -> None:
    trail = Trail()
    trail.page(PORTAL)
    trail.frame("paiement.exemple.org", PORTAL)
    trail.frame("carte.exemple.org", PORTAL)
    trail.page("www.banque.exemple.net", PORTAL, FORM)
    found = proposed(trail)
    assert found["paiement.exemple.org"].kind is SiteKind.PAYMENT
    assert found["paiement.exemple.org"].way is None
    assert found["carte.exemple.org"].kind is None
    assert found["www.banque.exemple.net"].is_bank


def test_a_banks_own_payment_frame_needs_no_entry() -> None:
    trail = paid_trail()
    trail.frame("3ds.exemple.net", "www.banque.exemple.net")
    assert proposed(trail)["3ds.exemple.net"].kind is None


def test_the_operator_has_the_last_word() -> None:
    choices = {
        "www.banque.exemple.net": SiteKind.PAYMENT,
        "sso.exemple.fr": None,
        "login.exemple.com": SiteKind.IDENTITY,
    }
    found = proposed(paid_trail(), choices=choices)
    assert {host: found[host].kind for host in choices} == choices
    assert all(found[host].is_sure for host in choices)


def test_the_catalogues_own_sites_keep_their_id_and_kind(shipped: Catalogue) -> None:
    trail = Trail()
    trail.page("permisdeconduire.ants.gouv.fr")
    trail.page("idp.impots.gouv.fr", "permisdeconduire.ants.gouv.fr", FORM)
    trail.page("www.service-public.fr", "permisdeconduire.ants.gouv.fr")  # renamed: the alias leads on
    trail.frame("captcha.liveidentity.com", "permisdeconduire.ants.gouv.fr")
    found = proposed(trail, shipped)
    ids = {host: (each.site_id, each.kind) for host, each in found.items()}
    assert ids["permisdeconduire.ants.gouv.fr"] == ("ants-licence", SiteKind.PORTAL)
    assert ids["idp.impots.gouv.fr"] == ("idp-impots", SiteKind.IDENTITY)
    assert ids["www.service-public.fr"] == ("service-public", SiteKind.INFORMATION)
    assert ids["captcha.liveidentity.com"] == ("captcha-liveidentity", None)  # a frame: it loads anyway
    assert all(each.is_known for each in found.values())
    left = proposed(trail, shipped, {"idp.impots.gouv.fr": None})["idp.impots.gouv.fr"]
    assert left.kind is None
    assert left.known_kind is SiteKind.IDENTITY


def test_new_ids_are_slugs_that_nobody_has() -> None:
    trail = Trail()
    long = ".".join(["a" * 40] * 3)
    for host in (
        "a-b.exemple.fr",
        "a.b.exemple.fr",
        "xn--dmarche-bya.exemple.fr",
        f"x.{long}.fr",
        f"y.{long}.fr",
    ):
        trail.page(host, "" if host.startswith("a-b") else "a-b.exemple.fr")
    ids = [each.site_id for each in proposed(trail).values()]
    assert ids[:3] == ["a-b-exemple-fr", "a-b-exemple-fr-2", "xn-dmarche-bya-exemple-fr"]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) <= 64


def test_ways_are_kept_for_the_reader() -> None:
    assert proposed(paid_trail())["paiement.exemple.org"].way is Way.POSTED_FORM
