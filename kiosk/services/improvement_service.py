"""Makes scanned pages right behind the screen's back."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.documents.errors import DocumentError
from kiosk.documents.models import Page
from kiosk.imaging.improvement_process import Side
from kiosk.services.job_thread import JobThread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.imaging.improvement_process import Finding
    from kiosk.services.job_thread import Answer, Job

_log = logging.getLogger(__name__)


class Improver(Protocol):
    """What makes a page right: `ImprovementProcess`, made on the thread that uses it."""

    def improve(self, source: Path, target: Path, dpi: int, asked_height_mm: float | None) -> Finding:
        """Make a page right; raises `DocumentError`."""
        ...

    def join(self, sides: tuple[Side, Side], target: Path, dpi: int) -> Finding:
        """Put both sides of a card on one page; raises `DocumentError`."""
        ...

    def close(self) -> None:
        """Let go of what it works with."""
        ...


class ImprovementService(QObject):
    """One page after the other, on a thread of its own.

    A page that cannot be improved stays as it was scanned, and nothing is told of it: nobody asked.
    """

    improved = Signal(object, object, object)  # Page as it was given, Path of the better one, Finding
    settled = Signal()  # nothing is left to do
    joined = Signal(object)  # the Page with both sides of a card, which it keeps

    def __init__(self, make_improver: Callable[[], Improver], parent: QObject | None = None) -> None:
        """`make_improver` runs on the thread, before the first page."""
        super().__init__(parent)
        self._make_improver = make_improver
        self._improver: Improver | None = None
        self._open_jobs = 0
        self._thread = JobThread("improvement", self, at_end=self._close)

    def warm_up(self) -> None:
        """Start what makes pages right: a scan has begun."""
        self._thread.put(self._warm_up)

    @property
    def is_busy(self) -> bool:
        """Whether pages are being made right; `settled` ends that."""
        return self._open_jobs > 0

    def improve(self, page: Page, target: Path, asked_height_mm: float | None = None) -> None:
        """Make a scanned page right; `improved` follows, where it could be looked at.

        `asked_height_mm` is what the scanner was asked for, where the page has to be that high.
        """
        self._put(lambda: self._improve(page, target, asked_height_mm))

    def join(self, front: Page, back: Page, target: Path) -> None:
        """Put both sides of a card on one page, as they are turned; `joined` follows where that was possible.

        The two scans have the same resolution.
        """
        self._put(lambda: self._join(front, back, target))

    def _put(self, job: Job) -> None:
        self._open_jobs += 1

        def counted() -> Answer:
            answer = job()
            return lambda: self._take(answer)

        self._thread.put(counted)

    def _take(self, answer: Answer | None) -> None:
        """Give a job's answer, to which another job may be put, before it counts as done."""
        if answer is not None:
            answer()
        self._open_jobs -= 1
        if not self.is_busy:
            self.settled.emit()

    def stop(self, timeout_s: float = 3.0) -> bool:
        """End the thread; False when it did not end in time."""
        return self._thread.stop(timeout_s)

    # On the service's own thread

    def _warm_up(self) -> None:
        self._ready()

    def _ready(self) -> Improver:
        if self._improver is None:
            self._improver = self._make_improver()
        return self._improver

    def _improve(self, page: Page, target: Path, asked_height_mm: float | None) -> Answer | None:
        if not page.path.exists():
            return None  # deleted, or scanned again, before its turn came
        try:
            finding = self._ready().improve(page.path, target, page.resolution_dpi, asked_height_mm)
        except DocumentError as error:
            _log.warning("page not made right: %s", error)
            target.unlink(missing_ok=True)
            return None
        return lambda: self.improved.emit(page, target, finding)

    def _join(self, front: Page, back: Page, target: Path) -> Answer | None:
        sides = (Side(front.scan_path, front.rotation), Side(back.scan_path, back.rotation))
        dpi = front.resolution_dpi
        try:
            found = self._ready().join(sides, target, dpi)
        except DocumentError as error:
            _log.warning("sides not joined: %s", error)
            target.unlink(missing_ok=True)
            return None
        if not found.is_changed:
            return None
        page = Page(target.stem, target, found.width_px, found.height_px, dpi, sides=(front, back))
        return lambda: self.joined.emit(page)

    def _close(self) -> None:
        if self._improver is not None:
            self._improver.close()
