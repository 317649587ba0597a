"""The sheets on paper: all inside the page, the code readable, the file accessible and always the same."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk.catalogue.loader import load_catalogue
from kiosk.paths import ASSETS, CATALOGUE
from kiosk.receipts.pdf import SheetPress, halves
from kiosk.receipts.qr import MAX_PAYLOAD_BYTES, qr_svg
from kiosk.receipts.sheet import Item, PaperFormat, Phrase, Section, Sheet
from tests.unit.receipts.example import DAY, FOLLOW_UP, NUMBER, procedure, writer

MM = 72 / 25.4
ALL = [(language, paper) for language in ("fr", "en", "ar") for paper in PaperFormat]


@pytest.fixture(scope="module")
def press() -> SheetPress:
    return SheetPress(ASSETS / "receipts")


def receipt(language: str, number: str | None = NUMBER) -> Sheet:
    return writer(language).receipt(procedure(), DAY, number)


def text_of(pdf: bytes) -> str:
    with pdfium.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def boxes(pdf: bytes) -> list[tuple[float, float, tuple[float, float, float, float]]]:
    """Return of every character its page's width and height and its box (left, bottom, right, top), in pt."""
    found = []
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            words = page.get_textpage()
            found += [
                (width, height, words.get_charbox(index))
                for index in range(words.count_chars())
                if words.get_text_range(index, 1).strip()
            ]
    return found


@pytest.mark.parametrize(("language", "paper"), ALL)
def test_every_text_lies_inside_the_margins(press: SheetPress, language: str, paper: PaperFormat) -> None:
    margin = 3.9 * MM
    for sheet in (receipt(language), writer(language).checklist(procedure(), DAY)):
        placed = boxes(press.compose(sheet, paper))
        assert len(placed) > 300
        for width, height, (left, bottom, right, top) in placed:
            assert left >= margin
            assert right <= width - margin
            assert bottom >= margin
            assert top <= height - margin


@pytest.mark.parametrize("paper", PaperFormat)
@pytest.mark.parametrize("number", ["X" * 70, "2026-" * 14, "0123456789" * 7])
def test_a_long_number_stays_inside_the_page(press: SheetPress, paper: PaperFormat, number: str) -> None:
    pdf = press.compose(receipt("fr", number), paper)
    assert all(right <= width - 3.9 * MM for width, _, (_, _, right, _) in boxes(pdf))


@pytest.mark.parametrize(("language", "paper"), ALL)
def test_the_code_is_read_from_the_paper(press: SheetPress, language: str, paper: PaperFormat) -> None:
    with pdfium.PdfDocument(press.compose(receipt(language), paper)) as document:
        picture = document[0].render(scale=150 / 72).to_pil().convert("L")
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == FOLLOW_UP


@pytest.mark.parametrize(("language", "paper"), ALL)
def test_the_file_is_light_tagged_and_says_its_language(
    press: SheetPress, language: str, paper: PaperFormat
) -> None:
    pdf = press.compose(receipt(language), paper)
    assert len(pdf) <= 100_000
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == language
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert str(document.docinfo["/Title"]) == receipt(language).kind_name.text
        assert not {"/CreationDate", "/ModDate", "/Author"} & set(document.docinfo.keys())
        fonts = {
            str(font.get("/BaseFont", "")).partition("+")[2]
            for page in document.pages
            for font in page.obj.Resources.Font.as_dict().values()
        }
        embedded = sum(
            "/FontFile" in str(list(each.keys())) for each in document.objects if is_descriptor(each)
        )
    assert any(name.startswith("Noto-Sans") for name in fonts), fonts
    assert any("Mono" in name for name in fonts), fonts
    assert any("Arabic" in name for name in fonts) == (language == "ar")
    assert embedded >= len(fonts)


def is_descriptor(value: pikepdf.Object) -> bool:
    return isinstance(value, pikepdf.Dictionary) and str(value.get("/Type", "")) == "/FontDescriptor"


def test_what_is_said_can_be_read_and_copied(press: SheetPress) -> None:
    read = text_of(press.compose(receipt("en"), PaperFormat.A4))
    for words in ("I have lost my licence", "J’ai perdu mon permis", NUMBER, "Tuesday 8 December 2026"):
        assert words in " ".join(read.replace("\u00a0", " ").split()), words


def test_arabic_runs_from_right_to_left_and_is_joined(press: SheetPress) -> None:
    sheet = replace(receipt("ar"), title=Phrase("\u0644\u0644\u0644\u0644", "x"))
    pdf = press.compose(sheet, PaperFormat.A4)
    with pdfium.PdfDocument(pdf) as document:
        words = document[0].get_textpage()
        title = words.get_text_range().index("\u0644\u0644\u0644\u0644")
        lefts, _, rights, _ = zip(*(words.get_charbox(title + place) for place in range(4)), strict=True)
        width = document[0].get_width()
    assert max(rights) > width * 0.85, "the title starts at the right margin"
    # Of four times the same letter, first, middle and last have other shapes when they are joined.
    assert len({round(right - left, 1) for left, right in zip(lefts, rights, strict=True)}) >= 2


def test_a_roll_is_as_long_as_its_text(press: SheetPress) -> None:
    short = press.compose(receipt("fr"), PaperFormat.ROLL_80MM)
    long = press.compose(receipt("en"), PaperFormat.ROLL_80MM)
    heights = []
    for pdf in (short, long):
        with pdfium.PdfDocument(pdf) as document:
            assert len(document) == 1
            width, height = document[0].get_size()
        assert width == pytest.approx(80 * MM, abs=0.5)
        lowest = min(bottom for _, _, (_, bottom, _, _) in boxes(pdf))
        assert 5 * MM < lowest < 15 * MM
        heights.append(height)
    assert heights[0] < heights[1] < 600 * MM


def test_the_same_sheet_gives_the_same_bytes_in_another_process(press: SheetPress) -> None:
    program = (
        "import hashlib, sys\n"
        "from tests.unit.receipts.test_pdf import ASSETS, PaperFormat, SheetPress, receipt\n"
        "pdf = SheetPress(ASSETS / 'receipts').compose(receipt('ar'), PaperFormat.A4)\n"
        "sys.stdout.write(hashlib.sha256(pdf).hexdigest())\n"
    )
    here = hashlib.sha256(press.compose(receipt("ar"), PaperFormat.A4)).hexdigest()
    there = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=ASSETS.parent,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert there == {here}


def test_what_was_set_closer_once_is_laid_out_once_and_looks_the_same(
    press: SheetPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    procedures = load_catalogue(CATALOGUE).catalogue.procedures
    (long,) = (each for each in procedures if each.id == "identity-card-lost")
    sheet = writer("en").receipt(long, DAY, NUMBER)
    laid_out: list[int] = []
    lay_out = press._lay_out

    def counted(source: object, styles: list[object]) -> object:
        laid_out.append(len(styles))
        return lay_out(source, styles)

    monkeypatch.setattr(press, "_lay_out", counted)
    press.compose(writer("en").receipt(long, DAY, None), PaperFormat.A4)
    assert laid_out == [2, 3], "as usual, then closer"
    warm = press.compose(sheet, PaperFormat.A4)
    assert laid_out == [2, 3, 3], "closer at once"
    cold = SheetPress(ASSETS / "receipts").compose(sheet, PaperFormat.A4)
    assert warm == cold
    with pdfium.PdfDocument(warm) as document:
        assert len(document) == 1


def test_texts_are_texts_and_never_markup(press: SheetPress) -> None:
    hostile = '<img src="file:///etc/passwd"><script>{{ 7 * 7 }}'
    sheet = receipt("fr", hostile)
    sheet = replace(sheet, sections=(Section(Phrase(hostile), (Item(Phrase(hostile)),)),))
    read = "".join(text_of(press.compose(sheet, PaperFormat.A4)).split())
    assert read.count('<imgsrc="file:///etc/passwd"><script>{{7*7}}') == 3


def test_columns_keep_the_order_and_are_balanced() -> None:
    sections = tuple(
        Section(Phrase(str(number)), tuple(Item(Phrase("x" * 30)) for _ in range(number)))
        for number in range(7)
    )
    left, right = halves(sections)
    assert left + right == sections
    assert [len(left), len(right)] == [5, 2]
    assert halves(()) == ((), ())


def test_a_code_holds_what_fits_and_nothing_else() -> None:
    assert qr_svg("https://ants.gouv.fr/").startswith("<svg")
    for payload in ("", "x" * (MAX_PAYLOAD_BYTES + 1)):
        with pytest.raises(ValueError, match="bytes"):
            qr_svg(payload)
