"""Turns a mediator's PIN into an argon2id hash, and checks a typed one against the configured hashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

if TYPE_CHECKING:
    from collections.abc import Sequence

# RFC 9106's second recommended set (64 MiB, 3 passes, 4 lanes): some 50 ms, unnoticed by a person.
_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)
_PIN = re.compile(r"[0-9]{4,12}")


def is_wellformed(pin: str) -> bool:
    """Tell whether a PIN can be typed on the pad: 4 to 12 digits."""
    return _PIN.fullmatch(pin) is not None


def hash_pin(pin: str) -> str:
    """Make the hash for the configuration. Raises `ValueError` when the pad could not type this PIN."""
    if not is_wellformed(pin):
        raise ValueError("a PIN has 4 to 12 digits")
    return _HASHER.hash(pin)


class PinChecker:
    """Knows the hashes of all mediators; says yes or no, never which one."""

    def __init__(self, hashes: Sequence[str]) -> None:
        self._hashes = tuple(hashes)

    @property
    def has_pins(self) -> bool:
        """Whether any PIN could be right."""
        return bool(self._hashes)

    def is_right(self, pin: str) -> bool:
        """Check a PIN; takes some 50 ms a hash, so call it off the event loop."""
        if not is_wellformed(pin):
            return False
        # Every hash is checked, so that the time does not tell whose PIN it was.
        matches = [self._matches(known, pin) for known in self._hashes]
        return any(matches)

    @staticmethod
    def _matches(known: str, pin: str) -> bool:
        try:
            return _HASHER.verify(known, pin)
        except (VerificationError, InvalidHashError):
            return False
