"""Canaries are told apart by session and kind; samples recognise a file and nothing else."""

from __future__ import annotations

import os

import pytest

from kiosk.proof.canary import (
    SAMPLE_BYTES,
    SAMPLED,
    Kind,
    Trace,
    make_canaries,
    make_marker,
    meaning_of,
    samples_of,
)
from kiosk.proof.hunt import UTF_8, UTF_16, Hunt

_MARKER = "qwertzui"


def test_every_word_says_whose_it_is_and_no_two_are_alike() -> None:
    words = [make_canaries(_MARKER, session) for session in (1, 2, 100)]
    assert len({word for each in words for word in each.words.values()}) == 3 * (len(Kind) - len(SAMPLED))
    for each in words:
        for kind, word in each.words.items():
            assert meaning_of(word, _MARKER) == (each.session, kind)
            assert word.isascii()
            assert word.islower()


def test_what_is_too_short_or_no_word_has_no_meaning() -> None:
    assert meaning_of(_MARKER, _MARKER) == (0, None)
    assert meaning_of(_MARKER + "a b1", _MARKER) == (0, None)
    assert meaning_of(_MARKER + "zzaa", _MARKER) == (0, None)


def test_markers_differ() -> None:
    assert len({make_marker() for _ in range(50)}) == 50


def test_samples_stand_once_in_their_file_and_look_like_chance() -> None:
    white, picture = bytes(5000), os.urandom(20_000)
    table = bytes(range(256)) * 4
    samples = samples_of(table + white + picture + white)
    assert samples
    assert all(len(sample) == SAMPLE_BYTES for sample in samples)
    assert any(sample in picture for sample in samples)
    assert not any(sample in table + table + white for sample in samples)
    assert samples_of(white) == ()
    assert samples_of(table) == ()
    assert samples_of(b"") == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_word_is_found_in_every_encoding(encoding: str) -> None:
    canaries = make_canaries(_MARKER, 3)
    data = b"before" + canaries.words[Kind.COOKIE].encode(encoding) + b"behind"
    told = UTF_8 if encoding == "utf-8" else UTF_16
    assert Hunt(_MARKER).search(data) == {Trace(3, Kind.COOKIE, told): 1}


def test_a_torn_word_is_found_by_its_marker() -> None:
    assert Hunt(_MARKER).search(b"xx" + _MARKER.encode()) == {Trace(0, None, UTF_8): 1}
    assert Hunt(_MARKER).search(_MARKER.encode()[:-1]) == {}


@pytest.mark.parametrize("piece_bytes", [1, 7, 40, 1000])
def test_nothing_falls_between_two_pieces_and_nothing_counts_twice(piece_bytes: int) -> None:
    word = make_canaries(_MARKER, 1).words[Kind.TYPED]
    sample = os.urandom(SAMPLE_BYTES)
    data = bytes(333) + word.encode() + bytes(95) + sample + word.encode("utf-16-le") + bytes(10)
    pieces = [data[start : start + piece_bytes] for start in range(0, len(data), piece_bytes)]
    pieces.append(b"")
    hunt = Hunt(_MARKER, 1, {Kind.SCAN: (sample,)})
    size_bytes, found = hunt.search_stream(lambda _size: pieces.pop(0))
    assert size_bytes == len(data)
    assert found == {
        Trace(1, Kind.TYPED, UTF_8): 1,
        Trace(1, Kind.TYPED, UTF_16): 1,
        Trace(1, Kind.SCAN, "bytes"): 1,
    }


def test_a_shown_text_holds_no_word() -> None:
    word = make_canaries(_MARKER, 1).words[Kind.TYPED]
    assert Hunt(_MARKER).discreet(f"waited for {word!r} in the field") == "waited for '<canary>' in the field"
