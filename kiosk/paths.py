"""Where the kiosk's own files are, and where a session may write."""

from __future__ import annotations

import os
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "assets"
CATALOGUE = ASSETS / "catalogue"
EXAMPLE_CONFIG = ASSETS / "kiosk.example.toml"

DEFAULT_CONFIG = Path("/etc/kiosk/kiosk.toml")
DEFAULT_STATISTICS = Path("/var/lib/kiosk/statistics.sqlite3")
DEMO_TOUR = Path("build/tour")  # in the current folder; git ignores build


def volatile_folder() -> Path:
    """Return a folder in memory that ordinary users may write, best first.

    `XDG_RUNTIME_DIR` and `/dev/shm` are tmpfs: what is written there never reaches a disk. The last
    resort is the temporary folder, for machines of developers.
    """
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    for candidate in (Path(runtime) if runtime else None, Path("/dev/shm")):  # noqa: S108 - folders made in it are 0700
        if candidate is not None and candidate.is_dir() and os.access(candidate, os.W_OK | os.X_OK):
            return candidate
    return Path(os.environ.get("TMPDIR", "/var/tmp"))  # noqa: S108 - as above


def is_in_memory(folder: Path) -> bool:
    """Tell whether a folder lies on a tmpfs, from the kernel's own list of mounts."""
    best, kind = "", ""
    path = str(folder.resolve())
    for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines():
        _, mount_point, filesystem, *_ = line.split(" ")
        inside = path == mount_point or path.startswith(mount_point.rstrip("/") + "/")
        if inside and len(mount_point) >= len(best):
            best, kind = mount_point, filesystem
    return kind in ("tmpfs", "ramfs")
