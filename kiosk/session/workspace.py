"""The one folder that a session may write: made for it, in memory, and removed after it."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

_PREFIX = "kiosk-session-"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The rooms of a session's folder: what is the visitor's, and what programs litter."""

    root: Path

    @property
    def home(self) -> Path:
        """HOME of the session: caches and settings that libraries insist on."""
        return self.root / "home"

    @property
    def documents(self) -> Path:
        """Scanned pages and files of the visitor (`kiosk.documents` arranges them)."""
        return self.root / "documents"

    @property
    def temporary(self) -> Path:
        """TMPDIR of the session."""
        return self.root / "tmp"

    def furnish(self) -> None:
        """Make the rooms, for this user alone. Already there is fine."""
        for room in (self.home, self.documents, self.temporary):
            room.mkdir(mode=0o700, parents=True, exist_ok=True)

    def environment(self) -> dict[str, str]:
        """Point every library that keeps files at this folder."""
        home = self.home
        return {
            "HOME": str(home),
            "TMPDIR": str(self.temporary),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_DATA_HOME": str(home / ".local/share"),
            "XDG_STATE_HOME": str(home / ".local/state"),
        }

    def remove(self) -> None:
        """Erase the folder. Raises `OSError` when anything stays."""
        if self.root.exists():
            shutil.rmtree(self.root)


def make_workspace(parent: Path) -> Workspace:
    """Make a new session's folder inside `parent`, mode 0700, with an unguessable name."""
    parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    workspace = Workspace(Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent)))
    workspace.furnish()
    return workspace
