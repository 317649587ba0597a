"""Answers whether a payment is open: from a payment page on, for a while, until back on the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.browsing.host_rule import NO_HOSTS, HostRules

if TYPE_CHECKING:
    from collections.abc import Callable

# A card, then a code by SMS or in the bank's application, by somebody slow: banks give up after 10 to 15 min.
LONGEST_PAYMENT_S: Final = 900.0


@dataclass(frozen=True, slots=True)
class PageSeen:
    """A page that has come into the main frame: its host, and whether the step told by it is a payment."""

    host: str
    is_payment_step: bool = False


class Payment:
    """Follows the main frame's pages; `payers` are the hosts from which the payment may go on now.

    It opens on a page of a payment site or step. It stays open on the banks' pages that it led to, closes on
    any other page, and after `LONGEST_PAYMENT_S`, whatever happens then, until a payment page comes anew.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that never go back."""
        self._clock = clock
        self._sites = NO_HOSTS
        self._payers = NO_HOSTS
        self._opened_at_s: float | None = None

    def begin(self, sites: HostRules) -> None:
        """Take the payment sites of another procedure; nothing is open."""
        self._sites = sites
        self._close()

    def is_site(self, host: str) -> bool:
        """Tell whether a host is one of the procedure's payment sites."""
        return self._sites.covers(host)

    @property
    def payers(self) -> HostRules:
        """The hosts of payment pages while a payment is open; `NO_HOSTS` otherwise."""
        if self._opened_at_s is not None and self._clock() - self._opened_at_s >= LONGEST_PAYMENT_S:
            self._close()
        return self._payers

    def follow(self, page: PageSeen, *, is_bank: bool) -> None:
        """Note a page of the main frame; `is_bank` where only the payment has led there."""
        if page.is_payment_step or self._sites.covers(page.host):
            if self._opened_at_s is None:
                self._opened_at_s = self._clock()
            self._payers = self._payers | self._sites | HostRules.of([page.host])
        elif not is_bank:
            self._close()

    def _close(self) -> None:
        self._payers, self._opened_at_s = NO_HOSTS, None
