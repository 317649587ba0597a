"""Makes guessing a PIN slow: a lock that grows with every failure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Lockout:
    """Counts failures in a row; after the free ones the pad is locked, each time twice as long.

    Lives in the supervisor: ending the session does not reset it. `clock` gives seconds that never go back.
    """

    def __init__(
        self, clock: Callable[[], float], free_attempts: int, first_s: float, longest_s: float
    ) -> None:
        self._clock = clock
        self._free_attempts = free_attempts
        self._first_s = first_s
        self._longest_s = longest_s
        self._failures = 0
        self._locked_until = -math.inf

    def locked_for_s(self) -> int:
        """Whole seconds until the next attempt is heard; 0 when it is heard now."""
        return math.ceil(max(0.0, self._locked_until - self._clock()))

    def record_failure(self) -> None:
        """Note a wrong PIN."""
        self._failures += 1
        beyond = self._failures - self._free_attempts
        if beyond >= 0:
            # The exponent is bounded: the longest lock is reached long before a float overflows.
            self._locked_until = self._clock() + min(self._longest_s, self._first_s * 2.0 ** min(beyond, 30))

    def record_success(self) -> None:
        """Note a right PIN: all failures are forgiven."""
        self._failures = 0
        self._locked_until = -math.inf
