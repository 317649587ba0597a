"""Every shipped procedure on every paper in every language: all is there, its code is read from a scan."""

from __future__ import annotations

from itertools import cycle, product
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2 as pdfium
import pytest

from kiosk.catalogue.loader import load_catalogue
from kiosk.paths import ASSETS, CATALOGUE
from kiosk.receipts.pdf import SheetPress
from kiosk.receipts.sheet import PaperFormat, Sheet, SheetKind
from tests.support.printed_sheet import read_codes, scan
from tests.unit.receipts.example import DAY, NUMBER, writer
from tests.unit.receipts.page import Page, faults_of_file, missing_words, pages_of, text_of

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue

LOOKS = list(product(("fr", "en", "ar"), PaperFormat))
HEAVIEST_BYTES = 100_000
# What a last page holds at least, by its height: fewer lines would be a page for nothing.
LEAST_OF_LAST_PAGE = 0.2


@pytest.fixture(scope="module")
def press() -> SheetPress:
    return SheetPress(ASSETS / "receipts")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(CATALOGUE).catalogue


def check(sheet: Sheet, pdf: bytes, paper: PaperFormat) -> None:
    assert len(pdf) <= HEAVIEST_BYTES
    assert faults_of_file(pdf, sheet.language) == []
    with pdfium.PdfDocument(pdf) as document:
        pages = pages_of(document)
        assert missing_words(sheet, text_of(document)) == []
        codes = read_codes(scan(document[0], seed=len(pdf)))
    for page in pages:
        assert page.spilled() == []
        assert page.overlapping() == []
    payloads = [sheet.code.payload] if sheet.code else []
    assert codes == (payloads, payloads)
    if paper is PaperFormat.ROLL_80MM or (paper is PaperFormat.A4 and sheet.kind is SheetKind.RECEIPT):
        assert len(pages) == 1
    elif len(pages) > 1:
        assert used(pages[-1]) >= LEAST_OF_LAST_PAGE


def used(page: Page) -> float:
    """How much of a page's height is written on, its number at the foot left out."""
    tops = np.sort(page.boxes[:, 1])[1:]
    return float((page.height - tops.min()) / page.height)


@pytest.mark.parametrize(("language", "paper"), LOOKS)
def test_every_receipt_is_whole_and_its_code_is_read_from_a_scan(
    press: SheetPress, catalogue: Catalogue, language: str, paper: PaperFormat
) -> None:
    author = writer(language)
    assert len(catalogue.procedures) >= 39
    for procedure in catalogue.procedures:
        sheet = author.receipt(procedure, DAY, NUMBER)
        check(sheet, press.compose(sheet, paper), paper)
    assert press.compose(sheet, paper) == press.compose(sheet, paper)


@pytest.mark.parametrize("turn", range(3))
def test_every_checklist_is_whole_and_its_code_is_read_from_a_scan(
    press: SheetPress, catalogue: Catalogue, turn: int
) -> None:
    # Each procedure on three of the nine looks: receipts go through all, and both are set by the same rules.
    looks = cycle(LOOKS[turn:] + LOOKS[:turn])
    for procedure, (language, paper) in zip(catalogue.procedures, looks, strict=False):
        sheet = writer(language).checklist(procedure, DAY)
        check(sheet, press.compose(sheet, paper), paper)


@pytest.mark.parametrize(("language", "paper"), LOOKS)
def test_the_glossary_is_whole(
    press: SheetPress, catalogue: Catalogue, language: str, paper: PaperFormat
) -> None:
    sheet = writer(language).glossary(catalogue.terms, catalogue.questions, DAY)
    check(sheet, press.compose(sheet, paper), paper)


def test_a_page_on_which_something_is_wrong_is_known_as_such() -> None:
    line, beside, upon = (100, 700, 200, 710), (201, 700, 300, 710), (150, 704, 260, 714)
    outside = (560, 300, 590, 310)
    page = Page(595, 842, np.array([line, beside, upon, outside], float))
    assert page.overlapping() == [(list(line), list(upon)), (list(beside), list(upon))]
    assert page.spilled() == [list(outside)]
