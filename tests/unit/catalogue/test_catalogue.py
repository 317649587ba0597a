"""The questions that screens ask: where the visitor stands, which sites, which language."""

from pathlib import Path

import pytest

from kiosk.catalogue.catalogue import Catalogue, place_of
from kiosk.catalogue.loader import load_catalogue
from kiosk.catalogue.text import Text
from tests.unit.catalogue.sample import procedure, site, text, write_procedure, write_toml


@pytest.fixture
def catalogue(folder: Path) -> Catalogue:
    """Return the sound catalogue with a wildcard site and a single-page application."""
    sites = [site(), site("prefectures", "*.gouv.example"), site("spa", "spa.example.org")]
    write_toml(folder / "sites.toml", {"sites": sites})
    steps = [{"id": "list", "title": text("list"), "url_patterns": [r"^spa\.example\.org/#/list$"]}]
    entry = "https://spa.example.org/"
    write_procedure(folder, procedure("licence-spa", sites=["spa", "portal"], entry_url=entry, steps=steps))
    result = load_catalogue(folder)
    assert result.faults == ()
    return result.catalogue


@pytest.mark.parametrize(
    ("url", "step"),
    [
        ("https://portal.example.org/start", "open"),
        ("https://PORTAL.example.org:443/start?email=me%40example.org#top", "open"),
        ("https://portal.example.org/form/2", "fill-in"),
        ("https://portal.example.org", "fill-in"),
        ("https://evil.example.org/?u=portal.example.org/start", None),
        ("https://evil.example.org/portal.example.org/start", None),
        ("about:blank", None),
        ("", None),
    ],
)
def test_a_step_is_recognised_from_host_and_path(catalogue: Catalogue, url: str, step: str | None) -> None:
    found = catalogue.step_of(catalogue.procedure("licence-lost"), url)
    assert (found.id if found else None) == step


def test_the_route_of_a_single_page_application_counts(catalogue: Catalogue) -> None:
    spa = catalogue.procedure("licence-spa")
    found = catalogue.step_of(spa, "https://spa.example.org/#/list?name=me")
    assert found is not None
    assert found.id == "list"
    assert catalogue.step_of(spa, "https://spa.example.org/#list") is None


def test_a_place_holds_nothing_that_the_visitor_typed() -> None:
    assert place_of("https://a.example.org/b?name=me#email=me") == "a.example.org/b"
    assert place_of("https://a.example.org/b#/c?name=me") == "a.example.org/b#/c"


def test_sites_come_in_the_order_of_the_procedure(catalogue: Catalogue) -> None:
    spa = catalogue.procedure("licence-spa")
    assert [each.id for each in catalogue.sites_of(spa)] == ["spa", "portal"]


@pytest.mark.parametrize(
    ("host", "found"),
    [
        ("portal.example.org", "portal"),
        ("Portal.Example.org", "portal"),
        ("www.portal.example.org", None),
        ("vaucluse.gouv.example", "prefectures"),
        ("www.vaucluse.gouv.example", "prefectures"),
        ("gouv.example", None),
        ("evil-gouv.example", None),
        ("gouv.example.evil.org", None),
    ],
)
def test_a_host_belongs_to_one_site_or_to_none(catalogue: Catalogue, host: str, found: str | None) -> None:
    site_at = catalogue.site_at(host)
    assert (site_at.id if site_at else None) == found


def test_a_renamed_host_is_told_by_its_new_name(catalogue: Catalogue) -> None:
    assert catalogue.renamed_host("OLD.example.org") == "portal.example.org"
    assert catalogue.renamed_host("portal.example.org") == "portal.example.org"


def test_what_is_not_in_the_catalogue_is_a_key_error(catalogue: Catalogue) -> None:
    for lookup in (catalogue.procedure, catalogue.site, catalogue.family):
        with pytest.raises(KeyError, match="nothing"):
            lookup("nothing")
    assert catalogue.procedures_of("nothing") == ()


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr", "oui"), ("en_GB", "yes"), ("ar", "نعم"), ("ar-EG", "نعم"), ("de", "oui"), ("", "oui")],
)
def test_a_text_is_told_in_its_language_and_in_french_otherwise(language: str, expected: str) -> None:
    assert Text(fr="oui", en="yes", ar="نعم").in_language(language) == expected
