"""From the procedure's introduction to a verified account."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Final

from aiohttp import web

from kiosk.demo.form import email_error
from kiosk.demo.mail import Mailbox, Message
from kiosk.demo.page import (
    LAST_PROCEDURE_COOKIE,
    SESSION_COOKIE,
    PageWriter,
    form_values,
    see_other,
    visit_of,
)
from kiosk.demo.store import Store, Visit

TitleLookup = Callable[[str], str | None]
"""Procedure id → its title in French, None where the portal does not know it."""

SAMPLE_TITLES: Final = {
    "permis-perdu": "Demander un nouveau permis après une perte",
    "carte-grise-adresse": "Changer l’adresse sur ma carte grise",
    "carte-identite": "Préparer ma demande de carte d’identité",
    "titre-sejour": "Renouveler mon titre de séjour",
}
"""The procedures offered on the portal's own front page, for whoever comes without the kiosk."""

MAX_WRONG_CODES: Final = 5
_MAX_TITLE_LENGTH: Final = 160
_FALLBACK_TITLE: Final = "Faire ma démarche"


def sample_title(procedure_id: str) -> str | None:
    """Look a title up among the portal's own samples."""
    return SAMPLE_TITLES.get(procedure_id)


class AccountPages:
    """Front page, introduction, e-mail address, e-mailed code."""

    def __init__(
        self,
        pages: PageWriter,
        store: Store,
        mailbox: Mailbox,
        now: Callable[[], datetime],
        title_of: TitleLookup,
    ) -> None:
        self._pages = pages
        self._store = store
        self._mailbox = mailbox
        self._now = now
        self._title_of = title_of

    def routes(self) -> list[web.RouteDef]:
        """Return the account's addresses."""
        return [
            web.get("/", self._front),
            web.get("/demarche/{procedure}", self._entry),
            web.post("/demarche/{procedure}", self._begin),
            web.get("/compte", self._account),
            web.post("/compte", self._send_code),
            web.get("/compte/code", self._code),
            web.post("/compte/code", self._check_code),
            web.post("/compte/renvoyer", self._send_again),
        ]

    async def _front(self, request: web.Request) -> web.Response:
        return self._pages.answer(request, "front.html", procedures=SAMPLE_TITLES)

    async def _entry(self, request: web.Request) -> web.Response:
        return self._pages.answer(request, "entry.html", title=self._title(request))

    async def _begin(self, request: web.Request) -> web.Response:
        procedure = request.match_info["procedure"]
        visit = self._store.open_visit(procedure, self._title(request))
        answer = see_other("/compte")
        answer.set_cookie(SESSION_COOKIE, visit.id, httponly=True, samesite="Lax")
        # Not the session: it lets the "session lost" page offer to begin the same procedure again.
        answer.set_cookie(LAST_PROCEDURE_COOKIE, visit.procedure_id, httponly=True, samesite="Lax")
        return answer

    def _title(self, request: web.Request) -> str:
        asked = request.query.get("titre", "").strip()[:_MAX_TITLE_LENGTH]
        return asked or self._title_of(request.match_info["procedure"]) or _FALLBACK_TITLE

    async def _account(self, request: web.Request) -> web.Response:
        visit = visit_of(request)
        if visit.is_verified:
            return see_other("/etape/1")
        return self._pages.answer(request, "account.html", email=visit.email)

    async def _send_code(self, request: web.Request) -> web.Response:
        visit = visit_of(request)
        email = (await form_values(request, ("email",)))["email"]
        if error := email_error(email):
            return self._pages.answer(request, "account.html", email=email, errors={"email": error})
        visit.email = email.casefold()
        self._mail_code(visit)
        return see_other("/compte/code")

    async def _code(self, request: web.Request) -> web.Response:
        visit = visit_of(request)
        if visit.is_verified:
            return see_other("/etape/1")
        if not visit.email:
            return see_other("/compte")
        return self._pages.answer(request, "code.html", email=visit.email)

    async def _check_code(self, request: web.Request) -> web.Response:
        visit = visit_of(request)
        if not visit.email:
            return see_other("/compte")
        typed = (await form_values(request, ("code",)))["code"].replace(" ", "")
        if secrets.compare_digest(typed.encode(), visit.code.encode()):
            visit.is_verified = True
            return see_other("/etape/1")
        visit.wrong_codes += 1
        error = "Ce code n’est pas le bon. Vérifiez les 6 chiffres dans le message."
        if visit.wrong_codes >= MAX_WRONG_CODES:
            self._mail_code(visit)
            error = "Trop d’essais. Nous vous envoyons un nouveau code : utilisez le dernier message reçu."
        return self._pages.answer(request, "code.html", email=visit.email, errors={"code": error})

    async def _send_again(self, request: web.Request) -> web.Response:
        visit = visit_of(request)
        if not visit.email:
            return see_other("/compte")
        self._mail_code(visit)
        return see_other("/compte/code")

    def _mail_code(self, visit: Visit) -> None:
        visit.code = f"{secrets.randbelow(1_000_000):06d}"
        visit.wrong_codes = 0
        self._mailbox.send(
            Message(
                to=visit.email, subject="Votre code de confirmation", code=visit.code, sent_at=self._now()
            )
        )
