"""Answers for where the visitor is and what he has chosen."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.journey import Journey
from kiosk.session.states import SessionMachine, State
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels import catalogue_text

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.models import Procedure
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by ui.app")
class JourneyViewModel(QObject):
    """Moves through the session's states on the visitor's word; unlisted moves are dropped.

    A tap can arrive twice or late, from a screen that is just leaving: that is no bug, so an unlisted move is
    logged and nothing happens. `ended` is emitted once, with the reason, when the session is over.
    """

    screenChanged = Signal()
    choiceChanged = Signal()
    papersChanged = Signal()
    referenceChanged = Signal()
    endAsked = Signal()
    ended = Signal(str)

    def __init__(
        self, catalogue: Catalogue, preferences: PreferencesViewModel, machine: SessionMachine
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._preferences = preferences
        self._machine = machine
        self._journey = Journey()
        preferences.languageChanged.connect(self.choiceChanged)

    # -- where ---------------------------------------------------------------------------------------------

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """The state's name; one screen stands for each."""
        return self._machine.state.value

    @Property(bool, notify=screenChanged)
    def isVisiting(self) -> bool:
        """Whether a session is open."""
        return self._machine.is_visiting

    def go(self, target: State) -> bool:
        """Move to a state; tells whether the table lists the move."""
        if not self._machine.can_go(target):
            _log.warning("move from %s to %s dropped", self._machine.state, target)
            return False
        self._machine.go(target)
        self.screenChanged.emit()
        return True

    @Slot()
    def start(self) -> None:
        """Touch of the Welcome screen."""
        self.go(State.LANGUAGE)

    @Slot()
    def goHome(self) -> None:
        """Show the home screen."""
        self.go(State.HOME)

    @Slot()
    def back(self) -> None:
        """Go to the screen before this one, where there is one."""
        if self._machine.can_go_back:
            self._machine.back()
            self.screenChanged.emit()

    @Slot(str)
    def openFamily(self, family_id: str) -> None:
        """Show a family's procedures."""
        self._journey = self._journey.with_family(family_id)
        self.choiceChanged.emit()
        self.go(State.FAMILY)

    @Slot(str)
    def openProcedure(self, procedure_id: str) -> None:
        """Show what a procedure needs."""
        self._journey = self._journey.with_procedure(procedure_id)
        self.choiceChanged.emit()
        self.go(State.PROCEDURE)

    @Slot()
    def preparePapers(self) -> None:
        """Show the papers to scan."""
        self.go(State.PAPERS)

    @Slot()
    def openSite(self) -> None:
        """Show the procedure's site."""
        self.go(State.SITE)

    @Slot()
    def openReceipt(self) -> None:
        """Show the receipt."""
        self.go(State.RECEIPT)

    @Slot()
    def openPlaces(self) -> None:
        """Show where else to go."""
        self.go(State.FIND_PLACE)

    @Slot()
    def openUnderstand(self) -> None:
        """Show glossary and questions."""
        self.go(State.UNDERSTAND)

    @Slot()
    def openDocuments(self) -> None:
        """Show "only scan or print"."""
        self._journey = Journey(language=self._journey.language)
        self.choiceChanged.emit()
        self.go(State.DOCUMENTS)

    @Slot(str)
    def end(self, reason: str) -> None:
        """End the session: "visitor", "idle", "mediator" or "fault"."""
        if self._machine.is_visiting and self.go(State.ENDING):
            self.ended.emit(reason)

    @Slot()
    def askEnd(self) -> None:
        """Ask whether the session is to end, as the button that is always at hand does."""
        self.endAsked.emit()

    def follow_service(self, *, out_of_service: bool) -> None:
        """Do what a mediator's word on the kiosk's service asks of this session.

        What has been looked at or done ends with the session; the next one starts as the supervisor says.
        """
        if out_of_service and self._machine.state is State.WELCOME:
            self.go(State.OUT_OF_SERVICE)
        elif out_of_service:
            self.end("mediator")
        elif self._machine.state is State.OUT_OF_SERVICE and self.go(State.ENDING):
            self.ended.emit("mediator")

    # -- what ----------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Procedure | None:
        """The procedure chosen, if any."""
        return self._catalogue.procedure(self._journey.procedure) if self._journey.procedure else None

    @Property("QVariant", notify=choiceChanged)
    def families(self) -> list[dict[str, Any]]:
        """The families of the home screen."""
        language = self._preferences.language
        return [catalogue_text.family_entry(family, language) for family in self._catalogue.families]

    @Property("QVariant", notify=choiceChanged)
    def family(self) -> dict[str, Any]:
        """The family chosen; an empty map where none is."""
        if not self._journey.family:
            return {}
        family = self._catalogue.family(self._journey.family)
        return catalogue_text.family_entry(family, self._preferences.language)

    @Property("QVariant", notify=choiceChanged)
    def procedures(self) -> list[dict[str, Any]]:
        """The procedures of the family chosen."""
        found = self._catalogue.procedures_of(self._journey.family)
        return [catalogue_text.procedure_tile(procedure, self._preferences.language) for procedure in found]

    @Property("QVariant", notify=choiceChanged)
    def procedure(self) -> dict[str, Any]:
        """The procedure chosen; an empty map where none is."""
        chosen = self.chosen
        return {} if chosen is None else catalogue_text.procedure_entry(chosen, self._preferences.language)

    @Property("QVariant", notify=papersChanged)
    def tickedPapers(self) -> list[str]:
        """Ids of the papers that the visitor has with him."""
        return sorted(self._journey.ticked_papers)

    @Slot(str, bool)
    def tickPaper(self, paper_id: str, ticked: bool) -> None:
        """Say that a paper is there, or not."""
        self._journey = self._journey.with_paper_ticked(paper_id, ticked)
        self.papersChanged.emit()

    @Property(str, notify=referenceChanged)
    def reference(self) -> str:
        """The number that the site gave."""
        return self._journey.reference

    @Slot(str)
    def setReference(self, reference: str) -> None:
        """Keep the number."""
        if reference.strip() != self._journey.reference:
            self._journey = self._journey.with_reference(reference)
            self.referenceChanged.emit()

    # -- to read -------------------------------------------------------------------------------------------

    @Property("QVariant", notify=choiceChanged)
    def places(self) -> list[dict[str, Any]]:
        """Kinds of places to go to."""
        return [
            catalogue_text.place_entry(place, self._preferences.language) for place in self._catalogue.places
        ]

    @Property("QVariant", notify=choiceChanged)
    def terms(self) -> list[dict[str, Any]]:
        """The glossary."""
        return [catalogue_text.term_entry(term, self._preferences.language) for term in self._catalogue.terms]

    @Property("QVariant", notify=choiceChanged)
    def questions(self) -> list[dict[str, Any]]:
        """Questions and answers."""
        language = self._preferences.language
        return [catalogue_text.question_entry(question, language) for question in self._catalogue.questions]

    @Property("QVariant", notify=choiceChanged)
    def sections(self) -> list[dict[str, Any]]:
        """The rest of the leaflet."""
        language = self._preferences.language
        return [catalogue_text.section_entry(section, language) for section in self._catalogue.sections]
