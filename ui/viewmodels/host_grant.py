"""Answers for a host that a mediator lets in: asked of the supervisor, opened in the gate, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.supervisor.host_message import HostAnswer
from ui.qml_type import Property, QmlUncreatable
from ui.site_words import refusal_words

if TYPE_CHECKING:
    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.supervisor.host_message import HostLetIn
    from ui.web.gate import SiteGate

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by ui.browser")
class HostGrantViewModel(QObject):
    """Opens nothing by itself: the supervisor knows whether a PIN was right and which hosts may be opened."""

    changed = Signal()
    letIn = Signal()
    pinAsked = Signal()

    def __init__(self, link: SupervisorLink, gate: SiteGate) -> None:
        super().__init__()
        self._link = link
        self._gate = gate
        self._asked = ""
        self._refused = ""
        link.host_let_in.connect(self._take)

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why the host stays closed, in words; "" while nothing was refused."""
        return refusal_words(self._refused) if self._refused else ""

    @Slot(str)
    def ask(self, host: str) -> None:
        """Ask for one host more in this visit."""
        self._asked = host
        self._link.let_host_in(host)

    @Slot()
    def forget(self) -> None:
        """Another page is in question: what was refused is over."""
        self._asked = ""
        self._refuse("")

    def _take(self, answer: HostLetIn) -> None:
        if answer.host != self._asked:
            return
        self._asked = ""
        match answer.answer:
            case HostAnswer.LET_IN:
                self._gate.let_in(answer.host)
                self._refuse("")
                self.letIn.emit()
            case HostAnswer.NOT_LISTED:
                self._refuse(answer.host)
            case HostAnswer.NO_PIN:
                self.pinAsked.emit()

    def _refuse(self, host: str) -> None:
        if host != self._refused:
            self._refused = host
            self.changed.emit()
