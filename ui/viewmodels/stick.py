"""Answers for the visitor's USB stick: whether it is in, what is on it, what is taken from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from devices.stick.api import StickFault
from ui.messages import Words, document_words
from ui.qml_type import Property, QmlUncreatable
from ui.stick_words import empty_words, file_words, left_over_words, stick_words
from ui.viewmodels.stick_intake import StickIntake
from ui.viewmodels.stick_list import StickList

if TYPE_CHECKING:
    from devices.stick.api import Entry
    from kiosk.documents.errors import DocumentError
    from kiosk.intake.fault import IntakeFault
    from kiosk.services.assembly_service import AssemblyService
    from kiosk.services.stick_service import BroughtFile, StickService
    from ui.viewmodels.document_desk import DocumentDesk
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING: Final = Words("", "")


@QmlElement
@QmlUncreatable("made by ui.app")
class StickViewModel(QObject):
    """Lets the visitor take papers from his stick; what comes after he has left is dropped.

    What is taken becomes one document of the paper for which the stick was opened; without a paper, several.
    """

    presentChanged = Signal()
    stateChanged = Signal()
    filesChanged = Signal()
    choiceChanged = Signal()
    progressChanged = Signal()

    def __init__(
        self,
        service: StickService | None,
        desk: DocumentDesk,
        assembly: AssemblyService,
        preferences: PreferencesViewModel,
    ) -> None:
        """`service` is None where no papers are taken from sticks."""
        super().__init__()
        self._service = service
        self._preferences = preferences
        self._intake = StickIntake(desk, assembly)
        self._state = "closed"
        self._words = _NOTHING
        self._list = StickList()
        self._waiting: list[Entry] = []
        self._faults: list[Words] = []
        self._kept: dict[Entry, str] = {}  # document's id
        self._ticket = 0
        self._progress = 0.0
        self._intake.kept.connect(self._on_kept)
        self._intake.refused.connect(self._on_refused)
        preferences.languageChanged.connect(self.filesChanged)
        if service is not None:
            service.presenceChanged.connect(self._on_presence)
            service.listed.connect(self._on_listed)
            service.progressed.connect(self._on_progress)
            service.taken.connect(self._on_taken)
            service.failed.connect(self._on_failed)

    # -- how it is -------------------------------------------------------------------------------------------

    @Property(bool, constant=True)
    def offered(self) -> bool:
        """Whether papers can be taken from sticks here."""
        return self._service is not None

    @Property(bool, notify=presentChanged)
    def present(self) -> bool:
        """Whether a stick of this visitor's is in."""
        service = self._service
        return service is not None and service.is_present and not service.is_left_over

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """What is going on: "closed", "waiting", "looking", "choosing", "taking", "refused" or "done"."""
        return self._state

    @Property(str, notify=stateChanged)
    def message(self) -> str:
        """What went wrong, if anything did."""
        return self._words.title

    @Property(str, notify=stateChanged)
    def advice(self) -> str:
        """What the visitor can do about it."""
        return self._words.advice

    @Property(float, notify=progressChanged)
    def progress(self) -> float:
        """How much of all chosen files is done, 0 to 1."""
        wanted = max(1, len(self._list.chosen))
        return (wanted - len(self._waiting) + self._progress) / wanted if self._waiting else 1.0

    @Property("QVariant", notify=filesChanged)
    def files(self) -> list[dict[str, Any]]:
        """The papers on the stick, the newest first: number, name, note, picture."""
        return self._list.rows(self._preferences.language)

    @Property("QVariant", notify=choiceChanged)
    def chosen(self) -> list[int]:
        """Numbers of the chosen files."""
        return list(self._list.chosen)

    @Property("QVariant", notify=choiceChanged)
    def taken(self) -> list[int]:
        """Numbers of the files that were taken."""
        return self._list.numbers_of(self._kept)

    @Property(int, notify=filesChanged)
    def hiddenCount(self) -> int:
        """How many older files are not shown yet."""
        return self._list.hidden

    @Property("QStringList", notify=stateChanged)
    def keptIds(self) -> list[str]:
        """The documents that were made since the stick was opened."""
        return list(dict.fromkeys(self._kept.values()))

    # -- what the visitor does -------------------------------------------------------------------------------

    @Slot(str, str)
    def open(self, paper_id: str, title: str) -> None:
        """Begin to take files for a paper."""
        if self._service is None:
            return
        self._intake.begin(paper_id, title)
        self._kept = {}
        self._service.watch(closely=True)
        self._begin()

    @Slot()
    def look(self) -> None:
        """Read the stick anew."""
        if self._state in {"refused", "choosing"}:
            self._begin()

    @Slot(int)
    def toggle(self, number: int) -> None:
        """Choose a file, or take the choice back; what was said of the last choice is read by now."""
        if self._state == "choosing":
            self._list.toggle(number)
            self._set("choosing")
            self.choiceChanged.emit()

    @Slot()
    def showMore(self) -> None:
        """Show older files too."""
        self._list.show_more()
        self.filesChanged.emit()

    @Slot()
    def take(self) -> None:
        """Take the chosen files, one after the other, in the order in which they were chosen."""
        wanted = self._list.wanted()
        if self._state == "choosing" and wanted:
            self._waiting, self._faults = wanted, []
            self._set("taking")
            self._take_next()

    @Slot()
    def cancel(self) -> None:
        """Stop taking; what was taken so far stays."""
        if self._service is None or self._state != "taking":
            return
        if self._intake.is_reading:
            del self._waiting[1:]  # the one in hand is made already, and will be there in a moment
        else:
            self._service.cancel()
            self._waiting = []
            self._ticket = 0
            self._list.chosen = []
            self._set("choosing")
            self.choiceChanged.emit()

    @Slot()
    def close(self) -> None:
        """Leave the stick; what still comes is dropped, and of its list nothing is kept."""
        if self._service is not None and self._state != "closed":
            self._service.cancel()
            self._service.watch()
            self._forget()
            self._set("closed")

    # -- answers of the stick --------------------------------------------------------------------------------

    @Slot(bool)
    def _on_presence(self, present: bool) -> None:
        self.presentChanged.emit()
        if present and self._state == "waiting":
            self._begin()
        elif not present and self._state in {"looking", "choosing"}:
            self._wait(stick_words(StickFault.ABSENT))
        elif not present and (self._state == "refused" or self._words == left_over_words()):
            self._wait(_NOTHING)  # another one is wanted, as was said

    @Slot(int, object)
    def _on_listed(self, ticket: int, entries: tuple[Entry, ...]) -> None:
        if ticket != self._ticket:
            return
        self._list = StickList(entries)
        self._set("choosing" if entries else "refused", _NOTHING if entries else empty_words())
        self.filesChanged.emit()
        self.choiceChanged.emit()

    @Slot(int, float)
    def _on_progress(self, ticket: int, fraction: float) -> None:
        if ticket == self._ticket:
            self._progress = fraction
            self.progressChanged.emit()

    @Slot(int, object)
    def _on_taken(self, ticket: int, brought: BroughtFile) -> None:
        if ticket == self._ticket:
            self._intake.take(brought)
        else:
            brought.path.unlink(missing_ok=True)

    @Slot(str)
    def _on_kept(self, document_id: str) -> None:
        if self._waiting:
            self._kept[self._waiting[0]] = document_id
            self._finish_one(_NOTHING)

    @Slot(object)
    def _on_refused(self, error: DocumentError) -> None:
        if self._waiting:
            self._finish_one(document_words(error))

    @Slot(int, object)
    def _on_failed(self, ticket: int, fault: StickFault | IntakeFault) -> None:
        if ticket != self._ticket:
            return  # also what was cancelled
        if fault is StickFault.ABSENT:
            self._wait(stick_words(fault))
        elif self._state == "looking":
            self._set("refused", stick_words(fault))
        elif self._waiting:
            self._finish_one(stick_words(fault))

    # -- steps -----------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        is_old = self._service is not None and self._service.is_left_over
        self._look() if self.present else self._wait(left_over_words() if is_old else _NOTHING)

    def _look(self) -> None:
        if self._service is not None:
            self._forget()
            self._set("looking")
            self._ticket = self._service.list_files()

    def _wait(self, words: Words) -> None:
        self._forget()
        self._set("waiting", words)

    def _take_next(self) -> None:
        self._progress = 0.0
        self.progressChanged.emit()
        if self._service is not None:
            self._ticket = self._service.take(self._waiting[0])

    def _finish_one(self, fault: Words) -> None:
        entry = self._waiting.pop(0)
        if fault is not _NOTHING:
            self._faults.append(file_words(entry.name, fault))
        if self._waiting:
            self._take_next()
            return
        self._ticket = 0
        self._list.chosen = []
        self._set("choosing" if self._faults else "done", next(iter(self._faults), _NOTHING))
        self.choiceChanged.emit()

    def _forget(self) -> None:
        self._ticket = 0
        self._waiting = []
        self._list = StickList()
        self.filesChanged.emit()
        self.choiceChanged.emit()

    def _set(self, state: str, words: Words = _NOTHING) -> None:
        if (state, words) != (self._state, self._words):
            self._state, self._words = state, words
            self.stateChanged.emit()
