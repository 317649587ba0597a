"""The last moments of a session: what is left to print is erased, then the supervisor is asked to end it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.supervisor.messages import EndReason

if TYPE_CHECKING:
    from devices.errors import DeviceError
    from kiosk.services.print_service import PrintService
    from kiosk.services.supervisor_link import SupervisorLink

_log = logging.getLogger(__name__)

# A print service that hangs must not keep a session's memory alive: the process dies then all the same.
PURGE_DEADLINE_MS: Final = 3000
# The ending screen is seen for a moment even when there is nothing to wait for: it says that all is erased.
SHOWN_MS: Final = 900


class Farewell(QObject):
    """Ends the session once, for the first reason given; never before what was left to print is erased."""

    def __init__(self, printing: PrintService, link: SupervisorLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printing = printing
        self._link = link
        self._reason: EndReason | None = None
        self._is_purged = False
        self._is_shown = False
        self._is_over = False
        printing.purged.connect(self._on_purged)

    @Slot(str)
    def begin(self, reason: str) -> None:
        """Erase what is left to print, then end."""
        if self._reason is not None:
            return
        self._reason = EndReason(reason)
        self._printing.purge()
        QTimer.singleShot(SHOWN_MS, self, self._on_shown)
        QTimer.singleShot(PURGE_DEADLINE_MS, self, self._on_deadline)

    @Slot(object)
    def _on_purged(self, error: DeviceError | None) -> None:
        if error is not None:
            _log.error("the print queue may not be empty: %s", error)
        self._is_purged = True
        self._end_if_done()

    def _on_shown(self) -> None:
        self._is_shown = True
        self._end_if_done()

    def _on_deadline(self) -> None:
        if not self._is_purged:
            _log.error("the print queue was not emptied in time")
        self._is_purged = self._is_shown = True
        self._end_if_done()

    def _end_if_done(self) -> None:
        if self._is_purged and self._is_shown and not self._is_over and self._reason is not None:
            self._is_over = True
            self._link.end_session(self._reason)
