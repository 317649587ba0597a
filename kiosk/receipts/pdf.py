"""Setting sheets as PDF: fonts inside, tagged for screen readers, the same bytes for the same sheet."""

from __future__ import annotations

import base64
import re
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import jinja2
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from kiosk.receipts.qr import qr_svg
from kiosk.receipts.sheet import PaperFormat
from kiosk.receipts.typography import spaced

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.receipts.sheet import Section, Sheet

PX_PER_MM: Final = 96 / 25.4
# Below the last line of a roll: what the cutter needs beyond the margin.
ROLL_TAIL_MM: Final = 6.0
# What fits on a line of half an A4 page at 10.5 points.
HALF_LINE_CHARS: Final = 42
# A last page filled less than this is spared by setting the sheet closer, where that is enough.
SCANTY_SHARE: Final = 0.35
# The same sheet gives the same bytes: no time, no random identifier.
_IDENTIFIER: Final = b"kiosk-sheet"


class SheetPress:
    """Turns sheets into PDF; keeps styles and fonts, so the second sheet is quick. Any thread may use it.

    Reads nothing but its own folder and the system's fonts: no network, no file that a text names.
    """

    def __init__(self, folder: Path) -> None:
        self._fonts = FontConfiguration()
        self._styles = {
            paper: [self._style(folder / "base.css"), self._style(folder / f"{paper.value}.css")]
            for paper in PaperFormat
        }
        self._dense = {
            paper: self._style(folder / f"{paper.value}_dense.css")
            for paper in (PaperFormat.A4, PaperFormat.A4_LARGE)
        }
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._template = environment.get_template("sheet.html.j2")
        # How many pages sheets that are set closer would have otherwise; nobody's number stays here.
        self._pages_spared: dict[tuple[Sheet, PaperFormat], int] = {}
        # WeasyPrint's image cache and Pango's font map are not made for two threads at once.
        self._lock = threading.Lock()

    def compose(self, sheet: Sheet, paper: PaperFormat) -> bytes:
        """Return the PDF of a sheet; a roll is one page as long as its text.

        What was set closer once, to spare a last page, is set so again at once, whatever its number is.
        """
        html = self._html(sheet)
        with self._lock:
            source = weasyprint.HTML(string=html, url_fetcher=_data_only())
            if paper is PaperFormat.ROLL_80MM:
                document = self._lay_out(source, self._styles[paper])
                _cut(document)
            else:
                document = self._paged(source, (replace(sheet, number=None), paper))
            pdf: bytes = document.write_pdf(pdf_tags=True, pdf_identifier=_IDENTIFIER)
        return pdf

    def _paged(self, source: Any, key: tuple[Sheet, PaperFormat]) -> Any:
        """Lay a sheet out, closer where that spares a scanty last page: this takes two layouts once."""
        paper = key[1]
        styles = self._styles[paper]
        closer = None
        if key in self._pages_spared:
            closer = self._lay_out(source, [*styles, self._dense[paper]])
            if len(closer.pages) < self._pages_spared[key]:
                return closer
        document = self._lay_out(source, styles)
        pages = len(document.pages)
        if pages == 1 or _filled_share(document.pages[-1]) >= SCANTY_SHARE:
            return document
        closer = closer or self._lay_out(source, [*styles, self._dense[paper]])
        if len(closer.pages) >= pages:
            return document
        self._pages_spared[key] = pages
        return closer

    def _lay_out(self, source: Any, styles: list[Any]) -> Any:
        return source.render(
            stylesheets=styles, font_config=self._fonts, pdf_tags=True, presentational_hints=False
        )

    def _style(self, path: Path) -> Any:
        return weasyprint.CSS(
            string=path.read_text(encoding="utf-8"), font_config=self._fonts, url_fetcher=_data_only()
        )

    def _html(self, sheet: Sheet) -> str:
        code = sheet.code
        value = None if sheet.number is None else sheet.number.value
        return self._template.render(
            sheet=sheet,
            halves=[half for half in halves(sheet.sections) if half],
            groups=spaced(value) if value else (),
            code_uri=_picture_uri(code.payload) if code else "",
            address=_short_address(code.payload) if code else (),
        )


def halves(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Cut sections, in order, into two columns whose heights differ as little as may be.

    CSS balances columns itself, but WeasyPrint sets the page over and over for it: 1.5 s instead of 0.1.
    """
    heights = [_height_lines(section) for section in sections]
    cut = min(range(len(sections) + 1), key=lambda place: max(sum(heights[:place]), sum(heights[place:])))
    return sections[:cut], sections[cut:]


def _height_lines(section: Section) -> float:
    """Estimate the height of a section in lines of half a page's width."""
    lines = 2.2
    for item in section.items:
        texts = [phrase.text for phrase in (item.lead, item.phrase, item.note) if phrase is not None]
        lines += 0.3 + sum(-(-len(text) // HALF_LINE_CHARS) for text in texts)
    return lines


def _data_only() -> URLFetcher:
    return URLFetcher(allowed_protocols=["data"], fail_on_errors=True)


def _picture_uri(payload: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(qr_svg(payload).encode()).decode("ascii")


def _short_address(url: str) -> tuple[str, ...]:
    """Return the address as one would type it, without scheme and last slash, cut where a line may break."""
    parts = urlsplit(url)
    return tuple(re.findall(r"[^./-]*[./-]+|[^./-]+", url.removeprefix(f"{parts.scheme}://").rstrip("/")))


def _cut(document: Any) -> None:
    """Shorten the one long page of a roll to its content."""
    (page,) = document.pages
    # WORKAROUND Kozea/WeasyPrint: no page is as high as its content, and setting twice takes twice the time.
    # The page's height is public and is what the PDF's page box is made of.
    page.height = _lowest(page) + _box(page).margin_bottom + ROLL_TAIL_MM * PX_PER_MM


def _filled_share(page: Any) -> float:
    """Tell how much of a page's height is written on."""
    box = _box(page)
    return float((_lowest(page) - box.content_box_y()) / box.height)


def _lowest(page: Any) -> float:
    root = _box(page).children[0]  # boxes in the margin, such as the page's number, come after it
    return float(root.position_y + root.margin_height())


def _box(page: Any) -> Any:
    return page._page_box  # noqa: SLF001 - the laid-out content is not public
