"""Turns catalogue entries into plain maps of one language, as QML's repeaters read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.catalogue.models import CostKind, LoginKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.catalogue.leaflet import Place, Question, Section, Term
    from kiosk.catalogue.models import Family, Procedure
    from kiosk.catalogue.paper import Paper
    from kiosk.catalogue.text import Text

Entry = dict[str, Any]


def sentences(texts: Iterable[Text], language: str) -> list[str]:
    """Return the texts in one language."""
    return [text.in_language(language) for text in texts]


def optional(text: Text | None, language: str) -> str:
    """Return the text, or nothing."""
    return "" if text is None else text.in_language(language)


def family_entry(family: Family, language: str) -> Entry:
    """Return id, icon, title, question and summary."""
    return {
        "id": family.id,
        "icon": family.icon,
        "title": family.title.in_language(language),
        "question": family.question.in_language(language),
        "summary": family.summary.in_language(language),
    }


def procedure_tile(procedure: Procedure, language: str) -> Entry:
    """Return what a tile of the family's screen shows."""
    return {
        "id": procedure.id,
        "icon": procedure.icon,
        "title": procedure.title.in_language(language),
        "summary": procedure.summary.in_language(language),
    }


def paper_entry(paper: Paper, language: str) -> Entry:
    """Return one paper: title, note, condition, and whether it is worth scanning."""
    return {
        "id": paper.id,
        "title": paper.title.in_language(language),
        "note": optional(paper.note, language),
        "condition": optional(paper.condition, language),
        "required": paper.required,
        "scan": paper.scan,
        "sides": paper.sides,
    }


def amount(procedure: Procedure, language: str) -> str:
    """Return the price as it is written in this language; empty where no amount is sure."""
    if procedure.cost.kind is not CostKind.AMOUNT or procedure.cost.amount_eur is None:
        return ""
    euros = f"{procedure.cost.amount_eur:.2f}".removesuffix(".00")
    return f"€{euros}" if language == "en" else f"{euros.replace('.', ',')}\N{NO-BREAK SPACE}€"


def procedure_entry(procedure: Procedure, language: str) -> Entry:
    """Return all that "before you start" shows."""
    return {
        **procedure_tile(procedure, language),
        "officialName": procedure.official_name.in_language(language),
        "loginKind": procedure.login.kind.value,
        "needsLogin": procedure.login.kind is not LoginKind.NONE,
        "loginNote": procedure.login.note.in_language(language),
        "toHave": sentences(procedure.to_have, language),
        "costKind": procedure.cost.kind.value,
        "costAmount": amount(procedure, language),
        "costNote": procedure.cost.note.in_language(language),
        "papers": [paper_entry(paper, language) for paper in procedure.papers],
        "steps": [{"id": step.id, "title": step.title.in_language(language)} for step in procedure.steps],
        "outcome": sentences(procedure.outcome, language),
        "toBring": sentences(procedure.to_bring, language),
        "whoElse": sentences((*procedure.who_else, *procedure.call), language),
        "notHere": sentences(procedure.not_here, language),
        "referenceLabel": ""
        if procedure.reference is None
        else procedure.reference.label.in_language(language),
        "referenceExample": "" if procedure.reference is None else procedure.reference.example,
    }


def place_entry(place: Place, language: str) -> Entry:
    """Return a kind of place to go to."""
    return {
        "id": place.id,
        "icon": place.icon,
        "title": place.title.in_language(language),
        "body": sentences(place.body, language),
        "mayCharge": place.may_charge,
        "url": place.url or "",
    }


def term_entry(term: Term, language: str) -> Entry:
    """Return a word and its explanation."""
    return {
        "id": term.id,
        "title": term.term.in_language(language),
        "body": [term.definition.in_language(language)],
    }


def question_entry(question: Question, language: str) -> Entry:
    """Return a question and its answer."""
    return {
        "id": question.id,
        "title": question.question.in_language(language),
        "body": sentences(question.answer, language),
    }


def section_entry(section: Section, language: str) -> Entry:
    """Return a part of the leaflet."""
    return {
        "id": section.id,
        "title": section.title.in_language(language),
        "body": sentences(section.body, language),
    }
