"""Answers for the procedure's site: where the visitor is on it, what may load, what went wrong."""

from __future__ import annotations

import logging
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo
from PySide6.QtWebEngineQuick import QQuickWebEngineProfile

from kiosk.browsing.policy import CLOSED, Kind, Policy, Verdict
from kiosk.browsing.reference import find_reference
from kiosk.browsing.refusal import RefusalWatch
from kiosk.browsing.site_rule import policy_of, readable_hosts
from ui.qml_type import Property, QmlUncreatable
from ui.web.hardening import accept_language, harden, harden_page
from ui.web.interceptor import Interceptor, request_of

if TYPE_CHECKING:
    from kiosk.browsing.host_rule import HostRules
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.models import Procedure
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.preferences import PreferencesViewModel
    from ui.web.download import DownloadKeeper

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

ZOOM_STEPS: Final = (1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
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
class SiteViewModel(QObject):
    """Holds what the side panel and the error screens show; it reads no page but the portal's."""

    procedureChanged = Signal()
    stepChanged = Signal()
    troubleChanged = Signal()
    zoomChanged = Signal()
    hostBlocked = Signal(str, str)
    sendingChanged = Signal(bool)
    fileFoundTooHeavy = Signal()
    watchesFileChanged = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        downloads: DownloadKeeper,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._journey = journey
        self._preferences = preferences
        self._downloads = downloads
        self._interceptor = Interceptor(self._note_blocked, self)
        self._profile: QQuickWebEngineProfile | None = None
        self._readable: HostRules | None = None
        self._procedure: Procedure | None = None
        self._step = -1
        self._trouble = ""
        self._blocked_host = ""
        self._zoom = 0
        self._reloads = 0
        self._printed = 0
        self._sending = 0
        self._refusals = RefusalWatch()
        journey.choiceChanged.connect(self._follow_choice)
        preferences.languageChanged.connect(self._follow_language)

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self._interceptor.policy

    # -- the profile ---------------------------------------------------------------------------------------

    @Slot(QQuickWebEngineProfile)
    def adopt(self, profile: QQuickWebEngineProfile) -> None:
        """Harden the profile that QML has made; must happen before the first page.

        The engine gives the same one when the visitor comes back to a site: it is listened to once.
        """
        if profile is self._profile:
            return
        harden(profile, self._interceptor, self._downloads.folder, self._preferences.language)
        profile.downloadRequested.connect(self._downloads.take)
        self._profile = profile

    def release(self) -> None:
        """Let go of the profile, which outlives the session's screens."""
        if self._profile is not None:
            self._profile.downloadRequested.disconnect(self._downloads.take)
            self._profile = None

    @Slot(QObject)
    def prepare(self, settings: QObject) -> None:
        """Close, in the settings of one view, what a page could open."""
        harden_page(settings)

    def _follow_language(self) -> None:
        if self._profile is not None:
            self._profile.setHttpAcceptLanguage(accept_language(self._preferences.language))
        self.procedureChanged.emit()

    # -- the procedure -------------------------------------------------------------------------------------

    def _follow_choice(self) -> None:
        chosen = self._journey.chosen
        if chosen is self._procedure:
            return
        self._procedure = chosen
        sites = () if chosen is None else self._catalogue.sites_of(chosen)
        self._interceptor.policy = CLOSED if chosen is None else policy_of(sites)
        self._readable = readable_hosts(sites)
        self._step = -1
        self._set_trouble("")
        self.procedureChanged.emit()
        self.stepChanged.emit()

    @Property(QUrl, notify=procedureChanged)
    def entryUrl(self) -> QUrl:
        """Where the procedure begins; empty where none is chosen."""
        return QUrl() if self._procedure is None else QUrl(self._procedure.entry_url)

    @Property("QVariant", notify=procedureChanged)
    def steps(self) -> list[dict[str, Any]]:
        """The steps on the site, in order."""
        if self._procedure is None:
            return []
        language = self._preferences.language
        return [{"id": step.id, "title": step.title.in_language(language)} for step in self._procedure.steps]

    @Property(int, notify=stepChanged)
    def currentStep(self) -> int:
        """Index of the step that the address tells; -1 where it tells none."""
        return self._step

    # -- what may load -------------------------------------------------------------------------------------

    @Slot(QUrl, bool, result=bool)
    def mayNavigate(self, url: QUrl, is_main_frame: bool) -> bool:
        """Decide on a navigation; a blocked one of the main frame is shown as "not from here"."""
        request = request_of(url, Kind.MAIN_FRAME if is_main_frame else Kind.SUB_FRAME)
        verdict = self.policy.decide(request)
        if verdict is Verdict.ALLOWED:
            return True
        self._note_blocked(request.host, verdict)
        if is_main_frame and request.scheme in ("http", "https"):
            self._blocked_host = request.host
            self._set_trouble("blocked")
        return False

    def _note_blocked(self, host: str, verdict: Verdict) -> None:
        self.hostBlocked.emit(host, verdict.value)

    # -- what happened -------------------------------------------------------------------------------------

    @Slot(QUrl)
    def addressChanged(self, url: QUrl) -> None:
        """Follow the address: the step that it tells lights up."""
        if self._procedure is None or url.isEmpty():
            return
        step = self._catalogue.step_of(self._procedure, url.toString())
        if step is not None:
            index = self._procedure.steps.index(step)
            if index != self._step:
                self._step = index
                self.stepChanged.emit()

    @Slot(bool)
    def noteSending(self, begins: bool) -> None:
        """Note that a page has begun to send a form, or that its answer is there."""
        was_sending = self._sending > 0
        self._sending += 1 if begins else -1
        if (self._sending > 0) != was_sending:
            self.sendingChanged.emit(self._sending > 0)

    @Slot(QUrl)
    def loadSucceeded(self, url: QUrl) -> None:
        """A page is there: whatever was wrong is over."""
        if not url.isEmpty() and url.scheme() != "about":
            self._reloads = 0
            self._set_trouble("")

    @Slot(int, int)
    def loadFailed(self, domain: int, code: int) -> None:
        """A page did not come: say why in the visitor's words."""
        if self._trouble == "blocked":
            return
        if _Domain(domain) is _Domain.HttpStatusCodeDomain and code < HTTPStatus.INTERNAL_SERVER_ERROR:
            return  # the site's own words on a lost session or a missing page say more than ours
        _log.warning("page failed: domain %d code %d", domain, code)
        self._set_trouble(_TROUBLES.get(_Domain(domain), "offline"))

    @Slot(result=bool)
    def rendererDied(self) -> bool:
        """The page's process is gone: tells whether to load the page again by itself."""
        self._reloads += 1
        self._set_trouble("crashed")
        return self._reloads <= _MOST_RELOADS

    @Slot(QUrl, result=bool)
    def mayRead(self, url: QUrl) -> bool:
        """Whether the page is the portal's own, where the reference number and refusals may stand."""
        if self._readable is None:
            return False
        port = f":{url.port()}" if url.port() != -1 else ""
        return self._readable.covers(url.host() + port)

    @Slot(str)
    def readPage(self, text: str) -> None:
        """Look for the reference number and a file's refusal in a page's text, which is not kept."""
        was_watching = self._refusals.is_watching
        if self._refusals.read(text, time.monotonic()):
            self.fileFoundTooHeavy.emit()
        if was_watching != self._refusals.is_watching:
            self.watchesFileChanged.emit()
        if self._procedure is None or self._procedure.reference is None:
            return
        found = find_reference(self._procedure.reference.pattern, text)
        if found:
            self._journey.setReference(found)

    @Property(bool, notify=watchesFileChanged)
    def watchesFile(self) -> bool:
        """Whether a page may be about to refuse a file: then its text is looked at again and again."""
        return self._refusals.is_watching

    @Slot()
    def noteFilesHanded(self) -> None:
        """Note that the visitor has just handed files to the page."""
        self._refusals.begin(time.monotonic())
        self.watchesFileChanged.emit()

    @Slot(result=str)
    def nextPrintFile(self) -> str:
        """Path of a new file in the session's folder for a printed page."""
        self._printed += 1
        return str(self._downloads.folder / f"page-{self._printed}.pdf")

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What stands between the visitor and the page.

        "", "offline", "not_found", "certificate", "maintenance", "crashed" or "blocked".
        """
        return self._trouble

    @Property(str, notify=troubleChanged)
    def blockedHost(self) -> str:
        """The host that is not part of this procedure."""
        return self._blocked_host

    @Slot()
    def dismissTrouble(self) -> None:
        """Go back to the page that was there."""
        self._set_trouble("")

    def _set_trouble(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.troubleChanged.emit()

    # -- zoom ----------------------------------------------------------------------------------------------

    @Property(float, notify=zoomChanged)
    def zoom(self) -> float:
        """The page's zoom, 1 to 3."""
        return ZOOM_STEPS[self._zoom]

    @Slot(int)
    def zoomBy(self, steps: int) -> None:
        """Enlarge (positive) or reduce (negative) the page."""
        zoom = min(max(self._zoom + steps, 0), len(ZOOM_STEPS) - 1)
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoomChanged.emit()
