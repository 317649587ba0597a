"""What is wrong with a scanned page, said only where it is sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.documents.models import MM_PER_INCH
from kiosk.imaging.border import cut_off
from kiosk.imaging.fault import Evidence, PageFault
from kiosk.imaging.paper import PaperPlace
from kiosk.imaging.picture import coloured, reduced
from kiosk.imaging.reading import Top, top_of
from kiosk.imaging.sharpness import edge_width_mm

if TYPE_CHECKING:
    from kiosk.imaging.ink import Ink
    from kiosk.imaging.paper import Finding
    from kiosk.imaging.picture import Pixels
    from kiosk.imaging.whitening import White

# SANE rounds to whole lines and steps of its motor; a cancelled scan lacks centimetres.
_TRUNCATED_MM: Final = 2.0
# Dust is less ink than this, two words of 10 pt are ten times as much (measured: 0 and 64 mm²).
_BLANK_MM2: Final = 4.0
# A page with a photo is not blank: more than this share of it is not the paper's colour.
_BLANK_SHARE: Final = 0.004
_BLANK_LEVELS: Final = 30
_TONE_DPI: Final = 30
_BORDER_MM: Final = 4.0
# How far in the shadow of a paper's edge may run, straight or bent.
_SHADOW_MM: Final = 12.0
# So much of a page of text is one colour: measured 0.64 and more, on photographs 0.42 at most. Faults of
# exposure and focus are only told of such pages.
_PAGE_SHARE: Final = 0.5
# Good paper is at 230 to 254, the tests' recycled paper at 190.
_DARK_LEVEL: Final = 150
# What is brighter than the commonest colour tells a dark photograph (measured 0.21 and more of it) from a
# dark page (none).
_BRIGHT_SHARE: Final = 0.01
_BRIGHTER: Final = 30
# The strongest ink, in levels below the paper: measured 150 to 220 for print, 100 for grey of level 150 as of
# a pencil, 52 for grey of level 200.
_PALE_LEVELS: Final = 55
_STRONGEST: Final = 95
# Width of edges: measured 0.07 mm on sharp print at 300 dpi and 0.13 at 150; blurred by 0.25 mm, where 10 pt
# begins to run together, 0.19 and 0.22.
_BLUR_MM: Final = 0.14
_BLUR_PIXELS: Final = 0.5
_TURNS: Final = {
    Top.DOWN: (PageFault.UPSIDE_DOWN, 180.0),
    Top.RIGHT: (PageFault.SIDEWAYS, 270.0),
    Top.LEFT: (PageFault.SIDEWAYS, 90.0),
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan as it came: its size, its papers, its strokes, the height in mm that was asked for."""

    glass_mm: tuple[float, float]
    finding: Finding
    ink: Ink
    asked_height_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page after straightening, before whitening: whole at `dpi`, reduced, its strokes, its white."""

    page: Pixels
    dpi: int
    outline: Pixels
    outline_dpi: int
    ink: Ink
    white: White


def judge(scan: Scan, sheet: Sheet) -> tuple[Evidence, ...]:
    """Return the faults of a scan and of the page that was made of it."""
    found: list[Evidence | None] = [_truncated(scan)]
    if len(scan.finding.papers) > 1:
        found.append(Evidence(PageFault.SEVERAL_PAPERS, len(scan.finding.papers), 1))
    blank = _blank(sheet)
    if blank is not None:
        found.append(blank)
    else:
        if sheet.white.share >= _PAGE_SHARE:
            found += [_dark(sheet), _pale(sheet.ink), _blurred(sheet)]
        if sheet.white.share >= _PAGE_SHARE or scan.finding.papers:
            found.append(cut_off(scan.finding, scan.ink, scan.glass_mm))
        found.append(_turned(sheet.ink))
    return tuple(evidence for evidence in found if evidence is not None)


def _truncated(scan: Scan) -> Evidence | None:
    # A paper that lies whole on what there is of the glass lacks nothing.
    if scan.asked_height_mm is None or scan.finding.place is PaperPlace.FOUND:
        return None
    missing = scan.asked_height_mm - scan.glass_mm[1]
    return Evidence(PageFault.TRUNCATED, missing, _TRUNCATED_MM) if missing > _TRUNCATED_MM else None


def _blank(sheet: Sheet) -> Evidence | None:
    ink = sheet.ink
    area_mm2 = _written_mm2(ink)
    if area_mm2 > _BLANK_MM2:
        return None
    small, pixels_per_mm = reduced(sheet.outline, sheet.outline_dpi, _TONE_DPI)
    inner = _inner(coloured(small), pixels_per_mm)
    if not inner.size:
        return None
    off = np.abs(inner.astype(np.float32) - np.array(sheet.white.levels, dtype=np.float32)).max(axis=2)
    if float((off > _BLANK_LEVELS).mean()) > _BLANK_SHARE:
        return None
    return Evidence(PageFault.BLANK, area_mm2, _BLANK_MM2)


def _written_mm2(ink: Ink) -> float:
    """Return the ink of letters and longer strokes, as a signature is; along the border those are shadows."""
    letters = np.count_nonzero(_inner(ink.letters, ink.pixels_per_mm))
    strokes = np.count_nonzero(_inner(ink.strokes, ink.pixels_per_mm, _SHADOW_MM))
    return float(letters + strokes) / ink.pixels_per_mm**2


def _inner(pixels: Pixels, pixels_per_mm: float, border_mm: float = _BORDER_MM) -> Pixels:
    """Leave out the border, where the lid and the paper's shadow look in; nothing may be left."""
    border = round(border_mm * pixels_per_mm)
    return pixels[border:-border, border:-border]


def _dark(sheet: Sheet) -> Evidence | None:
    # The brightest channel: blue paper is not dark.
    level = max(sheet.white.levels)
    if level >= _DARK_LEVEL:
        return None
    brightness = coloured(reduced(sheet.outline, sheet.outline_dpi, _TONE_DPI)[0]).max(axis=2)
    if float((brightness > level + _BRIGHTER).mean()) > _BRIGHT_SHARE:
        return None
    return Evidence(PageFault.TOO_DARK, level, _DARK_LEVEL)


def _pale(ink: Ink) -> Evidence | None:
    depths = _inner(ink.depth, ink.pixels_per_mm)[_inner(ink.letters, ink.pixels_per_mm) > 0]
    strongest = float(np.percentile(depths, _STRONGEST)) if depths.size else 255.0
    return Evidence(PageFault.TOO_PALE, strongest, _PALE_LEVELS) if strongest < _PALE_LEVELS else None


def _blurred(sheet: Sheet) -> Evidence | None:
    width_mm = edge_width_mm(sheet.page, sheet.ink, sheet.dpi)
    limit_mm = _BLUR_MM + _BLUR_PIXELS * MM_PER_INCH / sheet.dpi
    return Evidence(PageFault.BLURRED, width_mm, limit_mm) if width_mm and width_mm > limit_mm else None


def _turned(ink: Ink) -> Evidence | None:
    turn = _TURNS.get(top_of(ink))
    return None if turn is None else Evidence(turn[0], turn[1], 0)
