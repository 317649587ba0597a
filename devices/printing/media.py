"""Names of paper sizes as CUPS and printers know them (PWG 5101.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from devices.paper import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Iterable

A4: Final = "iso_a4_210x297mm"
# Printers round sizes to hundredths of a millimetre, and inches to thousandths.
_TOLERANCE_MM: Final = 0.3
_SIZE: Final = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")


def custom_media(width_mm: float, height_mm: float) -> str:
    """Name a size that no standard names, to the hundredth of a millimetre."""
    return f"custom_sheet_{width_mm:.2f}x{height_mm:.2f}mm"


def offers(supported: Iterable[str], width_mm: float, height_mm: float) -> bool:
    """Tell whether a size is among a queue's "media-supported", or within its custom range."""
    smallest, largest = (0.0, 0.0), (0.0, 0.0)
    for name in supported:
        size = _size_mm(name)
        if size is None:
            continue
        if name.startswith("custom_min_"):
            smallest = size
        elif name.startswith("custom_max_"):
            largest = size
        elif abs(size[0] - width_mm) <= _TOLERANCE_MM and abs(size[1] - height_mm) <= _TOLERANCE_MM:
            return True
    return all(
        low - _TOLERANCE_MM <= asked <= high + _TOLERANCE_MM
        for low, asked, high in zip(smallest, (width_mm, height_mm), largest, strict=True)
    )


def _size_mm(name: str) -> tuple[float, float] | None:
    found = _SIZE.search(name)
    if found is None:
        return None
    unit = MM_PER_INCH if found[3] == "in" else 1.0
    return float(found[1]) * unit, float(found[2]) * unit
