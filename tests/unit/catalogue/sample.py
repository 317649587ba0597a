"""Answers for a small sound catalogue in memory, and for writing it as TOML."""

import json
from datetime import date
from pathlib import Path
from typing import Any

Document = dict[str, Any]


def text(word: str) -> Document:
    """Return a text that is the same in the three languages but for a mark."""
    return {"fr": f"{word} (fr)", "en": f"{word} (en)", "ar": f"{word} (ar)"}


def source() -> Document:
    """Return a source of the best certainty."""
    return {"name": "Source", "reference": "R1", "certainty": "A", "verified": date(2025, 10, 1)}


def family(family_id: str = "licence", order: int = 1) -> Document:
    """Return a family."""
    words = {"title": text("title"), "question": text("question"), "summary": text("summary")}
    return {"id": family_id, "order": order, "icon": "car", **words}


def site(site_id: str = "portal", *hosts: str) -> Document:
    """Return a site, on portal.example.org unless told."""
    names = list(hosts) or ["portal.example.org"]
    return {"id": site_id, "kind": "portal", "name": text("site"), "hosts": names, "source": source()}


def procedure(procedure_id: str = "licence-lost", **changes: Any) -> Document:
    """Return a procedure that has every kind of part, with ``changes`` at its top level."""
    document: Document = {
        "id": procedure_id,
        "family": "licence",
        "order": 1,
        "icon": "car",
        "title": text("title"),
        "official_name": text("official"),
        "summary": text("summary"),
        "entry_url": "https://portal.example.org/start",
        "follow_up_url": "https://portal.example.org/follow",
        "sites": ["portal"],
        "to_have": [text("telephone")],
        "outcome": [text("number")],
        "login": {"kind": "none", "note": text("login")},
        "cost": {"kind": "amount", "amount_eur": "25.00", "note": text("cost")},
        "papers": [{"id": "identity", "title": text("paper"), "required": True, "scan": True, "sides": 2}],
        "steps": [
            {"id": "open", "title": text("open"), "url_patterns": [r"^portal\.example\.org/start"]},
            {"id": "fill-in", "title": text("fill in"), "url_patterns": [r"^portal\.example\.org/"]},
        ],
        "next_steps": [{"text": text("wait"), "kind": "wait", "after_days": 15}],
        "reference": {"label": text("number"), "pattern": r"\b[A-Z0-9]{10}\b", "example": "AB12CD34EF"},
        "sources": [source()],
    }
    return {**document, **changes}


def toml_value(value: object) -> str:
    """Write a value as TOML, tables inline."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key} = {toml_value(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(toml_value(each) for each in value) + "]"
        case date():
            return value.isoformat()
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case _:
            return json.dumps(value)


def write_toml(file: Path, document: Document) -> Path:
    """Write a document, making its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = (f"{json.dumps(key)} = {toml_value(value)}\n" for key, value in document.items())
    file.write_text("".join(lines), encoding="utf-8")
    return file


def write_procedure(folder: Path, document: Document) -> Path:
    """Write a procedure where its id and family say."""
    return write_toml(folder / "procedures" / document["family"] / f"{document['id']}.toml", document)


def write_sound_catalogue(folder: Path) -> Path:
    """Write a catalogue without fault: one entry of each kind."""
    leaflet = {"body": [text("body")], "title": text("title"), "sources": [source()]}
    place = {"id": "town-hall", "icon": "bank", "may_charge": False, "url": "https://portal.example.org/map"}
    alias = {"from_host": "old.example.org", "to_host": "portal.example.org", "source": source()}
    term = {"id": "ants", "term": text("term"), "definition": text("definition"), "sources": [source()]}
    question = {"id": "why", "question": text("why"), "answer": [text("so")], "sources": [source()]}
    write_toml(folder / "families.toml", {"families": [family()]})
    write_toml(folder / "sites.toml", {"sites": [site()]})
    write_toml(folder / "aliases.toml", {"aliases": [alias]})
    write_toml(folder / "places.toml", {"places": [{**place, **leaflet}]})
    write_toml(folder / "glossary.toml", {"terms": [term]})
    write_toml(folder / "questions.toml", {"questions": [question]})
    write_toml(folder / "leaflet.toml", {"sections": [{"id": "what", **leaflet}]})
    write_procedure(folder, procedure())
    return folder
