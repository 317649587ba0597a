"""Answers for what stands between the visitor and the site's page, and for what is done about it."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo

from ui.qml_type import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.catalogue.models import Site

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

_MOST_RELOADS: Final = 2  # a renderer that dies a third time would die for ever

_Domain = QWebEngineLoadingInfo.ErrorDomain
_TROUBLES: Final = {
    _Domain.ConnectionErrorDomain: "offline",
    _Domain.DnsErrorDomain: "not_found",
    _Domain.CertificateErrorDomain: "certificate",
    _Domain.HttpErrorDomain: "maintenance",
    _Domain.HttpStatusCodeDomain: "maintenance",
}


@QmlElement
@QmlUncreatable("made by ui.app")
class SiteTroubleViewModel(QObject):
    """Shown instead of the page as long as `current` is not empty."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._current = ""
        self._blocked_host = ""
        self._reloads = 0

    def enter(self, _sites: Iterable[Site]) -> None:
        """Another procedure begins: nothing is wrong."""
        self._set("")

    @Property(str, notify=changed)
    def current(self) -> str:
        """What is wrong: "", a word of `_TROUBLES`, "crashed", "proxy" or "blocked"."""
        return self._current

    @Property(str, notify=changed)
    def blockedHost(self) -> str:
        """The host that is not part of this procedure."""
        return self._blocked_host

    @Slot()
    def dismiss(self) -> None:
        """Go back to the page that was there."""
        self._set("")

    @Slot()
    def learnRefusedLogin(self) -> None:
        """Tell that the building's proxy lets nobody through."""
        self._set("proxy")

    def block(self, host: str) -> None:
        """Tell that a page of another host was asked for."""
        self._blocked_host = host
        self._set("blocked")

    @Slot(QUrl)
    def loadSucceeded(self, url: QUrl) -> None:
        """A page is there: whatever was wrong is over, but for what it has itself just asked for."""
        if not url.isEmpty() and url.scheme() != "about" and self._current != "blocked":
            self._reloads = 0
            self._set("")

    @Slot(int, int)
    def loadFailed(self, domain: int, code: int) -> None:
        """A page did not come: say why in the visitor's words."""
        if self._current == "blocked":
            return
        if _Domain(domain) is _Domain.HttpStatusCodeDomain and code < HTTPStatus.INTERNAL_SERVER_ERROR:
            return  # the site's own words on a lost session or a missing page say more than ours
        _log.warning("page failed: domain %d code %d", domain, code)
        self._set(_TROUBLES.get(_Domain(domain), "offline"))

    @Slot(result=bool)
    def rendererDied(self) -> bool:
        """The page's process is gone: tells whether to load the page again by itself."""
        self._reloads += 1
        self._set("crashed")
        return self._reloads <= _MOST_RELOADS

    def _set(self, trouble: str) -> None:
        if trouble != self._current:
            self._current = trouble
            self.changed.emit()
