"""Answers for the mediator: the hidden gesture, the pad that it opens, and the panel behind the pad."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.supervisor.messages import OutOfServiceCause
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.pin_pad import PinPadViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.supervisor.messages import OutOfService, OutOfServiceChanged
    from ui.viewmodels.idle import IdleViewModel
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# Nobody taps a corner five times in four seconds by chance, and a mediator learns it in one.
CORNER_TAPS: Final = 5
CORNER_WITHIN_S: Final = 4.0
# A mediator who is called away leaves no open panel behind.
LEFT_ALONE_MS: Final = 60_000
# What the protocol carries (`kiosk.supervisor.messages.Notice`); a screen holds less.
LONGEST_MESSAGE: Final = 140


@QmlElement
@QmlUncreatable("made by ui.app")
class MediatorViewModel(QObject):
    """Knows no PIN and grants nothing itself: the supervisor does, and ends what it granted with the session.

    Where no PIN is configured (`enabled`), neither gesture nor key does anything.
    """

    placeChanged = Signal()
    outOfServiceChanged = Signal()

    def __init__(
        self,
        link: SupervisorLink,
        pad: PinPadViewModel,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        idle: IdleViewModel,
        clock: Callable[[], float],
        *,
        enabled: bool,
        extension_s: int,
    ) -> None:
        """`clock` gives seconds that never go back."""
        super().__init__()
        self._link = link
        self._pad = pad
        self._journey = journey
        self._preferences = preferences
        self._language_before: str | None = None
        self._idle = idle
        self._clock = clock
        self._is_enabled = enabled
        self._extension_s = extension_s
        self._out_of_service: OutOfService | None = None
        self._taps: deque[float] = deque(maxlen=CORNER_TAPS)
        self._place = "closed"
        self._wants_service: bool | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LEFT_ALONE_MS)
        self._timer.timeout.connect(self.close)
        pad.touched.connect(self.noteActivity)
        pad.accepted.connect(lambda: self._go("panel"))
        link.out_of_service_changed.connect(self._on_out_of_service)
        preferences.languageChanged.connect(self.outOfServiceChanged)

    @Property(PinPadViewModel, constant=True)
    def pad(self) -> PinPadViewModel:
        """The PIN pad."""
        return self._pad

    @property
    def is_enabled(self) -> bool:
        """Whether there is any PIN that could open the pad."""
        return self._is_enabled

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """What is open: "closed", "pin" or "panel"."""
        return self._place

    @Slot()
    def cornerPressed(self) -> None:
        """Count a tap of the corner; enough of them in a short time open the pad."""
        now = self._clock()
        self._taps.append(now)
        if len(self._taps) == CORNER_TAPS and now - self._taps[0] <= CORNER_WITHIN_S:
            self._taps.clear()
            self.openPad()

    @Slot()
    def openPad(self) -> None:
        """Ask for the PIN."""
        if self._is_enabled and self._place == "closed":
            self._pad.begin()
            self._go("pin")

    def ask_again(self) -> None:
        """Ask for the PIN once more: the one before is too long ago, or used up."""
        self._pad.begin(is_expired=True)
        self._go("pin")

    @Slot()
    def close(self) -> None:
        """Close pad and panel; what the supervisor granted runs out by itself."""
        self._pad.begin()
        self._go("closed")

    @Slot()
    def noteActivity(self) -> None:
        """Keep pad and panel open for a while longer."""
        if self._place != "closed":
            self._timer.start()

    # -- the mediator's language -----------------------------------------------------------------------------

    @Property("QVariant", notify=placeChanged)
    def languages(self) -> list[dict[str, str]]:
        """The languages that the panel can be read in, code and name; none in a visit, which has its own."""
        offered: list[dict[str, str]] = self._preferences.languages
        return [] if self._journey.isVisiting or len(offered) == 1 else offered

    @Slot(str)
    def speak(self, code: str) -> None:
        """Have pad and panel in this language until they are closed: a new session speaks its first one."""
        if self._language_before is None:
            self._language_before = self._preferences.language
        self._preferences.chooseLanguage(code)

    # -- the visitor's session -------------------------------------------------------------------------------

    @Property(int, constant=True)
    def extensionMinutes(self) -> int:
        """How many minutes "extend" grants."""
        return round(self._extension_s / 60)

    @Slot()
    def extendSession(self) -> None:
        """Give the visitor more time, from now."""
        self._idle.grant(self._extension_s)
        self.close()

    @Slot()
    def endSession(self) -> None:
        """End the visitor's session for him."""
        self.close()
        self._journey.end("mediator")

    # -- out of service --------------------------------------------------------------------------------------

    @Property(int, constant=True)
    def longestMessage(self) -> int:
        """How many characters the message to visitors may have."""
        return LONGEST_MESSAGE

    @Property(bool, notify=outOfServiceChanged)
    def outOfService(self) -> bool:
        """Whether the kiosk takes no visitor."""
        return self._out_of_service is not None

    @Property(str, notify=outOfServiceChanged)
    def outOfServiceMessage(self) -> str:
        """What the visitor reads: the mediator's own words, or a sentence for the cause."""
        if self._out_of_service is None:
            return ""
        if self._out_of_service.message:
            return self._out_of_service.message
        if self._out_of_service.cause is OutOfServiceCause.MEDIATOR:
            return QCoreApplication.translate("mediator", "Cette borne est arrêtée pour le moment.")
        return QCoreApplication.translate(
            "mediator", "Cette borne a un problème. Quelqu’un doit la vérifier."
        )

    @Property(str, notify=outOfServiceChanged)
    def outOfServiceCause(self) -> str:
        """The cause in the operator's word: "mediator", "wipe_failed", "broken", or nothing."""
        return "" if self._out_of_service is None else self._out_of_service.cause.value

    def learn(self, out_of_service: OutOfService | None) -> None:
        """Take the supervisor's word on whether the kiosk is in service."""
        self._out_of_service = out_of_service
        self.outOfServiceChanged.emit()

    @Slot(str)
    def putOutOfService(self, message: str) -> None:
        """Take no visitor from now on; an open visit ends."""
        self._ask(message.strip()[:LONGEST_MESSAGE])

    @Slot()
    def putIntoService(self) -> None:
        """Take visitors again."""
        self._ask(None)

    def _ask(self, message: str | None) -> None:
        self._wants_service = message is None
        self._link.set_out_of_service(message)
        self.noteActivity()

    def _on_out_of_service(self, answer: OutOfServiceChanged) -> None:
        self._out_of_service = answer.out_of_service
        wanted, self._wants_service = self._wants_service, None
        self.outOfServiceChanged.emit()
        if wanted is None:
            return
        if wanted is self.outOfService:
            self.ask_again()  # refused: the right PIN is too long ago
        else:
            self.close()
            self._journey.follow_service(out_of_service=self.outOfService)

    def _go(self, place: str) -> None:
        if place == self._place:
            return
        self._place = place
        if place == "closed":
            self._timer.stop()
            self._speak_as_before()
        else:
            self._timer.start()
        self.placeChanged.emit()

    def _speak_as_before(self) -> None:
        before, self._language_before = self._language_before, None
        if before is not None and not self._journey.isVisiting:
            self._preferences.chooseLanguage(before)
