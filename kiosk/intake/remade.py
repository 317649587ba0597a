"""What the remaking of a file gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.intake.kind import FileKind


@dataclass(frozen=True, slots=True)
class Remade:
    """What came of a file.

    `kind` is that of the new file, PDF or JPEG; `resolution_dpi` is that at which a picture fills an A4
    sheet, None for a PDF; `is_drawn` says that a PDF's pages are pictures now.
    """

    kind: FileKind
    pages: int
    size_bytes: int
    resolution_dpi: int | None = None
    is_drawn: bool = False
