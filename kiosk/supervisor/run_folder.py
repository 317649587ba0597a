"""The supervisor's own folder in memory, and the removal of what a killed supervisor left behind."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

_PREFIX = "kiosk-run-"
_LOCK = "lock"


class RunFolder:
    """A folder, mode 0700, locked while this supervisor lives; the kernel drops the lock with it."""

    def __init__(self, parent: Path) -> None:
        self._parent = parent
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
        self._lock = os.open(self.path / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX)

    def __enter__(self) -> RunFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()

    def remove(self) -> None:
        """Erase the folder with everything in it and let go of the lock."""
        shutil.rmtree(self.path)
        os.close(self._lock)

    def remove_leftovers(self) -> int:
        """Erase folders beside this one whose supervisor is dead; returns how many."""
        removed = 0
        for folder in self._parent.glob(f"{_PREFIX}*"):
            if folder == self.path or folder.stat().st_uid != os.getuid() or _is_alive(folder):
                continue
            shutil.rmtree(folder)
            removed += 1
        return removed


def _is_alive(folder: Path) -> bool:
    """Tell whether a supervisor holds this folder; one without a lock file may be just being made."""
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False
