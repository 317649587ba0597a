"""Answers for the loads of all web views: which page lies on top, what failed in it, what is loaded again."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo

from kiosk.browsing.host_rule import NO_HOSTS, HostRules
from kiosk.browsing.page_watch import PageWatch, Patience
from kiosk.browsing.trouble import NETWORK_TROUBLES, Trouble, error_name, is_lost_session
from kiosk.catalogue.catalogue import place_of
from ui.qml_type import QmlUncreatable
from ui.web.gate import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.catalogue.models import Site

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

_TICK_MS: Final = 500
# The engine tells 10 per cent when it has asked, and more once the page's first bytes are there (Qt 6.12).
_ASKED_PERCENT: Final = 10
_Status = QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain


@QmlElement
@QmlUncreatable("made by ui.browser")
class PageLoadsViewModel(QObject):
    """Each web view is a page with a number; the one that was opened last lies on top.

    A page that does not come is loaded again by the engine itself, never asked for beside it: these sites
    answer nothing but a browser. `loadAsked` (number, address; none: back in its history), `reloadAsked` and
    `closeAsked` (number) go to the view. `failed` follows each failure of the page on top.
    """

    changed = Signal()
    arrived = Signal()
    begun = Signal()
    failed = Signal()
    networkAsked = Signal()
    loadAsked = Signal(int, QUrl)
    reloadAsked = Signal(int)
    closeAsked = Signal(int)

    def __init__(self, clock: Callable[[], float], opens: Callable[[QUrl], bool]) -> None:
        """`clock` gives seconds that never go back; `opens`: may an address be opened from nowhere."""
        super().__init__()
        self._clock = clock
        self._opens = opens
        self._patience = Patience()
        self._pages: dict[int, PageWatch] = {}
        self._addresses: dict[int, QUrl] = {}
        self._opened = 0
        self._entry = QUrl()
        self._sites = NO_HOSTS
        self._lost_patterns: tuple[re.Pattern[str], ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def enter(self, sites: Iterable[Site], entry: QUrl) -> None:
        """Another procedure begins at `entry`: nothing is wrong."""
        sites = tuple(sites)
        self._entry = entry
        self._sites = HostRules.of(host.partition(":")[0] for site in sites for host in site.hosts)
        self._lost_patterns = tuple(re.compile(each) for site in sites for each in site.session_lost_patterns)
        for page in self._pages.values():
            page.dismiss()
        self._tell()

    def be_patient(self, patience: Patience) -> None:
        """Take other times than the usual ones, for all pages: tours and tests do not wait like visitors."""
        self._patience = patience
        for page in self._pages.values():
            page.patience = patience

    @property
    def top(self) -> PageWatch | None:
        """The page that the visitor sees; None where no site is open."""
        return self._pages[max(self._pages)] if self._pages else None

    # -- what the views tell ---------------------------------------------------------------------------------

    @Slot(bool, result=int)
    def openPage(self, is_window: bool) -> int:
        """Take a web view as a page and return its number; `is_window`: beside the site's page."""
        self._opened += 1
        self._pages[self._opened] = PageWatch(self._clock, self._patience, is_window=is_window)
        self._tell()
        return self._opened

    @Slot(int)
    def closePage(self, number: int) -> None:
        """Forget a view that is gone."""
        self._pages.pop(number, None)
        self._addresses.pop(number, None)
        self._tell()

    @Slot(int, QUrl, bool)
    def begin(self, number: int, address: QUrl, has_form: bool) -> None:
        """Note that a view begins to load; `has_form` where a form's content goes with it, or went before."""
        if number in self._pages:
            self._addresses[number] = address
            # Where only a payment leads (a bank), a form or its redirects have led.
            self._pages[number].begin(posts=has_form or not self._opens(address))
            if number == max(self._pages):
                self.begun.emit()
            self._tell()

    @Slot(int, int)
    def progress(self, number: int, percent: int) -> None:
        """Note how much has come."""
        if number in self._pages and percent > _ASKED_PERCENT and self._pages[number].waits:
            self._pages[number].come()
            self._tell()

    @Slot(int, QUrl)
    def succeed(self, number: int, address: QUrl) -> None:
        """Note that a page is there: whatever was wrong is over."""
        if number not in self._pages or address.isEmpty() or address.scheme() == "about":
            return
        self._pages[number].arrive(is_session_lost=self._is_lost(number, address))
        if number == max(self._pages):
            self.arrived.emit()
        self._tell()

    @Slot(int, QUrl)
    def move(self, number: int, address: QUrl) -> None:
        """Note an address that changed without a load: applications of one page say so what they show."""
        if number in self._pages and self._pages[number].has_page and self._is_lost(number, address):
            self._pages[number].forget_session()
            self._tell()

    @Slot(int, QUrl, int, int, str)
    def fail(self, number: int, address: QUrl, domain: int, code: int, text: str) -> None:
        """Note that a page did not come, in the engine's words, or came with a status of failure.

        A download, and a page that is left before it has come, are aborted: nothing failed."""
        if number not in self._pages:
            return
        page, host = self._pages[number], host_of(address)
        self._addresses[number] = address
        if QWebEngineLoadingInfo.ErrorDomain(domain) is _Status:
            page.refuse(code, host)
        else:
            page.fail(error_name(text, code), host)
        self._tell_failure(page)

    @Slot(int, QUrl, result=bool)
    def die(self, number: int, address: QUrl) -> bool:
        """Note that the page's process is gone; tells whether to load the page again by itself."""
        if number not in self._pages:
            return False
        page = self._pages[number]
        self._addresses[number] = address
        is_reloaded = page.die(host_of(address))
        self._tell_failure(page)
        return is_reloaded

    def _is_lost(self, number: int, address: QUrl) -> bool:
        is_window = self._pages[number].is_window
        return not is_window and is_lost_session(place_of(address.toString()), self._lost_patterns)

    def _tell_failure(self, page: PageWatch) -> None:
        failure = page.failure
        if page.trouble and failure is not None:
            # A host that the catalogue does not name may be his bank's: the log is not told.
            host = failure.host if self._sites.covers(failure.host) else "a host outside the catalogue"
            _log.warning("page failed: %s at %s, attempt %d", failure.reason, host, failure.tries)
            if page is self.top:
                self.failed.emit()
            if page.trouble in NETWORK_TROUBLES:
                self.networkAsked.emit()
        self._tell()

    # -- what is done about it -------------------------------------------------------------------------------

    def load_again(self) -> None:
        """Load the page on top again, by its address: what a form has sent is not sent again."""
        if self.top is not None and not self.top.was_posted:
            number = max(self._pages)
            self.top.retry()
            if self.top.trouble is Trouble.CRASHED:
                self.reloadAsked.emit(number)
            else:
                self.loadAsked.emit(number, self._addresses.get(number, self._entry))

    def dismiss(self) -> None:
        """Go back to what stands in the view on top; a slow page is waited for."""
        if self.top is not None:
            self.top.wait() if self.top.trouble is Trouble.SLOW else self.top.dismiss()
        self._tell()

    def go_to_page_before(self) -> None:
        """Leave a failed answer to a form for the page with the form, which may stand in the view still."""
        if self.top is not None:
            is_answer = self.top.is_answer
            self.top.dismiss()
            if is_answer:
                self.loadAsked.emit(max(self._pages), QUrl())

    def begin_anew(self) -> None:
        """Close what lies beside the site's page and open the procedure's entry."""
        first = min(self._pages, default=None)
        if first is None:
            return
        for number in sorted(self._pages, reverse=True):
            if number != first:
                self.closeAsked.emit(number)
        self._pages[first].dismiss()
        self._pages[first].has_page = False
        self.loadAsked.emit(first, self._entry)

    def close_top(self) -> None:
        """Close the window on top."""
        if self._pages:
            self.closeAsked.emit(max(self._pages))

    def open_in_top(self, address: QUrl) -> None:
        """Open an address in the page on top."""
        if self._pages:
            self.loadAsked.emit(max(self._pages), address)

    def _tick(self) -> None:
        if self.top is not None and self.top.look():
            self.load_again()
        self._tell()

    def _tell(self) -> None:
        top = self.top
        if top is None or not top.waits:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.changed.emit()
