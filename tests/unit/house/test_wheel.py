"""What is installed is complete: modules, screens, data; and nothing of tests."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.unit.house.repository import ROOT, files

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = ("kiosk", "ui", "devices", "assets")
BESIDE = ("pyproject.toml", "LICENSE", "README.md")
NOT_INSTALLED = ("assets/setup/",)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of a clean copy: building in place would write into the repository."""
    copy: Path = tmp_path_factory.mktemp("source")
    for file in files():
        name = file.relative_to(ROOT)
        if name.parts[0] in PACKAGES or str(name) in BESIDE:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy / name)
    out = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet")
    offline = ("--no-index", "--no-build-isolation", "--no-deps")
    subprocess.run([*pip, *offline, "--wheel-dir", out, copy], check=True, timeout=150, capture_output=True)
    (made,) = out.glob("*.whl")
    return zipfile.ZipFile(made)


def test_the_wheel_holds_every_file_of_the_product(wheel: zipfile.ZipFile) -> None:
    inside = set(wheel.namelist())
    wanted = [str(file.relative_to(ROOT)) for file in files() if file.relative_to(ROOT).parts[0] in PACKAGES]
    assert len(wanted) > 300
    missing = [name for name in wanted if name not in inside and not name.startswith(NOT_INSTALLED)]
    assert missing == []


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_starts_the_command(wheel: zipfile.ZipFile) -> None:
    (entries,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "kiosk = kiosk.cli:main" in wheel.read(entries).decode()
