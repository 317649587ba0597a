"""Assembly: what comes out is what was put in, fits, and tells nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from kiosk.documents.assembly import assemble, assemble_each
from kiosk.documents.errors import DocumentError, DocumentFault, Proposal
from kiosk.documents.models import FileFormat, Limits, NameRule, Rotation
from kiosk.documents.pdf import page_count, page_sizes_pt, render_page
from kiosk.documents.thumbnail import pages_of_file
from tests.unit.documents.paper import document, red_corner, write_page, write_pdf

JPEG_ONLY = Limits(formats=frozenset({FileFormat.JPEG}))
PNG_ONLY = Limits(formats=frozenset({FileFormat.PNG}))
UPRIGHT_CORNER = {
    Rotation.NONE: "top left",
    Rotation.RIGHT: "top right",
    Rotation.HALF: "bottom right",
    Rotation.LEFT: "bottom left",
}


def images_of(path: Path) -> list[Image.Image]:
    found = []
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            (image,) = page.get_images().values()
            assert isinstance(image, pikepdf.Stream)
            found.append(pikepdf.PdfImage(image).as_pil_image().convert("RGB"))
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    heights=st.lists(st.integers(120, 420), min_size=1, max_size=4, unique=True),
    rotations=st.lists(st.sampled_from(Rotation), min_size=4, max_size=4),
    noise=st.sampled_from([0, 40, 250]),
    max_bytes=st.one_of(st.none(), st.integers(1, 400_000)),
)
def test_a_file_is_never_too_heavy_and_keeps_every_page_in_order_and_upright(
    heights: list[int], rotations: list[Rotation], noise: int, max_bytes: int | None
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        pages = [
            write_page(
                folder / f"p{n}.png", 100, height, dpi=75, noise=noise, number=n, rotation=rotations[n]
            )
            for n, height in enumerate(heights)
        ]
        fault: DocumentError | None = None
        try:
            made = assemble(document(*pages), Limits(max_bytes=max_bytes), folder)
        except DocumentError as error:
            fault = error
        if fault is not None:
            assert max_bytes is not None
            assert fault.code is DocumentFault.TOO_HEAVY
            assert fault.pages_that_fit is not None
            assert fault.pages_that_fit < len(pages)
            assert not list(folder.glob("*.pdf"))
            return
        assert made.size_bytes == made.path.stat().st_size
        assert max_bytes is None or made.size_bytes <= max_bytes
        assert made.pages == page_count(made.path) == len(pages)
        for page, image in zip(pages, images_of(made.path), strict=True):
            # The heights differ: the sides tell which page it is.
            shown = (page.height_mm / page.width_mm) if page.width_mm else 0
            assert image.height / image.width == pytest.approx(shown, rel=0.05)
            if noise < 250:
                assert red_corner(image) == UPRIGHT_CORNER[page.rotation] or made.size_bytes < 6000


@settings(max_examples=10, deadline=None)
@given(file_format=st.sampled_from(FileFormat), noise=st.sampled_from([0, 60]))
def test_a_file_tells_neither_device_nor_time(file_format: FileFormat, noise: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "scan.jpg"
        page = write_page(source, noise=noise)
        exif = Image.Exif()
        exif[0x010F] = "SECRETMAKER"
        exif[0x0132] = "2026:11:23 10:00:00"
        with Image.open(source) as image:
            image.load()
        image.save(source, exif=exif, comment=b"SECRETCOMMENT", icc_profile=b"SECRETPROFILE", dpi=(75, 75))
        assert b"SECRETMAKER" in source.read_bytes()
        made = assemble(document(page), Limits(formats=frozenset({file_format})), folder)
        data = made.path.read_bytes()
        for trace in (
            b"SECRET",
            b"2026",
            b"Date",
            b"Producer",
            b"Creator",
            b"Exif",
            b"/ID",
            b"scan",
            b"img2pdf",
        ):
            assert trace not in data, trace


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png", noise=30)
    first = assemble(document(page, page), Limits(), tmp_path).path.read_bytes()
    second = assemble(document(page, page), Limits(), tmp_path).path.read_bytes()
    assert first == second


def test_a_page_keeps_its_true_size_on_a4(tmp_path: Path) -> None:
    a4 = write_page(tmp_path / "a4.png", 1240, 1754, dpi=150)
    card = write_page(tmp_path / "card.png", 506, 319, dpi=150)
    made = assemble(document(a4, card, a4.turned(90)), Limits(), tmp_path)
    sizes = page_sizes_pt(made.path)
    assert sizes[0] == pytest.approx((595.28, 841.89), abs=0.1)
    assert sizes[1] == sizes[2] == pytest.approx((841.89, 595.28), abs=0.1)
    shown = render_page(made.path, 1, 150).convert("L").point(lambda value: 255 if value < 128 else 0)
    box = shown.getbbox()
    assert box is not None
    # The red third of the card is 506 / 3 px wide at 150 dpi, and is drawn so at 150 dpi: nothing was scaled.
    assert box[2] - box[0] == pytest.approx(506 / 3, abs=3)


def test_the_best_quality_that_fits_is_taken(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png", 1654, 2339, dpi=200, noise=25)
    full = assemble(document(page), Limits(), tmp_path).size_bytes
    sizes = [
        assemble(document(page), Limits(max_bytes=limit), tmp_path).size_bytes
        for limit in (full, full - 1, full // 4, full // 10)
    ]
    assert sizes[0] == full
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4
    # Not thrown away without need: at least a fifth of what is allowed is used.
    assert sizes[3] > full // 50


def test_one_page_becomes_a_picture_where_only_pictures_are_taken(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png", rotation=Rotation.RIGHT)
    jpeg = assemble(document(page, title="Carte d'identité"), JPEG_ONLY, tmp_path)
    assert (jpeg.path.name, jpeg.media_type) == ("carte-identite.jpg", "image/jpeg")
    with Image.open(jpeg.path) as image:
        assert image.format == "JPEG"
    png = assemble(document(page), PNG_ONLY, tmp_path)
    with Image.open(png.path) as image:
        assert image.format == "PNG"
        assert red_corner(image) == "top right"
        assert image.size == (877, 620)


def test_a_png_under_a_limit_is_made_lighter(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png", 1240, 1754, dpi=150, noise=60)
    full = assemble(document(page), PNG_ONLY, tmp_path).size_bytes
    made = assemble(document(page), replace(PNG_ONLY, max_bytes=full // 3), tmp_path)
    assert made.size_bytes <= full // 3


@pytest.mark.parametrize(
    ("pages", "limits", "fault", "proposal"),
    [
        (0, Limits(), DocumentFault.NO_PAGE, Proposal.SCAN_AGAIN),
        (2, JPEG_ONLY, DocumentFault.SEVERAL_PAGES_NEED_PDF, Proposal.ONE_FILE_PER_PAGE),
        (3, Limits(max_pages=2), DocumentFault.TOO_MANY_PAGES, Proposal.FEWER_PAGES),
        (1, Limits(formats=frozenset()), DocumentFault.FORMAT_NOT_POSSIBLE, Proposal.CALL_MEDIATOR),
        (2, Limits(max_bytes=900), DocumentFault.TOO_HEAVY, Proposal.TWO_FILES),
        (1, Limits(max_bytes=900), DocumentFault.TOO_HEAVY, Proposal.CALL_MEDIATOR),
    ],
)
def test_what_cannot_be_made_says_why(
    tmp_path: Path, pages: int, limits: Limits, fault: DocumentFault, proposal: Proposal
) -> None:
    page = write_page(tmp_path / "a.png", noise=50)
    with pytest.raises(DocumentError) as caught:
        assemble(document(*[page] * pages), limits, tmp_path)
    assert caught.value.code is fault
    assert proposal in caught.value.proposals
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"], "nothing half-made stays behind"


def test_a_failure_leaves_the_earlier_file(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png", noise=50)
    made = assemble(document(page), Limits(), tmp_path)
    before = made.path.read_bytes()
    with pytest.raises(DocumentError):
        assemble(document(page), Limits(max_bytes=10), tmp_path)
    assert made.path.read_bytes() == before


def test_too_heavy_tells_how_many_pages_would_fit(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png", 1240, 1754, dpi=150, noise=250)
    lightest = 0
    for limit in range(50_000, 3_000_000, 50_000):
        try:
            assemble(document(page), Limits(max_bytes=limit), tmp_path)
        except DocumentError:
            continue
        lightest = limit
        break
    with pytest.raises(DocumentError) as caught:
        assemble(document(*[page] * 6), Limits(max_bytes=lightest * 2), tmp_path)
    assert caught.value.pages_that_fit in {2, 3}


def test_a_site_s_own_pdf_is_handed_on_unaltered(tmp_path: Path) -> None:
    source = write_pdf(tmp_path / "proof.pdf", [(595, 842), (595, 842)])
    ids = iter("abc")
    pages = pages_of_file(source, FileFormat.PDF, lambda: next(ids))
    made = assemble(document(*pages, title="Preuve"), Limits(), tmp_path)
    assert made.path.read_bytes() == source.read_bytes()
    assert (made.path.name, made.pages) == ("preuve.pdf", 2)


def test_a_site_s_pdf_that_was_changed_is_made_anew(tmp_path: Path) -> None:
    source = write_pdf(tmp_path / "proof.pdf", [(595, 842), (300, 842), (842, 595)])
    ids = iter("abc")
    first, _, third = pages_of_file(source, FileFormat.PDF, lambda: next(ids))
    made = assemble(document(third.turned(90), first, title="Preuve"), Limits(), tmp_path)
    assert page_count(made.path) == 2
    assert all(width < height for width, height in page_sizes_pt(made.path))
    assert b"Some site" not in made.path.read_bytes()


@pytest.mark.parametrize("ending", ["png", "jpg", "ppm"])
def test_a_cut_off_page_is_told(tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # As WeasyPrint leaves it.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    page = write_page(tmp_path / f"a.{ending}", noise=50)
    data = page.path.read_bytes()
    page.path.write_bytes(data[: len(data) // 2])
    with pytest.raises(DocumentError) as caught:
        assemble(document(page), Limits(), tmp_path)
    assert caught.value.code is DocumentFault.UNREADABLE
    page.path.unlink()
    with pytest.raises(DocumentError) as caught:
        assemble(document(page), Limits(), tmp_path)
    assert caught.value.code is DocumentFault.UNREADABLE


def test_where_a_file_per_page_is_wanted_each_page_is_one(tmp_path: Path) -> None:
    pages = [write_page(tmp_path / f"p{n}.png", 100, 120 + 20 * n, noise=40, number=n) for n in range(3)]
    limits = Limits(is_file_per_page=True, max_bytes=40_000, formats=frozenset({FileFormat.JPEG}))
    made = list(assemble_each(document(*pages, title="Avis"), limits, tmp_path))
    assert [file.path.name for file in made] == ["avis-1.jpg", "avis-2.jpg", "avis-3.jpg"]
    for file, page in zip(made, pages, strict=True):
        assert file.pages == 1
        assert file.size_bytes == file.path.stat().st_size <= 40_000
        with Image.open(file.path) as image:
            assert image.size == (page.width_px, page.height_px)


def test_where_one_file_is_wanted_or_one_page_is_there_it_is_one(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png")
    for pages, limits in (((page, page), Limits()), ((page,), Limits(is_file_per_page=True))):
        (made,) = assemble_each(document(*pages, title="Avis"), limits, tmp_path)
        assert (made.path.name, made.pages) == ("avis.pdf", len(pages))


def test_a_file_per_page_still_counts_the_pages(tmp_path: Path) -> None:
    page = write_page(tmp_path / "a.png")
    with pytest.raises(DocumentError) as caught:
        list(assemble_each(document(page, page), Limits(is_file_per_page=True, max_pages=1), tmp_path))
    assert caught.value.code is DocumentFault.TOO_MANY_PAGES


def test_a_file_s_name_keeps_to_the_site_s_rule(tmp_path: Path) -> None:
    limits = Limits(is_file_per_page=True, name_rule=NameRule(16, "A-Z0-9_"))
    page = write_page(tmp_path / "a.png")
    made = assemble_each(document(page, page, title="Avis d'imposition"), limits, tmp_path)
    assert [file.path.name for file in made] == ["AVIS_IMPOS_1.pdf", "AVIS_IMPOS_2.pdf"]
