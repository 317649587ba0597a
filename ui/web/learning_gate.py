"""The gate of an operator's recording: opens what a list could open, and has everything noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.learning import decide_learning
from kiosk.browsing.request import Means, Request, Verdict
from ui.web.gate import SiteGate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from kiosk.browsing.recording import Recording
    from kiosk.catalogue.models import Tracker


class LearningGate(SiteGate):
    """No visitor's session ever gets one: only `ui.recording` makes it. `learned`: something new is noted."""

    learned = Signal()

    def __init__(
        self,
        recording: Recording,
        trackers: Iterable[Tracker],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """`clock` gives seconds that never go back."""
        super().__init__(clock, parent)
        self._recording = recording
        self._trackers = HostRules.of(host for tracker in trackers for host in tracker.hosts)

    def decide(self, request: Request) -> Verdict:
        """Decide as a list with this host would, note it, and tell what was blocked."""
        # Of a form's answer the view has told what it is; the interceptor's word for it says less.
        return self._decide(request, is_passage=request.means is not Means.FORM_OR_ANSWER)

    def may_stand(self, request: Request) -> bool:
        """Decide on a page that has come: no passage of its own, and told only where it may not stand."""
        return self._decide(request, is_passage=False) is Verdict.ALLOWED

    def _decide(self, request: Request, *, is_passage: bool) -> Verdict:
        verdict = decide_learning(request, self._trackers)
        is_told = is_passage or verdict is not Verdict.ALLOWED
        if is_told and self._recording.note(request, verdict):
            self.learned.emit()
        if verdict is not Verdict.ALLOWED:
            self.blocked.emit(request, verdict)
        return verdict
