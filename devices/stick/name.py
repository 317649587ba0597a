"""Names of files and folders on a stick, as they can be shown to anybody."""

from __future__ import annotations

import unicodedata
from typing import Final

# A row of the screen holds some forty; what is longer tells nothing more.
_MAX_CHARS: Final = 120
# Vowel signs of Arabic come in twos; towers of marks cover the rows above.
_MAX_MARKS: Final = 2
_NAMELESS: Final = "?"


def plain_name(name: str) -> str:
    """Return a name without characters that are not seen, or that change how others are seen.

    Control characters and line ends would break a row, marks of direction turn « fdp.exe » into « exe.pdf »,
    lone halves of surrogates are no text at all. The result is never empty.
    """
    shown: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", name):
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if category[0] == "C" and not character.isspace():
            continue
        if marks <= _MAX_MARKS:
            shown.append(character)
        if len(shown) > _MAX_CHARS:
            break
    plain = " ".join("".join(shown).split())
    if len(plain) > _MAX_CHARS:
        plain = f"{plain[: _MAX_CHARS - 1]}\N{HORIZONTAL ELLIPSIS}"
    return plain or _NAMELESS
