"""Tells the supervisor which hosts stayed closed, for the operator's counts: each once a visit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from kiosk.browsing.request import Kind, Request, Verdict
from kiosk.supervisor.host_desk import MOST_HOSTS_A_VISIT

if TYPE_CHECKING:
    from kiosk.services.supervisor_link import SupervisorLink

# What the channel carries (`kiosk.supervisor.host_message.MessageHost`); a page's odd names end here.
_HOST: Final = re.compile(r"[a-z0-9._:-]{1,253}")
_WEB: Final = frozenset({"http", "https"})
# Parts of pages are the pages' own business, but for what the operator has closed on purpose: a page that
# breaks for it breaks for everybody.
_CLOSED_PARTS: Final = frozenset({Verdict.TRACKER, Verdict.LOCAL_NETWORK})


class BlockedHostReport(QObject):
    """Listens to the gate for one visit."""

    def __init__(self, link: SupervisorLink) -> None:
        super().__init__()
        self._link = link
        self._told: set[tuple[str, Verdict]] = set()

    @Slot(object, object)
    def note(self, request: Request, verdict: Verdict) -> None:
        """Tell of a host that was asked for and stays closed."""
        told = (request.host, verdict)
        if told in self._told or len(self._told) >= MOST_HOSTS_A_VISIT:
            return
        is_page = request.kind is Kind.MAIN_FRAME and request.scheme in _WEB
        if (is_page or verdict in _CLOSED_PARTS) and _HOST.fullmatch(request.host):
            self._told.add(told)
            self._link.report_blocked_host(request.host, verdict)
