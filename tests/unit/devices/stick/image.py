"""Makes images of sticks with the tools of Debian."""

from __future__ import annotations

import struct
import subprocess
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from pathlib import Path

# Odd in length and larger than a cluster of any of the images.
PAPER: Final = b"Facture \xe9lectricit\xe9\n" * 9001
MEGABYTE: Final = 1024 * 1024
EFI_SYSTEM: Final = UUID("c12a7328-f81f-11d2-ba4b-00a0c93ec93b")
BASIC_DATA: Final = UUID("ebd0a0a2-b9e5-4433-87c0-68b6b72699c7")


def fat(path: Path, bits: int, size_mb: int) -> Path:
    """A FAT stick with two papers, one in a folder, a hidden one, and a film."""
    _run("mkfs.vfat", "-C", "-F", str(bits), str(path), str(size_mb * 1024))
    paper = path.with_suffix(".paper")
    paper.write_bytes(PAPER)
    _run("mmd", "-i", str(path), "::/Mes papiers")
    for name in ("recu.pdf", "Mes papiers/facture très longue 2024.pdf", "secret.pdf", "film.mp4"):
        _run("mcopy", "-i", str(path), str(paper), f"::/{name}")
    _run("mattrib", "-i", str(path), "+h", "::/secret.pdf")
    return path


def partitioned(path: Path, inner: Path) -> Path:
    """A table of partitions (MBR), whose only one holds another image."""
    content = inner.read_bytes()
    row = struct.pack("<B3sB3sII", 0, bytes(3), 0x0C, bytes(3), 2048, len(content) // 512)
    path.write_bytes(bytes(446) + row + bytes(48) + b"\x55\xaa" + bytes(MEGABYTE - 512) + content)
    return path


def partitioned_by_a_mac(path: Path, inner: Path, system: Path) -> Path:
    """A GPT with a protective MBR: first the machine's own partition, a FAT as well, then another image."""
    first, second = system.read_bytes(), inner.read_bytes()
    starts = (2048, 2048 + len(first) // 512)
    rows = b"".join(
        kind.bytes_le + bytes(16) + struct.pack("<QQ", start, start + len(content) // 512 - 1) + bytes(80)
        for kind, start, content in zip((EFI_SYSTEM, BASIC_DATA), starts, (first, second), strict=True)
    )
    header = b"EFI PART" + struct.pack(
        "<IIII4Q16sQIII", 0x10000, 92, 0, 0, 1, 0, 34, 0, bytes(16), 2, 128, 128, 0
    )
    protective = struct.pack("<B3sB3sII", 0, bytes(3), 0xEE, bytes(3), 1, 0xFFFFFFFF)
    mbr = bytes(446) + protective + bytes(48) + b"\x55\xaa"
    table = mbr + header.ljust(512, b"\0") + rows.ljust(128 * 128, b"\0")
    path.write_bytes(table.ljust(MEGABYTE, b"\0") + first + second)
    return path


def exfat(path: Path) -> Path:
    """An exFAT stick: one paper in one piece, one in a folder and in pieces that lie backwards."""
    with path.open("wb") as stream:
        stream.truncate(8 * MEGABYTE)
    _run("mkfs.exfat", "-c", "4K", str(path))
    content = bytearray(path.read_bytes())
    table, heap, root = (struct.unpack_from("<I", content, place)[0] for place in (80, 88, 96))
    count = -(-len(PAPER) // 4096)

    def write(cluster: int, data: bytes) -> None:
        place = heap * 512 + (cluster - 2) * 4096
        content[place : place + len(data)] = data

    write(300, PAPER)
    backwards = list(range(600 + count, 600, -1))
    for index, cluster in enumerate(backwards):
        write(cluster, PAPER[index * 4096 : (index + 1) * 4096])
        following = backwards[index + 1] if index + 1 < count else 0xFFFFFFFF
        struct.pack_into("<I", content, table * 512 + cluster * 4, following)
    root_place = heap * 512 + (root - 2) * 4096
    used = next(n for n in range(128) if content[root_place + n * 32] == 0)
    files = exfat_entry("recu.pdf", 300, len(PAPER), 0, 3) + exfat_entry("Mes papiers", 200, 4096, 0x10, 3)
    content[root_place + used * 32 : root_place + used * 32 + len(files)] = files
    write(200, exfat_entry("facture très longue 2024.pdf", backwards[0], len(PAPER), 0, 1))
    path.write_bytes(content)
    return path


def exfat_entry(name: str, cluster: int, size: int, attributes: int, flags: int) -> bytes:
    raw = name.encode("utf-16-le")
    parts = [raw[place : place + 30].ljust(30, b"\0") for place in range(0, len(raw), 30)]
    file = struct.pack("<BBHH26x", 0x85, 2 + len(parts), 0, attributes)
    stream = struct.pack("<BBxB4xQ4xIQ", 0xC0, flags, len(name), size, cluster, size)
    # A maker's own entry comes last (7.9): it is to be passed over.
    return file + stream + b"".join(b"\xc1\0" + part for part in parts) + b"\xe0".ljust(32, b"\0")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
