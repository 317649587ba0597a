"""Every brought file becomes a clean new one or one plain outcome, in a process that may die of it."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
import pillow_heif
import pypdfium2
import pytest
from PIL import Image

from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.kind import FileKind
from kiosk.intake.limit import MAX_PAGES, MAX_SOURCE_BYTES
from kiosk.intake.remake_process import RemakeProcess
from tests.unit.intake import hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.intake.remade import Remade

# Names that must stand nowhere in a new PDF, with a delimiter behind them.
FORBIDDEN = re.compile(
    rb"/(AA|AcroForm|Annots|EF|EmbeddedFiles?|Filespec|JS|JavaScript|Launch|Names|OpenAction|URI|XFA|Metadata"
    rb"|PieceInfo|Info|Author|Producer|CreationDate|LastModified|Lang|OCProperties|Properties)\b"
)

# The worker with its limits, for all files of a folder: what crashes it or spoils it for the next one shows.
ALL = """
import json, pathlib, sys
from kiosk.intake import remake_worker
remake_worker.confine()
remake_worker.bound_library()
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    order = {"source": str(path), "target": str(path.with_suffix(".out"))}
    print(remake_worker.answer(json.dumps(order).encode()).decode(), flush=True)
"""


def remade(folder: Path, content: bytes, name: str = "in") -> tuple[Remade, bytes]:
    source, target = folder / name, folder / f"{name}.out"
    source.write_bytes(content)
    done = RemakeProcess().remake(source, target)
    made = target.read_bytes()
    assert len(made) == done.size_bytes
    assert target.stat().st_mode & 0o777 == 0o600
    return done, made


def fault(folder: Path, content: bytes, name: str = "in") -> IntakeFault:
    with pytest.raises(IntakeError) as caught:
        remade(folder, content, name)
    assert not (folder / f"{name}.out").exists()
    return caught.value.code


@contextmanager
def suppress_refusal(expected: set[IntakeFault]) -> Iterator[None]:
    try:
        yield
    except IntakeError as error:
        if error.code not in expected:
            raise


def pixel(made: bytes, x_pt: int, y_pt: int) -> tuple[int, ...]:
    """The colour of the first page at a point, counted from its lower left corner."""
    with pypdfium2.PdfDocument(made) as document:
        image = document[0].render().to_pil().convert("RGB")
        colour = image.getpixel((x_pt, image.height - y_pt))
    assert isinstance(colour, tuple)
    return colour


@pytest.mark.parametrize(
    ("kind", "orientation"), [("JPEG", 6), ("PNG", 6), ("HEIF", 6), ("JPEG", 1), ("JPEG", 8)]
)
def test_a_photo_is_upright_and_tells_nothing(kind: str, orientation: int, tmp_path: Path) -> None:
    if kind == "HEIF":
        pillow_heif.register_heif_opener()
    done, made = remade(tmp_path, hostile.photo(kind, orientation=orientation))
    assert done.kind is FileKind.JPEG
    assert not [trace for trace in hostile.TRACES if trace in made]
    with Image.open(tmp_path / "in.out") as image:
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
        assert image.size == ((640, 480) if orientation == 1 else (480, 640))
        # The red third: on top when turned right, below when turned left, else at the left.
        red = {1: (20, 240), 6: (240, 20), 8: (240, 620)}[orientation]
        found = image.getpixel(red)
        assert isinstance(found, tuple)
        assert found[0] > 180 > 60 > found[1]


def test_a_large_photo_becomes_a_sheet_at_300_dpi(tmp_path: Path) -> None:
    done, _ = remade(tmp_path, hostile.photo(size=(6000, 4000), orientation=1))
    with Image.open(tmp_path / "in.out") as image:
        assert image.size == (3508, 2339)
    assert done.resolution_dpi == 300


def test_a_busy_pdf_keeps_its_looks_and_nothing_else(tmp_path: Path) -> None:
    done, made = remade(tmp_path, hostile.busy_pdf())
    assert (done.kind, done.pages, done.is_drawn) == (FileKind.PDF, 1, False)
    assert pixel(made, 350, 625) == (255, 0, 0)  # the form's answer
    assert pixel(made, 290, 110) == (255, 255, 255)  # the photo's right part
    assert pixel(made, 120, 170)[0] > 180 > pixel(made, 120, 170)[1]  # and its red third
    with pikepdf.open(tmp_path / "in.out") as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}
        unpacked = tmp_path / "unpacked.pdf"
        pdf.save(unpacked, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, compress_streams=False)
    for content in (made, unpacked.read_bytes()):
        assert not FORBIDDEN.findall(content)
        assert not [trace for trace in hostile.TRACES if trace in content]


def test_hidden_layers_stay_hidden(tmp_path: Path) -> None:
    done, made = remade(tmp_path, hostile.layered_pdf())
    assert done.is_drawn
    assert pixel(made, 300, 300) == (255, 255, 255)


def test_inherited_sizes_and_turns_are_kept(tmp_path: Path) -> None:
    content = hostile.written(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 500]/Rotate 90>>",
        b"<</Type/Page/Parent 2 0 R>>",
    )
    _, made = remade(tmp_path, content)
    with pypdfium2.PdfDocument(made) as document:
        assert document[0].get_size() == (500, 300)


@pytest.mark.parametrize(
    "body",
    [
        b"PK\x03\x04" + hostile.SECRET,
        b"\xff\xd8\xff" + hostile.SECRET,
        b"<html><script>" + hostile.SECRET,
        b"MZ" + hostile.SECRET,
    ],
)
@pytest.mark.parametrize("make", [hostile.plain_pdf, hostile.photo])
def test_what_a_file_is_as_well_does_not_survive(
    body: bytes, make: Callable[[], bytes], tmp_path: Path
) -> None:
    _, made = remade(tmp_path, make() + body)
    assert hostile.SECRET not in made


def test_what_stands_before_the_mark_is_refused(tmp_path: Path) -> None:
    assert fault(tmp_path, b"<html>" + hostile.plain_pdf(), "paper.pdf") is IntakeFault.NOT_ACCEPTED
    assert fault(tmp_path, b"MZ\x90", "paper.jpg") is IntakeFault.NOT_ACCEPTED
    done, _ = remade(tmp_path, hostile.photo("PNG"), "photo.pdf")
    assert done.kind is FileKind.JPEG


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: hostile.png_header(60_000, 60_000), {IntakeFault.TOO_LARGE}),
        (lambda: hostile.png_header(7000, 7000, b"\x78\x9c"), {IntakeFault.UNREADABLE}),
        (hostile.png_text_bomb, {IntakeFault.UNREADABLE}),
        (lambda: hostile.photo()[:4000], {IntakeFault.UNREADABLE}),
        (lambda: hostile.photo("PNG")[:-40], {IntakeFault.UNREADABLE}),
        (lambda: hostile.photo("JPEG")[:20], {IntakeFault.UNREADABLE}),
        (lambda: hostile.plain_pdf()[:60], {IntakeFault.UNREADABLE}),
        (lambda: hostile.plain_pdf(MAX_PAGES + 1), {IntakeFault.TOO_MANY_PAGES}),
        (hostile.locked_pdf, {IntakeFault.LOCKED}),
        (hostile.object_stream_bomb, {IntakeFault.TOO_LARGE, IntakeFault.UNREADABLE}),
    ],
)
def test_what_cannot_be_taken_says_why(
    make: Callable[[], bytes], expected: set[IntakeFault], tmp_path: Path
) -> None:
    assert fault(tmp_path, make()) in expected


@pytest.mark.parametrize(
    "make",
    [
        lambda: hostile.stream_bomb(1),
        lambda: hostile.stream_bomb(3),
        hostile.looped_pages,
        hostile.looped_forms,
        hostile.nested_arrays,
    ],
)
def test_traps_end_in_an_outcome(make: Callable[[], bytes], tmp_path: Path) -> None:
    source, target = tmp_path / "trap", tmp_path / "trap.out"
    source.write_bytes(make())
    with suppress_refusal({IntakeFault.TOO_LARGE, IntakeFault.UNREADABLE}):
        assert RemakeProcess().remake(source, target).pages <= 2
        assert target.stat().st_size < 100_000
    assert remade(tmp_path, hostile.plain_pdf(), "next")[0].pages == 1


def test_ten_thousand_pages_are_too_many(tmp_path: Path) -> None:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 10_003))
    pages = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"] * 10_000
    content = hostile.written(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 10000/Kids[" + kids + b"]>>", *pages
    )
    assert fault(tmp_path, content) is IntakeFault.TOO_MANY_PAGES


def test_a_file_that_is_too_heavy_is_not_read(tmp_path: Path) -> None:
    source = tmp_path / "heavy"
    with source.open("wb") as stream:
        stream.write(b"%PDF-1.7")
        stream.truncate(MAX_SOURCE_BYTES + 1)
    with pytest.raises(IntakeError) as caught:
        RemakeProcess().remake(source, tmp_path / "out")
    assert caught.value.code is IntakeFault.TOO_LARGE


def test_fuzzed_files_each_get_an_outcome(tmp_path: Path) -> None:
    random_numbers = random.Random(4)  # noqa: S311 - the same fifty, always
    pillow_heif.register_heif_opener()
    whole = [
        hostile.photo(),
        hostile.photo("PNG"),
        hostile.photo("HEIF"),
        hostile.busy_pdf(),
        hostile.plain_pdf(3),
        hostile.layered_pdf(),
    ]
    samples = []
    for number in range(50):
        content = bytearray(whole[number % len(whole)])
        for _ in range(random_numbers.choice((1, 3, 20, 200))):
            content[random_numbers.randrange(8, len(content))] = random_numbers.randrange(256)
        if number % 7 == 0:
            del content[random_numbers.randrange(8, len(content)) :]
        samples.append(bytes(content))

    for number, sample in enumerate(samples):
        (tmp_path / f"fuzz-{number:02}").write_bytes(sample)
    done = subprocess.run([sys.executable, "-c", ALL, tmp_path], capture_output=True, check=True, timeout=60)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(samples)
    outcomes = [answer["fault"] or "remade" for answer in answers]
    assert set(outcomes) <= {
        "remade",
        IntakeFault.UNREADABLE,
        IntakeFault.TOO_LARGE,
        IntakeFault.NOT_ACCEPTED,
    }
    # Both ends occur: neither is everything refused nor does nothing of the damage matter.
    assert 5 < outcomes.count("remade") < 45
    assert remade(tmp_path, hostile.plain_pdf(), "next")[0].pages == 1
