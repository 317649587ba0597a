"""Payment by card: the portal's page around the bank's frame, and what the two agree on."""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aiohttp import web

from kiosk.demo.page import PageWriter, see_other, visit_of, visit_ready_for
from kiosk.demo.store import Store, Visit

ACCEPTED_CARD: Final = "4242424242424242"
REFUSED_CARD: Final = "4000000000000002"
MAX_WRONG_CODES: Final = 3


class PaymentState(StrEnum):
    """How far a payment is."""

    WAITING = "waiting"
    CODE_ASKED = "code_asked"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    CANCELLED = "cancelled"


@dataclass(slots=True)
class Payment:
    """One payment, known to both sides by its token."""

    token: str
    amount_cents: int
    code: str
    """The six digits that the bank would send to the telephone."""
    state: PaymentState = PaymentState.WAITING
    wrong_codes: int = 0


class PaymentDesk:
    """The payments under way; what portal and bank tell each other without the browser."""

    def __init__(self) -> None:
        self._payments: dict[str, Payment] = {}

    def open(self, amount_cents: int) -> Payment:
        """Begin a payment."""
        payment = Payment(secrets.token_urlsafe(16), amount_cents, f"{secrets.randbelow(1_000_000):06d}")
        self._payments[payment.token] = payment
        return payment

    def payment(self, token: str) -> Payment | None:
        """Return the payment of that token."""
        return self._payments.get(token)

    def give_card(self, payment: Payment, number: str) -> None:
        """Take a card number: only the training card goes on to the code; no number is kept."""
        payment.state = PaymentState.CODE_ASKED if number == ACCEPTED_CARD else PaymentState.REFUSED

    def give_code(self, payment: Payment, code: str) -> PaymentState:
        """Take the code and return the new state: a wrong code changes nothing, the third one refuses."""
        if secrets.compare_digest(code.encode(), payment.code.encode()):
            payment.state = PaymentState.ACCEPTED
            return payment.state
        payment.wrong_codes += 1
        if payment.wrong_codes >= MAX_WRONG_CODES:
            payment.state = PaymentState.REFUSED
        return payment.state


class PaymentPages:
    """The portal's side: /paiement with the frame, and the return from the bank."""

    def __init__(
        self, pages: PageWriter, store: Store, desk: PaymentDesk, bank_origin: str, amount_cents: int
    ) -> None:
        self._pages = pages
        self._store = store
        self._desk = desk
        self._bank_origin = bank_origin
        self._amount_cents = amount_cents

    def routes(self) -> list[web.RouteDef]:
        """Return the payment's addresses on the portal."""
        return [web.get("/paiement", self._payment), web.get("/paiement/retour", self._return)]

    async def _payment(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 5)
        payment = self._open_payment(visit)
        error, visit.payment_error = visit.payment_error, ""
        return self._pages.answer(
            request,
            "payment.html",
            frame_url=f"{self._bank_origin}/banque/carte?jeton={payment.token}",
            amount_cents=payment.amount_cents,
            payment_error=error,
        )

    def _open_payment(self, visit: Visit) -> Payment:
        payment = self._desk.payment(visit.payment_token)
        if payment is None or payment.state in {PaymentState.REFUSED, PaymentState.CANCELLED}:
            payment = self._desk.open(self._amount_cents)
            visit.payment_token = payment.token
        return payment

    async def _return(self, request: web.Request) -> web.Response:
        # The address says nothing of the result: the portal asks the desk, as it would ask a real bank.
        visit = visit_of(request)
        if visit.finished is not None:
            return see_other("/confirmation")
        visit_ready_for(request, 5)
        payment = self._desk.payment(visit.payment_token)
        match payment.state if payment is not None else None:
            case PaymentState.ACCEPTED:
                self._store.finish(visit, self._amount_cents)
                return see_other("/confirmation")
            case PaymentState.REFUSED:
                visit.payment_error = (
                    "Votre paiement a été refusé par la banque. Aucune somme n’est débitée. "
                    "Vous pouvez essayer de nouveau."
                )
            case PaymentState.CANCELLED:
                visit.payment_error = "Vous avez annulé le paiement. Aucune somme n’est débitée."
            case _:
                visit.payment_error = "Le paiement n’est pas terminé. Continuez sur la page de la banque."
        return see_other("/paiement")
