"""When a payment is open: it begins at a payment page, and ends back on the site or after a while."""

from __future__ import annotations

import pytest

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.payment import LONGEST_PAYMENT_S, PageSeen, Payment
from tests.support.clock import HandClock

PORTAL, PAY, BANK = PageSeen("portal.fr"), PageSeen("pay.fr"), PageSeen("bank.com")
STEP = PageSeen("portal.fr", is_payment_step=True)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def payment(clock: HandClock) -> Payment:
    payment = Payment(clock)
    payment.begin(HostRules.of(["pay.fr"]))
    return payment


def test_it_is_closed_until_a_payment_page_comes(payment: Payment) -> None:
    assert not payment.payers
    payment.follow(PORTAL, is_bank=False)
    assert not payment.payers
    payment.follow(PAY, is_bank=False)
    assert payment.payers.covers("pay.fr")
    assert not payment.payers.covers("portal.fr")


def test_a_payment_step_of_the_portal_opens_it_as_well(payment: Payment) -> None:
    payment.follow(STEP, is_bank=False)
    assert payment.payers.covers("portal.fr")


def test_it_stays_open_at_the_bank_and_closes_back_on_the_site(payment: Payment) -> None:
    payment.follow(PAY, is_bank=False)
    payment.follow(BANK, is_bank=True)
    assert payment.payers
    payment.follow(PORTAL, is_bank=False)
    assert not payment.payers


def test_its_time_ends_at_the_bank_whatever_goes_on_there(payment: Payment, clock: HandClock) -> None:
    payment.follow(PAY, is_bank=False)
    clock.pass_s(LONGEST_PAYMENT_S - 1)
    payment.follow(BANK, is_bank=True)
    assert payment.payers
    clock.pass_s(1)
    payment.follow(BANK, is_bank=True)
    assert not payment.payers


def test_a_payment_page_that_comes_anew_begins_anew(payment: Payment, clock: HandClock) -> None:
    payment.follow(PAY, is_bank=False)
    clock.pass_s(LONGEST_PAYMENT_S)
    assert not payment.payers
    payment.follow(PAY, is_bank=False)
    assert payment.payers


def test_another_procedure_begins_with_nothing_open(payment: Payment) -> None:
    payment.follow(PAY, is_bank=False)
    payment.begin(HostRules.of(["other.fr"]))
    assert not payment.payers
    payment.follow(PAY, is_bank=False)
    assert not payment.payers
