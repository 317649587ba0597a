"""exFAT: its boot sector by `dissect.fat`, its folders read here, one at a time."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO, Final

from dissect.fat.c_exfat import c_exfat

from devices.stick.file_system import MAX_FOLDER_BYTES, DamageError, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

# Microsoft, exFAT file system specification, 7: types of entries, and bits within them.
_ENTRY_BYTES: Final = 32
_FILE: Final = 0x85
_STREAM: Final = 0xC0
_NAME: Final = 0xC1
_HIDDEN_OR_SYSTEM: Final = 0x02 | 0x04
_FOLDER: Final = 0x10
_NO_FAT_CHAIN: Final = 0x02
_LAST_CLUSTER: Final = 0xFFFFFFFF


class ExFat:
    """The library would read the whole tree at once, loops and all: only its description of bytes is used."""

    def __init__(self, device: BinaryIO, offset: int) -> None:
        """Read the boot sector; raise `DamageError` where it is none of exFAT."""
        self._device = device
        device.seek(offset)
        boot = c_exfat.EXFAT_HEADER(device.read(512))
        if boot.fs_name != b"EXFAT   ":
            raise DamageError("no exFAT")
        # 3.1.14 and 3.1.15: sectors of 512 to 4096 bytes, clusters of 32 MB at the most.
        if not 9 <= boot.bytes_per_sector_exp <= 12 or boot.sectors_per_cluster_exp > 25:
            raise DamageError("sectors or clusters of no size")
        sector_bytes = 1 << boot.bytes_per_sector_exp
        self._cluster_bytes = sector_bytes << boot.sectors_per_cluster_exp
        self._fat_offset = offset + boot.fat_sector * sector_bytes
        self._heap_offset = offset + boot.cluster_heap_sector * sector_bytes
        self._clusters = int(boot.cluster_heap_count)
        self._root = int(boot.root_dir_cluster)

    def root(self) -> Node:
        """Return the root folder."""
        return Node("", self._root, 0, is_folder=True)

    def children(self, folder: Node) -> Iterator[Node]:
        """Give what is in a folder; raise `DamageError`."""
        raw = self._folder_bytes(folder)
        entries = [raw[place : place + _ENTRY_BYTES] for place in range(0, len(raw), _ENTRY_BYTES)]
        for index, entry in enumerate(entries):
            if entry[0] == 0:  # nothing stands behind it
                return
            if entry[0] == _FILE:
                yield _node(entry, entries[index + 1 : index + 1 + entry[1]])

    def pieces(self, node: Node) -> Iterator[tuple[int, int]]:
        """Give offset and length of a node's clusters."""
        cluster = node.start
        seen = set()
        while cluster != _LAST_CLUSTER:
            if not 2 <= cluster < self._clusters + 2 or cluster in seen:
                raise DamageError("a chain that leads nowhere")
            seen.add(cluster)
            yield self._heap_offset + (cluster - 2) * self._cluster_bytes, self._cluster_bytes
            if node.is_contiguous:
                is_last = len(seen) * self._cluster_bytes >= node.size_bytes
                cluster = _LAST_CLUSTER if is_last else cluster + 1
            else:
                self._device.seek(self._fat_offset + cluster * 4)
                (cluster,) = struct.unpack("<I", self._device.read(4))

    def _folder_bytes(self, folder: Node) -> bytes:
        made = bytearray()
        for offset, length in self.pieces(folder):
            self._device.seek(offset)
            made += self._device.read(min(length, MAX_FOLDER_BYTES))
            if len(made) > MAX_FOLDER_BYTES:
                raise DamageError("a folder larger than can be")
        return bytes(made)


def _node(file: bytes, others: list[bytes]) -> Node:
    """Put together what the entries of one file say (7.4, 7.6, 7.7)."""
    if not others or others[0][0] != _STREAM:
        raise DamageError("a file of other entries")
    stream = others[0]
    names = [entry[2:] for entry in others[1:] if entry[0] == _NAME]  # 7.8 and 7.9: others may follow
    attributes = int.from_bytes(file[4:6], "little")
    start, size_bytes = struct.unpack("<IQ", stream[20:32])
    name = b"".join(names)[: stream[3] * 2].decode("utf-16-le", "replace")
    return Node(
        name,
        start,
        size_bytes,
        is_folder=bool(attributes & _FOLDER),
        is_hidden=bool(attributes & _HIDDEN_OR_SYSTEM),
        is_contiguous=bool(stream[1] & _NO_FAT_CHAIN),
        changed=int.from_bytes(file[12:16], "little"),
    )
