"""The files of this repository: those committed, and those that will be."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = ("kiosk", "ui", "devices", "tests")


@cache
def files() -> tuple[Path, ...]:
    """Return every file that git knows or would take, except deleted ones."""
    listed = subprocess.run(
        [
            "git",
            "-c",
            f"safe.directory={ROOT}",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(file for name in listed.split("\0") if name and (file := ROOT / name).is_file())


@cache
def text_files() -> tuple[Path, ...]:
    """Return the files that are text."""
    return tuple(file for file in files() if b"\0" not in file.read_bytes())


@cache
def python_files() -> tuple[Path, ...]:
    """Return our Python modules."""
    return tuple(file for file in files() if file.suffix == ".py")


@cache
def qml_files() -> tuple[Path, ...]:
    """Return our QML files."""
    return tuple(file for file in files() if file.suffix == ".qml")


def name_of(file: Path) -> str:
    """Return a file's path as it stands in messages."""
    return str(file.relative_to(ROOT))
