"""File fields: every way in which sites write what they take."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.paper import Paper
from kiosk.documents.acceptance import (
    FileField,
    effective_limits,
    judge,
    limits_of_paper,
    parse_accept,
)
from kiosk.documents.errors import DocumentFault
from kiosk.documents.models import ALL_FORMATS, Document, FileFormat, Limits, NameRule, Origin, Page
from kiosk.models import parse_document

PDF, JPEG, PNG = FileFormat.PDF, FileFormat.JPEG, FileFormat.PNG


@pytest.mark.parametrize(
    ("accept", "formats"),
    [
        ("", {PDF, JPEG, PNG}),
        (" , ", {PDF, JPEG, PNG}),
        ("*/*", {PDF, JPEG, PNG}),
        (".pdf", {PDF}),
        ("application/pdf", {PDF}),
        (".PDF, .Jpg", {PDF, JPEG}),
        ("image/*", {JPEG, PNG}),
        ("image/*,.pdf", {PDF, JPEG, PNG}),
        ("image/jpeg;q=0.8", {JPEG}),
        ("pdf,jpg", {PDF, JPEG}),
        ("image/png,image/gif", {PNG}),
        (".docx,.odt", set()),
        (["application/pdf", "image/jpeg,image/png"], {PDF, JPEG, PNG}),
        ([], {PDF, JPEG, PNG}),
    ],
)
def test_accept_is_understood(accept: str | list[str], formats: set[FileFormat]) -> None:
    assert parse_accept(accept) == formats


@given(st.one_of(st.text(), st.lists(st.text())))
def test_accept_never_fails(accept: str | list[str]) -> None:
    assert parse_accept(accept) <= ALL_FORMATS


def paper(**more: object) -> Paper:
    title = {"fr": "Papier", "en": "Paper", "ar": "ورقة"}
    return parse_document(Paper, {"id": "paper", "title": title, "required": True, "scan": True, **more})


def document(name: str, pages: int) -> Document:
    sheet = Page("p", Path("p.png"), 10, 10, 75)
    return Document(name, name, None, (sheet,) * pages, Origin.SCANNED)


def test_the_catalogue_s_limits_are_read() -> None:
    assert limits_of_paper(paper()) == Limits()
    stated = limits_of_paper(paper(formats=("jpg", "tiff", "pdf"), max_bytes=5, max_pages=3))
    assert stated == Limits(frozenset({JPEG, PDF}), 5, 3)


def test_the_catalogue_s_word_on_files_and_names_is_read() -> None:
    source = {"name": "Site", "reference": "aide", "certainty": "A", "verified": "2026-11-23"}
    rule = {"max_chars": 40, "characters": "a-z0-9_", "source": source}
    stated = limits_of_paper(paper(single_file=False, name_rule=rule))
    assert stated == Limits(is_file_per_page=True, name_rule=NameRule(40, "a-z0-9_"))
    several = FileField.of("image/*", takes_several=True)
    assert effective_limits(several, stated).is_file_per_page
    assert effective_limits(several, stated).name_rule == NameRule(40, "a-z0-9_")
    assert not effective_limits(FileField.of("image/*"), stated).is_file_per_page
    (verdict,) = judge([document("two", 2)], several, lambda _: stated)
    assert verdict.file_format is JPEG


def test_each_document_is_judged() -> None:
    documents = [document("one", 1), document("two", 2), document("none", 0)]
    verdicts = judge(documents, FileField.of("image/*", takes_several=True), lambda _: Limits())
    assert [verdict.file_format for verdict in verdicts] == [JPEG, None, None]
    assert [verdict.refusal for verdict in verdicts] == [
        None,
        DocumentFault.SEVERAL_PAGES_NEED_PDF,
        DocumentFault.NO_PAGE,
    ]
    assert [verdict.can_be_handed for verdict in verdicts] == [True, False, False]


def test_the_field_wins_over_the_catalogue_where_they_clash() -> None:
    catalogue = Limits(frozenset({JPEG}), max_bytes=100)
    assert effective_limits(FileField.of(".pdf"), catalogue) == Limits(frozenset({PDF}), max_bytes=100)
    assert effective_limits(FileField.of(".pdf,.jpg"), catalogue).formats == {JPEG}
    (verdict,) = judge([document("one", 1)], FileField.of(".docx"), lambda _: catalogue)
    assert verdict.refusal is DocumentFault.FORMAT_NOT_POSSIBLE
