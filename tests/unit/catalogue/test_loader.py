"""Folders, duplicates, replacements: what is read, what is left out, what stays."""

from pathlib import Path

import pytest

from kiosk.catalogue.loader import load_catalogue
from tests.unit.catalogue.sample import (
    Document,
    family,
    procedure,
    site,
    text,
    write_procedure,
    write_toml,
)


def test_a_sound_catalogue_loads_whole_and_without_fault(folder: Path) -> None:
    result = load_catalogue(folder)
    assert result.faults == ()
    kinds = result.catalogue
    for entries in (kinds.families, kinds.procedures, kinds.sites, kinds.aliases):
        assert len(entries) == 1
    for leaflet in (kinds.places, kinds.terms, kinds.questions, kinds.sections):
        assert len(leaflet) == 1


def test_a_missing_folder_is_a_fault_not_a_crash(tmp_path: Path, folder: Path) -> None:
    result = load_catalogue(folder, tmp_path / "nowhere")
    assert [(fault.file.name, fault.message) for fault in result.faults] == [
        ("nowhere", "no such catalogue folder")
    ]
    assert len(result.catalogue.procedures) == 1


def test_an_operator_folder_adds_a_procedure_on_a_shipped_site(folder: Path, tmp_path: Path) -> None:
    write_procedure(tmp_path / "operator", procedure("licence-ours", order=0))
    result = load_catalogue(folder, tmp_path / "operator")
    assert result.faults == ()
    assert [each.id for each in result.catalogue.procedures_of("licence")] == ["licence-ours", "licence-lost"]


def test_an_operator_folder_replaces_an_entry_with_the_same_id(folder: Path, tmp_path: Path) -> None:
    operator = tmp_path / "operator"
    write_procedure(operator, procedure(title=text("ours")))
    write_toml(operator / "sites.toml", {"sites": [site("portal", "portal.example.org", "pay.example.org")]})
    result = load_catalogue(folder, operator)
    assert result.faults == ()
    assert result.catalogue.procedure("licence-lost").title.fr == "ours (fr)"
    assert result.catalogue.site("portal").hosts == ("portal.example.org", "pay.example.org")


@pytest.mark.parametrize("broken", [{"title": {"fr": "seul"}}, {"sites": ["nobody"]}])
def test_a_faulty_replacement_leaves_the_entry_it_meant_to_replace(
    folder: Path, tmp_path: Path, broken: Document
) -> None:
    file = write_procedure(tmp_path / "operator", procedure(**broken))
    result = load_catalogue(folder, tmp_path / "operator")
    assert {fault.file for fault in result.faults} == {file}
    assert result.catalogue.procedure("licence-lost").title.fr == "title (fr)"


def test_a_site_replaced_without_its_host_takes_the_procedures_that_need_it_along(
    folder: Path, tmp_path: Path
) -> None:
    write_toml(tmp_path / "operator" / "sites.toml", {"sites": [site("portal", "elsewhere.example.org")]})
    result = load_catalogue(folder, tmp_path / "operator")
    assert result.catalogue.procedures == ()
    named = {(fault.file.name, fault.location) for fault in result.faults}
    assert ("licence-lost.toml", "entry_url") in named
    assert ("licence-lost.toml", "follow_up_url") in named
    assert ("aliases.toml", "aliases[0].to_host") in named
    assert ("places.toml", "places[0].url") in named


def test_the_second_of_two_entries_with_one_id_is_named_and_left_out(folder: Path) -> None:
    file = write_toml(folder / "sites.toml", {"sites": [site(), site("portal", "other.example.org")]})
    result = load_catalogue(folder)
    assert [(fault.file, fault.location) for fault in result.faults] == [(file, "sites[1]")]
    assert result.catalogue.site("portal").hosts == ("portal.example.org",)


def test_families_and_procedures_come_in_the_order_of_the_screen(folder: Path) -> None:
    write_toml(folder / "families.toml", {"families": [family("licence", 2), family("car", 1)]})
    write_procedure(folder, procedure("licence-first", order=0))
    write_procedure(folder, procedure("car-sold", family="car", order=9))
    catalogue = load_catalogue(folder).catalogue
    assert [each.id for each in catalogue.families] == ["car", "licence"]
    assert [each.id for each in catalogue.procedures] == ["car-sold", "licence-first", "licence-lost"]


def test_loopback_addresses_are_for_the_demonstration_only(folder: Path, tmp_path: Path) -> None:
    demo = tmp_path / "demo"
    write_toml(demo / "sites.toml", {"sites": [site("demo", "127.0.0.1")]})
    url = "http://127.0.0.1:8123/start"
    write_procedure(demo, procedure("licence-demo", sites=["demo"], entry_url=url, follow_up_url=url))
    allowed = load_catalogue(folder, demo, allow_loopback_http=True)
    assert allowed.faults == ()
    assert allowed.catalogue.procedure("licence-demo").entry_url == url
    refused = load_catalogue(folder, demo)
    assert {fault.location for fault in refused.faults} == {"sites[0].hosts[0]", "entry_url", "follow_up_url"}
    assert [each.id for each in refused.catalogue.procedures] == ["licence-lost"]


@pytest.mark.parametrize("url", ["http://portal.example.org/start", "http://10.0.0.1/start"])
def test_the_demonstration_opens_no_other_plain_http(folder: Path, url: str) -> None:
    write_procedure(folder, procedure(entry_url=url))
    result = load_catalogue(folder, allow_loopback_http=True)
    assert [fault.location for fault in result.faults] == ["entry_url"]
