"""What the file systems of sticks have in common: folders, files, and the places where their bytes lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

# FAT allows a folder 65,536 entries of 32 bytes; exFAT more, which nobody looks through.
MAX_FOLDER_BYTES: Final = 65_536 * 32


class DamageError(Exception):
    """The file system contradicts itself."""


@dataclass(frozen=True, slots=True)
class Node:
    """A file or a folder; `start` is its first cluster, 0 where it has none.

    `changed` is the stamp of its last change as FAT and exFAT write it: date above time, greater is later.
    """

    name: str
    start: int
    size_bytes: int
    is_folder: bool = False
    is_hidden: bool = False
    is_contiguous: bool = False
    changed: int = 0


class FileSystem(Protocol):
    """One file system inside a device that is only read."""

    def root(self) -> Node:
        """Return the root folder."""

    def children(self, folder: Node) -> Iterator[Node]:
        """Give what is in a folder; raise `DamageError`."""

    def pieces(self, node: Node) -> Iterator[tuple[int, int]]:
        """Give offset and length, in bytes, of the pieces that hold a node's content, in order."""


def content(device: BinaryIO, system: FileSystem, node: Node, most_bytes: int) -> Iterator[bytes]:
    """Give a node's bytes, `most_bytes` in all; `DamageError` where they are cut short."""
    left = min(node.size_bytes, most_bytes)
    for offset, length in system.pieces(node):
        if left <= 0:
            return
        device.seek(offset)
        wanted = min(left, length)
        piece = device.read(wanted)
        if len(piece) != wanted:
            raise DamageError("the device ends before the file")
        left -= wanted
        yield piece
    if left > 0:
        raise DamageError("fewer clusters than the size says")
