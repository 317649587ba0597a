"""The content of a block device or an image file: its file systems, their files, and one file's bytes."""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING, BinaryIO

from dissect.volume.disk import Disk

from devices.stick.api import MAX_DEPTH, MAX_ENTRIES, MAX_FOLDERS, Entry, StickError, StickFault
from devices.stick.exfat import ExFat
from devices.stick.fat import Fat
from devices.stick.file_system import FileSystem, Node, content

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where the name of the file system stands in the first sector of exFAT.
_EXFAT_NAME = slice(3, 11)


class Device:
    """Reads, never writes; for the worker only: what no check here stops, the limits of its process do."""

    def __init__(self, device: BinaryIO) -> None:
        """Find the first file system, in a partition or on the whole device; `StickError` NOT_SUPPORTED."""
        self._device = device
        self._system = _first_system(device)

    def files(self) -> Iterator[tuple[Entry, Node]]:
        """Give the files, those of a folder first; a damaged folder ends where it breaks."""
        waiting = deque([(self._system.root(), "", 0)])
        seen: set[int] = set()
        number = 0
        while waiting and len(seen) < MAX_FOLDERS:
            folder, path, depth = waiting.popleft()
            if folder.start in seen:
                continue  # a folder inside itself
            seen.add(folder.start)
            for node in _readable(self._system, folder):
                if node.is_hidden or node.name.startswith("."):
                    continue
                if not node.is_folder:
                    yield Entry(number, node.name, path, node.size_bytes), node
                    number += 1
                    if number >= MAX_ENTRIES:
                        return
                elif depth < MAX_DEPTH and len(waiting) < MAX_FOLDERS:
                    waiting.append((node, f"{path}/{node.name}".removeprefix("/"), depth + 1))

    def content(self, node: Node, most_bytes: int) -> Iterator[bytes]:
        """Give a file's bytes, piece by piece; raise `DamageError`."""
        return content(self._device, self._system, node, most_bytes)


def _readable(system: FileSystem, folder: Node) -> Iterator[Node]:
    try:
        yield from system.children(folder)
    except OSError:
        raise
    except Exception:  # noqa: BLE001 - a library's errors on damage are many; the other folders may be whole
        return


def _first_system(device: BinaryIO) -> FileSystem:
    size = device.seek(0, os.SEEK_END)
    for offset, length in [(0, size), *_partitions(device)]:
        device.seek(offset)
        boot = device.read(512)
        try:
            if boot[_EXFAT_NAME] == b"EXFAT   ":
                return ExFat(device, offset)
            return Fat(device, offset, length)
        except OSError:
            raise
        except Exception:  # noqa: BLE001, S112 - whatever a library says: this is no such file system
            continue
    raise StickError(StickFault.NOT_SUPPORTED)


def _partitions(device: BinaryIO) -> list[tuple[int, int]]:
    device.seek(0)
    try:
        found = Disk(device).partitions
    except OSError:
        raise
    except Exception:  # noqa: BLE001 - no table is no fault: the file system may fill the device
        return []
    return [(int(partition.offset), int(partition.size)) for partition in found]
