"""Encoding the pages of one file so that together they fit: weighed first, then shared out, then encoded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PIL import Image

from kiosk.documents.budget import Choice, lightest, pages_that_fit, share
from kiosk.documents.content import Content, content_of
from kiosk.documents.encoding import at_resolution, encode
from kiosk.documents.image import open_upright
from kiosk.documents.models import MM_PER_INCH, FileFormat
from kiosk.documents.quality import BEST_DPI, ladder_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.documents.models import Page
    from kiosk.documents.quality import Rung

# Pillow lets go of the interpreter's lock while it works, so a second page uses the terminal's second
# processor; a third in memory would go over the 300 MB that fitting may take.
_PAGES_AT_ONCE: Final = 2
# An A4 page at 300 dpi has 8.7 million; of larger scans and of A3 there is memory for one only.
_MANY_PIXELS: Final = 10_000_000
# Letters in black and white need this resolution: below, an e of 8 pt closes.
_MIN_TEXT_DPI: Final = 200
# An eighth of the page, in bands from top to bottom, tells how the rungs' weights relate.
_BANDS: Final = 12
_SAMPLE_OF_PAGE: Final = 8
# What a PDF needs at least beside the encoded images: measured 571 to 584 bytes for a page that is a JPEG,
# 505 to 518 for one in black and white (whose TIFF header is left out of the PDF), and 322 to 331 a file.
_PDF_BYTES_A_PICTURE: Final = 570
_PDF_BYTES_A_TEXT: Final = 505
_PDF_BYTES: Final = 320
# Each time that estimates promised too much, they are believed less by this share of the limit.
_DISTRUST: Final = 0.02


@dataclass(slots=True)
class _Fitted:
    """A page on its way: how heavy it is on each rung (only `exact` ones are sure) and what lies encoded.

    `image` is kept where the pages are so few that all may stay in memory, and None else.
    """

    page: Page
    ladder: tuple[Rung, ...]
    weights: list[int]
    exact: set[int]
    path: Path
    image: Image.Image | None
    encoded: int = 0

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is known of its rungs."""
        return tuple(
            Choice(weight, rung.loss) for weight, rung in zip(self.weights, self.ladder, strict=False)
        )

    def learn(self, rung: int, weight: int) -> None:
        """Take in a weight that is sure, and correct the estimates of the rungs below by the same ratio."""
        ratio = weight / max(1, self.weights[rung])
        for other in range(rung, len(self.weights)):
            if other not in self.exact:
                self.weights[other] = round(self.weights[other] * ratio)
        self.weights[rung] = weight
        self.exact.add(rung)


class TooHeavyError(Exception):
    """The pages are too heavy at their lightest; `pages_that_fit` of the first would pass."""

    def __init__(self, pages_that_fit: int) -> None:
        super().__init__(f"only {pages_that_fit} pages fit")
        self.pages_that_fit = pages_that_fit


def fit(
    pages: Sequence[Page], file_format: FileFormat, max_bytes: int | None, scratch: Path
) -> tuple[Path, ...]:
    """Encode the pages into files in `scratch`, in order, as legibly as `max_bytes` for the whole lets.

    What a PDF needs around them is counted in, to a few bytes. Two pages at most are in memory. Raises
    `TooHeavyError`, and `DocumentError` for a page that cannot be read.
    """
    is_large = any(page.width_px * page.height_px > _MANY_PIXELS for page in pages)
    with ThreadPoolExecutor(1 if is_large else _PAGES_AT_ONCE) as pool:
        weigh = partial(
            _weigh,
            file_format=file_format,
            scratch=scratch,
            estimates=max_bytes is not None,
            keep=max_bytes is not None and len(pages) <= _PAGES_AT_ONCE,
        )
        fitted = list(pool.map(weigh, enumerate(pages)))
        if max_bytes is None:
            return tuple(page.path for page in fitted)
        believed = room = max_bytes - (_PDF_BYTES if file_format is FileFormat.PDF else 0)
        while True:
            choices = [page.choices for page in fitted]
            plan = share(choices, believed)
            is_lightest = plan is None
            rungs = [lightest(page) for page in choices] if plan is None else plan
            unsure = any(rung not in page.exact for page, rung in zip(fitted, rungs, strict=True))
            list(pool.map(partial(_encode, file_format=file_format), fitted, rungs))
            if sum(page.weights[page.encoded] for page in fitted) <= room:
                return tuple(page.path for page in fitted)
            if is_lightest and not unsure:
                raise TooHeavyError(pages_that_fit(choices, room))
            believed -= round(room * _DISTRUST)


def _weigh(
    numbered: tuple[int, Page], *, file_format: FileFormat, scratch: Path, estimates: bool, keep: bool
) -> _Fitted:
    number, page = numbered
    image = open_upright(page, BEST_DPI)
    ladder = ladder_of(_needed(image, page), file_format)
    path = scratch / f"page-{number}"
    around = [_around(rung, file_format) for rung in ladder]
    best = encode(image, page.width_mm, ladder[0], file_format, path)
    weights = [best + around[0]]
    if estimates:
        tried = _tried(_sample(image), page.width_mm, ladder, file_format, scratch / f"sample-{number}")
        weights += [
            round(weight * best / tried[0]) + extra
            for weight, extra in zip(tried[1:], around[1:], strict=True)
        ]
    return _Fitted(page, ladder, weights, {0}, path, image if keep else None)


def _tried(
    sample: Image.Image, width_mm: float, ladder: Sequence[Rung], file_format: FileFormat, scratch: Path
) -> list[int]:
    """Return what a part of the page weighs on each rung; it is made smaller once a resolution."""
    resolutions = {rung.resolution_dpi for rung in ladder}
    smaller = {dpi: at_resolution(sample, width_mm, dpi) for dpi in resolutions}
    weights = [encode(smaller[rung.resolution_dpi], width_mm, rung, file_format, scratch) for rung in ladder]
    scratch.unlink()
    return weights


def _encode(fitted: _Fitted, rung: int, *, file_format: FileFormat) -> None:
    if rung == fitted.encoded:
        return
    chosen = fitted.ladder[rung]
    image = fitted.image or open_upright(fitted.page, chosen.resolution_dpi)
    weight = encode(image, fitted.page.width_mm, chosen, file_format, fitted.path)
    fitted.learn(rung, weight + _around(chosen, file_format))
    fitted.encoded = rung


def _around(rung: Rung, file_format: FileFormat) -> int:
    if file_format is not FileFormat.PDF:
        return 0
    return _PDF_BYTES_A_TEXT if rung.tone is Content.TEXT else _PDF_BYTES_A_PICTURE


def _needed(image: Image.Image, page: Page) -> Content:
    resolution_dpi = image.width / page.width_mm * MM_PER_INCH
    content = content_of(image, resolution_dpi)
    return Content.GREY if content is Content.TEXT and resolution_dpi < _MIN_TEXT_DPI - 1 else content


def _sample(image: Image.Image) -> Image.Image:
    """Return bands of the page, set below each other, as wide as the page."""
    band_px = image.height // (_BANDS * _SAMPLE_OF_PAGE)
    if band_px < 16:  # the height of JPEG's blocks: of less no sample is made, the page itself is small
        return image
    sample = Image.new(image.mode, (image.width, band_px * _BANDS))
    for band in range(_BANDS):
        top_px = (2 * band + 1) * image.height // (2 * _BANDS) - band_px // 2
        sample.paste(image.crop((0, top_px, image.width, top_px + band_px)), (0, band * band_px))
    return sample
