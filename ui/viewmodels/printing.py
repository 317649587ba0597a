"""Answers for what is being printed: one document at a time, and "printed" only when it is true."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from devices.errors import DeviceErrorCode
from devices.printing.api import JobState, PrinterState, PrintOptions
from ui.print_words import blocking_picture, job_words
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from pathlib import Path

    from devices.errors import DeviceError
    from devices.printing.api import BlockingReason, JobStatus, PrinterStatus
    from kiosk.printing.allowance import Allowance
    from kiosk.printing.order import PrintOrder
    from kiosk.services.print_service import PrintService
    from ui.messages import Words
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# Whoever asks for more has touched twice, or has all day.
MOST_WAITING: Final = 5
_RUNNING: Final = frozenset({"sending", "printing", "blocked"})
_PICTURES: Final = {"printed": "check-circle", "failed": "warning", "uncertain": "tray"}
_STATES: Final = {
    JobState.WAITING: "sending",
    JobState.PRINTING: "printing",
    JobState.BLOCKED: "blocked",
    JobState.PRINTED: "printed",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "cancelled",
    JobState.UNCERTAIN: "uncertain",
}


@dataclass(frozen=True, slots=True)
class _Order:
    path: Path
    title: str
    options: PrintOptions
    pages: int = 0  # of the visit's allowance


@QmlElement
@QmlUncreatable("made by ui.app")
class PrintingViewModel(QObject):
    """Follows one job from the button to the paper; what is asked meanwhile waits its turn.

    `printed` carries the file's path when its last sheet is out; `runningChanged` tells idleness apart.
    """

    stateChanged = Signal()
    shownChanged = Signal()
    runningChanged = Signal(bool)
    begun = Signal()
    printed = Signal(str)
    allowanceChanged = Signal()

    def __init__(
        self, service: PrintService, preferences: PreferencesViewModel, allowance: Allowance
    ) -> None:
        super().__init__()
        self.allowance = allowance
        self._service = service
        self._waiting: deque[_Order] = deque()
        self._order: _Order | None = None
        self._ticket = 0
        self._state = "idle"
        self._blocking: tuple[BlockingReason, ...] = ()
        self._failure: DeviceErrorCode | None = None
        self._is_shown = False
        self._is_printer_busy = False
        self._has_moved_paper = False
        self._may_still_come = False
        service.statusChanged.connect(self._on_status)
        service.jobChanged.connect(self._on_job_changed)
        service.failed.connect(self._on_failed)
        preferences.languageChanged.connect(self.stateChanged)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """Where the job is.

        "idle", "sending", "printing", "blocked", "printed", "failed", "cancelled" or "uncertain".
        """
        return self._state

    @Property(bool, notify=stateChanged)
    def running(self) -> bool:
        """Whether sheets may still come out."""
        return self._state in _RUNNING

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether the sheet about printing lies above the screen."""
        return self._is_shown

    @Property(str, notify=stateChanged)
    def title(self) -> str:
        """What is being printed, as the visitor knows it."""
        return "" if self._order is None else self._order.title

    @Property(str, notify=stateChanged)
    def message(self) -> str:
        """What happens."""
        return self._words().title

    @Property(str, notify=stateChanged)
    def advice(self) -> str:
        """What to do about it."""
        return self._words().advice

    @Property(str, notify=stateChanged)
    def picture(self) -> str:
        """Name of the icon of what happens."""
        if self._state == "blocked":
            return blocking_picture(self._blocking)
        return _PICTURES.get(self._state, "printer")

    @Property(int, notify=stateChanged)
    def waitingCount(self) -> int:
        """How many further documents wait for this one."""
        return len(self._waiting)

    @Property(bool, notify=stateChanged)
    def full(self) -> bool:
        """Whether so much waits that no further document is taken."""
        return len(self._waiting) >= MOST_WAITING

    def print_sheet(self, path: Path, title: str, options: PrintOptions) -> None:
        """Print one of the kiosk's own sheets whole, on its own paper; its file stays where it is."""
        self._take(_Order(path, title, options))

    def print_order(self, path: Path, title: str, order: PrintOrder) -> None:
        """Print of a document what was chosen; its file stays where it is."""
        self._take(_Order(path, title, order.options, order.printed_pages))

    @Property(int, constant=True)
    def pagesPerVisit(self) -> int:
        """How many pages of documents a visit may have, and what a mediator grants once more."""
        return self.allowance.pages

    @Slot()
    def grantMorePages(self) -> None:
        """Let the visit print as much again, as a mediator may."""
        self.allowance.grant_more()
        self.allowanceChanged.emit()

    def _take(self, order: _Order) -> None:
        """Print a file; another one under way comes first."""
        self._count(order, 1)
        self._waiting.append(order)
        if not self.running:
            self._begin()
        else:
            self.stateChanged.emit()
        self._set_shown(True)

    @Slot()
    def cancel(self) -> None:
        """Stop the job, and forget what waits."""
        for order in self._waiting:
            self._count(order, -1)
        self._waiting.clear()
        if self.running:
            self._service.cancel(self._ticket)

    @Property(bool, notify=stateChanged)
    def retryable(self) -> bool:
        """Whether printing again gives no second paper, as far as the visitor has looked."""
        return self._state == "failed" or (self._state == "uncertain" and not self._may_still_come)

    @Slot()
    def retry(self) -> None:
        """Print the document again that did not come out."""
        if self._order is not None and self.retryable:
            if self._state == "failed":  # what is uncertain is counted already
                self._count(self._order, 1)
            self._waiting.appendleft(self._order)
            self._begin()

    @Slot()
    def confirm(self) -> None:
        """Believe the visitor who has looked: the sheets lie in the tray."""
        if self._state == "uncertain" and self._order is not None:
            self.printed.emit(str(self._order.path))
        self.hide()

    @Slot()
    def hide(self) -> None:
        """Go on with the screen below, or with what waits; a failure shows the sheet again."""
        if not self.running and self._waiting:
            self._begin()
            return
        self._set_shown(False)
        if not self.running:
            self._order = None
            self._move("idle")

    def _begin(self) -> None:
        self._order = self._waiting.popleft()
        self._failure = None
        self._has_moved_paper = self._may_still_come = False
        self.begun.emit()
        self._ticket = self._service.print_document(self._order.path, self._order.options)
        self._move("sending")

    @Slot(object)
    def _on_status(self, status: PrinterStatus) -> None:
        is_busy = status.state is PrinterState.BUSY
        if is_busy != self._is_printer_busy:
            self._is_printer_busy = is_busy
            self.stateChanged.emit()

    @Slot(int, object)
    def _on_job_changed(self, ticket: int, status: JobStatus) -> None:
        if ticket != self._ticket:
            return
        self._blocking = status.blocking
        self._has_moved_paper |= status.state is JobState.PRINTING
        self._may_still_come = status.may_still_come
        self._move(_STATES[status.state])
        self._follow_end()

    @Slot(int, object)
    def _on_failed(self, ticket: int, error: DeviceError) -> None:
        if ticket != self._ticket:
            return
        self._failure = error.code
        self._move("cancelled" if error.code is DeviceErrorCode.CANCELLED else "failed")
        self._follow_end()

    def _follow_end(self) -> None:
        if self._state == "printed" and self._order is not None:
            self.printed.emit(str(self._order.path))
            if self._waiting:
                self._begin()
        elif self._order is not None and self._gave_nothing():
            self._count(self._order, -1)
        if self._state in {"failed", "uncertain"}:
            # Whoever went on with his procedure must not leave believing that his paper came out.
            self._set_shown(True)

    def _gave_nothing(self) -> bool:
        return self._state == "failed" or (self._state == "cancelled" and not self._has_moved_paper)

    def _count(self, order: _Order, times: int) -> None:
        self.allowance.take(order.pages * times)
        self.allowanceChanged.emit()

    def _words(self) -> Words:
        return job_words(
            self._state,
            self._blocking,
            self._failure,
            is_printer_busy=self._is_printer_busy,
            may_still_come=self._may_still_come,
        )

    def _move(self, state: str) -> None:
        was_running = self.running
        self._state = state
        self.stateChanged.emit()
        if self.running != was_running:
            self.runningChanged.emit(self.running)

    def _set_shown(self, shown: bool) -> None:
        if shown != self._is_shown:
            self._is_shown = shown
            self.shownChanged.emit()
