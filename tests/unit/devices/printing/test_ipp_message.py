"""Questions to and answers from printers, also from what is no printer."""

from __future__ import annotations

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.printing.ipp_message import (
    BadMessageError,
    answer_attributes,
    is_success,
    printer_question,
    resume_order,
)

_TYPICAL = b"".join(
    [
        struct.pack(">bbhi", 2, 0, 0, 1),
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8",
        b"\x04\x23\x00\x0dprinter-state\x00\x04\x00\x00\x00\x05",
        b"\x44\x00\x15printer-state-reasons\x00\x11media-empty-error\x44\x00\x00\x00\x0amedia-jam-",
        b"\x22\x00\x0ecolor-supporte\x00\x01\x01",
        b"\x21\x00\x0fprinter-up-time\x00\x04\x00\x00\x00\x4d",
        b"\x03",
    ]
)


def test_an_answer_is_read() -> None:
    assert answer_attributes(_TYPICAL) == {
        "attributes-charset": ["utf-8"],
        "printer-state": [5],
        "printer-state-reasons": ["media-empty-error", "media-jam-"],
        "printer-up-time": [77],
    }


def test_a_question_reads_back() -> None:
    question = printer_question("ipp://localhost/ipp/print", ["printer-state", "printer-up-time"])
    assert answer_attributes(question) == {
        "attributes-charset": ["utf-8"],
        "attributes-natural-language": ["en"],
        "printer-uri": ["ipp://localhost/ipp/print"],
        "requested-attributes": ["printer-state", "printer-up-time"],
    }


@pytest.mark.parametrize("length", range(len(_TYPICAL)))
def test_a_cut_off_answer_is_bad(length: int) -> None:
    with pytest.raises(BadMessageError):
        answer_attributes(_TYPICAL[:length])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_bad(tail: bytes) -> None:
    with suppress(BadMessageError):
        answer_attributes(_TYPICAL[:8] + tail)


@given(st.integers(0, len(_TYPICAL) - 1), st.integers(0, 255))
def test_a_garbled_answer_is_read_or_bad(position: int, byte: int) -> None:
    garbled = bytearray(_TYPICAL)
    garbled[position] = byte
    with suppress(BadMessageError):
        answer_attributes(bytes(garbled))


def test_an_order_to_go_on_names_who_gives_it_and_only_success_is_success() -> None:
    order = resume_order("ipp://localhost/printers/kiosk", "kiosk")
    assert struct.unpack_from(">bbh", order)[2] == 0x0011
    assert answer_attributes(order)["requesting-user-name"] == ["kiosk"]
    assert is_success(struct.pack(">bbhi", 2, 0, 0x0001, 1))
    assert not is_success(struct.pack(">bbhi", 2, 0, 0x0403, 1))
    assert not is_success(b"")
