"""Addresses as nobody writes who means well, made of what parsers of addresses disagree on."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PARTS: Final[dict[str, list[str]]] = json.loads(
    Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
)
LISTED: Final = tuple(_PARTS["listed"])
DOMAINS: Final = tuple(_PARTS["domains"])
FOREIGN: Final = tuple(_PARTS["foreign"])

_GOOD: Final = (*LISTED, "www.service-public.fr", "rdv.prefecture.interieur.gouv.fr", "a.préfecture.fr")
# Each part's first word is the ordinary one. Where all parts were strange, no address would be one at all.
_ORDINARY: Final = 0.55
# Look like a letter, a dot or nothing; one parser or the other cuts them out, folds or maps them.
_LOOK_ALIKES: Final = {letters[0]: letters[1:] for letters in _PARTS["look_alikes"]}


class NastyAddresses:
    """An endless, repeatable stream of addresses; about a third lead, by some reading, to a listed host."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - it must be repeatable, not secret
        self._bends: tuple[Callable[[str], str], ...] = (
            str.upper,
            self._case,
            self._insert,
            self._insert,
            self._look_alike,
            self._percent,
            self._drop,
            self._dots,
            self._lengthen,
            self._join,
        )

    def __iter__(self) -> Iterator[str]:
        """Yield addresses without end."""
        while True:
            yield self._address()

    def _address(self) -> str:
        scheme, slashes, user = self._part("schemes"), self._part("slashes"), self._part("users")
        text = f"{scheme}{slashes}{user}{self._host()}{self._part('ports')}{self._part('tails')}"
        return self._insert(text) if self._dice.random() < 0.15 else text

    def _part(self, name: str) -> str:
        parts = _PARTS[name]
        return parts[0] if self._dice.random() < _ORDINARY else self._dice.choice(parts)

    def _host(self) -> str:
        kind = self._dice.random()
        if kind < 0.12:
            return self._dice.choice(_PARTS["addresses"])
        if kind < 0.16:
            return self._number()
        host = self._dice.choice(_GOOD if kind < 0.85 else FOREIGN)
        while self._dice.random() < 0.4:
            host = self._dice.choice(self._bends)(host)
        return host

    def _number(self) -> str:
        """Write an IPv4 address in one of the many ways that a browser reads."""
        value = self._dice.choice((0x7F000001, 0x0A000001, 0xC0A80101, self._dice.getrandbits(32)))
        parts = self._dice.randint(1, 4)
        low_bits = 32 - 8 * (parts - 1)
        numbers = [value >> 24 & 0xFF, value >> 16 & 0xFF, value >> 8 & 0xFF][: parts - 1]
        numbers.append(value & ((1 << low_bits) - 1))
        return ".".join(
            self._dice.choice(("{}", "0x{:x}", "0{:o}", "0X{:X}")).format(part) for part in numbers
        )

    # -- bends -----------------------------------------------------------------------------------------------

    def _at(self, text: str) -> int:
        return self._dice.randint(0, len(text))

    def _insert(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + self._dice.choice(_PARTS["strange"]) + text[at:]

    def _drop(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + text[at + 1 :]

    def _case(self, text: str) -> str:
        return "".join(self._dice.choice((letter, letter.upper())) for letter in text)

    def _look_alike(self, text: str) -> str:
        places = [at for at, letter in enumerate(text) if letter in _LOOK_ALIKES]
        if not places:
            return text
        at = self._dice.choice(places)
        return text[:at] + self._dice.choice(_LOOK_ALIKES[text[at]]) + text[at + 1 :]

    def _percent(self, text: str) -> str:
        if not text:
            return text
        at = self._dice.randrange(len(text))
        code = "".join(f"%{byte:02x}" for byte in text[at].encode())
        return text[:at] + code + text[at + 1 :]

    def _dots(self, text: str) -> str:
        return self._dice.choice(
            (f"{text}.", f"{text}..", f".{text}", f"..{text}", text.replace(".", "..", 1))
        )

    def _lengthen(self, text: str) -> str:
        label = "a" * self._dice.choice((1, 62, 63, 64, 253, 300))
        return self._dice.choice((f"{label}.{text}", f"{text}.{label}", f"{label}{text}", f"{label}@{text}"))

    def _join(self, text: str) -> str:
        return (
            text
            + self._dice.choice((".", "", "-", "@", "\\", "%2e", "/", "#", "?", ":"))
            + self._dice.choice((*FOREIGN, *LISTED))
        )
