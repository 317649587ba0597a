"""A page file is complete or not there."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.page_file import PageFormat, page_files, sweep, write_page

if TYPE_CHECKING:
    from pathlib import Path

PAPER = Image.effect_noise((400, 300), 60).convert("RGB")


@pytest.mark.parametrize("page_format", PageFormat)
def test_a_page_holds_its_picture_and_resolution(tmp_path: Path, page_format: PageFormat) -> None:
    page = write_page(PAPER, tmp_path, 3, 150, page_format)

    assert (page.number, page.width_px, page.height_px, page.resolution_dpi) == (3, 400, 300, 150)
    with Image.open(page.path) as image:
        assert image.info["dpi"] == pytest.approx((150, 150), abs=0.1)
        assert set(image.getexif()) == set()


def test_names_tell_nothing_and_do_not_meet(tmp_path: Path) -> None:
    names = {write_page(PAPER, tmp_path, 1, 75).path.name for _ in range(5)}

    assert len(names) == 5


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(DeviceError) as caught:
            write_page(PAPER, tmp_path, 1, 75)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert caught.value.code is DeviceErrorCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []
    assert str(tmp_path) not in str(caught.value)


def test_sweeping_takes_unannounced_pages_and_nothing_else(tmp_path: Path) -> None:
    kept, lost = (write_page(PAPER, tmp_path, number, 75).path for number in (1, 2))
    half = lost.with_name(f"{lost.name}.unfinished")
    half.write_bytes(b"half")
    other = tmp_path / "receipt.pdf"
    other.write_bytes(b"%PDF")

    sweep(tmp_path, {kept})

    assert set(tmp_path.iterdir()) == {kept, other}
    assert page_files(tmp_path) == {kept}
