"""The préfecture's own site, where the operator names it."""

from __future__ import annotations

import pytest

from kiosk.browsing.request import Kind, Request, Verdict
from kiosk.browsing.site_rule import policy_of
from kiosk.catalogue.loader import load_catalogue
from kiosk.catalogue.own_site import PROCEDURE, with_own_site
from kiosk.config import PlaceConfig
from kiosk.paths import CATALOGUE


def place(url: str | None) -> PlaceConfig:
    return PlaceConfig(prefecture="Préfecture", department="07", site_url=url)


@pytest.mark.parametrize("url", ["https://www.ardeche.gouv.fr/", "https://www.puy-de-dome.gouv.fr/Demarches"])
def test_it_is_entered_and_open(url: str) -> None:
    catalogue = with_own_site(load_catalogue(CATALOGUE).catalogue, place(url))
    procedure = catalogue.procedure(PROCEDURE)
    assert procedure.entry_url == url
    policy = policy_of(catalogue.sites_of(procedure))
    host = url.split("/")[2]
    assert policy.decide(Request("https", host, -1, Kind.MAIN_FRAME)) is Verdict.ALLOWED
    assert [step.id for step in procedure.steps] == ["read"]


def test_without_an_address_the_directory_is_entered() -> None:
    catalogue = load_catalogue(CATALOGUE).catalogue
    assert with_own_site(catalogue, place(None)) is catalogue
