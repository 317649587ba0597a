"""Makes images of sticks with the tools of Debian."""

from __future__ import annotations

import struct
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

# Odd in length and larger than a cluster of any of the images.
PAPER: Final = b"Facture \xe9lectricit\xe9\n" * 9001
MEGABYTE: Final = 1024 * 1024


def fat(path: Path, bits: int, size_mb: int) -> Path:
    """A FAT stick with two papers, one in a folder, and a hidden file."""
    _run("mkfs.vfat", "-C", "-F", str(bits), str(path), str(size_mb * 1024))
    paper = path.with_suffix(".paper")
    paper.write_bytes(PAPER)
    _run("mmd", "-i", str(path), "::/Mes papiers")
    for name in ("::/recu.pdf", "::/Mes papiers/facture très longue 2024.pdf", "::/secret"):
        _run("mcopy", "-i", str(path), str(paper), name)
    _run("mattrib", "-i", str(path), "+h", "::/secret")
    return path


def partitioned(path: Path, inner: Path) -> Path:
    """A table of partitions (MBR), whose only one holds another image."""
    content = inner.read_bytes()
    row = struct.pack("<B3sB3sII", 0, bytes(3), 0x0C, bytes(3), 2048, len(content) // 512)
    path.write_bytes(bytes(446) + row + bytes(48) + b"\x55\xaa" + bytes(MEGABYTE - 512) + content)
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
    files = _entry("recu.pdf", 300, len(PAPER), 0, 3) + _entry("Mes papiers", 200, 4096, 0x10, 3)
    content[root_place + used * 32 : root_place + used * 32 + len(files)] = files
    write(200, _entry("facture très longue 2024.pdf", backwards[0], len(PAPER), 0, 1))
    path.write_bytes(content)
    return path


def _entry(name: str, cluster: int, size: int, attributes: int, flags: int) -> bytes:
    raw = name.encode("utf-16-le")
    parts = [raw[place : place + 30].ljust(30, b"\0") for place in range(0, len(raw), 30)]
    file = struct.pack("<BBHH26x", 0x85, 1 + len(parts), 0, attributes)
    stream = struct.pack("<BBxB4xQ4xIQ", 0xC0, flags, len(name), size, cluster, size)
    return file + stream + b"".join(b"\xc1\0" + part for part in parts)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
