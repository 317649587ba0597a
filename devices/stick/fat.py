"""FAT12, FAT16 and FAT32, by `dissect.fat`, whose chains are bounded here."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Final

from dissect.fat.exceptions import EmptyDirectoryError, LastEmptyDirectoryError
from dissect.fat.fat import FATFS, DirectoryEntry
from dissect.util.stream import RangeStream

from devices.stick.file_system import MAX_FOLDER_BYTES, DamageError, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

# The least value that ends a chain, by the bits of an entry (Microsoft's FAT specification, 4.2).
_LAST_CLUSTER: Final = {12: 0xFF8, 16: 0xFFF8, 32: 0x0FFFFFF8}

# Of a name without a long one: bits that say that its stem, its ending, is written in small letters. The
# specification calls the byte reserved (6), Windows and all who follow it use it so.
_SMALL_STEM: Final = 0x08
_SMALL_ENDING: Final = 0x10


class Fat:
    """The library's own chains and streams are not used: they follow one that bites its tail for ever.

    WORKAROUND dissect.fat 3.13: its list of runs takes a cluster before the last one for the one behind it.
    """

    def __init__(self, device: BinaryIO, offset: int, size: int) -> None:
        """Read the boot sector; the library's errors say that this is no FAT."""
        self._device = device
        self._fs = FATFS(RangeStream(device, offset, size))
        self._data_offset = offset + self._fs.first_data_sector * self._fs.sector_size
        data_sectors = self._fs.total_sectors - self._fs.first_data_sector
        self._clusters: int = data_sectors // self._fs.bpb.BPB_SecPerClus
        root_sector = self._fs.bpb.BPB_RsvdSecCnt + self._fs.fat_size * self._fs.bpb.BPB_NumFATs
        self._root_offset = offset + root_sector * self._fs.sector_size
        # FAT12 and FAT16 keep the root in a place of its own.
        self._root_bytes: int = self._fs.bpb.BPB_RootEntCnt * 32
        self._root_cluster: int = 0 if self._root_bytes else self._fs.bpb_ext.BPB_RootClus

    def root(self) -> Node:
        """Return the root folder."""
        return Node("", self._root_cluster, self._root_bytes, is_folder=True)

    def children(self, folder: Node) -> Iterator[Node]:
        """Give what is in a folder; raise `DamageError`, and the library's `Error` and `ValueError`."""
        raw = BytesIO(self._folder_bytes(folder))
        while True:
            try:
                entry = DirectoryEntry(self._fs, raw)
            except EmptyDirectoryError:
                continue
            except (LastEmptyDirectoryError, EOFError):
                return
            if entry.is_volume_id() or entry.name in {".", ".."}:
                continue
            is_hidden = entry.is_hidden() or entry.is_system()
            size_bytes = entry.dirent.DIR_FileSize
            changed = (entry.dirent.DIR_WrtDate << 16) | entry.dirent.DIR_WrtTime
            yield Node(
                _name(entry), entry.cluster, size_bytes, entry.is_directory(), is_hidden, changed=changed
            )

    def pieces(self, node: Node) -> Iterator[tuple[int, int]]:
        """Give offset and length of a node's clusters; raise `DamageError`."""
        cluster = node.start
        if cluster == 0:
            return
        last = _LAST_CLUSTER[self._fs.fat.bits_per_entry]
        seen: set[int] = set()
        while cluster < last:
            # Free, bad and reserved clusters are no cluster of the heap either.
            if not 2 <= cluster < self._clusters + 2 or cluster in seen:
                raise DamageError("a chain that leads nowhere")
            seen.add(cluster)
            yield self._data_offset + (cluster - 2) * self._fs.cluster_size, self._fs.cluster_size
            cluster = self._fs.fat.get(cluster)

    def _folder_bytes(self, folder: Node) -> bytes:
        if folder.start == 0:
            self._device.seek(self._root_offset)
            return self._device.read(self._root_bytes)
        # A folder has no size of its own: its chain is as long as it is.
        made = bytearray()
        for offset, length in self.pieces(folder):
            self._device.seek(offset)
            made += self._device.read(length)
            if len(made) > MAX_FOLDER_BYTES:
                raise DamageError("a folder larger than can be")
        return bytes(made)


def _name(entry: DirectoryEntry) -> str:
    name: str = entry.name
    if entry.ldirents:
        return name
    stem, dot, ending = name.partition(".")
    flags = entry.dirent.DIR_NTRes
    return (
        (stem.lower() if flags & _SMALL_STEM else stem)
        + dot
        + (ending.lower() if flags & _SMALL_ENDING else ending)
    )
