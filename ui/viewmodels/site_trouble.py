"""Answers for what stands between the visitor and the site's page: how it is said, and what he can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.browsing.request import Kind, Verdict
from kiosk.browsing.trouble import Step, Trouble, steps_of, with_network
from ui.qml_type import Property, QmlUncreatable
from ui.site_words import page_facts, retry_words, step_words, trouble_picture, trouble_words
from ui.viewmodels.host_grant import HostGrantViewModel
from ui.viewmodels.page_loads import PageLoadsViewModel
from ui.viewmodels.site_notice import SiteNoticeViewModel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from kiosk.browsing.request import Request
    from kiosk.catalogue.models import Site
    from ui.messages import Words
    from ui.viewmodels.preferences import PreferencesViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

# What a visitor may have meant to open. Schemes like "mailto:" and "intent:" have no page.
_PAGE_SCHEMES: Final = frozenset({"http", "https"})


@QmlElement
@QmlUncreatable("made by ui.browser")
class SiteTroubleViewModel(QObject):
    """Shown instead of the page as long as `current` is not empty."""

    changed = Signal()
    stepsChanged = Signal()
    openAsked = Signal(QUrl)
    helpAsked = Signal()
    mediatorAsked = Signal()
    leaveAsked = Signal()

    def __init__(
        self,
        loads: PageLoadsViewModel,
        grant: HostGrantViewModel,
        notice: SiteNoticeViewModel,
        preferences: PreferencesViewModel,
        now: Callable[[], dt.datetime],
    ) -> None:
        """`now` gives the time of day, for the mediator to read."""
        super().__init__()
        self._loads, self._grant, self._notice, self._now = loads, grant, notice, now
        self._blocked: Request | None = None
        self._verdict = Verdict.ALLOWED
        self._asked, self._is_window_asked = QUrl(), False
        self._failed_at = ""
        self._network = ""
        self._steps: list[dict[str, str]] = []
        self.has_mediator = False
        loads.changed.connect(self._tell)
        loads.failed.connect(self._note_failure)
        loads.begun.connect(notice.note_begin)
        loads.arrived.connect(notice.note_arrival)
        grant.letIn.connect(self._open_asked)
        preferences.languageChanged.connect(self._tell)

    def enter(self, sites: Iterable[Site], entry: QUrl) -> None:
        """Another procedure begins at `entry`: nothing is wrong."""
        self._notice.dismiss()
        self._unblock()
        self._loads.enter(sites, entry)

    # -- what is told ----------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def current(self) -> str:
        """What is wrong: a value of `Trouble`, "" for nothing."""
        return self._trouble.value

    @Property(str, notify=changed)
    def title(self) -> str:
        """What happened, in a few words."""
        return self._words.title

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What to do, and that nothing scanned is lost."""
        return self._words.advice

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Name of the icon."""
        return trouble_picture(self._trouble)

    @Property(str, notify=changed)
    def retry(self) -> str:
        """When the page is loaded again by itself; "" where it is not."""
        page = self._loads.top
        if page is None or self._blocked is not None or page.trouble is Trouble.NONE:
            return ""
        return retry_words(page.retries_in_s, is_retrying=page.is_retrying)

    @Property("QVariant", notify=stepsChanged)
    def steps(self) -> list[dict[str, str]]:
        """What the visitor can do, the main thing first: id and words."""
        return self._steps

    def _find_steps(self) -> list[dict[str, str]]:
        page = self._loads.top
        steps = steps_of(
            self._trouble,
            was_posted=self._was_posted,
            is_window=page is not None and page.is_window,
            has_page=page is not None and page.has_page and not page.is_answer,
        )
        hidden = () if self.has_mediator else (Step.MEDIATOR,)
        return [{"id": step.value, "text": step_words(step)} for step in steps if step not in hidden]

    @Property("QVariant", notify=changed)
    def technical(self) -> list[dict[str, object]]:
        """For the mediator: the last trouble of the page on top, in the form of his devices' facts."""
        page = self._loads.top
        if self._blocked is not None:
            details = self._join(self._verdict.value, self._failed_at)
            return [page_facts(self._blocked.host, Trouble.BLOCKED.value, details, works=False)]
        if page is None or page.failure is None:
            return []
        failure = page.failure
        tries = f"\N{MULTIPLICATION SIGN} {failure.tries}"
        details = self._join(failure.reason, self._network, self._failed_at, tries)
        works = page.trouble is Trouble.NONE
        return [page_facts(failure.host, "ok" if works else page.trouble.value, details, works=works)]

    @Property(PageLoadsViewModel, constant=True)
    def loads(self) -> PageLoadsViewModel:
        """What the web views tell of their pages."""
        return self._loads

    @Property(HostGrantViewModel, constant=True)
    def grant(self) -> HostGrantViewModel:
        """What a mediator can do about a blocked host."""
        return self._grant

    @Property(SiteNoticeViewModel, constant=True)
    def notice(self) -> SiteNoticeViewModel:
        """A calm word above the page."""
        return self._notice

    @property
    def _trouble(self) -> Trouble:
        if self._blocked is not None:
            return Trouble.BLOCKED
        page = self._loads.top
        return Trouble.NONE if page is None else with_network(page.trouble, self._network)

    @property
    def _was_posted(self) -> bool:
        page = self._loads.top
        is_failure = self._trouble not in (Trouble.NONE, Trouble.BLOCKED, Trouble.SLOW, Trouble.SESSION_LOST)
        return is_failure and page is not None and page.was_posted

    @property
    def _words(self) -> Words:
        return trouble_words(self._trouble, self.blockedHost, was_posted=self._was_posted)

    @staticmethod
    def _join(*parts: str) -> str:
        return " \N{MIDDLE DOT} ".join(filter(None, parts))

    def _tell(self) -> None:
        steps = self._find_steps()
        if steps != self._steps:  # else a countdown would make the buttons anew under a finger
            self._steps = steps
            self.stepsChanged.emit()
        self.changed.emit()

    def _note_failure(self) -> None:
        self._failed_at = f"{self._now():%H:%M:%S}"
        self._network = ""  # it is looked at anew

    @Slot(str)
    def learnNetwork(self, state: str) -> None:
        """Take what the supervisor has seen of the network ("online", "captive_portal", …)."""
        self._network = state
        self._tell()

    @Slot()
    def learnRefusedLogin(self) -> None:
        """Tell that the building's proxy lets nobody through."""
        self.learnNetwork("proxy_login_failed")

    # -- what the visitor does -------------------------------------------------------------------------------

    @Slot(str)
    def take(self, step: str) -> None:
        """Do what a button says; `step` is an id out of `steps`."""
        match Step(step):
            case Step.RETRY:
                self._loads.load_again()
            case Step.GO_BACK | Step.SEE_PAGE | Step.WAIT:
                self.dismiss()
            case Step.PAGE_BEFORE:
                self._loads.go_to_page_before()
            case Step.BEGIN_ANEW | Step.LOG_IN:
                self._loads.begin_anew()
            case Step.CLOSE:
                self._loads.close_top()
            case Step.CALL:
                self.helpAsked.emit()
            case Step.MEDIATOR:
                self.mediatorAsked.emit()
            case Step.LEAVE:
                self.leaveAsked.emit()
        self._tell()

    @Slot()
    def dismiss(self) -> None:
        """Go back to what stands in the view; a slow page is waited for."""
        if self._blocked is None:
            self._loads.dismiss()
        self._unblock()
        self._tell()

    # -- a page of another host ------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def blockedHost(self) -> str:
        """The host that is not part of this procedure; "" for none."""
        return "" if self._blocked is None else self._blocked.host

    @Property(bool, notify=changed)
    def mayAskForHost(self) -> bool:
        """Whether a mediator could have the blocked page opened: only its host stands in the way."""
        if self._blocked is None or not self._blocked.host:
            return False
        is_old_web = self._verdict is Verdict.SCHEME and self._blocked.scheme == "http"
        return self._verdict is Verdict.HOST or is_old_web

    def note_blocked(self, request: Request, verdict: Verdict) -> None:
        """Tell that a page of another host was asked for."""
        if request.kind is Kind.MAIN_FRAME and request.scheme in _PAGE_SCHEMES:
            self._grant.forget()
            self._blocked, self._verdict = request, verdict
            self._asked = QUrl()
            self._failed_at = f"{self._now():%H:%M:%S}"
            self._tell()

    def note_asked(self, address: QUrl, *, is_window: bool) -> None:
        """Keep the blocked page's address for a mediator to open; `is_window`: beside the page there."""
        if self._blocked is not None:
            self._asked, self._is_window_asked = QUrl(address), is_window
            if self._asked.scheme() == "http":  # old links: the name alone is let in, and only on https
                self._asked.setScheme("https")
                self._asked.setPort(-1)

    def _unblock(self) -> None:
        self._blocked, self._asked = None, QUrl()
        self._grant.forget()

    def _open_asked(self) -> None:
        asked, is_window = self._asked, self._is_window_asked
        self._unblock()
        self._tell()
        if asked.isEmpty():
            return  # what a form has sent is not sent from here: the page stands, and he sends it again
        if is_window:
            self.openAsked.emit(asked)
        else:
            self._loads.open_in_top(asked)
