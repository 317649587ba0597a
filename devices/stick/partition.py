"""Where file systems can begin on a stick: the whole of it, or the partitions of an MBR or a GPT."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator

# UEFI 2.10, 5.2 and 5.3: places and sizes of both tables.
_MBR_ROWS: Final = slice(446, 510)
_MBR_ROW_BYTES: Final = 16
_MBR_MARK: Final = b"\x55\xaa"
_GPT_MARK: Final = b"EFI PART"
_GPT_ROWS_BYTES: Final = 128 * 128  # what the specification reserves, and every program writes
_GPT_ROW_BYTES: Final = 128
# Macs put one of these before what holds the visitor's files; nothing in it is his.
_EFI_SYSTEM: Final = UUID("c12a7328-f81f-11d2-ba4b-00a0c93ec93b")
_EFI_SYSTEM_MBR: Final = 0xEF
# Sticks have sectors of 512 bytes, some large drives of 4096.
_SECTORS: Final = (512, 4096)
# The most that are looked into; sticks have one or two.
_MAX_PARTITIONS: Final = 16


@dataclass(frozen=True, slots=True)
class Extent:
    """A part of a device, in bytes."""

    offset: int
    length: int


def extents(device: BinaryIO) -> tuple[Extent, ...]:
    """Return where file systems may lie, the whole device first; logical MBR partitions are not looked for.

    Reads a fixed number of bytes whatever the tables say; raises `OSError` only.
    """
    whole = Extent(0, device.seek(0, os.SEEK_END))
    found = [whole]
    for extent in (*_gpt(device), *_mbr(device)):
        if extent not in found and 0 < extent.offset < whole.length and extent.length > 0:
            found.append(extent)
    return tuple(found[: _MAX_PARTITIONS + 1])


def _mbr(device: BinaryIO) -> Iterator[Extent]:
    device.seek(0)
    sector = device.read(512)
    if sector[510:] != _MBR_MARK:
        return
    rows = sector[_MBR_ROWS]
    for place in range(0, len(rows), _MBR_ROW_BYTES):
        kind, first, count = struct.unpack_from("<4xB3xII", rows, place)
        if kind not in {0, _EFI_SYSTEM_MBR}:
            yield Extent(first * _SECTORS[0], count * _SECTORS[0])


def _gpt(device: BinaryIO) -> Iterator[Extent]:
    for sector_bytes in _SECTORS:
        device.seek(sector_bytes)
        header = device.read(512)
        if len(header) < 512 or not header.startswith(_GPT_MARK):
            continue
        (first_row,) = struct.unpack_from("<Q", header, 72)
        try:
            device.seek(first_row * sector_bytes)
        except (OverflowError, ValueError):
            return  # no device is that large
        rows = device.read(_GPT_ROWS_BYTES)
        for place in range(0, len(rows) - _GPT_ROW_BYTES + 1, _GPT_ROW_BYTES):
            kind = UUID(bytes_le=rows[place : place + 16])
            first, last = struct.unpack_from("<QQ", rows, place + 32)
            if kind.int and kind != _EFI_SYSTEM:
                yield Extent(first * sector_bytes, (last - first + 1) * sector_bytes)
        return
