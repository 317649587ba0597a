"""The fictitious bank: another site on its own port, shown in the portal's frame."""

from aiohttp import web
from aiohttp.typedefs import Handler

from kiosk.demo.faults import FaultSwitch
from kiosk.demo.form import Errors
from kiosk.demo.page import STATIC_FOLDER, PageWriter, form_values, see_other
from kiosk.demo.payment import ACCEPTED_CARD, REFUSED_CARD, Payment, PaymentDesk, PaymentState

_STATIC = "/static/"


class BankPages:
    """The bank's three pages; it knows a payment by its token and nothing of the request behind it."""

    def __init__(self, pages: PageWriter, desk: PaymentDesk, faults: FaultSwitch, portal_origin: str) -> None:
        self._pages = pages
        self._desk = desk
        self._faults = faults
        self._portal_origin = portal_origin

    def application(self) -> web.Application:
        """Return the bank as a site of its own."""
        application = web.Application(middlewares=[self._guard])
        application.add_routes(
            [
                web.get("/banque/carte", self._card),
                web.post("/banque/carte", self._take_card),
                web.get("/banque/code", self._code),
                web.post("/banque/code", self._take_code),
                web.post("/banque/annuler", self._cancel),
                web.get("/banque/resultat", self._result),
                web.static(_STATIC, STATIC_FOLDER),
            ]
        )
        return application

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self._faults.state.bank_unavailable and not request.path.startswith(_STATIC):
            answer: web.StreamResponse = self._pages.answer(request, "bank_closed.html", status=503)
        else:
            answer = await handler(request)
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["Content-Security-Policy"] = (
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            f"frame-ancestors {self._portal_origin}"
        )
        return answer

    def _payment(self, request: web.Request) -> Payment:
        payment = self._desk.payment(request.query.get("jeton", ""))
        if payment is None:
            raise web.HTTPNotFound(text="Ce paiement n’existe pas.")
        return payment

    async def _card(self, request: web.Request) -> web.Response:
        payment = self._payment(request)
        if payment.state is not PaymentState.WAITING:
            return _after(payment)
        return self._card_page(request, payment, {})

    async def _take_card(self, request: web.Request) -> web.Response:
        payment = self._payment(request)
        if payment.state is not PaymentState.WAITING:
            return _after(payment)
        values = await form_values(request, ("carte", "expiration", "cryptogramme"))
        number = values["carte"].replace(" ", "")
        errors: Errors = {}
        if number not in {ACCEPTED_CARD, REFUSED_CARD}:
            errors["carte"] = "Utilisez une carte d’entraînement. N’écrivez jamais votre vraie carte ici."
        if not values["expiration"]:
            errors["expiration"] = "Indiquez la date d’expiration."
        if not (values["cryptogramme"].isdigit() and len(values["cryptogramme"]) == 3):
            errors["cryptogramme"] = "Le cryptogramme a 3 chiffres."
        if errors:
            return self._card_page(request, payment, errors)
        self._desk.give_card(payment, number)
        return _after(payment)

    def _card_page(self, request: web.Request, payment: Payment, errors: Errors) -> web.Response:
        return self._pages.answer(
            request,
            "bank_card.html",
            payment=payment,
            errors=errors,
            accepted_card=_grouped(ACCEPTED_CARD),
            refused_card=_grouped(REFUSED_CARD),
        )

    async def _code(self, request: web.Request) -> web.Response:
        payment = self._payment(request)
        if payment.state is not PaymentState.CODE_ASKED:
            return _after(payment)
        return self._pages.answer(request, "bank_code.html", payment=payment)

    async def _take_code(self, request: web.Request) -> web.Response:
        payment = self._payment(request)
        if payment.state is PaymentState.CODE_ASKED:
            code = (await form_values(request, ("code",)))["code"].replace(" ", "")
            if self._desk.give_code(payment, code) is PaymentState.CODE_ASKED:
                errors = {"code": "Ce code n’est pas le bon."}
                return self._pages.answer(request, "bank_code.html", payment=payment, errors=errors)
        return _after(payment)

    async def _cancel(self, request: web.Request) -> web.Response:
        payment = self._payment(request)
        if payment.state is not PaymentState.ACCEPTED:
            payment.state = PaymentState.CANCELLED
        return _after(payment)

    async def _result(self, request: web.Request) -> web.Response:
        return self._pages.answer(
            request,
            "bank_result.html",
            payment=self._payment(request),
            return_url=f"{self._portal_origin}/paiement/retour",
        )


def _after(payment: Payment) -> web.Response:
    page = {PaymentState.WAITING: "carte", PaymentState.CODE_ASKED: "code"}.get(payment.state, "resultat")
    return see_other(f"/banque/{page}?jeton={payment.token}")


def _grouped(number: str) -> str:
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))
