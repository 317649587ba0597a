"""Answers for the PIN pad: how many digits are typed, what was wrong, how long it is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.supervisor.messages import PinResult
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# What the supervisor takes for a PIN: 4 to 12 digits (`kiosk.mediator.pin`).
SHORTEST_PIN: Final = 4
LONGEST_PIN: Final = 12
_SECOND_MS: Final = 1000
_SECONDS: Final = 60


@QmlElement
@QmlUncreatable("made by ui.app")
class PinPadViewModel(QObject):
    """Collects digits and has the supervisor check them; it shows none and keeps none after asking.

    The lock outlives closing the pad: its seconds are the supervisor's, counted down here.
    """

    changed = Signal()
    touched = Signal()
    accepted = Signal()

    def __init__(self, link: SupervisorLink, preferences: PreferencesViewModel) -> None:
        super().__init__()
        self._link = link
        self._pin = ""
        self._ticket: int | None = None
        self._is_wrong = False
        self._is_expired = False
        self._locked_s = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        link.pin_answered.connect(self._on_answered)
        preferences.languageChanged.connect(self.changed)

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits are typed; the digits themselves are shown nowhere."""
        return len(self._pin)

    @Property(bool, notify=changed)
    def canSubmit(self) -> bool:
        """Whether the PIN can be checked now."""
        return len(self._pin) >= SHORTEST_PIN and self.canType

    @Property(bool, notify=changed)
    def canType(self) -> bool:
        """Whether keys are heard: not while a PIN is being checked, not while locked."""
        return not self._locked_s and self._ticket is None

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the hint tells of something wrong."""
        return bool(self._locked_s) or self._is_wrong or self._is_expired

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What to say above the keys."""
        translate = QCoreApplication.translate
        if self._locked_s:
            text = translate("mediator", "Trop d’essais. Réessayez dans %1.")
            return text.replace("%1", duration(self._locked_s))
        if self._ticket is not None:
            return translate("mediator", "Vérification…")
        if self._is_wrong:
            return translate("mediator", "Ce code n’est pas le bon.")
        if self._is_expired:
            return translate("mediator", "Votre accès est terminé. Tapez le code à nouveau.")
        return translate("mediator", "Tapez votre code.")

    def begin(self, *, is_expired: bool = False) -> None:
        """Clear the pad; `is_expired` says that a right PIN no longer counts and is asked again."""
        self._pin = ""
        self._ticket = None
        self._is_wrong = False
        self._is_expired = is_expired
        self.changed.emit()

    @Slot(str)
    def typeDigit(self, digit: str) -> None:
        """Add a digit."""
        if self.canType and len(self._pin) < LONGEST_PIN and len(digit) == 1 and digit in "0123456789":
            self._pin += digit
            self._is_wrong = self._is_expired = False
            self._tell()

    @Slot()
    def eraseDigit(self) -> None:
        """Take the last digit away."""
        if self.canType:
            self._pin = self._pin[:-1]
            self._tell()

    @Slot()
    def submit(self) -> None:
        """Have the PIN checked by the supervisor."""
        if self.canSubmit:
            self._ticket = self._link.check_pin(self._pin)
            self._pin = ""
            self._tell()

    def _tell(self) -> None:
        self.touched.emit()
        self.changed.emit()

    def _on_answered(self, answer: PinResult) -> None:
        if answer.ticket != self._ticket:
            return
        self._ticket = None
        self._is_wrong = not answer.ok
        self._locked_s = answer.locked_for_s
        if self._locked_s:
            self._timer.start()
        self.changed.emit()
        if answer.ok:
            self.accepted.emit()

    def _count_down(self) -> None:
        self._locked_s = max(0, self._locked_s - 1)
        if not self._locked_s:
            self._is_wrong = False
            self._timer.stop()
        self.changed.emit()


def duration(seconds: int) -> str:
    """Write a time to wait with no-break spaces: "45 s", "2 min 05 s"."""
    minutes, rest = divmod(seconds, _SECONDS)
    if not minutes:
        return QCoreApplication.translate("mediator", "%1 s").replace("%1", str(rest))
    text = QCoreApplication.translate("mediator", "%1 min %2 s")
    return text.replace("%1", str(minutes)).replace("%2", f"{rest:02d}")
