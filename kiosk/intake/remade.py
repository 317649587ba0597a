"""What the remaking of a file gives."""

from __future__ import annotations

from kiosk.intake.fault import IntakeFault
from kiosk.intake.kind import FileKind
from kiosk.models import StrictModel


class Remade(StrictModel):
    """What came of a file.

    `kind` is that of the new file, PDF or JPEG; `resolution_dpi` is that at which a picture fills an A4
    sheet, None for a PDF; `is_drawn` says that a PDF's pages are pictures now.
    """

    kind: FileKind
    pages: int
    size_bytes: int
    resolution_dpi: int | None = None
    is_drawn: bool = False


class Outcome(StrictModel):
    """The worker's line: what it made, or why it made nothing."""

    remade: Remade | None = None
    fault: IntakeFault | None = None
