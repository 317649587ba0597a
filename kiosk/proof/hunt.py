"""Finds planted words and samples in bytes: one pass for each encoding of the marker that all words share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from kiosk.proof.canary import SAMPLE_BYTES, Kind, Trace, meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

UTF_8: Final = "utf-8"
UTF_16: Final = "utf-16"
_RAW: Final = "bytes"
CHUNK_BYTES: Final = 1024 * 1024  # as much as stays in the processor's own memory between two passes
_LONGEST_LETTERS: Final = 20  # of a word; what stands behind the marker is read from there


class Hunt:
    """Knows what is looked for. Its process knows the words too, so it is never searched itself."""

    def __init__(
        self, marker: str, session: int = 0, samples: Mapping[Kind, tuple[bytes, ...]] | None = None
    ) -> None:
        """Look for the marker of all sessions, and for the samples of one."""
        self.marker = marker
        # Of small letters the two orders of UTF-16 differ only in a zero byte at one of the ends.
        self._markers = ((marker.encode(), UTF_8, 1), (marker.encode("utf-16-le")[:-1], UTF_16, 2))
        self._samples = tuple(
            (window, Trace(session, kind, _RAW))
            for kind, windows in (samples or {}).items()
            for window in windows
        )

    @property
    def overlap_bytes(self) -> int:
        """How much of a piece the next piece repeats, so that nothing falls between two."""
        return max(SAMPLE_BYTES, 2 * _LONGEST_LETTERS)

    def search(self, piece: bytes, end: int | None = None) -> Counter[Trace]:
        """Count what begins before `end` (default: anywhere) in a piece."""
        end = len(piece) if end is None else end
        found: Counter[Trace] = Counter()
        for pattern, encoding, width in self._markers:
            for place in _places(piece, pattern, end):
                letters = piece[place : place + _LONGEST_LETTERS * width : width]
                session, kind = meaning_of(letters.decode("latin-1"), self.marker)
                found[Trace(session, kind, encoding)] += 1
        for pattern, trace in self._samples:
            for _ in _places(piece, pattern, end):
                found[trace] += 1
        return found

    def search_stream(self, read: Callable[[int], bytes]) -> tuple[int, Counter[Trace]]:
        """Search what `read` gives until it gives nothing; returns how many bytes, and what was found."""
        size, piece = 0, b""
        found: Counter[Trace] = Counter()
        while fresh := read(CHUNK_BYTES):
            size += len(fresh)
            piece += fresh
            end = max(0, len(piece) - self.overlap_bytes)
            found += self.search(piece, end)
            piece = piece[end:]
        return size, found + self.search(piece)

    def is_in_name(self, name: str) -> bool:
        """Tell whether a planted word stands in a file's name."""
        return self.marker in name

    def discreet(self, text: str) -> str:
        """Take the words out of a text that is shown: who prints them would plant them anew."""
        before, *others = text.split(self.marker)
        return before + "".join("<canary>" + _behind_word(other) for other in others)


def _places(piece: bytes, pattern: bytes, end: int) -> list[int]:
    places = []
    place = piece.find(pattern)
    while 0 <= place < end:
        places.append(place)
        place = piece.find(pattern, place + 1)
    return places


def _behind_word(text: str) -> str:
    return text.lstrip("abcdefghijklmnopqrstuvwxyz")
