"""A session's folder: private, complete, and gone afterwards."""

from __future__ import annotations

import stat
from pathlib import Path

from kiosk.session.workspace import Workspace, make_workspace


def test_only_this_user_can_enter(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "run")
    for folder in (workspace.root, workspace.home, workspace.documents, workspace.temporary):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_two_sessions_never_share_a_folder(tmp_path: Path) -> None:
    assert make_workspace(tmp_path).root != make_workspace(tmp_path).root


def test_libraries_are_pointed_inside(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for key, value in workspace.environment().items():
        assert Path(value).is_relative_to(workspace.root), key
    assert {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"} <= set(
        workspace.environment()
    )


def test_removing_leaves_nothing(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    deep = workspace.home / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "page.png").write_bytes(b"x")
    (workspace.documents / "link").symlink_to(tmp_path)
    workspace.remove()
    assert list(tmp_path.iterdir()) == []


def test_removing_twice_is_fine(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "never-made")
    workspace.remove()
    workspace.remove()
