"""Fitting real pages of letters, grey and colour: formats, budget, bytes, size, and nothing told."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from kiosk.documents.assembly import assemble
from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.fitting import TooHeavyError, fit
from kiosk.documents.models import FileFormat, Limits, Page, Rotation
from kiosk.documents.pdf import page_sizes_pt
from tests.unit.documents.paper import document

if TYPE_CHECKING:
    from collections.abc import Iterator

A5_PX = (1166, 1654)
DPI = 200
TEXT, GREY, COLOUR, GRAINY = "text", "grey", "colour", "grainy"
KINDS = (TEXT, GREY, COLOUR, GRAINY)
A4_PT = (595.28, 841.89)


def write(folder: Path, kind: str, size_px: tuple[int, int] = A5_PX) -> Page:
    grain = np.random.default_rng(3).normal(250, 60 if kind == GRAINY else 2, (size_px[1], size_px[0], 3))
    image = Image.fromarray(grain.clip(0, 255).astype(np.uint8), "RGB")
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype("DejaVuSans.ttf", 24)
    for line in range(20):
        draw.text((80, 80 + 40 * line), "certificat d’immatriculation du véhicule", font=font, fill=(20,) * 3)
    if kind == GREY:
        draw.rectangle((80, 1000, 900, 1300), fill=(130, 130, 130))
    if kind == COLOUR:
        draw.ellipse((300, 1000, 700, 1400), outline=(190, 30, 50), width=14)
    path = folder / f"{kind}.png"
    image.save(path, compress_level=1)
    return Page(kind, path, *size_px, DPI)


@pytest.fixture(scope="module")
def pages() -> Iterator[dict[str, Page]]:
    with TemporaryDirectory() as folder:
        yield {kind: write(Path(folder), kind) for kind in KINDS}


def pictures_of(path: Path) -> list[tuple[str, str, int, int]]:
    """Return filter, mode, width and bytes of each page's picture."""
    found = []
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            (stream,) = page.get_images().values()
            assert isinstance(stream, pikepdf.Stream)
            picture = pikepdf.PdfImage(stream)
            found.append((picture.filters[0], picture.mode, picture.width, len(stream.read_raw_bytes())))
    return found


def test_each_page_is_encoded_by_what_is_on_it(pages: dict[str, Page], tmp_path: Path) -> None:
    made = assemble(document(pages[TEXT], pages[GREY], pages[COLOUR]), Limits(), tmp_path)
    assert [picture[:3] for picture in pictures_of(made.path)] == [
        ("/CCITTFaxDecode", "1", A5_PX[0]),
        ("/DCTDecode", "L", A5_PX[0]),
        ("/DCTDecode", "RGB", A5_PX[0]),
    ]


def test_letters_below_200_dpi_keep_their_shades(tmp_path: Path) -> None:
    page = write(tmp_path, TEXT)
    coarse = Page("coarse", page.path, page.width_px, page.height_px, 150)
    ((_, mode, _, _),) = pictures_of(assemble(document(coarse), Limits(), tmp_path).path)
    assert mode == "L"


def test_a_heavy_page_takes_nothing_from_the_others(pages: dict[str, Page], tmp_path: Path) -> None:
    light = (pages[TEXT], pages[GREY], pages[TEXT])
    alone = pictures_of(assemble(document(*light), Limits(), tmp_path).path)
    rest = sum(picture[3] for picture in alone)
    heavy = pictures_of(assemble(document(pages[GRAINY]), Limits(), tmp_path).path)[0][3]
    limit = rest + heavy // 3
    made = assemble(document(*light[:2], pages[GRAINY], light[2]), Limits(max_bytes=limit), tmp_path)
    found = pictures_of(made.path)
    assert [found[0], found[1], found[3]] == alone
    assert found[2][3] < heavy // 3


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=3),
    turns=st.lists(st.sampled_from(Rotation), min_size=3, max_size=3),
    max_bytes=st.one_of(st.none(), st.integers(20_000, 900_000)),
)
def test_whatever_is_fitted_holds_the_limit_size_order_and_secrecy(
    pages: dict[str, Page], kinds: list[str], turns: list[Rotation], max_bytes: int | None
) -> None:
    wanted = [pages[kind].turned(turn) for kind, turn in zip(kinds, turns, strict=False)]
    with TemporaryDirectory() as name:
        fault: DocumentFault | None = None
        try:
            made = assemble(document(*wanted), Limits(max_bytes=max_bytes), Path(name))
        except DocumentError as error:
            fault = error.code
        if fault is not None:
            assert fault is DocumentFault.TOO_HEAVY
            assert max_bytes is not None
            return
        data = made.path.read_bytes()
        assert made.size_bytes == len(data)
        assert max_bytes is None or len(data) <= max_bytes
        for page, size_pt in zip(wanted, page_sizes_pt(made.path), strict=True):
            lying = page.width_mm > page.height_mm
            assert size_pt == pytest.approx(A4_PT[::-1] if lying else A4_PT, abs=0.1)
        if max_bytes is None:
            modes = {TEXT: "1", GREY: "L", COLOUR: "RGB", GRAINY: "RGB"}
            assert [picture[1] for picture in pictures_of(made.path)] == [modes[kind] for kind in kinds]
        for trace in (b"Date", b"Producer", b"Creator", b"/ID", b"Exif", b"img2pdf", b"Pillow"):
            assert trace not in data
        again = assemble(document(*wanted), Limits(max_bytes=max_bytes), Path(name)).path.read_bytes()
        assert again == data


def test_a_picture_of_letters_is_grey_in_jpeg_and_black_and_white_in_png(
    pages: dict[str, Page], tmp_path: Path
) -> None:
    for file_format, mode in ((FileFormat.JPEG, "L"), (FileFormat.PNG, "1")):
        made = assemble(document(pages[TEXT]), Limits(formats=frozenset({file_format})), tmp_path)
        with Image.open(made.path) as image:
            assert image.mode == mode
            assert tuple(map(round, image.info["dpi"])) == (DPI, DPI)


def test_what_is_allowed_is_used(pages: dict[str, Page], tmp_path: Path) -> None:
    full = assemble(document(*[pages[GRAINY]] * 3), Limits(), tmp_path).size_bytes
    for limit in (full, full // 2, full // 3):
        made = assemble(document(*[pages[GRAINY]] * 3), Limits(max_bytes=limit), tmp_path)
        assert limit * 0.75 <= made.size_bytes <= limit


def test_what_cannot_fit_says_how_many_pages_would(pages: dict[str, Page], tmp_path: Path) -> None:
    lightest = assemble(document(pages[TEXT]), Limits(), tmp_path).size_bytes
    with pytest.raises(TooHeavyError) as caught:
        fit([pages[TEXT]] * 5, FileFormat.PDF, lightest * 2 + 100, tmp_path)
    assert caught.value.pages_that_fit == 2
