"""The process in which pages are made right: `python -m kiosk.imaging.improvement_worker`.

Started by `ImprovementProcess`. A line to it is an `ImproveOrder` or `JoinOrder`, a line from it a `Report`,
all as JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import cv2
from pydantic import TypeAdapter

from kiosk.child.line_worker import prepare, serve
from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.imaging.card_page import write_card_page
from kiosk.imaging.fault import PageFault
from kiosk.imaging.improvement import improve
from kiosk.models import StrictModel


class ImproveOrder(StrictModel):
    """A page to make right: the scan, where the better page goes, the scan's resolution and wished height."""

    source: Path
    target: Path
    dpi: int
    asked_height_mm: float | None


class SideOrder(StrictModel):
    """One side of a card: its scan, and its turn clockwise."""

    path: Path
    degrees: int


class JoinOrder(StrictModel):
    """Both sides of a card, to be put on one page; their scans have the same resolution."""

    front: SideOrder
    back: SideOrder
    target: Path
    dpi: int


_ORDER: Final[TypeAdapter[ImproveOrder | JoinOrder]] = TypeAdapter(ImproveOrder | JoinOrder)


class Report(StrictModel):
    """What came of it: `is_changed` where there is a new file, of the size told; or `refusal`."""

    is_changed: bool = False
    width_px: int = 0
    height_px: int = 0
    faults: tuple[PageFault, ...] = ()
    is_card: bool = False
    refusal: DocumentFault | None = None


def _answer(line: bytes) -> bytes:
    order = _ORDER.validate_json(line)
    try:
        report = _improve(order) if isinstance(order, ImproveOrder) else _join(order)
    except DocumentError as error:
        report = Report(refusal=error.code)
    return report.model_dump_json().encode()


def _improve(order: ImproveOrder) -> Report:
    done = improve(order.source, order.target, order.dpi, order.asked_height_mm)
    return Report(
        is_changed=done.is_changed,
        width_px=done.width_px,
        height_px=done.height_px,
        faults=tuple(dict.fromkeys(evidence.fault for evidence in done.faults)),
        is_card=done.card is not None,
    )


def _join(order: JoinOrder) -> Report:
    front, back = order.front, order.back
    turns = (front.degrees, back.degrees)
    page = write_card_page(front.path, back.path, order.target, order.dpi, turns)
    if page is None:
        return Report()
    return Report(is_changed=True, width_px=page.width_px, height_px=page.height_px)


def main() -> int:
    """Make right what is ordered on standard input."""
    prepare()
    # The scanner's next page and the interface share the processors with this.
    cv2.setNumThreads(1)
    return serve(_answer)


if __name__ == "__main__":
    sys.exit(main())
