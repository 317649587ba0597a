"""The one call that makes a scanned page right and judges it; the scan itself stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.documents.models import MM_PER_INCH
from kiosk.imaging.card import CardFormat, card_format
from kiosk.imaging.ink import ink_of
from kiosk.imaging.judgement import Scan, Sheet, judge
from kiosk.imaging.paper import find_paper
from kiosk.imaging.picture import outlined, read_picture, write_picture
from kiosk.imaging.skew import text_skew
from kiosk.imaging.straightening import Straightening, plan_straightening, straighten
from kiosk.imaging.whitening import white_of, whiten

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.imaging.fault import Evidence, PageFault


@dataclass(frozen=True, slots=True)
class Improvement:
    """What was done to a page and what is still wrong with it.

    `path` is the page to use: the new file, or the scan itself where nothing had to be done. `degrees` is how
    far clockwise the paper lay turned. `card` is set when one card lies on the glass.
    """

    path: Path
    width_px: int
    height_px: int
    straightening: Straightening
    degrees: float
    is_whitened: bool
    faults: tuple[Evidence, ...]
    card: CardFormat | None = None

    @property
    def is_changed(self) -> bool:
        """Whether there is a new file, and something that the visitor can undo."""
        return self.is_whitened or self.straightening is not Straightening.NONE

    def has(self, fault: PageFault) -> bool:
        """Tell whether the page has this fault."""
        return any(evidence.fault is fault for evidence in self.faults)


def improve(source: Path, target: Path, dpi: int, asked_height_mm: float | None = None) -> Improvement:
    """Make the page of `source` right and write it to `target` (JPEG), where there is anything to make right.

    `dpi` is the scan's resolution, `asked_height_mm` what the scanner was asked for, where that is known.
    `source` is never touched: going back to it undoes all. A page is never turned by quarters: where it lies
    upside down or sideways, that is a fault with the turn that would help. Takes memory for two full pages.
    Raises `DocumentError` on a damaged, unknown or too large file, and when there is no space.
    """
    picture = read_picture(source, dpi)
    outline, outline_dpi = outlined(picture, dpi)
    finding = find_paper(outline, outline_dpi)
    ink = ink_of(outline, outline_dpi)
    plan = plan_straightening(picture.shape, dpi, finding, ink, text_skew(ink))
    page = straighten(picture, plan)
    height_px, width_px = picture.shape[:2]
    scan = Scan((width_px / dpi * MM_PER_INCH, height_px / dpi * MM_PER_INCH), finding, ink, asked_height_mm)
    page_ink = ink
    if page is not picture:
        outline, _ = outlined(page, dpi)
        page_ink = ink_of(outline, outline_dpi)
    del picture
    white = white_of(outline, outline_dpi)
    sheet = Sheet(page, dpi, outline, outline_dpi, page_ink, white)
    faults = judge(scan, sheet)
    whitened = whiten(page, white)
    is_whitened = whitened is not page
    path = source
    if is_whitened or plan.kind is not Straightening.NONE:
        write_picture(whitened, target, dpi)
        path = target
    card = card_format(finding.papers[0]) if len(finding.papers) == 1 else None
    return Improvement(path, page.shape[1], page.shape[0], plan.kind, plan.degrees, is_whitened, faults, card)
