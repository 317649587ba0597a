"""Each kind of fault is named with its file and the way to it; the rest of the catalogue loads."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue.loader import load_catalogue
from tests.unit.catalogue.sample import Document, procedure, site, source, text, write_procedure, write_toml

COST = {"kind": "free", "note": text("cost")}
PAPER = {"id": "identity", "title": text("paper"), "required": True, "scan": True}
REFERENCE = {"label": text("number"), "pattern": "[0-9]{4}", "example": "1234"}
STEP = {"id": "open", "title": text("open")}

BROKEN_PROCEDURES: list[tuple[dict[str, Any], str, str]] = [
    ({"title": {"fr": "Un", "en": "One"}}, "title.ar", "missing"),
    ({"title": {**text("one"), "ar": "  "}}, "title.ar", "at least 1 character"),
    ({"title": "Un titre"}, "title", "object"),
    ({"titel": text("one")}, "titel", "did you mean title?"),
    ({"order": "1"}, "order", "integer"),
    ({"order": True}, "order", "integer"),
    ({"icon": "Warning Circle"}, "icon", "pattern"),
    ({"family": "boats"}, "family", 'unknown family "boats"'),
    ({"sites": ["portal", "nobody"]}, "sites[1]", 'unknown site "nobody"'),
    ({"sites": []}, "sites", "at least 1 item"),
    ({"entry_url": "http://portal.example.org/"}, "entry_url", "https://"),
    ({"entry_url": "https://me:secret@portal.example.org/"}, "entry_url", "password"),
    ({"entry_url": "https://portal.example.org:8443/"}, "entry_url", "port"),
    ({"entry_url": "https://portal.example.org/a b"}, "entry_url", "space"),
    ({"entry_url": "https://other.example.org/"}, "entry_url", "none of the procedure's sites"),
    ({"follow_up_url": "javascript:alert(1)"}, "follow_up_url", "https://"),
    ({"login": {"kind": "fingerprint", "note": text("login")}}, "login.kind", "franceconnect"),
    ({"cost": {**COST, "kind": "amount"}}, "cost", "amount_eur"),
    ({"cost": {**COST, "amount_eur": "25.00"}}, "cost", "amount_eur"),
    ({"cost": {**COST, "kind": "amount", "amount_eur": 25.0}}, "cost.amount_eur", "as a text"),
    ({"cost": {**COST, "kind": "amount", "amount_eur": "25 €"}}, "cost.amount_eur", "not an amount"),
    ({"cost": {**COST, "kind": "amount", "amount_eur": "-1"}}, "cost.amount_eur", "greater than or equal"),
    ({"papers": [PAPER, {**PAPER, "id": "other", "sides": 3}]}, "papers[1].sides", "1 or 2"),
    ({"papers": [{**PAPER, "formats": ["docx"]}]}, "papers[0].formats[0]", "pdf"),
    ({"papers": [{**PAPER, "required": "yes"}]}, "papers[0].required", "boolean"),
    ({"papers": [{**PAPER, "max_bytes": 0}]}, "papers[0].max_bytes", "greater than or equal to 1"),
    ({"papers": [{**PAPER, "single_file": "several"}]}, "papers[0].single_file", "boolean"),
    ({"papers": [{**PAPER, "name_rule": {"max_chars": 30}}]}, "papers[0].name_rule.source", "is missing"),
    (
        {"papers": [{**PAPER, "name_rule": {"max_chars": 11, "source": source()}}]},
        "papers[0].name_rule.max_chars",
        "greater than or equal to 12",
    ),
    (
        {"papers": [{**PAPER, "name_rule": {"characters": "z-a", "source": source()}}]},
        "papers[0].name_rule.characters",
        "write the characters as",
    ),
    (
        {"papers": [{**PAPER, "name_rule": {"characters": "0-9_", "source": source()}}]},
        "papers[0].name_rule.characters",
        "all letters of one case",
    ),
    (
        {"papers": [{**PAPER, "name_rule": {"characters": "a-z/", "source": source()}}]},
        "papers[0].name_rule.characters",
        "no slash",
    ),
    (
        {"papers": [{**PAPER, "name_rule": {"charcters": "a-z", "source": source()}}]},
        "papers[0].name_rule.charcters",
        "did you mean characters",
    ),
    ({"papers": [PAPER, PAPER]}, "", "papers: the same id stands twice"),
    ({"steps": [{**STEP, "url_patterns": ["("]}]}, "steps[0].url_patterns[0]", "not a regular expression"),
    ({"steps": [{**STEP, "url_patterns": [".*"]}]}, "steps[0].url_patterns[0]", "match everything"),
    ({"next_steps": [{"text": text("wait"), "kind": "soon"}]}, "next_steps[0].kind", "deadline"),
    (
        {"next_steps": [{"text": text("wait"), "kind": "wait", "after_days": 1, "after_months": 1}]},
        "next_steps[0]",
        "not both",
    ),
    (
        {
            "provisional_papers": [
                {"name": text("CPI"), "allows": text("drive"), "after_days": 1, "after_months": 1}
            ]
        },
        "provisional_papers[0]",
        "not both",
    ),
    ({"reference": {**REFERENCE, "example": "ABCD"}}, "reference", "does not match its example"),
    ({"outcome": []}, "outcome", "at least 1 item"),
    ({"sources": []}, "sources", "at least 1 item"),
    ({"sources": [{**source(), "certainty": "C"}]}, "sources[0].certainty", "'A', 'A-old' or 'B'"),
    ({"sources": [{**source(), "certainty": "?"}]}, "sources[0].certainty", "'A', 'A-old' or 'B'"),
    ({"sources": [{**source(), "verified": "autumn"}]}, "sources[0].verified", "date"),
    ({"sources": [{**source(), "verified": 20251001}]}, "sources[0].verified", "date"),
]


@pytest.mark.parametrize(("change", "location", "message"), BROKEN_PROCEDURES)
def test_a_broken_procedure_is_named_and_left_out(
    folder: Path, change: Document, location: str, message: str
) -> None:
    sound = procedure("licence-broken")
    file = write_toml(folder / "procedures" / "licence" / "licence-broken.toml", {**sound, **change})
    result = load_catalogue(folder)
    told = [(fault.location, fault.message) for fault in result.faults if fault.file == file]
    assert any(where == location and message in what for where, what in told), told
    assert len(result.faults) == len(told)
    assert [each.id for each in result.catalogue.procedures] == ["licence-lost"]


def test_every_fault_of_an_entry_is_told_at_once(folder: Path) -> None:
    write_procedure(folder, procedure(order="1", icon="", entry_url="ftp://portal.example.org/"))
    locations = {fault.location for fault in load_catalogue(folder).faults}
    assert locations == {"order", "icon", "entry_url"}


@pytest.mark.parametrize(
    ("host", "message"),
    [
        ("https://portal.example.org", "without scheme"),
        ("portal.example.org/start", "without scheme or path"),
        ("portal.example.org:443", "not a host name"),
        ("Portal.example.org", "lower case"),
        ("192.168.0.1", "not a host name"),
        ("localhost", "not a host name"),
        ("127.0.0.1", "not a host name"),
        ("portal..example.org", "not a host name"),
        ("-portal.example.org", "not a host name"),
        ("портал.example.org", "not a host name"),
        ("*.fr", "not a host name"),
        ("*", "not a host name"),
        ("portal.*.org", "not a host name"),
        ("a" * 64 + ".example.org", "not a host name"),
        ("", "not a host name"),
    ],
)
def test_a_host_that_is_none_is_named(folder: Path, host: str, message: str) -> None:
    sites = [site(), site("second", "good.example.org", host)]
    file = write_toml(folder / "sites.toml", {"sites": sites})
    result = load_catalogue(folder)
    assert [(fault.file, fault.location) for fault in result.faults] == [(file, "sites[1].hosts[1]")]
    assert message in result.faults[0].message
    assert [each.id for each in result.catalogue.sites] == ["portal"]


@pytest.mark.parametrize(
    ("change", "location"),
    [
        ({"from_host": "portal.example.org"}, "aliases[0].to_host"),
        ({"to_host": "unknown.example.org"}, "aliases[0].to_host"),
        ({"from_host": "*.example.org"}, "aliases[0].from_host"),
    ],
)
def test_an_alias_that_leads_nowhere_is_named(folder: Path, change: Document, location: str) -> None:
    alias = {"from_host": "old.example.org", "to_host": "portal.example.org", "source": source(), **change}
    write_toml(folder / "aliases.toml", {"aliases": [alias]})
    result = load_catalogue(folder)
    assert [fault.location for fault in result.faults] == [location]
    assert result.catalogue.aliases == ()


@pytest.mark.parametrize(
    ("content", "location", "message"),
    [
        (b"[[sites]\n", "", "not TOML"),
        (b"\xff\xfe", "byte 0", "not UTF-8"),
        (b"a = " + b"[" * 5000, "", "not TOML"),
        (b"a = " + b"9" * 5000, "", "not TOML"),
        (b"[sites]\n", "sites", "two brackets"),
        (b"sites = []\nsite = []\n", "site", "[[sites]]"),
        (b"sites = [3]\n", "sites[0]", "object"),
        (b"sites = [{ order = 0x" + b"f" * 6000 + b" }]\n", "sites[0]", "cannot be used"),
    ],
)
def test_a_file_that_is_no_collection_is_named(
    folder: Path, content: bytes, location: str, message: str
) -> None:
    (folder / "sites.toml").write_bytes(content)
    result = load_catalogue(folder)
    told = [(fault.location, fault.message) for fault in result.faults if fault.file.name == "sites.toml"]
    assert len(told) == 1
    assert told[0][0] == location
    assert message in told[0][1]
    assert len(result.catalogue.terms) == 1


def test_a_folder_in_place_of_a_file_is_named(folder: Path) -> None:
    (folder / "sites.toml").unlink()
    (folder / "sites.toml").mkdir()
    faults = load_catalogue(folder).faults
    assert any(fault.file.name == "sites.toml" and "cannot be read" in fault.message for fault in faults)


@pytest.mark.parametrize("name", ["site.toml", "procedure/licence/licence-lost.toml"])
def test_a_misspelt_file_or_folder_is_named(folder: Path, name: str) -> None:
    file = write_toml(folder / name, {})
    assert [(fault.file, fault.message.split(":")[0]) for fault in load_catalogue(folder).faults] == [
        (file, "not a file of the catalogue")
    ]


def test_a_procedure_in_the_wrong_place_is_named(folder: Path) -> None:
    write_toml(folder / "procedures" / "licence" / "other-name.toml", procedure("licence-second"))
    write_toml(folder / "procedures" / "car" / "licence-third.toml", procedure("licence-third"))
    result = load_catalogue(folder)
    named = {(fault.file.name, fault.location) for fault in result.faults}
    assert named == {("other-name.toml", "id"), ("licence-third.toml", "family")}
    assert [each.id for each in result.catalogue.procedures] == ["licence-lost"]


def test_a_fault_reads_as_one_line_for_the_operator(folder: Path) -> None:
    file = write_procedure(
        folder, procedure(sources=[{**source(), "verified": date(1, 1, 1), "certain": "A"}])
    )
    (fault,) = load_catalogue(folder).faults
    assert str(fault) == f"{file}: sources[0].certain: unknown key; did you mean certainty?"
