"""A recording as the engine's requests make it: whole pages, frames and resources by host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.learning import decide_learning
from kiosk.browsing.recording import Recording
from kiosk.browsing.request import Kind, Means, Request

if TYPE_CHECKING:
    from kiosk.browsing.request import Verdict

PORTAL = "demarche.exemple.fr"
TRACKER = "suivi.exemple.com"
FORM, REDIRECT, LINK = Means.POSTED_FORM, Means.REDIRECT, Means.OTHER


class Trail:
    """Asks for things one after the other, each twice as the engine does, and records them."""

    def __init__(self) -> None:
        self.recording = Recording()

    def page(self, host: str, source: str = "", means: Means = LINK, scheme: str = "https") -> Verdict:
        """Go to a page of `host` from one of `source`."""
        return self.ask(Request(scheme, host, -1, Kind.MAIN_FRAME, source, means))

    def frame(self, host: str, page: str) -> Verdict:
        """Show a frame of `host` in a page."""
        return self.ask(Request("https", host, -1, Kind.SUB_FRAME, page))

    def resource(self, host: str, page: str, scheme: str = "https") -> Verdict:
        """Load a resource of `host` into a page."""
        return self.ask(Request(scheme, host, -1, Kind.RESOURCE, page))

    def ask(self, request: Request) -> Verdict:
        """Ask for anything."""
        verdict = decide_learning(request, HostRules.of([TRACKER]))
        self.recording.note(request, verdict)
        self.recording.note(request, verdict)
        return verdict


def paid_trail() -> Trail:
    """Return a procedure with identity provider, webmail, payment and a bank, and all the way back."""
    trail = Trail()
    trail.page(PORTAL)
    trail.resource("images.exemple.fr", PORTAL)
    trail.page("sso.exemple.fr", PORTAL, FORM)
    trail.page(PORTAL, "sso.exemple.fr", REDIRECT)
    trail.recording.expect_typed("lettres.exemple.com")
    trail.page("lettres.exemple.com")
    trail.page("login.exemple.com", "lettres.exemple.com", REDIRECT)
    trail.page("lettres.exemple.com", "login.exemple.com", FORM)
    trail.page("paiement.exemple.org", PORTAL, FORM)
    trail.page("www.banque.exemple.net", "paiement.exemple.org", FORM)
    trail.page("acs.exemple.net", "www.banque.exemple.net", REDIRECT)
    trail.page("www.banque.exemple.net", "acs.exemple.net", FORM)
    trail.page("paiement.exemple.org", "www.banque.exemple.net", FORM)
    trail.page(PORTAL, "paiement.exemple.org", REDIRECT)
    return trail
