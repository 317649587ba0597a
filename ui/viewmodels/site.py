"""Answers for the procedure's site: where the visitor is on it, what its pages say, what they may load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtWebEngineCore import QWebEngineNavigationRequest
from PySide6.QtWebEngineQuick import QQuickWebEngineProfile

from kiosk.browsing.request import Kind, Means, Verdict
from kiosk.catalogue.models import StepNeed
from ui.qml_type import Property, QmlUncreatable
from ui.viewmodels.flood import FloodViewModel
from ui.viewmodels.network import NetworkViewModel
from ui.viewmodels.page_comfort import PageComfortViewModel
from ui.viewmodels.page_reader import PageReader
from ui.viewmodels.site_trouble import SiteTroubleViewModel
from ui.web.gate import host_of, request_of
from ui.web.hardening import accept_language, harden, harden_page
from ui.web.interceptor import Interceptor

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.models import Procedure
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.preferences import PreferencesViewModel
    from ui.web.download import DownloadKeeper
    from ui.web.gate import SiteGate

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


_Navigation = QWebEngineNavigationRequest.NavigationType
_MEANS: Final = {
    _Navigation.FormSubmittedNavigation: Means.POSTED_FORM,
    _Navigation.RedirectNavigation: Means.REDIRECT,
}


@QmlElement
@QmlUncreatable("made by ui.app")
class SiteViewModel(QObject):
    """Holds what the side panel shows; it reads no page but the portal's."""

    procedureChanged = Signal()
    stepChanged = Signal()
    sendingChanged = Signal(bool)

    def __init__(
        self,
        catalogue: Catalogue,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        downloads: DownloadKeeper,
        gate: SiteGate,
        troubles: SiteTroubleViewModel,
        comfort: PageComfortViewModel,
        reader: PageReader,
        network: NetworkViewModel,
        flood: FloodViewModel,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._journey = journey
        self._preferences = preferences
        self._downloads = downloads
        self._network = network
        self._flood = flood
        self._gate = gate
        self._troubles = troubles
        self._comfort = comfort
        self._reader = reader
        self._interceptor = Interceptor(gate, self)
        self._profile: QQuickWebEngineProfile | None = None
        self._procedure: Procedure | None = None
        self._step = -1
        self._printed = 0
        self._sending = 0
        self._has_mail_window = False
        journey.choiceChanged.connect(self._follow_choice)
        preferences.languageChanged.connect(self._follow_language)
        network.loginRefused.connect(troubles.learnRefusedLogin)

    @Property(NetworkViewModel, constant=True)
    def network(self) -> NetworkViewModel:
        """The way to the site."""
        return self._network

    @Property(FloodViewModel, constant=True)
    def flood(self) -> FloodViewModel:
        """The pause that a site gets which asks for too much at once."""
        return self._flood

    @Property(SiteTroubleViewModel, constant=True)
    def troubles(self) -> SiteTroubleViewModel:
        """What stands between the visitor and the page."""
        return self._troubles

    @Property(PageComfortViewModel, constant=True)
    def comfort(self) -> PageComfortViewModel:
        """How the pages are read."""
        return self._comfort

    @Property(PageReader, constant=True)
    def reader(self) -> PageReader:
        """What is looked for in the portal's own pages."""
        return self._reader

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
        """Take the profile away, which outlives its pages."""
        self._profile = None
        self._network.release()

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
        self._gate.enter(sites, self._catalogue.trackers, self._catalogue.webmails())
        self._reader.enter(chosen, sites)
        self._troubles.enter(sites, self.entryUrl)
        self._has_mail_window = False
        self._step = -1
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

    def _opens(self, need: StepNeed) -> bool:
        step = None if self._procedure is None or self._step < 0 else self._procedure.steps[self._step]
        return step is not None and need in step.opens

    # -- his letters -----------------------------------------------------------------------------------------

    @Property("QVariant", notify=stepChanged)
    def webmails(self) -> list[dict[str, str]]:
        """Where he may read his letters (name, address) at a step that sends him one; else nothing."""
        if not self._opens(StepNeed.MAIL):
            return []
        language = self._preferences.language
        return [
            {"name": site.name.in_language(language), "address": site.entry_url or ""}
            for site in self._catalogue.webmails()
        ]

    @Slot(bool)
    def noteMailWindow(self, is_open: bool) -> None:
        """Note that a webmail was opened beside the site, or that no window is left beside it."""
        self._has_mail_window = is_open
        self._follow_mail()

    def _follow_mail(self) -> None:
        # A letter that is being read stays open when the site's page has gone on meanwhile.
        self._gate.open_mail(is_open=self._has_mail_window or self._opens(StepNeed.MAIL))

    # -- what may load -------------------------------------------------------------------------------------

    @Slot(QUrl, QUrl, bool, int, bool, result=bool)
    def mayNavigate(
        self, url: QUrl, page: QUrl, is_main_frame: bool, navigation: int, has_form: bool
    ) -> bool:
        """Decide on a navigation of a view that shows `page`; `navigation` is the engine's type of it."""
        if is_main_frame and not self.renamed(url).isEmpty():
            return False  # and the view goes to the new name by itself
        if is_main_frame:
            means = _MEANS.get(_Navigation(navigation), Means.OTHER)
            means = Means.OTHER if means is Means.POSTED_FORM and not has_form else means
            request = request_of(url, Kind.MAIN_FRAME, page, means)
        else:
            request = request_of(url, Kind.SUB_FRAME, page)
        decide = self._gate.lead if is_main_frame else self._gate.decide
        is_allowed = decide(request) is Verdict.ALLOWED
        if is_main_frame and not is_allowed and not has_form:
            self._troubles.note_asked(url, is_window=False)
        return is_allowed

    @Slot(QUrl, result=QUrl)
    def renamed(self, url: QUrl) -> QUrl:
        """Return the address on the host's new name, where it was renamed to an open one; else nothing."""
        host = host_of(url)
        name = self._catalogue.renamed_host(host)
        if name == host or not self._gate.policy.may_show(name):
            return QUrl()
        moved = QUrl(url)
        moved.setScheme("https")
        moved.setHost(name)
        moved.setPort(-1)
        return moved

    @Slot(QUrl, result=bool)
    def mayOpen(self, url: QUrl) -> bool:
        """Decide on what the kiosk itself is to open, and on a window of the site's."""
        if not self.renamed(url).isEmpty():
            return True  # on its way the view goes to the new name
        is_allowed = self._gate.decide(request_of(url, Kind.MAIN_FRAME, QUrl())) is Verdict.ALLOWED
        if not is_allowed:
            self._troubles.note_asked(url, is_window=True)
        return is_allowed

    @Slot(QUrl, result=bool)
    def mayStand(self, url: QUrl) -> bool:
        """Decide on what stands in a view already: the engine asks nobody for some of its pages."""
        return url.isEmpty() or self._gate.may_stand(request_of(url, Kind.MAIN_FRAME, url))

    # -- what happened -------------------------------------------------------------------------------------

    @Slot(QUrl, bool)
    def addressChanged(self, url: QUrl, is_window: bool) -> None:
        """Follow the address: the step that it tells lights up, and opens what it needs."""
        if self._procedure is None or url.isEmpty():
            return
        step = self._catalogue.step_of(self._procedure, url.toString())
        if step is not None:
            index = self._procedure.steps.index(step)
            if index != self._step:
                self._step = index
                self._follow_mail()
                self.stepChanged.emit()
        is_payment = step is not None and StepNeed.PAYMENT in step.opens
        self._gate.arrived(url, is_payment_step=is_payment, is_window=is_window)

    @Slot(bool)
    def noteSending(self, begins: bool) -> None:
        """Note that a page has begun to send a form, or that its answer is there."""
        was_sending = self._sending > 0
        self._sending += 1 if begins else -1
        if (self._sending > 0) != was_sending:
            self.sendingChanged.emit(self._sending > 0)

    @Slot(result=str)
    def nextPrintFile(self) -> str:
        """Path of a new file in the session's folder for a printed page."""
        self._printed += 1
        return str(self._downloads.folder / f"page-{self._printed}.pdf")
