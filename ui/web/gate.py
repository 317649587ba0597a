"""Holds the policy of the moment: what the procedure, its payment, a webmail and the mediator open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal

from kiosk.browsing.host_rule import NO_HOSTS, HostRules
from kiosk.browsing.payment import PageSeen, Payment
from kiosk.browsing.policy import CLOSED, Policy
from kiosk.browsing.request import Kind, Means, Request, Verdict
from kiosk.browsing.site_rule import payment_hosts, policy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.catalogue.models import Site, Tracker


# Looked up once: a page asks for some hundred addresses, each of them twice.
_FULLY_ENCODED: Final = QUrl.ComponentFormattingOption.FullyEncoded


def request_of(url: QUrl, kind: Kind, page: QUrl, means: Means = Means.OTHER) -> Request:
    """Return the engine's parsed address as a request of the page at `page`."""
    # BREAKOUT 21: "https://evil.example\\@ants.gouv.fr" has two hosts, by Qt's rules and by the engine's. An
    # address that Qt finds invalid keeps the scheme and the host that were read before the fault.
    is_sound = url.isValid() and not url.userInfo()
    return Request(url.scheme(), host_of(url), url.port(), kind, host_of(page), means, is_sound)


def host_of(url: QUrl) -> str:
    """Return an address's host as the engine asks for it: in ASCII."""
    return url.host(_FULLY_ENCODED)


class SiteGate(QObject):
    """Every request passes here, from the engine's interceptor and from each view's navigation.

    `blocked` carries the `Request` and the `Verdict`.
    """

    blocked = Signal(object, object)

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """`clock` gives seconds that never go back."""
        super().__init__(parent)
        self.policy: Policy = CLOSED
        self._site_hosts = NO_HOSTS
        self._webmails = NO_HOSTS
        self._let_in = NO_HOSTS
        self._reads_mail = False
        self._payment = Payment(clock)
        self._began_with_form = False
        self._led = ("", Means.OTHER)

    # -- what is open ----------------------------------------------------------------------------------------

    def enter(
        self, sites: Iterable[Site], trackers: Iterable[Tracker] = (), webmails: Iterable[Site] = ()
    ) -> None:
        """Open a procedure's sites; what was open for another one is closed."""
        sites = tuple(sites)
        self.policy = policy_of(sites, trackers)
        self._site_hosts = self.policy.hosts
        self._webmails = HostRules.of(host for site in webmails for host in site.hosts)
        self._reads_mail = False
        self._payment.begin(payment_hosts(sites))
        self._open_hosts()

    def open_mail(self, *, is_open: bool) -> None:
        """Open or close the webmails: they are reached only while the site has sent a letter."""
        self._reads_mail = is_open
        self._open_hosts()

    def let_in(self, host: str) -> None:
        """Open one host more until the session ends; whether that may be is asked before."""
        self._let_in = self._let_in | HostRules.of([host])
        self._open_hosts()

    def _open_hosts(self) -> None:
        hosts = self._site_hosts | self._let_in
        self.policy = replace(self.policy, hosts=hosts | self._webmails if self._reads_mail else hosts)

    def opens(self, url: QUrl) -> bool:
        """Tell, without a word to anybody, whether an address may be opened from nowhere: no bank's may."""
        return self.policy.decide(request_of(url, Kind.MAIN_FRAME, QUrl())) is Verdict.ALLOWED

    # -- decisions -------------------------------------------------------------------------------------------

    def lead(self, request: Request) -> Verdict:
        """Decide on a view's navigation; the engine's request for it follows, and is decided once more."""
        verdict = self.decide(request)
        self._led = (request.host, request.means)
        return verdict

    def decide(self, request: Request) -> Verdict:
        """Decide, and tell what was blocked. A payment that leads to a bank makes the bank known."""
        if request.kind is not Kind.MAIN_FRAME:
            verdict = self.policy.decide(request)
            if request.kind is Kind.SUB_FRAME and verdict is Verdict.ALLOWED:
                self._note_frame(request)
        else:
            verdict = self._decide_main_frame(request)
        if verdict is not Verdict.ALLOWED:
            self.blocked.emit(request, verdict)
        return verdict

    def may_stand(self, request: Request) -> bool:
        """Decide on a page that has come, asked for by itself; what may not stand is told as blocked."""
        self._renew_payment()
        verdict = self.policy.decide(request)
        if verdict is not Verdict.ALLOWED:
            self.blocked.emit(request, verdict)
        return verdict is Verdict.ALLOWED

    def _decide_main_frame(self, request: Request) -> Verdict:
        self._renew_payment()
        if request.means is Means.FORM_OR_ANSWER:
            # Only the view knows which of the two; another view's navigation in between leaves it in doubt.
            is_answer = self._led == (request.host, Means.REDIRECT)
            request = replace(request, means=Means.REDIRECT if is_answer else Means.OTHER)
        if request.means is not Means.REDIRECT:
            self._began_with_form = request.means is Means.POSTED_FORM
        elif not self._began_with_form:
            # A link's redirect is a link: only what a form has sent may be passed on to a bank.
            request = replace(request, means=Means.OTHER)
        verdict = self.policy.decide(request)
        if verdict is Verdict.ALLOWED and not self.policy.may_show(request.host) and self.policy.payers:
            self.policy = self.policy.with_bank(request.host)
        return verdict

    def _note_frame(self, request: Request) -> None:
        """A listed page shows a payment site inside itself: the payment goes on from that page."""
        if request.page_host and self._payment.is_site(request.host):
            self._payment.follow(PageSeen(request.page_host, is_payment_step=True), is_bank=False)
            self._renew_payment()

    # -- pages that came -------------------------------------------------------------------------------------

    def arrived(self, url: QUrl, *, is_payment_step: bool, is_window: bool) -> None:
        """Follow a page that came into a view; a window beside the site's page ends no payment."""
        host = host_of(url)
        page = PageSeen(host, is_payment_step)
        self._payment.follow(page, is_bank=is_window or host in self.policy.banks)
        self._renew_payment()

    def _renew_payment(self) -> None:
        payers = self._payment.payers
        if payers != self.policy.payers:
            banks = self.policy.banks if payers else frozenset()
            self.policy = replace(self.policy, payers=payers, banks=banks)
