"""Answers for the shape of one paper: what the site takes of it, and how it is scanned."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from devices.scanning.api import ColourMode
from kiosk.catalogue.field import NameCharacters, PositiveInt, Slug
from kiosk.catalogue.text import Source, Text
from kiosk.models import ScanDpi, StrictModel


class FileFormat(StrEnum):
    """Formats of files that a source names as accepted."""

    PDF = "pdf"
    JPG = "jpg"
    JPEG = "jpeg"
    PNG = "png"
    BMP = "bmp"
    TIFF = "tiff"


class NameRule(StrictModel):
    """The file names that a site takes: ``max_chars`` with the ending, ``characters`` as in ``a-z0-9_``."""

    max_chars: Annotated[int, Field(ge=12)] | None = None  # "document.pdf" must pass
    characters: NameCharacters = "a-z0-9-"
    source: Source


class Paper(StrictModel):
    """One paper of the visitor: ``scan`` says whether the site wants an image of it."""

    id: Slug
    title: Text
    note: Text | None = None
    condition: Text | None = None
    required: bool
    scan: bool
    sides: Literal[1, 2] = 1
    colour: ColourMode = ColourMode.COLOUR
    """Grey where colours say nothing: the scan is quicker, and more of its sharpness fits under a limit."""
    resolution_dpi: ScanDpi | None = None
    """None: as configured for the scanner."""
    formats: tuple[FileFormat, ...] = ()
    """Accepted formats; empty where no source states them."""
    max_bytes: PositiveInt | None = None
    max_pages: PositiveInt | None = None
    single_file: bool = True
    """False where the site wants each page in a file of its own."""
    name_rule: NameRule | None = None
