"""What a page, a document and the limits of a receiver are, as values that cross layers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MM_PER_INCH = 25.4


class Origin(StrEnum):
    """Where a document came from."""

    SCANNED = "scanned"
    DOWNLOADED = "downloaded"
    PRINTED_PAGE = "printed_page"
    BROUGHT = "brought"


class Rotation(IntEnum):
    """Clockwise quarter turns to show a page upright, in degrees."""

    NONE = 0
    RIGHT = 90
    HALF = 180
    LEFT = 270

    def turned(self, degrees: int) -> Rotation:
        """Return this rotation turned further clockwise by a multiple of 90 degrees (negative: back)."""
        return Rotation((self + degrees) % 360)

    @property
    def swaps_sides(self) -> bool:
        """Whether width and height change places."""
        return self in {Rotation.RIGHT, Rotation.LEFT}


class FileFormat(StrEnum):
    """The formats that the kiosk can make; the value is the file's ending."""

    PDF = "pdf"
    JPEG = "jpg"
    PNG = "png"

    @property
    def media_type(self) -> str:
        """The registered media type."""
        return {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}[self.value]


ALL_FORMATS: frozenset[FileFormat] = frozenset(FileFormat)


@dataclass(frozen=True, slots=True)
class PageVersion:
    """Another file of a page, at the same resolution; sizes as in `Page`."""

    path: Path
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page: an image file in the session's workspace, or one page of a PDF kept there.

    `width_px` and `height_px` are of the file as it lies there, before `rotation`. For a page of a PDF
    `pdf_index` counts from 0 and `resolution_dpi` is what the pixel sizes were computed with. A scan that the
    kiosk has made right has two versions: `is_improved` tells which one counts, `alternative` is the other. A
    page on which both sides of a card were put keeps those as `sides`.
    """

    id: str
    path: Path
    width_px: int
    height_px: int
    resolution_dpi: int
    rotation: Rotation = Rotation.NONE
    pdf_index: int | None = None
    is_improved: bool = False
    alternative: PageVersion | None = None
    sides: tuple[Page, ...] = ()

    def __post_init__(self) -> None:
        if self.width_px <= 0 or self.height_px <= 0 or self.resolution_dpi <= 0:
            raise ValueError(
                f"page of {self.width_px} x {self.height_px} px at {self.resolution_dpi} dpi has no size"
            )

    @property
    def width_mm(self) -> float:
        """Width of the paper as it is shown, after rotation."""
        side_px = self.height_px if self.rotation.swaps_sides else self.width_px
        return side_px / self.resolution_dpi * MM_PER_INCH

    @property
    def height_mm(self) -> float:
        """Height of the paper as it is shown, after rotation."""
        side_px = self.width_px if self.rotation.swaps_sides else self.height_px
        return side_px / self.resolution_dpi * MM_PER_INCH

    @property
    def scan_path(self) -> Path:
        """The file of the page as it was scanned, whichever version counts."""
        return self.alternative.path if self.is_improved and self.alternative else self.path

    @property
    def files(self) -> tuple[Path, ...]:
        """All files of the page: its versions, and those of the sides that it was made of."""
        own = (self.path,) if self.alternative is None else (self.path, self.alternative.path)
        return own + tuple(path for side in self.sides for path in side.files)

    def improved(self, better: PageVersion) -> Page:
        """Return the page with its scan made right; the scan itself is the alternative."""
        return replace(self, alternative=better, is_improved=False).swapped()

    def swapped(self) -> Page:
        """Return the page with its two versions in each other's place; itself where there is one."""
        other = self.alternative
        if other is None:
            return self
        own = PageVersion(self.path, self.width_px, self.height_px)
        return replace(
            self,
            path=other.path,
            width_px=other.width_px,
            height_px=other.height_px,
            alternative=own,
            is_improved=not self.is_improved,
        )

    def turned(self, degrees: int) -> Page:
        """Return the page turned clockwise by a multiple of 90 degrees."""
        return replace(self, rotation=self.rotation.turned(degrees))


@dataclass(frozen=True, slots=True)
class Document:
    """One or several pages under one title; `paper_id` is the procedure's paper that it answers, if any."""

    id: str
    title: str
    paper_id: str | None
    pages: tuple[Page, ...]
    origin: Origin
    is_used: bool = False

    def page(self, page_id: str) -> Page:
        """Return the page of that id; raise `KeyError` when the document has none such."""
        for page in self.pages:
            if page.id == page_id:
                return page
        raise KeyError(page_id)

    def index_of(self, page_id: str) -> int:
        """Return the page's place, counted from 0; raise `KeyError` when the document has none such."""
        return self.pages.index(self.page(page_id))


@dataclass(frozen=True, slots=True)
class NameRule:
    """The file names that a receiver takes: at most `max_chars` with the ending, of `characters` alone.

    `characters` is what stands between the brackets of a regular expression; all letters of one case are in.
    """

    max_chars: int | None = None
    characters: str = "a-z0-9-"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the receiver of a file accepts; None means that no limit is known.

    With `is_file_per_page` each page goes into a file of its own, and `max_bytes` holds for each file.
    """

    formats: frozenset[FileFormat] = ALL_FORMATS
    max_bytes: int | None = None
    max_pages: int | None = None
    is_file_per_page: bool = False
    name_rule: NameRule | None = None

    def __post_init__(self) -> None:
        for limit in (self.max_bytes, self.max_pages):
            if limit is not None and limit < 1:
                raise ValueError(f"a limit of {limit} lets nothing through")

    def narrowed(self, other: Limits) -> Limits:
        """Return the limits that satisfy both: the paper's and the site's file field."""
        return Limits(
            self.formats & other.formats,
            _smaller(self.max_bytes, other.max_bytes),
            _smaller(self.max_pages, other.max_pages),
            self.is_file_per_page or other.is_file_per_page,
            self.name_rule or other.name_rule,
        )


def _smaller(one: int | None, two: int | None) -> int | None:
    known = [limit for limit in (one, two) if limit is not None]
    return min(known) if known else None
