"""IPP messages (RFC 8010): a question as bytes, an answer's attributes from bytes.

WORKAROUND: pycups' own reader crashes the process on a truncated message, and what answers at a printer's
address need not be a printer.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERSION = (2, 0)
_REQUEST_ID = 1
_HEADER = struct.Struct(">bbhi")
_LENGTH = struct.Struct(">H")
_INTEGER = struct.Struct(">i")

GET_PRINTER_ATTRIBUTES = 0x000B

# Delimiters are below 0x10 (RFC 8010 section 3.5.1), value tags above (3.5.2).
_OPERATION_GROUP = 0x01
_END = 0x03
_FIRST_VALUE_TAG = 0x10
_INTEGER_TAGS = frozenset({0x21, 0x23})
_STRING_TAGS = range(0x41, 0x4A)
_KEYWORD = 0x44
_URI = 0x45
_CHARSET = 0x47
_LANGUAGE = 0x48


class BadMessageError(Exception):
    """These bytes are no IPP message."""


def printer_question(printer_uri: str, attributes: Sequence[str]) -> bytes:
    """Write the question for these attributes of a printer, one name at least."""
    return b"".join(
        [
            _HEADER.pack(*_VERSION, GET_PRINTER_ATTRIBUTES, _REQUEST_ID),
            bytes([_OPERATION_GROUP]),
            _attribute(_CHARSET, "attributes-charset", "utf-8"),
            _attribute(_LANGUAGE, "attributes-natural-language", "en"),
            _attribute(_URI, "printer-uri", printer_uri),
            _attribute(_KEYWORD, "requested-attributes", attributes[0]),
            # Further values of an attribute have no name.
            *(_attribute(_KEYWORD, "", attribute) for attribute in attributes[1:]),
            bytes([_END]),
        ]
    )


def answer_attributes(message: bytes) -> dict[str, list[int | str]]:
    """Read all attributes whose values are integers, enums or strings; raises ``BadMessageError``."""
    attributes: dict[str, list[int | str]] = {}
    name = ""
    position = _HEADER.size
    while position < len(message):
        tag = message[position]
        position += 1
        if tag == _END:
            return attributes
        if tag < _FIRST_VALUE_TAG:
            continue
        raw_name, position = _counted(message, position)
        raw_value, position = _counted(message, position)
        name = raw_name.decode("utf-8", "replace") or name
        value = _value(tag, raw_value)
        if value is not None:
            attributes.setdefault(name, []).append(value)
    raise BadMessageError("the message does not end")


def _attribute(tag: int, name: str, value: str) -> bytes:
    raw_name, raw_value = name.encode(), value.encode()
    return b"".join(
        [bytes([tag]), _LENGTH.pack(len(raw_name)), raw_name, _LENGTH.pack(len(raw_value)), raw_value]
    )


def _counted(message: bytes, position: int) -> tuple[bytes, int]:
    start = position + _LENGTH.size
    if start > len(message):
        raise BadMessageError("a length is cut off")
    end = start + _LENGTH.unpack_from(message, position)[0]
    if end > len(message):
        raise BadMessageError("a value is cut off")
    return message[start:end], end


def _value(tag: int, raw: bytes) -> int | str | None:
    if tag in _INTEGER_TAGS:
        if len(raw) != _INTEGER.size:
            raise BadMessageError("an integer has not four bytes")
        return int(_INTEGER.unpack(raw)[0])
    return raw.decode("utf-8", "replace") if tag in _STRING_TAGS else None
