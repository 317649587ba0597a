"""The process in which pages are made right: `python -m kiosk.imaging.improvement_worker`.

Started by `ImprovementProcess`. A line to it is an `Order`, a line from it a `Report`, both as JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2

from kiosk.child.line_worker import prepare, serve
from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.imaging.fault import PageFault
from kiosk.imaging.improvement import improve
from kiosk.models import StrictModel


class Order(StrictModel):
    """A page to make right: the scan, where the better page goes, and the scan's resolution."""

    source: Path
    target: Path
    dpi: int


class Report(StrictModel):
    """What came of it: `is_changed` where there is a new file, of the size told; or `refusal`."""

    is_changed: bool = False
    width_px: int = 0
    height_px: int = 0
    faults: tuple[PageFault, ...] = ()
    refusal: DocumentFault | None = None


def _improve(line: bytes) -> bytes:
    order = Order.model_validate_json(line)
    try:
        done = improve(order.source, order.target, order.dpi)
    except DocumentError as error:
        return Report(refusal=error.code).model_dump_json().encode()
    faults = tuple(dict.fromkeys(evidence.fault for evidence in done.faults))
    report = Report(
        is_changed=done.is_changed, width_px=done.width_px, height_px=done.height_px, faults=faults
    )
    return report.model_dump_json().encode()


def main() -> int:
    """Make right what is ordered on standard input."""
    prepare()
    # The scanner's next page and the interface share the processors with this.
    cv2.setNumThreads(1)
    return serve(_improve)


if __name__ == "__main__":
    sys.exit(main())
