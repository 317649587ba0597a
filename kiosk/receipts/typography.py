"""Exact typography of short texts: French spaces and apostrophes, numbers that are read out."""

from __future__ import annotations

import re
from typing import Final

_NO_BREAK: Final = "\u00a0"
_NARROW_NO_BREAK: Final = "\u202f"
_BEFORE_MARK: Final = re.compile(r"[ \u00a0\u202f]+(?=[;?!])")
_BEFORE_COLON: Final = re.compile(r"[ \u00a0\u202f]+(?=[:»€%])")
_AFTER_QUOTE: Final = re.compile(r"«[ \u00a0\u202f]*")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")


def french(text: str) -> str:
    """Set the no-break spaces of French before « ; ? ! : » and inside quotes, and curl the apostrophes.

    Only spaces that are there are changed: « 14:05 » and addresses stay as they are.
    """
    text = _BEFORE_MARK.sub(_NARROW_NO_BREAK, text)
    text = _BEFORE_COLON.sub(_NO_BREAK, text)
    text = _AFTER_QUOTE.sub(f"«{_NO_BREAK}", text)
    return _APOSTROPHE.sub("’", text)


def arabic(text: str) -> str:
    """Write the tanwin of a final « لا » on its alef, as much of the Arab world does.

    WORKAROUND WeasyPrint: between the two letters, which are one glyph, the mark makes every such glyph of
    the document unreadable to a screen reader and to whoever copies the text.
    """
    return text.replace("\u0644\u064b\u0627", "\u0644\u0627\u064b")


def phone(number: str) -> str:
    """Keep a telephone number on one line and, within Arabic, in its own order."""
    # A no-break space joins digits to one number (UAX 9, class CS); after a space the next group goes left.
    return number.replace(" ", _NO_BREAK)


def isolated(text: str) -> str:
    """Shut a name of unknown direction off from the text around it (UAX 9, first strong isolate)."""
    return f"\u2068{text}\u2069"


def spaced(number: str) -> tuple[str, ...]:
    """Cut a reference number into the groups in which it is read out and copied.

    Its own separators decide (« 2026-AB-1234 »); a number without any is cut into threes or fours, whichever
    leaves no single character at its end. Joined, the groups are the number, character for character.
    """
    parts = re.findall(r"[^\W_]+[\W_]*", number)
    if len(parts) != 1:
        return tuple(parts) if parts and "".join(parts) == number else (number,)
    size = 4 if len(number) % 4 == 0 or len(number) % 3 == 1 else 3
    return tuple(number[start : start + size] for start in range(0, len(number), size))
