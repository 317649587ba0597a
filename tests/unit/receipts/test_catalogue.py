"""Every shipped procedure on paper: readable code, nothing cut off, a sheet of paper at most."""

from __future__ import annotations

from itertools import cycle, product

import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk.catalogue.loader import load_catalogue
from kiosk.paths import ASSETS, CATALOGUE
from kiosk.receipts.pdf import PX_PER_MM, SheetPress
from kiosk.receipts.sheet import PaperFormat, Sheet
from tests.unit.receipts.example import DAY, NUMBER, writer

PT_PER_MM = PX_PER_MM * 72 / 96
# In turn, so that every combination is met without setting each procedure nine times.
LOOKS = list(product(("fr", "en", "ar"), PaperFormat))


def check(sheet: Sheet, pdf: bytes, paper: PaperFormat) -> None:
    with pdfium.PdfDocument(pdf) as document:
        if paper is PaperFormat.A4:
            assert len(document) <= 2
        for page in document:
            width, height = page.get_size()
            words = page.get_textpage()
            for index in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(index)
                assert left >= 3.9 * PT_PER_MM
                assert bottom >= 3.9 * PT_PER_MM
                assert right <= width - 3.9 * PT_PER_MM
                assert top <= height - 3.9 * PT_PER_MM
        codes = zxingcpp.read_barcodes(document[0].render(scale=150 / 72).to_pil().convert("L"))
    assert [code.text for code in codes] == ([sheet.code.payload] if sheet.code else [])


@pytest.mark.parametrize("kind", ["receipt", "checklist"])
def test_every_procedure_fits_on_its_paper(kind: str) -> None:
    press = SheetPress(ASSETS / "receipts")
    catalogue = load_catalogue(CATALOGUE).catalogue
    procedures = catalogue.procedures
    assert len(procedures) >= 16
    for procedure, (language, paper) in zip(procedures, cycle(LOOKS), strict=False):
        author = writer(language)
        sheet = (
            author.receipt(procedure, DAY, NUMBER) if kind == "receipt" else author.checklist(procedure, DAY)
        )
        pdf = press.compose(sheet, paper)
        assert len(pdf) <= 100_000
        check(sheet, pdf, paper)
