"""Tells the supervisor what is counted: that something happened, never to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.session.states import State
from kiosk.statistics.event import Event

if TYPE_CHECKING:
    from kiosk.services.supervisor_link import SupervisorLink
    from ui.viewmodels.journey import JourneyViewModel


class Tally(QObject):
    """Counts a visit's events, each with the catalogue's id of the procedure where one is chosen."""

    def __init__(self, link: SupervisorLink, journey: JourneyViewModel) -> None:
        super().__init__()
        self._link = link
        self._journey = journey
        self._was_visiting = journey.isVisiting
        self._chosen = ""
        journey.screenChanged.connect(self._follow_screen)

    @Slot()
    def page_scanned(self) -> None:
        """A page was scanned."""
        self._count(Event.PAGE_SCANNED)

    @Slot(list)
    def files_uploaded(self, paths: list[str]) -> None:
        """Files were handed to the site."""
        for _path in paths:
            self._count(Event.FILE_UPLOADED)

    @Slot()
    def document_printed(self) -> None:
        """A document came out of the printer."""
        self._count(Event.PRINTED)

    @Slot()
    def receipt_printed(self) -> None:
        """A receipt came out of the printer."""
        self._count(Event.RECEIPT_PRINTED)

    @Slot()
    def help_opened(self) -> None:
        """Somebody asked for help."""
        self._count(Event.HELP_OPENED)

    def _follow_screen(self) -> None:
        if self._journey.isVisiting and not self._was_visiting:
            self._link.count(Event.SESSION_STARTED)
        self._was_visiting = self._journey.isVisiting
        chosen = self._journey.chosen
        if self._journey.screen == State.PROCEDURE and chosen is not None and chosen.id != self._chosen:
            self._chosen = chosen.id
            self._count(Event.PROCEDURE_CHOSEN)
        elif self._journey.screen == State.SITE:
            self._count(Event.SITE_OPENED)

    def _count(self, event: Event) -> None:
        chosen = self._journey.chosen
        self._link.count(event, None if chosen is None else chosen.id)
