"""Pages are made right in a process of their own, whose death costs one page its improvement."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.image import image_size_px
from kiosk.imaging.fault import PageFault
from kiosk.imaging.improvement_process import ImprovementProcess
from tests.support.pidfd import has_ended
from tests.unit.imaging.scan import DPI, Place, glass, letter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def scanned(path: Path, *, lines: int = 99, degrees: float = 3.0) -> Path:
    """Store the scan of a letter that lies askew."""
    Image.fromarray(glass((letter(lines=lines), Place(degrees=degrees)))).save(path, quality=95)
    return path


@pytest.fixture
def improver() -> Iterator[ImprovementProcess]:
    improver = ImprovementProcess()
    yield improver
    improver.close()
    assert has_ended(improver.pid, timeout_s=5.0)


def test_a_page_that_lies_askew_comes_back_straight(improver: ImprovementProcess, tmp_path: Path) -> None:
    scan = scanned(tmp_path / "scan.jpg")
    before = scan.read_bytes()
    better = tmp_path / "better.jpg"
    found = improver.improve(scan, better, DPI)
    assert found.is_changed
    assert image_size_px(better) == (found.width_px, found.height_px)
    assert scan.read_bytes() == before


def test_a_fault_is_told(improver: ImprovementProcess, tmp_path: Path) -> None:
    empty = scanned(tmp_path / "empty.jpg", lines=0, degrees=0.0)
    assert improver.improve(empty, tmp_path / "better.jpg", DPI).faults == (PageFault.BLANK,)


def test_a_damaged_page_is_refused_and_the_next_one_is_not(
    improver: ImprovementProcess, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.jpg"
    damaged.write_bytes(b"\xff\xd8\xff nothing")
    with pytest.raises(DocumentError) as caught:
        improver.improve(damaged, tmp_path / "a.jpg", DPI)
    assert caught.value.code is DocumentFault.UNREADABLE
    assert not (tmp_path / "a.jpg").exists()
    scan = scanned(tmp_path / "scan.jpg")
    assert improver.improve(scan, tmp_path / "b.jpg", DPI).is_changed


def test_its_death_is_a_refusal_and_another_one_takes_over(
    improver: ImprovementProcess, tmp_path: Path
) -> None:
    scan = scanned(tmp_path / "scan.jpg")
    dead = improver.pid
    os.kill(dead, signal.SIGKILL)
    with pytest.raises(DocumentError):
        improver.improve(scan, tmp_path / "a.jpg", DPI)
    assert improver.pid != dead
    assert improver.improve(scan, tmp_path / "b.jpg", DPI).is_changed


def test_the_library_is_not_loaded_in_the_session() -> None:
    code = "import sys, ui.session; print({'cv2', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
