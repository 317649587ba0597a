"""How fast, how light and how legible scanned pages become a file under a site's limit."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import img2pdf
from PIL import Image

from kiosk.documents.assembly import assemble
from kiosk.documents.models import Document, Limits, Origin
from kiosk.documents.pdf import render_page
from tests.benchmarks.figure import Figure, Of
from tests.benchmarks.printed_page import DPI, ELEVEN, THREE, write_scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.documents.models import Page
    from tests.benchmarks.printed_page import Look

_GOAL_MS: Final = 700.0
_GOAL_MB: Final = 300.0
_GOAL_LOST_PERCENT: Final = 3.0
_MEGABYTE: Final = 1_000_000
# More pages than anybody scans: memory must not grow with them.
_MANY: Final = 44
_NO_TESSERACT: Final = (
    "legibility is not measured: apt-get install tesseract-ocr tesseract-ocr-fra (for this benchmark only)\n"
)


def measure(runs: int) -> list[Figure]:
    """Fit 11 pages to 4 MB and 3 to 1 MB a few times, then read them again with tesseract."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = [
            *_measure_document(folder, "11 pages to 4 MB", ELEVEN, 4 * _MEGABYTE, runs),
            *_measure_document(folder, "3 pages to 1 MB", THREE, _MEGABYTE, runs),
            *_measure_document(folder, "one page to 1 MB", THREE[1:2], _MEGABYTE, runs),
        ]
        pages = [write_scan(folder, number, look) for number, look in enumerate(ELEVEN)]
        many = _fitted_apart(pages * (_MANY // len(pages)), 4 * _MEGABYTE * _MANY // len(pages), folder)
        figures.append(_memory(f"{_MANY} pages to 16 MB", [many]))
    return figures


def _measure_document(
    folder: Path, name: str, looks: Sequence[Look], max_bytes: int, runs: int
) -> list[Figure]:
    pages = [write_scan(folder, number, look) for number, look in enumerate(looks)]
    fitted = [_fitted_apart(pages, max_bytes, folder) for _ in range(runs)]
    plain = [_bound_plainly(pages, folder, ending) for ending in ("png", "tiff")]
    seconds = sorted(run[0] for run in fitted)[len(fitted) // 2]
    size_bytes = fitted[0][1]
    figures = [
        Figure(
            f"fit {name}, a page",
            "ms",
            tuple(run[0] * 1000 / len(pages) for run in fitted),
            goal=_GOAL_MS,
            note=f"{size_bytes / max_bytes:.0%} of the limit used",
        ),
        _memory(name, fitted),
    ]
    for ending, (plain_s, plain_bytes) in zip(("PNG", "TIFF"), plain, strict=True):
        figures += [
            Figure(f"fit {name}, time ÷ img2pdf on {ending}", "x", (seconds / plain_s,)),
            Figure(f"fit {name}, weight ÷ img2pdf on {ending}", "%", (size_bytes / plain_bytes * 100,)),
        ]
    if shutil.which("tesseract") is None:
        sys.stderr.write(_NO_TESSERACT)
        return figures
    lost, words = _lost_words(pages, _target(folder), folder)
    figures.append(
        Figure(
            f"fit {name}, words lost",
            "%",
            (lost,),
            goal=_GOAL_LOST_PERCENT,
            of=Of.MOST,
            note=f"of {words} that tesseract finds in the scans",
        )
    )
    return figures


def _memory(name: str, fitted: Sequence[tuple[float, int, float]]) -> Figure:
    return Figure(
        f"fit {name}, peak memory", "MB", tuple(run[2] for run in fitted), goal=_GOAL_MB, of=Of.MOST
    )


def _fitted_apart(pages: Sequence[Page], max_bytes: int, folder: Path) -> tuple[float, int, float]:
    """Return seconds, bytes and peak megabytes of a process that does nothing else."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        return process.submit(_fit, tuple(pages), max_bytes, folder).result()


def _fit(pages: tuple[Page, ...], max_bytes: int, folder: Path) -> tuple[float, int, float]:
    document = Document("fitted", "fitted", None, pages, Origin.SCANNED)
    start_s = time.perf_counter()
    made = assemble(document, Limits(max_bytes=max_bytes), folder)
    taken_s = time.perf_counter() - start_s
    return taken_s, made.size_bytes, _peak_mb()


def _peak_mb() -> float:
    # Not getrusage: its ru_maxrss begins with what the parent had when it forked.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:"))


def _target(folder: Path) -> Path:
    return folder / "fitted.pdf"


def _bound_plainly(pages: Sequence[Page], folder: Path, ending: str) -> tuple[float, int]:
    """Return seconds and bytes of what scanimage's files become with img2pdf alone."""
    files = [page.path for page in pages]
    if ending == "tiff":
        files = [_as_tiff(path) for path in files]
    bound = folder / "plain.pdf"
    start_s = time.perf_counter()
    with bound.open("wb") as stream:
        img2pdf.convert([str(path) for path in files], outputstream=stream)
    taken_s = time.perf_counter() - start_s
    return taken_s, bound.stat().st_size


def _as_tiff(path: Path) -> Path:
    target = path.with_suffix(".tiff")
    with Image.open(path) as image:
        image.save(target, dpi=(DPI, DPI))
    return target


def _lost_words(pages: Sequence[Page], made: Path, folder: Path) -> tuple[float, int]:
    """Return which per cent of the words found in the scans are not found in the file, and their number."""
    drawn = []
    for number in range(len(pages)):
        drawn.append(folder / f"drawn-{number:02}.png")
        render_page(made, number, DPI).save(drawn[-1], compress_level=1, dpi=(DPI, DPI))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        before = list(pool.map(_words, [page.path for page in pages]))
        after = list(pool.map(_words, drawn))
    words = sum(found.total() for found in before)
    kept = sum((one & two).total() for one, two in zip(before, after, strict=True))
    return 100 * (1 - kept / words), words


def _words(picture: Path) -> Counter[str]:
    told = subprocess.run(
        ["tesseract", str(picture), "-", "-l", "fra", "--dpi", str(DPI)],
        capture_output=True,
        text=True,
        check=True,
        # Its own threads only get into each other's way.
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
    ).stdout
    # Of one or two signs it finds many where there is only dirt.
    return Counter(word for word in told.split() if len(word) > 2)
