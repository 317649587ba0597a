"""Canaries: random words planted as a visitor's data, and how to recognise what was planted."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# Small letters alone: each is a key of every keyboard on the screen, and no encoding of text changes them.
_LETTERS: Final = string.ascii_lowercase
# 26^8 words: in the 10^10 bytes of a long search a false alarm has a chance of one in twenty at the very
# most, and only if those bytes were all small letters.
_MARKER_LETTERS: Final = 8
_TAIL_LETTERS: Final = 5
# Long enough for several blocks of a JPEG: two scans of one paper have blocks of colour in common.
SAMPLE_BYTES: Final = 256
_LEAST_DIFFERENT: Final = 130  # of 256 random bytes some 162 differ
# The tables at the head of every JPEG rise nearly all the way; random bytes rise half of it.
_MOST_RISES: Final = 180
_SAMPLES: Final = 4
_CANDIDATES: Final = 500


class Kind(StrEnum):
    """What a visitor leaves behind, one canary each."""

    TYPED = "typed_text"
    PASSWORD = "password_field"  # noqa: S105 - the name of a kind
    KEYBOARD = "keyboard_dictionary"
    ADDRESS = "page_address"
    TITLE = "print_title"
    CONSOLE = "console_message"
    COOKIE = "cookie"
    LOCAL_STORAGE = "local_storage"
    INDEXED_DB = "indexed_db"
    CACHE = "cache_storage"
    HTTP_CACHE = "http_cache"
    SERVICE_WORKER = "service_worker"
    CLIPBOARD = "clipboard"
    SCAN = "scan"
    BROUGHT = "brought_file"
    UPLOAD = "upload"
    DOWNLOAD = "downloaded_pdf"
    PRINT = "print_job"
    ABORTED_DOWNLOAD = "aborted_download"


# Compressed or drawn: no word of ours stands in them, so windows of their own bytes are searched instead.
SAMPLED: Final = frozenset({Kind.SCAN, Kind.BROUGHT, Kind.UPLOAD, Kind.PRINT})
_KINDS: Final = tuple(Kind)


def kinds_of(*, has_stick: bool) -> tuple[Kind, ...]:
    """Return what a visitor can leave behind on a kiosk that takes papers from sticks, or does not."""
    return tuple(kind for kind in Kind if has_stick or kind is not Kind.BROUGHT)


@dataclass(frozen=True, slots=True)
class Trace:
    """What was found: of which session, which kind (None: only the marker is whole), in which encoding."""

    session: int
    kind: Kind | None
    encoding: str


@dataclass(frozen=True, slots=True)
class Canaries:
    """The words of one session; all words of a run begin with the run's marker."""

    marker: str
    session: int
    words: Mapping[Kind, str]


def make_marker() -> str:
    """Draw the marker of a run."""
    return _draw(_MARKER_LETTERS)


def make_canaries(marker: str, session: int) -> Canaries:
    """Draw a word for each kind of which a word can be planted; `session` counts from 1."""
    words = {
        kind: marker + _numeral(number) + _numeral(session) + _draw(_TAIL_LETTERS)
        for number, kind in enumerate(_KINDS)
        if kind not in SAMPLED
    }
    return Canaries(marker, session, words)


def meaning_of(word: str, marker: str) -> tuple[int, Kind | None]:
    """Read session and kind from a word, or from the beginning of one; session 0 where it is too short."""
    numerals = word[len(marker) : len(marker) + 4]
    if len(numerals) < 4 or not set(numerals) <= set(_LETTERS):
        return 0, None
    number, session = _value(numerals[:2]), _value(numerals[2:])
    return (session, _KINDS[number]) if number < len(_KINDS) else (0, None)


def samples_of(content: bytes) -> tuple[bytes, ...]:
    """Choose windows inside a file by which it, and nothing else, is recognised; none where it has none.

    What a compressed picture writes for white paper is found in every other picture too: windows look like
    chance, and stand there once. Each part of the file has one, because who passes a document on may pack
    some of its parts anew.
    """
    length = max(1, -(-len(content) // _SAMPLES))
    parts = (range(start, start + length) for start in range(0, len(content), length))
    return tuple(sample for part in parts if (sample := _window(content, part)))


def _window(content: bytes, part: range) -> bytes:
    middle = len(part) // 2
    step = max(1, len(part) // _CANDIDATES)
    # From the middle outwards: at their ends files hold what their format asks for.
    starts = sorted(part[::step], key=lambda start: abs(start - part.start - middle))
    windows = (content[start : start + SAMPLE_BYTES] for start in starts)
    return next((each for each in windows if _is_telling(each) and content.count(each) == 1), b"")


def _is_telling(window: bytes) -> bool:
    rises = sum(first < second for first, second in pairwise(window))
    return len(set(window)) >= _LEAST_DIFFERENT and rises <= _MOST_RISES


def _draw(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def _numeral(number: int) -> str:
    return _LETTERS[number // len(_LETTERS)] + _LETTERS[number % len(_LETTERS)]


def _value(numeral: str) -> int:
    return _LETTERS.index(numeral[0]) * len(_LETTERS) + _LETTERS.index(numeral[1])
