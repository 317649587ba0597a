"""What a site's file field takes, and which of the session's documents can be handed to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.documents.assembly import choose_format
from kiosk.documents.errors import DocumentError, DocumentFault
from kiosk.documents.models import ALL_FORMATS, FileFormat, Limits, NameRule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.catalogue.paper import Paper
    from kiosk.documents.models import Document

# Sites write the same format in many ways; what is not here names a format that the kiosk does not make.
_NAMES: Final[dict[str, frozenset[FileFormat]]] = {
    "*": ALL_FORMATS,
    "*/*": ALL_FORMATS,
    ".*": ALL_FORMATS,
    "application/*": frozenset({FileFormat.PDF}),
    "application/pdf": frozenset({FileFormat.PDF}),
    "application/x-pdf": frozenset({FileFormat.PDF}),
    "application/octet-stream": ALL_FORMATS,
    ".pdf": frozenset({FileFormat.PDF}),
    "image/*": frozenset({FileFormat.JPEG, FileFormat.PNG}),
    "image/jpeg": frozenset({FileFormat.JPEG}),
    "image/jpg": frozenset({FileFormat.JPEG}),
    "image/pjpeg": frozenset({FileFormat.JPEG}),
    ".jpg": frozenset({FileFormat.JPEG}),
    ".jpeg": frozenset({FileFormat.JPEG}),
    ".jpe": frozenset({FileFormat.JPEG}),
    ".jfif": frozenset({FileFormat.JPEG}),
    "image/png": frozenset({FileFormat.PNG}),
    "image/x-png": frozenset({FileFormat.PNG}),
    ".png": frozenset({FileFormat.PNG}),
}


def parse_accept(accept: str | Iterable[str]) -> frozenset[FileFormat]:
    """Return the formats that the kiosk makes and an `accept` attribute (or a list of its parts) lets in.

    Nothing said means that all is accepted; a list that names none of our formats gives the empty set.
    """
    parts = (
        accept.split(",")
        if isinstance(accept, str)
        else [part for text in accept for part in text.split(",")]
    )
    # Parameters ("image/jpeg; q=0.8") and blanks are no part of the name.
    names = [name for part in parts if (name := part.split(";")[0].strip().lower())]
    if not names:
        return ALL_FORMATS
    # Some lists leave the dot out ("pdf, jpg"), which browsers ignore: the visitor should pass all the same.
    return frozenset[FileFormat]().union(
        *(_NAMES.get(name, _NAMES.get(f".{name}", frozenset())) for name in names)
    )


def limits_of_paper(paper: Paper) -> Limits:
    """Return what the catalogue knows of the site's limits for this paper."""
    formats = parse_accept(f".{file_format.value}" for file_format in paper.formats)
    rule = paper.name_rule
    return Limits(
        formats,
        paper.max_bytes,
        paper.max_pages,
        is_file_per_page=not paper.single_file,
        name_rule=None if rule is None else NameRule(rule.max_chars, rule.characters),
    )


@dataclass(frozen=True, slots=True)
class FileField:
    """A file field of the site's page, as it asks: its limits and whether it takes several files."""

    limits: Limits
    takes_several: bool = False

    @classmethod
    def of(cls, accept: str | Iterable[str], *, takes_several: bool = False) -> FileField:
        """Build it from the page's `accept` and `multiple`."""
        return cls(Limits(parse_accept(accept)), takes_several)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document can be handed to a field, in which format, or why not."""

    document_id: str
    file_format: FileFormat | None
    refusal: DocumentFault | None = None

    @property
    def can_be_handed(self) -> bool:
        """Whether a file can be made; only making it tells whether its weight passes."""
        return self.file_format is not None


def judge(
    documents: Iterable[Document], field: FileField, limits_of: Callable[[Document], Limits]
) -> tuple[Verdict, ...]:
    """Say of each document, in order, whether the field takes it.

    `limits_of` gives what the catalogue knows of the document's paper; where it and the field have no format
    in common the field wins: the page that stands before the visitor is newer than the catalogue.
    """
    return tuple(_verdict(document, effective_limits(field, limits_of(document))) for document in documents)


def effective_limits(field: FileField, paper: Limits) -> Limits:
    """Return the limits to assemble with: both; the field alone on formats where they clash.

    A file per page is made only where the field takes several files.
    """
    both = field.limits.narrowed(paper)
    return replace(
        both,
        formats=both.formats or field.limits.formats,
        is_file_per_page=both.is_file_per_page and field.takes_several,
    )


def _verdict(document: Document, limits: Limits) -> Verdict:
    try:
        return Verdict(document.id, choose_format(document, limits))
    except DocumentError as error:
        return Verdict(document.id, None, error.code)
