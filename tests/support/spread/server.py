"""Serves the spread procedure on loopback: `python -m tests.support.spread.server CERTIFICATE KEY`.

The portal's own pages are the demonstration's. Around them stands what real procedures have and it lacks: an
identity provider, a webmail and a payment service on hosts of their own, and the visitor's bank.
The port is written to standard output; the end of standard input ends it.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aiohttp import web

from kiosk.demo.mail import MailPages
from kiosk.demo.page import STATIC_FOLDER, PageWriter, form_values, see_other
from kiosk.demo.portal import PORTAL_NAME, PortalState, build_bank, build_portal
from tests.support.authority import Certificate
from tests.support.spread.host import BANK, CARDS, IDENTITY, MAIL, PAYMENT, PORTAL, origin

if TYPE_CHECKING:
    import ssl

    from aiohttp.typedefs import Handler

_FRAME: Final = re.compile(r'<iframe class="bank".*?src="[^"]*jeton=([^"&]+)"></iframe>')
_HTML: Final = "<!DOCTYPE html><html lang=fr><meta charset=utf-8><title>{title}</title><h1>{title}</h1>{body}"


def _page(title: str, body: str) -> web.Response:
    return web.Response(text=_HTML.format(title=title, body=body), content_type="text/html")


def _button(action: str, words: str, fields: str = "") -> str:
    return f"<form method=post action='{action}'>{fields}<p><button>{words}</button></p></form>"


# -- the portal ----------------------------------------------------------------------------------------------


@web.middleware
async def _around_portal(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Send whoever comes to the identity provider first, and who pays to the payment service."""
    answer = await handler(request)
    # The demonstration's pages keep to themselves and to one bank; these here go on to others.
    answer.headers.pop("Content-Security-Policy", None)
    if request.path == "/paiement" and isinstance(answer, web.Response) and answer.text:
        token = _FRAME.search(answer.text)
        if token is not None:
            button = _button(f"{origin(PAYMENT)}/payer?jeton={token[1]}", "Payer par carte")
            answer.text = _FRAME.sub(button, answer.text)
    return answer


async def _sign_in(request: web.Request) -> web.Response:
    procedure = request.match_info["procedure"]
    return _page("Bienvenue", _button(f"{origin(IDENTITY)}/connexion?demarche={procedure}", "M’identifier"))


def _portal(state: PortalState) -> web.Application:
    application = build_portal(state)
    application.middlewares.insert(0, _around_portal)
    application.router.add_get("/acces/{procedure}", _sign_in)
    return application


# -- identity, mail, payment -------------------------------------------------------------------------------


async def _ask_identity(request: web.Request) -> web.Response:
    procedure = request.query["demarche"]
    fields = "<p><label>Votre identifiant <input name=identifiant></label></p>"
    return _page("Qui êtes-vous ?", _button(f"/retour?demarche={procedure}", "Se connecter", fields))


async def _return_identity(request: web.Request) -> web.Response:
    if not (await form_values(request, ("identifiant",)))["identifiant"]:
        return see_other(f"/connexion?demarche={request.query['demarche']}")
    return see_other(f"{origin(PORTAL)}/demarche/{request.query['demarche']}")


def _identity() -> web.Application:
    application = web.Application()
    application.router.add_post("/connexion", _ask_identity)
    application.router.add_get("/connexion", _ask_identity)
    application.router.add_post("/retour", _return_identity)
    return application


def _mail(state: PortalState) -> web.Application:
    letters = MailPages(PageWriter(PORTAL_NAME), state.mailbox)

    async def login(_request: web.Request) -> web.Response:
        fields = "<p><label>Votre adresse <input name=adresse></label></p>"
        return _page("Ma messagerie", _button("/lettres", "Entrer", fields))

    async def show(request: web.Request) -> web.Response:
        address = (await form_values(request, ("adresse",)))["adresse"]
        return letters.inbox(request, address)

    application = web.Application()
    application.router.add_get("/", login)
    application.router.add_post("/lettres", show)
    application.router.add_static("/static/", STATIC_FOLDER)
    return application


def _sending_itself(title: str, action: str) -> web.Response:
    """Return a page that sends itself on by a posted form, as payment services and banks do."""
    form = f"<form id=f method=post action='{action}'></form>"
    script = "<script>setTimeout(() => document.getElementById('f').submit(), 200)</script>"
    return _page(title, form + script)


async def _pay(request: web.Request) -> web.Response:
    return _sending_itself("Paiement", f"/vers-la-banque?jeton={request.query['jeton']}")


async def _to_bank(request: web.Request) -> web.Response:
    # The answer to a form is a redirect to a bank that nobody has listed.
    return see_other(f"{origin(BANK)}/verification?jeton={request.query['jeton']}")


async def _paid(_request: web.Request) -> web.Response:
    return see_other(f"{origin(PORTAL)}/paiement/retour")


def _payment() -> web.Application:
    application = web.Application()
    application.router.add_post("/payer", _pay)
    application.router.add_post("/vers-la-banque", _to_bank)
    application.router.add_get("/paiement/retour", _paid)
    return application


def _bank() -> web.Application:
    async def verify(request: web.Request) -> web.Response:
        # From one unlisted host to the next, by a posted form across them.
        return _sending_itself("Votre banque", f"{origin(CARDS)}/verification?jeton={request.query['jeton']}")

    application = web.Application()
    application.router.add_get("/verification", verify)
    return application


def _cards(state: PortalState) -> web.Application:
    async def begin(request: web.Request) -> web.Response:
        frame = f"/banque/carte?jeton={request.query['jeton']}"
        return _page("Vérification", f"<iframe src='{frame}' width=700 height=900></iframe>")

    @web.middleware
    async def unframed(request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await handler(request)
        answer.headers.pop("Content-Security-Policy", None)
        return answer

    application = build_bank(state)
    application.middlewares.insert(0, unframed)
    application.router.add_post("/verification", begin)
    return application


# -- all of them --------------------------------------------------------------------------------------------


async def _serve(context: ssl.SSLContext) -> None:
    # Who verifies the card sends back to the payment service, which sends back to the portal.
    state = PortalState(origin=origin(PORTAL), bank_origin=origin(PAYMENT))
    at_cards = PortalState(origin=origin(PAYMENT), bank_origin=origin(CARDS), desk=state.desk)
    application = web.Application()
    application.add_domain(PORTAL, _portal(state))
    application.add_domain(IDENTITY, _identity())
    application.add_domain(MAIL, _mail(state))
    application.add_domain(PAYMENT, _payment())
    application.add_domain(BANK, _bank())
    application.add_domain(CARDS, _cards(at_cards))
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context)
    await site.start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(_read_to_end)
    await runner.cleanup()


def _read_to_end() -> None:
    while os.read(0, 4096):
        pass


if __name__ == "__main__":
    asyncio.run(_serve(Certificate(Path(sys.argv[1]), Path(sys.argv[2])).server_context()))
