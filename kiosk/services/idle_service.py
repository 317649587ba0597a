"""Gives the idle watch its time: wakes only when the phase may change, each second while warning."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.session.idle import IdlePhase

if TYPE_CHECKING:
    from kiosk.session.idle import Hold, IdleWatch

_TICK_MS = 1000
_SLACK_MS = 5  # a timer may fire a little early; asking again at once would spin


class IdleService(QObject):
    """Emits the phases of an `IdleWatch` as they come; a session without touches costs one wake-up."""

    phase_changed = Signal(IdlePhase)
    remaining_changed = Signal(int)  # whole seconds, while warning

    def __init__(self, watch: IdleWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._phase = IdlePhase.ACTIVE
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def phase(self) -> IdlePhase:
        """The phase that was last told."""
        return self._phase

    def start(self) -> None:
        """Begin to watch, as from a touch now."""
        self._watch.begin()
        self._look()

    def stop(self) -> None:
        """Stop watching (Welcome and out of service have nobody to miss)."""
        self._watch.pause()
        self._look()

    def note_activity(self) -> None:
        """Take a touch or a key as a sign. Cheap: the timer is moved only when a warning has to go away."""
        self._watch.activity()
        if self._phase is IdlePhase.WARNING:
            self._look()

    def extend(self, seconds: float) -> None:
        """Grant time on a mediator's word."""
        self._watch.extend(seconds)
        self._look()

    def hold(self, work: Hold) -> None:
        """Work has begun for the visitor."""
        self._watch.hold(work)
        self._look()

    def release(self, work: Hold) -> None:
        """Work has ended."""
        self._watch.release(work)
        self._look()

    def _look(self) -> None:
        phase = self._watch.phase()
        if phase is not self._phase:
            self._phase = phase
            self.phase_changed.emit(phase)
        if phase is IdlePhase.WARNING:
            self.remaining_changed.emit(math.ceil(self._watch.remaining_s()))
        wait_s = self._watch.next_change_s()
        if wait_s is None:
            self._timer.stop()
            return
        wait_ms = math.ceil(wait_s * 1000) + _SLACK_MS
        self._timer.start(min(wait_ms, _TICK_MS) if phase is IdlePhase.WARNING else wait_ms)
