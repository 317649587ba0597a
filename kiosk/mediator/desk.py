"""The supervisor's answer to a typed PIN: check, lockout and permit in one place."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.mediator.lockout import Lockout
    from kiosk.mediator.permission import MediatorAction, Permit
    from kiosk.mediator.pin import PinChecker


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the PIN was right, and how many seconds the pad is locked now."""

    ok: bool
    locked_for_s: int = 0


class MediatorDesk:
    """Holds what must outlive a session: the hashes and the count of wrong PINs."""

    def __init__(self, checker: PinChecker, lockout: Lockout, permit: Permit) -> None:
        self._checker = checker
        self._lockout = lockout
        self._permit = permit
        self._one_at_a_time = asyncio.Lock()  # two checks at once would be two guesses for one failure

    async def check(self, pin: str) -> Verdict:
        """Check a PIN. While locked nothing is checked, so a right PIN cannot be told from a wrong one."""
        async with self._one_at_a_time:
            locked_for_s = self._lockout.locked_for_s()
            if locked_for_s:
                return Verdict(ok=False, locked_for_s=locked_for_s)
            if await asyncio.to_thread(self._checker.is_right, pin):
                self._lockout.record_success()
                self._permit.grant()
                return Verdict(ok=True)
            self._lockout.record_failure()
            return Verdict(ok=False, locked_for_s=self._lockout.locked_for_s())

    def allows(self, action: MediatorAction) -> bool:
        """Tell whether a right PIN stands behind a request of this session."""
        return self._permit.allows(action)

    def spend(self, action: MediatorAction) -> None:
        """Note that an action was carried out which needs a PIN of its own each time."""
        self._permit.spend(action)

    def forget_permit(self) -> None:
        """End the permit with the session in which it was given."""
        self._permit.revoke()
