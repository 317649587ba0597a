"""Making pages right as the session sees it: a process begun with the first scan, gone with the session."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.child.line_process import ChildError, LineProcess
from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.imaging.fault import PageFault

if TYPE_CHECKING:
    from pathlib import Path

# A page takes a third of a second; the first, with the libraries, one; a busy small machine ten times that.
_DEADLINE_S: Final = 20.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of a page: `is_changed` where there is a better one, of this size in pixels.

    `is_card` where one card, of a format in use, lies alone on the glass.
    """

    is_changed: bool
    width_px: int
    height_px: int
    faults: tuple[PageFault, ...]
    is_card: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on the page."""
        return PageFault.BLANK in self.faults


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card: its scan, and how far clockwise it is to be turned, a multiple of 90 degrees."""

    path: Path
    degrees: int = 0


class ImprovementProcess:
    """Makes one page right after the other; a crash in it costs the improvement of one page, nothing else.

    OpenCV's import and its work hold the interpreter for longer than a touch may wait, and its memory is
    that of two full pages: both stay in a process of their own.
    """

    def __init__(self) -> None:
        """Start the process; it dies with the thread that made it, and on `close`."""
        self._process = self._start()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def improve(self, source: Path, target: Path, dpi: int, asked_height_mm: float | None = None) -> Finding:
        """Make the page of `source` right, into `target` where that changes it; raises `DocumentError`.

        `asked_height_mm` is what the scanner was asked for, where the page has to be that high. UNREADABLE is
        also what a page is called on which the process died.
        """
        return self._ask(
            {"source": str(source), "target": str(target), "dpi": dpi, "asked_height_mm": asked_height_mm}
        )

    def join(self, sides: tuple[Side, Side], target: Path, dpi: int) -> Finding:
        """Put both sides of a card on one A4 page, into `target`; raises `DocumentError` as `improve` does.

        Where a scan holds no single card there is no page: `is_changed` is false.
        """
        front, back = ({"path": str(side.path), "degrees": side.degrees} for side in sides)
        return self._ask({"front": front, "back": back, "target": str(target), "dpi": dpi})

    def _ask(self, order: dict[str, Any]) -> Finding:
        try:
            report = json.loads(self._process.ask(json.dumps(order).encode()))
        except ChildError as error:
            self._process.close()
            self._process = self._start()
            raise DocumentError(DocumentFault.UNREADABLE) from error
        if report["refusal"] is not None:
            raise DocumentError(DocumentFault(report["refusal"]))
        faults = tuple(PageFault(each) for each in report["faults"])
        return Finding(
            report["is_changed"], report["width_px"], report["height_px"], faults, report["is_card"]
        )

    def close(self) -> None:
        """End the process now: it holds a visitor's paper."""
        self._process.close()

    @staticmethod
    def _start() -> LineProcess:
        return LineProcess("kiosk.imaging.improvement_worker", _DEADLINE_S)
