"""The supervisor's folder: private, locked while alive, erased when its owner is dead."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

from kiosk.paths import ASSETS, is_in_memory, volatile_folder
from kiosk.supervisor.run_folder import RunFolder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_KILLED = """
import os, pathlib, signal, sys
from kiosk.supervisor.run_folder import RunFolder
folder = RunFolder(pathlib.Path(sys.argv[1]))
(folder.path / "page.png").write_bytes(b"paper")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_it_is_private_and_goes_with_its_block(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as folder:
        assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
        (folder.path / "page.png").write_bytes(b"paper")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_supervisor_left_is_erased(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ASSETS.parent)}
    subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path)], env=environment, timeout=60)
    assert len(list(tmp_path.iterdir())) == 1
    with RunFolder(tmp_path) as folder:
        assert folder.remove_leftovers() == 1
        assert list(tmp_path.iterdir()) == [folder.path]


def test_a_living_neighbour_is_left_alone(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as one, RunFolder(tmp_path) as other:
        assert one.remove_leftovers() == 0
        assert other.path.is_dir()


def test_foreign_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "somebody-elses").mkdir()
    (tmp_path / "kiosk-run-just-being-made").mkdir()
    with RunFolder(tmp_path) as folder:
        assert folder.remove_leftovers() == 0


def test_sessions_live_in_memory_where_there_is_a_tmpfs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert is_in_memory(volatile_folder())
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert volatile_folder() == tmp_path
