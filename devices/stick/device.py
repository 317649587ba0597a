"""The content of a block device or an image file: its file systems, their papers, and one file's bytes."""

from __future__ import annotations

from collections import deque
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO, Final

from devices.stick.api import ENDINGS, MAX_DEPTH, MAX_ENTRIES, MAX_FOLDERS, Entry, StickError, StickFault
from devices.stick.exfat import ExFat
from devices.stick.fat import Fat
from devices.stick.file_system import FileSystem, Node, content
from devices.stick.name import plain_name
from devices.stick.partition import Extent, extents

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where the name of the file system stands in the first sector of exFAT.
_EXFAT_NAME: Final = slice(3, 11)


class Device:
    """Reads, never writes; for the worker only: what no check here stops, the limits of its process do."""

    def __init__(self, device: BinaryIO) -> None:
        """Find the file systems, on the whole device or in partitions; `StickError` where there is none."""
        self._device = device
        found = (_system(device, extent) for extent in extents(device))
        self._systems = tuple(system for system in found if system is not None)
        if not self._systems:
            raise StickError(StickFault.NOT_SUPPORTED)

    def files(self) -> Iterator[tuple[Entry, FileSystem, Node]]:
        """Give the papers, those of a folder before those of folders in it; at most `MAX_ENTRIES`."""
        number = 0
        for system in self._systems:
            for folder, node in _papers(system):
                yield (
                    Entry(number, plain_name(node.name), folder, node.size_bytes, node.changed),
                    system,
                    node,
                )
                number += 1
                if number >= MAX_ENTRIES:
                    return

    def content(self, system: FileSystem, node: Node, most_bytes: int) -> Iterator[bytes]:
        """Give a file's bytes, piece by piece; raise `DamageError`."""
        return content(self._device, system, node, most_bytes)


def _papers(system: FileSystem) -> Iterator[tuple[str, Node]]:
    """Give each file that can be a paper, with its folder's path; a damaged folder ends where it breaks."""
    waiting = deque([(system.root(), "", 0)])
    seen: set[int] = set()
    while waiting and len(seen) < MAX_FOLDERS:
        folder, path, depth = waiting.popleft()
        if folder.start in seen:
            continue  # a folder inside itself
        seen.add(folder.start)
        for node in _readable(system, folder):
            if node.is_hidden or node.name.startswith("."):
                continue
            if not node.is_folder:
                if PurePath(node.name).suffix.lower() in ENDINGS:
                    yield path, node
            elif depth < MAX_DEPTH and len(waiting) < MAX_FOLDERS:
                waiting.append((node, f"{path}/{plain_name(node.name)}".removeprefix("/"), depth + 1))


def _readable(system: FileSystem, folder: Node) -> Iterator[Node]:
    try:
        yield from system.children(folder)
    except OSError:
        raise
    except Exception:  # noqa: BLE001 - a library's errors on damage are many; the other folders may be whole
        return


def _system(device: BinaryIO, extent: Extent) -> FileSystem | None:
    device.seek(extent.offset)
    boot = device.read(512)
    try:
        if boot[_EXFAT_NAME] == b"EXFAT   ":
            return ExFat(device, extent.offset)
        return Fat(device, extent.offset, extent.length)
    except OSError:
        raise
    except Exception:  # noqa: BLE001 - whatever a library says: this is no such file system
        return None
