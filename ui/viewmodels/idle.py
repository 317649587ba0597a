"""Answers for the warning before a session that was left alone ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.idle import Hold, IdlePhase
from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.idle_service import IdleService
    from ui.viewmodels.journey import JourneyViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# A site that never answers must not keep a session open that nobody sits at.
LONGEST_UPLOAD_MS: Final = 600_000

_Type = QEvent.Type
_BEGINNINGS: Final = frozenset(
    {_Type.KeyPress, _Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.TouchBegin, _Type.TabletPress}
)
_SIGNS: Final = _BEGINNINGS | {_Type.TouchUpdate, _Type.Wheel}
_ENDINGS: Final = frozenset(
    {_Type.KeyRelease, _Type.MouseButtonRelease, _Type.TouchEnd, _Type.TouchCancel, _Type.TabletRelease}
)
_GESTURE: Final = _SIGNS | _ENDINGS | {_Type.MouseMove, _Type.TabletMove}


class ActivityFilter(QObject):
    """Sees every touch, key and wheel of the windows it is installed on, whatever lies under the finger.

    It belongs on windows: on the application it would be asked about every timer as well. A gesture that
    answers the warning is kept from what lies behind it, from its beginning to its end: whoever says "I am
    here" must not press a button unseen.
    """

    seen = Signal()

    def __init__(self, is_warning: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_warning = is_warning
        self._swallows = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a sign of the visitor; tells whether the event ends here."""
        kind = event.type()
        if kind not in _GESTURE:
            return False
        if kind in _BEGINNINGS and self._is_warning():
            self._swallows = True
        swallowed = self._swallows
        if kind in _ENDINGS:
            self._swallows = False
        if kind in _SIGNS:
            self.seen.emit()
        return swallowed


@QmlElement
@QmlUncreatable("made by ui.app")
class IdleViewModel(QObject):
    """Watches while a visit is open, warns, and ends the session; work under way holds the clock."""

    warningChanged = Signal()
    remainingChanged = Signal()
    chimed = Signal()

    def __init__(self, service: IdleService, journey: JourneyViewModel, chime_every_s: int = 10) -> None:
        """`chime_every_s`: the sound comes with the warning and again after so many seconds."""
        super().__init__()
        self._service = service
        self._journey = journey
        self._chime_every_s = chime_every_s
        self._remaining_s = 0
        self._is_watching = False
        self._running: set[Hold] = set()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(LONGEST_UPLOAD_MS)
        self._patience.timeout.connect(lambda: self.set_running(Hold.UPLOADING, running=False))
        service.phase_changed.connect(self._on_phase)
        service.remaining_changed.connect(self._on_remaining)
        journey.screenChanged.connect(self._follow_screen)

    @Property(bool, notify=warningChanged)
    def warning(self) -> bool:
        """Whether the session ends soon unless somebody touches the screen."""
        return self._service.phase is IdlePhase.WARNING

    @Property(int, notify=remainingChanged)
    def remaining(self) -> int:
        """Whole seconds left while warning."""
        return self._remaining_s

    @Slot()
    def extend(self) -> None:
        """Say that somebody is there."""
        self._service.note_activity()

    def note_activity(self) -> None:
        """Take a touch or a key as a sign."""
        self._service.note_activity()

    def grant(self, seconds: float) -> None:
        """Give the visitor time on the mediator's word."""
        self._service.extend(seconds)

    def set_running(self, work: Hold, *, running: bool) -> None:
        """Say that one kind of work runs for the visitor, or no longer; saying it twice changes nothing."""
        if running and work not in self._running:
            self._running.add(work)
            self._service.hold(work)
            if work is Hold.UPLOADING:
                self._patience.start()
        elif not running and work in self._running:
            self._running.remove(work)
            self._service.release(work)
            if work is Hold.UPLOADING:
                self._patience.stop()

    def _follow_screen(self) -> None:
        is_visiting = self._journey.isVisiting
        if is_visiting and not self._is_watching:
            self._service.start()
        elif not is_visiting and self._is_watching:
            self._service.stop()
        self._is_watching = is_visiting

    def _on_phase(self, phase: IdlePhase) -> None:
        self.warningChanged.emit()
        if phase is IdlePhase.WARNING:
            self.chimed.emit()
        elif phase is IdlePhase.EXPIRED:
            self._journey.end("idle")

    def _on_remaining(self, seconds: int) -> None:
        fell = seconds < self._remaining_s
        self._remaining_s = seconds
        self.remainingChanged.emit()
        if fell and seconds and seconds % self._chime_every_s == 0:
            self.chimed.emit()
