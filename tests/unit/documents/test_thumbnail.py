"""Small pictures, and files from outside that are damaged, locked or far too large."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.image import image_size_px, open_upright
from kiosk.documents.models import FileFormat, Page, Rotation
from kiosk.documents.pdf import MAX_PDF_PAGES, MAX_RENDER_PIXELS, page_count, render_page
from kiosk.documents.thumbnail import pages_of_file, write_thumbnail
from tests.unit.documents.paper import red_corner, write_page, write_pdf

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("rotation", "size", "corner"),
    [(Rotation.NONE, (141, 200), "top left"), (Rotation.RIGHT, (200, 141), "top right")],
)
def test_a_thumbnail_is_upright_and_small(
    tmp_path: Path, rotation: Rotation, size: tuple[int, int], corner: str
) -> None:
    page = write_page(tmp_path / "a.png", rotation=rotation)
    with Image.open(write_thumbnail(page, 200, tmp_path / "t.jpg")) as image:
        assert image.format == "JPEG"
        assert image.size == pytest.approx(size, abs=1)
        assert red_corner(image) == corner
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "t.jpg"]


def test_pages_of_a_pdf_are_counted_measured_and_drawn(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [(595, 842), (842, 595)])
    pages = pages_of_file(path, FileFormat.PDF, iter("ab").__next__)
    assert [page.pdf_index for page in pages] == [0, 1]
    assert pages[1].width_mm == pytest.approx(297, abs=0.5)
    with Image.open(write_thumbnail(pages[1].turned(90), 100, tmp_path / "t.jpg")) as image:
        assert image.height == 100
        assert image.width == pytest.approx(71, abs=1)


def test_a_picture_from_a_site_is_taken_to_be_a4(tmp_path: Path) -> None:
    source = write_page(tmp_path / "a.jpg", 2480, 3508)
    (page,) = pages_of_file(source.path, FileFormat.JPEG, lambda: "a")
    assert (page.width_px, page.resolution_dpi) == (2480, 300)


def test_transparency_is_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert open_upright(Page("a", tmp_path / "a.png", 10, 10, 75), 75).getpixel((5, 5)) == (255, 255, 255)


def test_sixteen_bits_of_grey_keep_their_brightness(tmp_path: Path) -> None:
    Image.new("I;16", (10, 10), 0x8000).save(tmp_path / "a.png")
    level = open_upright(Page("a", tmp_path / "a.png", 10, 10, 75), 75).getpixel((5, 5))
    assert level == pytest.approx(128, abs=2)


def bomb(path: Path, side_px: int) -> Path:
    """Write a PNG of a few bytes that promises a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side_px, side_px, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    )
    return path


@pytest.mark.parametrize("side_px", [6_400, 9_700, 30_000, 2_000_000])
def test_a_bomb_is_refused_from_its_header(tmp_path: Path, side_px: int) -> None:
    with pytest.raises(DocumentError) as caught:
        image_size_px(bomb(tmp_path / "a.png", side_px))
    assert caught.value.code is DocumentFault.TOO_LARGE


def test_hostile_pdfs_get_a_code(tmp_path: Path) -> None:
    locked = write_pdf(tmp_path / "locked.pdf", [(100, 100)], password="secret")
    crowd = write_pdf(tmp_path / "crowd.pdf", [(100, 100)] * (MAX_PDF_PAGES + 1))
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    expected = {
        locked: DocumentFault.LOCKED,
        crowd: DocumentFault.TOO_LARGE,
        broken: DocumentFault.UNREADABLE,
        tmp_path / "absent.pdf": DocumentFault.UNREADABLE,
    }
    for path, fault in expected.items():
        with pytest.raises(DocumentError) as caught:
            page_count(path)
        assert caught.value.code is fault


def test_a_giant_page_is_drawn_within_memory(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "giant.pdf", [(14_400, 14_400)])
    image = render_page(path, 0, 300)
    assert image.width * image.height <= MAX_RENDER_PIXELS * 1.01
    with pytest.raises(DocumentError):
        render_page(path, 1, 72)


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_damaged_files_give_a_code_and_never_anything_else(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    ending = data.draw(st.sampled_from(["png", "jpg", "ppm", "pdf"]))
    path = folder / f"a.{ending}"
    if ending == "pdf":
        write_pdf(path, [(200, 300)])
    else:
        write_page(path, 40, 60, noise=30)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    file_format = FileFormat.PDF if ending == "pdf" else FileFormat.PNG
    # Any other exception fails the test: the caller knows `DocumentError` alone.
    with suppress(DocumentError):
        for page in pages_of_file(path, file_format, lambda: "p"):
            assert write_thumbnail(page, 50, folder / "t.jpg").stat().st_size > 0
