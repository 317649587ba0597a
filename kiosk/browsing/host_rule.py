"""Answers whether a host is on a list, by whole labels and in a time that does not grow with the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class HostRules:
    """Exact host names, and domains below which every host counts ("*.example.org")."""

    exact: frozenset[str]
    parents: frozenset[str]

    @classmethod
    def of(cls, rules: Iterable[str]) -> Self:
        """Build from catalogue rules, "host" or "*.domain", in lower case."""
        rules = tuple(rules)
        return cls(
            frozenset(rule for rule in rules if not rule.startswith("*.")),
            frozenset(rule.removeprefix("*.") for rule in rules if rule.startswith("*.")),
        )

    def covers(self, host: str) -> bool:
        """Tell whether the host is listed. `host` is the engine's own: lower case, punycode, no port.

        A trailing dot or an upper-case letter is not normalised but refused: the engine has done that
        already, so a host that still has one is not what it seems (BREAKOUT 21).
        """
        if host in self.exact:
            return True
        rest = host
        while "." in rest:
            rest = rest.partition(".")[2]
            if rest in self.parents:
                return True
        return False

    def __bool__(self) -> bool:
        """Whether anything is covered at all."""
        return bool(self.exact or self.parents)

    def __or__(self, other: HostRules) -> HostRules:
        """Return the rules of both."""
        return HostRules(self.exact | other.exact, self.parents | other.parents)


NO_HOSTS: Final = HostRules(frozenset(), frozenset())
"""Covers nothing."""
