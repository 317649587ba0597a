"""Notices that a site's page calls a file too heavy, once one was handed over."""

from __future__ import annotations

import re
from typing import Final

# Sites name their limit beside the field before anything was sent ("4 Mo maximum"): that is no refusal. These
# are the ways in which French and English pages say that a file was over it.
_TOO_HEAVY: Final = re.compile(
    r"\btrop (?:volumineu|lourd|gros|grand)"
    r"|\bd[ée]pass\w{0,4}\W{1,3}(?:la |le |les )?(?:taille|poids|limite|maximum|\d+[.,]?\d* ?[kmo]o\b)"
    r"|\b(?:taille|poids)\b[^.\n]{0,60}\bd[ée]pass"
    r"|\b(?:file|document)\b[^.\n]{0,40}\btoo (?:large|big|heavy)"
    r"|\bexceed\w{0,3}\b[^.\n]{0,40}\b(?:size|limit|maximum)",
    re.IGNORECASE,
)
# Long after a file was handed over its words belong to something else.
WATCH_S: Final = 120.0
# A page of a form is some thousand characters; what is longer is looked at in part.
_MOST_CHARACTERS: Final = 200_000


class RefusalWatch:
    """Is given every text that is read; keeps only how often it calls a file too heavy."""

    def __init__(self) -> None:
        self._seen = 0
        self._until_s: float | None = None

    @property
    def is_watching(self) -> bool:
        """Whether a file was handed over not long ago and not yet refused."""
        return self._until_s is not None

    def begin(self, now_s: float) -> None:
        """Note that files are handed over now; `now_s` is a clock's reading in seconds."""
        self._until_s = now_s + WATCH_S

    def read(self, text: str, now_s: float) -> bool:
        """Look at a page's text; true once when it calls a file too heavy as it did not before."""
        found = sum(1 for _ in _TOO_HEAVY.finditer(text[:_MOST_CHARACTERS]))
        is_new = found > self._seen
        self._seen = found
        if self._until_s is None:
            return False
        is_over = now_s >= self._until_s
        if is_new or is_over:
            self._until_s = None
        return is_new and not is_over
