"""What is on a sheet's pages, as somebody sees it who knows nothing of how they were made."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2 as pdfium
    from numpy.typing import NDArray

    from kiosk.receipts.sheet import Phrase, Sheet

POINTS_PER_MM = 72 / 25.4
# Ordinary printers leave a border of four millimetres or a little more; rounded.
MARGIN_MM = 3.9
# Arabic runs overlap a little where they are joined, and marks lie among the letters as boxes of their own.
_JOINT_PT = 3.0
_MARK_PT = 10.0
# Lines' boxes touch where a letter of the upper one reaches down and one of the lower one up.
_TOUCH_PT = 2.6
_ARABIC = re.compile(r"[\u0621-\u064a]")


@dataclass(frozen=True)
class Page:
    """One page: its size in points and its lines' boxes (left, bottom, right, top), top line first."""

    width: float
    height: float
    boxes: NDArray[np.float64]

    def spilled(self) -> list[list[float]]:
        """List boxes that reach into the border."""
        edge = MARGIN_MM * POINTS_PER_MM
        left, bottom, right, top = self.boxes.T
        out = (left < edge) | (bottom < edge) | (right > self.width - edge) | (top > self.height - edge)
        return [[float(each) for each in box] for box in self.boxes[out].round(1)]

    def overlapping(self) -> list[tuple[list[float], list[float]]]:
        """List pairs of boxes that lie upon one another."""
        left, bottom, right, top = self.boxes.T
        boxes = self.boxes[(right - left > _MARK_PT) | (top - bottom > _MARK_PT)]
        first, second = boxes[:, None, :], boxes[None, :, :]
        across = np.minimum(first[..., 2], second[..., 2]) - np.maximum(first[..., 0], second[..., 0])
        down = np.minimum(first[..., 3], second[..., 3]) - np.maximum(first[..., 1], second[..., 1])
        pairs = np.argwhere(np.triu((across > _JOINT_PT) & (down > _TOUCH_PT), k=1))
        return [
            ([float(each) for each in boxes[one].round(1)], [float(each) for each in boxes[two].round(1)])
            for one, two in pairs
        ]


def pages_of(document: pdfium.PdfDocument) -> list[Page]:
    pages = []
    for page in document:
        words = page.get_textpage()
        boxes = [words.get_rect(index) for index in range(words.count_rects())]
        width, height = page.get_size()
        pages.append(Page(width, height, np.array(boxes)))
    return pages


def text_of(document: pdfium.PdfDocument) -> str:
    """Return all words without what only lays them out."""
    return _bare(" ".join(page.get_textpage().get_text_range() for page in document))


def missing_words(sheet: Sheet, text: str) -> list[str]:
    """List words of the sheet that cannot be found in the text taken from its PDF, and Arabic letters.

    Arabic is counted letter by letter: PDFium gives a ligature's letters, such as lam with alef, in reverse.
    """
    words = [word for phrase in _phrases(sheet) for word in _words(phrase)]
    letters = Counter(_ARABIC.findall("".join(words))) - Counter(_ARABIC.findall(text))
    return [word for word in words if not _ARABIC.search(word) and word not in text] + list(letters)


def faults_of_file(pdf: bytes, language: str) -> list[str]:
    """Tell what a screen reader or a printer would miss in the file itself."""
    faults = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        if str(root.Lang) != language or not root.MarkInfo.Marked:
            faults.append("language or mark")
        kinds = set(_kinds(root.StructTreeRoot.K))
        faults += [f"no {kind}" for kind in ("/H1", "/H2", "/L", "/LI", "/P") if kind not in kinds]
        fonts = {name: font for page in document.pages for name, font in page.obj.Resources.Font.items()}
        for font in fonts.values():
            if not re.match(r"/[A-Z]{6}\+", str(font.BaseFont)):
                faults.append(f"no subset: {font.BaseFont}")
            if "/ToUnicode" not in font:
                faults.append(f"not to be copied: {font.BaseFont}")
            descriptor = font.DescendantFonts[0].FontDescriptor
            if not any(str(key).startswith("/FontFile") for key in dict(descriptor)):
                faults.append(f"not embedded: {font.BaseFont}")
        is_arabic = any("Arabic" in str(font.BaseFont) for font in fonts.values())
        if is_arabic != (language == "ar"):
            faults.append("Arabic type")
    return faults


def _kinds(element: Any) -> Iterator[str]:
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from _kinds(child)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield str(element.S)
        if "/K" in element:
            yield from _kinds(element.K)


def _phrases(sheet: Sheet) -> Iterator[Phrase]:
    yield from (sheet.kind_name, sheet.title, sheet.date, *sheet.closing)
    if sheet.subtitle is not None:
        yield sheet.subtitle
    if sheet.number is not None:
        yield from (sheet.number.label, sheet.number.advice)
    if sheet.code is not None:
        yield sheet.code.caption
    for section in sheet.sections:
        yield section.heading
        for item in section.items:
            yield from (each for each in (item.phrase, item.lead, item.note) if each is not None)


def _words(phrase: Phrase) -> list[str]:
    return _bare(f"{phrase.text} {phrase.french or ''}").split()


def _bare(text: str) -> str:
    # Joined Arabic letters may come back as presentation forms, and « 1re » in an Arabic line as « re1 ».
    return " ".join(re.findall(r"[^\W\d_]+|\d+", unicodedata.normalize("NFKC", text)))
