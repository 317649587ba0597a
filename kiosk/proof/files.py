"""Searches files: all that were written since a moment, and those that are open but have no name any more."""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.proof.mounts import in_memory, mounts_of, writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.proof.canary import Trace
    from kiosk.proof.hunt import Hunt

# A file's times are the kernel's tick before the present moment; a tick is 10 ms at most.
SLACK_S: Final = 1.0


@dataclass(slots=True)
class FileLook:
    """What was searched and found; `refused` are files and folders that this user may not read."""

    files: int = 0
    names: int = 0
    searched_bytes: int = 0
    found: dict[str, Counter[Trace]] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def add(self, size_bytes: int, place: str, traces: Counter[Trace]) -> None:
        """Note one searched file."""
        self.files += 1
        self.searched_bytes += size_bytes
        if traces:
            self.found[place] = self.found.get(place, Counter()) + traces


def look_at_written(since_s: float, hunt: Hunt) -> FileLook:
    """Search every file on every writable file system written or made since (seconds of the epoch)."""
    look = FileLook()
    for mount in writable(mounts_of()):
        _search_tree(mount.place, "", since_s - SLACK_S, hunt, look)
    return look


def look_inside(pids: Iterable[int], hunt: Hunt) -> FileLook:
    """Search what lies in the memory file systems that only these processes see: all of it, however old."""
    look = FileLook()
    seen = {mount.device for mount in mounts_of()}
    for pid in pids:
        try:
            # Each process for itself: the browser shuts some of its own into an empty folder.
            mounts = [mount for mount in in_memory(mounts_of(str(pid))) if mount.device not in seen]
        except (FileNotFoundError, ProcessLookupError):
            continue
        except OSError as error:
            look.refused.append(f"sandbox of process {pid}: {error.strerror}")
            continue
        seen |= {mount.device for mount in mounts}
        inside = f"/proc/{pid}/root"
        for mount in mounts:
            _search_tree(Path(inside + str(mount.place)), inside, 0, hunt, look)
    return look


def look_at_nameless(pids: Iterable[int], hunt: Hunt) -> FileLook:
    """Search files that processes hold open and that have been deleted, shared memory included."""
    look = FileLook()
    seen: set[tuple[int, int]] = set()
    for pid in pids:
        for descriptor in _deleted(pid, look):
            try:
                status = descriptor.stat()
                if not stat.S_ISREG(status.st_mode) or (status.st_dev, status.st_ino) in seen:
                    continue
                seen.add((status.st_dev, status.st_ino))
                _search_file(str(descriptor), f"deleted file of process {pid}", hunt, look)
            except OSError:
                continue  # closed meanwhile
    return look


def _deleted(pid: int, look: FileLook) -> Iterator[Path]:
    try:
        for descriptor in Path(f"/proc/{pid}/fd").iterdir():
            try:
                if str(descriptor.readlink()).endswith(" (deleted)"):
                    yield descriptor
            except FileNotFoundError:
                continue
    except (FileNotFoundError, ProcessLookupError):
        return
    except OSError as error:
        look.refused.append(f"open files of process {pid}: {error.strerror}")


def _search_tree(top: Path, prefix: str, since_s: float, hunt: Hunt, look: FileLook) -> None:
    folders = [str(top)]
    try:
        device = top.stat().st_dev
    except OSError as error:
        look.refused.append(f"{_shown(str(top), prefix)}: {error.strerror}")
        return
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    _search_entry(entry, device, prefix, since_s, hunt, look, folders)
        except FileNotFoundError:
            continue
        except OSError:
            look.refused.append(_shown(folder, prefix))


def _search_entry(
    entry: os.DirEntry[str],
    device: int,
    prefix: str,
    since_s: float,
    hunt: Hunt,
    look: FileLook,
    folders: list[str],
) -> None:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return  # gone meanwhile
    look.names += 1
    place = _shown(entry.path, prefix)
    if hunt.is_in_name(entry.name):
        look.named.append(hunt.discreet(place))
    if stat.S_ISDIR(status.st_mode):
        if status.st_dev == device:  # what is mounted below is walked for itself
            folders.append(entry.path)
    elif stat.S_ISREG(status.st_mode) and max(status.st_mtime, status.st_ctime) >= since_s:
        _search_file(entry.path, hunt.discreet(place), hunt, look)


def _search_file(path: str, place: str, hunt: Hunt, look: FileLook) -> None:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    except OSError:
        look.refused.append(place)
        return
    try:
        size_bytes, traces = hunt.search_stream(lambda size: os.read(descriptor, size))
    except OSError:
        look.refused.append(place)
        return
    finally:
        os.close(descriptor)
    look.add(size_bytes, place, traces)


def _shown(path: str, prefix: str) -> str:
    return path.removeprefix(prefix) + (" (sandbox)" if prefix else "")
