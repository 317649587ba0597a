"""Finds the number that a confirmation page gives, in the page's visible text."""

from __future__ import annotations

import re
from typing import Final

# A confirmation page is short; a text beyond this is something else and not worth the time.
LONGEST_TEXT: Final = 200_000


def find_reference(pattern: str, text: str) -> str:
    """Return the first match of the catalogue's pattern (its first group, where it has one), or nothing.

    `pattern` was compiled once by the catalogue's loader, so it cannot fail here.
    """
    match = re.search(pattern, text[:LONGEST_TEXT])
    if match is None:
        return ""
    return (match.group(1) if match.re.groups else match.group(0)).strip()
