"""A folder that plays a stick, for demonstrations, training and tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devices.stick.api import (
    ENDINGS,
    MAX_DEPTH,
    MAX_ENTRIES,
    MAX_FILE_BYTES,
    Entry,
    StickError,
    StickFault,
    never,
)
from devices.stick.name import plain_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STEP_BYTES: Final = 64 * 1024


class FolderStick:
    """Promises what a stick promises, for a folder of the operator's; links in it are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def is_present(self) -> bool:
        """Whether the folder is there."""
        return self._folder.is_dir()

    def entries(self, is_cancelled: Callable[[], bool] = never) -> tuple[Entry, ...]:
        """Return the files; raise `StickError` ABSENT or CANCELLED."""
        found = []
        for entry, _ in self._files():
            _heed(is_cancelled)
            found.append(entry)
        return tuple(found)

    def copy(
        self,
        entry: Entry,
        target: Path,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
    ) -> None:
        """Write the file to `target`; see `Stick`."""
        path = next((path for found, path in self._files() if found == entry), None)
        if path is None:
            raise StickError(StickFault.CHANGED)
        if entry.size_bytes > MAX_FILE_BYTES:
            raise StickError(StickFault.TOO_LARGE)
        written = 0
        with target.open("xb") as stream:
            try:
                with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), "rb") as source:
                    while piece := source.read(_STEP_BYTES):
                        _heed(is_cancelled)
                        written += stream.write(piece)
                        on_progress(min(1.0, written / max(1, entry.size_bytes)))
            except BaseException:
                target.unlink()
                raise

    def _files(self) -> Iterator[tuple[Entry, Path]]:
        if not self.is_present():
            raise StickError(StickFault.ABSENT)
        number = 0
        for place, folders, names in os.walk(self._folder):
            inside = Path(place).relative_to(self._folder)
            is_deep = len(inside.parts) >= MAX_DEPTH
            folders[:] = [] if is_deep else sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(place, name)
                if name.startswith(".") or path.suffix.lower() not in ENDINGS or path.is_symlink():
                    continue
                status = path.stat()
                folder = "/".join(plain_name(part) for part in inside.parts)
                yield Entry(number, plain_name(name), folder, status.st_size, int(status.st_mtime)), path
                number += 1
                if number >= MAX_ENTRIES:
                    return


def _heed(is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise StickError(StickFault.CANCELLED)
