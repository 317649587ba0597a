"""Puts the portal together: its pages, what stands before every answer, and the bank beside it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from kiosk.demo.account import AccountPages, TitleLookup, sample_title
from kiosk.demo.bank import BankPages
from kiosk.demo.confirmation import ConfirmationPages
from kiosk.demo.dossier import DossierPages
from kiosk.demo.faults import FaultSwitch
from kiosk.demo.mail import Mailbox, MailPages
from kiosk.demo.page import (
    CONSENT_COOKIE,
    LAST_PROCEDURE_COOKIE,
    SESSION_COOKIE,
    STATIC_FOLDER,
    VISIT_KEY,
    OutOfOrderError,
    PageWriter,
    SessionLostError,
    attach_visit,
    form_values,
    see_other,
)
from kiosk.demo.payment import PaymentDesk, PaymentPages
from kiosk.demo.store import Store
from kiosk.demo.trainer import PREFIX, TrainerPages

PORTAL_NAME: Final = "Val-d’Exemple"
DEFAULT_MAX_FILE_BYTES: Final = 4_000_000
DEFAULT_AMOUNT_CENTS: Final = 2500
_MAX_FORM_BYTES: Final = 1 << 20  # text forms; files are read as they come, without this limit
_STATIC: Final = "/static/"
_SESSION_EXPIRED: Final = 419  # what Laravel, and many portals with it, answer


def _local_now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class PortalState:
    """Everything that portal and bank share; origins are "http://host:port" without a final slash."""

    origin: str
    bank_origin: str
    received_folder: Path | None = None
    max_file_bytes: int = DEFAULT_MAX_FILE_BYTES
    amount_cents: int = DEFAULT_AMOUNT_CENTS
    faults: FaultSwitch = field(default_factory=FaultSwitch)
    desk: PaymentDesk = field(default_factory=PaymentDesk)
    mailbox: Mailbox = field(default_factory=Mailbox)
    now: Callable[[], datetime] = _local_now
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep


def build_portal(state: PortalState, title_of: TitleLookup = sample_title) -> web.Application:
    """Build the portal; `title_of` names a procedure whose address carries no `titre`."""
    pages = PageWriter(PORTAL_NAME)
    store = Store(state.received_folder, state.now)
    gate = _Gate(pages, store, state)
    application = web.Application(middlewares=[gate.pass_through], client_max_size=_MAX_FORM_BYTES)
    for part in (
        AccountPages(pages, store, state.mailbox, state.now, title_of),
        MailPages(pages, state.mailbox),
        DossierPages(pages, store, state.now, state.max_file_bytes, state.amount_cents),
        PaymentPages(pages, store, state.desk, state.bank_origin, state.amount_cents),
        ConfirmationPages(pages, store, state.origin),
        TrainerPages(pages, store, state.faults),
        gate,
    ):
        application.add_routes(part.routes())
    application.add_routes([web.static(_STATIC, STATIC_FOLDER)])
    return application


def build_bank(state: PortalState) -> web.Application:
    """Build the bank's site, for its own port."""
    return BankPages(PageWriter(PORTAL_NAME), state.desk, state.faults, state.origin).application()


class _Gate:
    """Stands before every page: failures that are switched on, sessions, error pages, headers."""

    def __init__(self, pages: PageWriter, store: Store, state: PortalState) -> None:
        self._pages = pages
        self._store = store
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/aide", self._help), web.post("/temoins", self._consent)]

    async def _help(self, request: web.Request) -> web.Response:
        return self._pages.answer(request, "help.html")

    async def _consent(self, request: web.Request) -> web.Response:
        values = await form_values(request, ("choix", "retour"))
        # Only an address of this portal: "//host" and "http:" would lead elsewhere.
        is_own = values["retour"].startswith("/") and not values["retour"].startswith(("//", "/\\"))
        answer = see_other(values["retour"] if is_own else "/")
        answer.set_cookie(CONSENT_COOKIE, "oui" if values["choix"] == "oui" else "non", samesite="Lax")
        return answer

    @web.middleware
    async def pass_through(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer, or answer what a broken site would."""
        if request.path.startswith(_STATIC):
            answer = await handler(request)
        elif request.path.startswith(PREFIX):
            answer = await self._secured(request, handler)
        else:
            answer = await self._broken_or(request, handler)
        return answer

    async def _broken_or(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        faults = self._state.faults
        if faults.applies_to(request.path):
            if faults.state.slowness_s:
                await self._state.pause(faults.state.slowness_s)
            if faults.state.maintenance:
                return self._headed(self._error(request, "maintenance", 503))
            if faults.state.server_error:
                return self._headed(self._error(request, "server", 500))
        attach_visit(request, self._store)
        visit = request.get(VISIT_KEY)
        if visit is not None and faults.take_session_loss():
            self._store.lose(visit)
            del request[VISIT_KEY]
        return await self._secured(request, handler)

    async def _secured(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            answer = await handler(request)
        except SessionLostError:
            lost = self._error(request, "session", _SESSION_EXPIRED)
            lost.del_cookie(SESSION_COOKIE)
            answer = lost
        except OutOfOrderError as ahead:
            answer = see_other(ahead.location)
        except web.HTTPNotFound:
            answer = self._error(request, "missing", 404)
        return self._headed(answer)

    def _error(self, request: web.Request, kind: str, status: int) -> web.Response:
        return self._pages.answer(
            request,
            "error.html",
            status=status,
            kind=kind,
            procedure=request.cookies.get(LAST_PROCEDURE_COOKIE, ""),
        )

    def _headed(self, answer: web.StreamResponse) -> web.StreamResponse:
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["Referrer-Policy"] = "same-origin"
        answer.headers["Content-Security-Policy"] = (
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            f"frame-src {self._state.bank_origin}"
        )
        if answer.status == 503:
            answer.headers["Retry-After"] = "600"
        return answer
