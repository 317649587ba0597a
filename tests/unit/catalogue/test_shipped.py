"""The shipped catalogue: without fault, as certain as its sources, and fit for the journey."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.loader import LoadResult
from kiosk.catalogue.models import CostKind, LoginKind, SiteKind
from kiosk.catalogue.text import Certainty

GLYPHS = Path(__file__).parents[3] / "assets" / "icons" / "glyphs.js"
HOST = re.compile(r"(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
PERSONAL = re.compile(r"\b(je|mon|ma|mes|me|m’a)\b|\b[jm]’|\?|^Autre|^Aller|^Démarches", re.IGNORECASE)


@pytest.fixture
def catalogue(shipped: LoadResult) -> Catalogue:
    """Return the shipped catalogue."""
    return shipped.catalogue


def test_it_loads_without_fault(shipped: LoadResult) -> None:
    assert [str(fault) for fault in shipped.faults] == []


def test_it_covers_what_visitors_come_for(catalogue: Catalogue) -> None:
    assert [each.id for each in catalogue.families] == [
        "licence",
        "registration",
        "identity",
        "residence",
        "other",
    ]
    assert len(catalogue.procedures_of("licence")) >= 8
    assert len(catalogue.procedures_of("registration")) >= 6
    assert len(catalogue.procedures) >= 16
    assert all(catalogue.procedures_of(family.id) for family in catalogue.families)


def test_it_holds_the_whole_leaflet(catalogue: Catalogue) -> None:
    words = {each.id for each in catalogue.terms}
    seven = {"tele-procedure", "ants", "point-numerique", "espace-numerique", "mediateur"}
    assert words >= seven | {"dispositif-de-recueil", "tiers-de-confiance", "cpi", "franceconnect", "e-photo"}
    assert {each.id for each in catalogue.questions} >= {"no-email", "forgotten-password", "nothing-remains"}
    assert {each.id for each in catalogue.sections} >= {"what-it-is", "who-for", "mediator", "elsewhere"}
    assert any(place.may_charge for place in catalogue.places)


def test_an_amount_is_told_as_a_fact_on_an_official_source_alone(catalogue: Catalogue) -> None:
    for procedure in catalogue.procedures:
        certainties = {source.certainty for source in procedure.sources}
        if procedure.cost.kind is CostKind.AMOUNT:
            assert Certainty.OFFICIAL in certainties, procedure.id
        if procedure.cost.kind is CostKind.TO_CHECK:
            assert "vérifier" in procedure.cost.note.fr, procedure.id


def test_no_source_was_read_in_the_future(catalogue: Catalogue) -> None:
    today = datetime.now(UTC).date()
    for entries in (
        catalogue.procedures,
        catalogue.places,
        catalogue.terms,
        catalogue.questions,
        catalogue.sections,
    ):
        for entry in entries:
            assert all(source.verified <= today for source in entry.sources), entry.id


def test_titles_are_what_a_person_would_say(catalogue: Catalogue) -> None:
    strange = [
        each.id
        for family in ("licence", "registration")
        for each in catalogue.procedures_of(family)
        if not PERSONAL.search(each.title.fr)
    ]
    assert strange == []
    titles = [each.title.fr for each in catalogue.procedures]
    assert len(titles) == len(set(titles))
    assert max(len(title) for title in titles) <= 60


def test_hosts_are_host_names_and_belong_to_one_site(catalogue: Catalogue) -> None:
    hosts = [host for site in catalogue.sites for host in site.hosts]
    assert [host for host in hosts if not HOST.fullmatch(host)] == []
    assert len(hosts) == len(set(hosts))


def test_no_procedure_starts_on_a_host_that_was_renamed(catalogue: Catalogue) -> None:
    renamed = {alias.from_host for alias in catalogue.aliases}
    for procedure in catalogue.procedures:
        for url in (procedure.entry_url, procedure.follow_up_url or ""):
            assert not any(f"//{host}/" in url for host in renamed), procedure.id


def test_whoever_signs_in_with_franceconnect_can_reach_his_account(catalogue: Catalogue) -> None:
    for procedure in catalogue.procedures:
        sites = catalogue.sites_of(procedure)
        identity = {site.id for site in sites if site.kind is SiteKind.IDENTITY}
        if procedure.login.kind in {LoginKind.FRANCECONNECT, LoginKind.FRANCECONNECT_OR_ACCOUNT}:
            assert {"franceconnect", "idp-impots", "idp-ameli"} <= identity, procedure.id


def test_the_side_panel_knows_where_a_procedure_starts(catalogue: Catalogue) -> None:
    for procedure in catalogue.procedures:
        if any(step.url_patterns for step in procedure.steps):
            found = catalogue.step_of(procedure, procedure.entry_url)
            assert found is not None, procedure.id
            if procedure.family in {"licence", "registration"}:
                assert found == procedure.steps[0], procedure.id


@pytest.mark.parametrize(
    ("url", "step"),
    [
        ("https://permisdeconduire.ants.gouv.fr/demarches-en-ligne/perte-ou-vol-de-permis", "open"),
        ("https://oidc.franceconnect.gouv.fr/api/v2/authorize?client_id=1", "sign-in"),
        ("https://cfspart-idp.impots.gouv.fr/oauth2/authorize", "sign-in"),
        ("https://moncompte.ants.gouv.fr/connexion", "sign-in"),
        ("https://permisdeconduire.ants.gouv.fr/ma-demande/2", "fill-in"),
        ("https://permisdeconduire.ants.gouv.fr/demarches-en-ligne/permis-international", None),
        ("https://permisdeconduire.ants.gouv.fr.example.org/demarches-en-ligne/perte-ou-vol-de-permis", None),
    ],
)
def test_steps_of_a_lost_licence(catalogue: Catalogue, url: str, step: str | None) -> None:
    found = catalogue.step_of(catalogue.procedure("licence-lost"), url)
    assert (found.id if found else None) == step


def test_numbers_that_visitors_leave_with_match_their_pattern(catalogue: Catalogue) -> None:
    references = [each.reference for each in catalogue.procedures if each.reference is not None]
    assert references
    for reference in references:
        assert re.fullmatch(reference.pattern, reference.example)
        assert not re.fullmatch(reference.pattern, f"{reference.example}0")


def test_every_icon_is_in_the_icon_font(catalogue: Catalogue) -> None:
    glyphs = GLYPHS.read_text(encoding="utf-8")
    icons = {family.icon for family in catalogue.families}
    icons |= {procedure.icon for procedure in catalogue.procedures}
    icons |= {place.icon for place in catalogue.places}
    assert sorted(icon for icon in icons if f'"{icon}":' not in glyphs) == []
