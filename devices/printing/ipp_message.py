"""IPP messages (RFC 8010): a question as bytes, an answer's attributes from bytes.

WORKAROUND: pycups' own reader crashes the process on a truncated message, and what answers at a printer's
address need not be a printer.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Attributes: TypeAlias = "dict[str, list[int | str]]"

_VERSION = (2, 0)
_REQUEST_ID = 1
_HEADER = struct.Struct(">bbhi")
_LENGTH = struct.Struct(">H")
_INTEGER = struct.Struct(">i")

# Operations, RFC 8011 section 5.4.15.
CANCEL_JOB = 0x0008
GET_JOBS = 0x000A
GET_PRINTER_ATTRIBUTES = 0x000B
RESUME_PRINTER = 0x0011

# Delimiters are below 0x10 (RFC 8010 section 3.5.1), value tags above (3.5.2).
_OPERATION_GROUP = 0x01
_JOB_GROUP = 0x02
_END = 0x03
_FIRST_VALUE_TAG = 0x10
_INTEGER_TAGS = frozenset({0x21, 0x23})
_STRING_TAGS = range(0x41, 0x4A)
_INTEGER_TAG = 0x21
_NAME = 0x42
_KEYWORD = 0x44
_URI = 0x45
_CHARSET = 0x47
_LANGUAGE = 0x48


# RFC 8011, appendix B.1.2: "successful-ok" and its kin.
_LAST_SUCCESS = 0x00FF


class BadMessageError(Exception):
    """These bytes are no IPP message."""


def printer_question(printer_uri: str, attributes: Sequence[str]) -> bytes:
    """Write the question for these attributes of a printer, one name at least."""
    return _question(
        GET_PRINTER_ATTRIBUTES, _attribute(_URI, "printer-uri", printer_uri), *_requested(attributes)
    )


def jobs_question(printer_uri: str, which: str, attributes: Sequence[str], user: str) -> bytes:
    """Write the question of ``user`` for these attributes of a printer's jobs.

    ``which`` is a keyword of "which-jobs". What is somebody else's may be hidden from ``user``.
    """
    return _question(
        GET_JOBS,
        _attribute(_URI, "printer-uri", printer_uri),
        _attribute(_NAME, "requesting-user-name", user),
        *_requested(attributes),
        _attribute(_KEYWORD, "which-jobs", which),
    )


def cancel_order(printer_uri: str, job_id: int, user: str) -> bytes:
    """Write the order of ``user`` to cancel a printer's job."""
    return _question(
        CANCEL_JOB,
        _attribute(_URI, "printer-uri", printer_uri),
        _field(_INTEGER_TAG, "job-id", _INTEGER.pack(job_id)),
        _attribute(_NAME, "requesting-user-name", user),
    )


def resume_order(printer_uri: str, user: str) -> bytes:
    """Write the order of ``user`` to let a printer, or a queue of CUPS, go on."""
    return _question(
        RESUME_PRINTER,
        _attribute(_URI, "printer-uri", printer_uri),
        _attribute(_NAME, "requesting-user-name", user),
    )


def is_success(message: bytes) -> bool:
    """Tell whether an answer says that what was asked for was done; False of what is no answer."""
    return len(message) >= _HEADER.size and _HEADER.unpack_from(message)[2] <= _LAST_SUCCESS


def answer_attributes(message: bytes) -> Attributes:
    """Read all attributes whose values are integers, enums or strings; raises ``BadMessageError``."""
    attributes: Attributes = {}
    for _, group in _groups(message):
        for name, values in group.items():
            attributes.setdefault(name, []).extend(values)
    return attributes


def answer_jobs(message: bytes) -> list[Attributes]:
    """Read the same of each job by itself; raises ``BadMessageError``, also when the answer is a refusal."""
    if not is_success(message):
        raise BadMessageError("the printer does not tell its jobs")
    return [group for tag, group in _groups(message) if tag == _JOB_GROUP]


def _groups(message: bytes) -> list[tuple[int, Attributes]]:
    groups: list[tuple[int, Attributes]] = []
    name = ""
    position = _HEADER.size
    while position < len(message):
        tag = message[position]
        position += 1
        if tag == _END:
            return groups
        if tag < _FIRST_VALUE_TAG:
            groups.append((tag, {}))
            continue
        raw_name, position = _counted(message, position)
        raw_value, position = _counted(message, position)
        name = raw_name.decode("utf-8", "replace") or name
        value = _value(tag, raw_value)
        if value is not None and groups:
            groups[-1][1].setdefault(name, []).append(value)
    raise BadMessageError("the message does not end")


def _question(operation: int, *attributes: bytes) -> bytes:
    return b"".join(
        [
            _HEADER.pack(*_VERSION, operation, _REQUEST_ID),
            bytes([_OPERATION_GROUP]),
            _attribute(_CHARSET, "attributes-charset", "utf-8"),
            _attribute(_LANGUAGE, "attributes-natural-language", "en"),
            *attributes,
            bytes([_END]),
        ]
    )


def _requested(attributes: Sequence[str]) -> list[bytes]:
    # Further values of an attribute have no name.
    names = ["requested-attributes"] + [""] * (len(attributes) - 1)
    return [_attribute(_KEYWORD, name, value) for name, value in zip(names, attributes, strict=True)]


def _attribute(tag: int, name: str, value: str) -> bytes:
    return _field(tag, name, value.encode())


def _field(tag: int, name: str, raw_value: bytes) -> bytes:
    raw_name = name.encode()
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
