"""Making of a document the one file that a site accepts: right format, under the limit, most legible."""

from __future__ import annotations

import errno
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.documents.encoding import write_pdf
from kiosk.documents.errors import DocumentError, DocumentFault, Proposal
from kiosk.documents.fitting import TooHeavyError, fit
from kiosk.documents.models import FileFormat
from kiosk.documents.pdf import page_count
from kiosk.documents.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.documents.models import Document, Limits

# PDF wherever it may be: it keeps the paper's true size. JPEG before PNG: a tenth of the weight.
PREFERENCE: Final = (FileFormat.PDF, FileFormat.JPEG, FileFormat.PNG)


@dataclass(frozen=True, slots=True)
class AssembledFile:
    """A file ready to be handed to a site; its name is the last part of `path`."""

    path: Path
    size_bytes: int
    pages: int
    file_format: FileFormat

    @property
    def media_type(self) -> str:
        """The registered media type."""
        return self.file_format.media_type


def choose_format(document: Document, limits: Limits) -> FileFormat:
    """Return the format that the document's file will have; raise `DocumentError` when there is none."""
    pages = len(document.pages)
    if pages == 0:
        raise DocumentError(DocumentFault.NO_PAGE)
    if not limits.formats:
        raise DocumentError(DocumentFault.FORMAT_NOT_POSSIBLE)
    if limits.max_pages is not None and pages > limits.max_pages:
        raise DocumentError(
            DocumentFault.TOO_MANY_PAGES, limit=limits.max_pages, found=pages, pages_that_fit=limits.max_pages
        )
    chosen = next(candidate for candidate in PREFERENCE if candidate in limits.formats)
    if chosen is not FileFormat.PDF and pages > 1 and not limits.is_file_per_page:
        raise DocumentError(DocumentFault.SEVERAL_PAGES_NEED_PDF, limit=1, found=pages, pages_that_fit=1)
    return chosen


def assemble(document: Document, limits: Limits, folder: Path) -> AssembledFile:
    """Write the document's best file that fits the limits into `folder` (which must exist) and return it.

    The same document and limits give the same bytes; an earlier file of that name is replaced at once or not
    at all. A PDF that came whole from a site is handed on unaltered where it fits, because it may be signed;
    all else is encoded anew and says nothing about device or time. Raises `DocumentError`; where the limits
    ask for a file per page, use `assemble_each`.
    """
    chosen = choose_format(document, replace(limits, is_file_per_page=False))
    return _assembled(document, chosen, limits, folder, part=0)


def assemble_each(document: Document, limits: Limits, folder: Path) -> Iterator[AssembledFile]:
    """Yield the files of a document in the order of its pages, each written when it is asked for.

    That is one file, or one a page (named with its number) where the limits ask for it. Raises as `assemble`.
    """
    chosen = choose_format(document, limits)
    if not limits.is_file_per_page or len(document.pages) == 1:
        yield _assembled(document, chosen, limits, folder, part=0)
        return
    for part, page in enumerate(document.pages, start=1):
        yield _assembled(replace(document, pages=(page,)), chosen, limits, folder, part)


def _assembled(
    document: Document, chosen: FileFormat, limits: Limits, folder: Path, part: int
) -> AssembledFile:
    target = folder / safe_name(document.title, chosen, limits.name_rule, part)
    try:
        with tempfile.TemporaryDirectory(prefix=".assembly-", dir=folder) as scratch_name:
            scratch = Path(scratch_name)
            source = _whole_pdf(document) if chosen is FileFormat.PDF else None
            produced = scratch / "whole"
            if source is not None and _fits(source, limits):
                shutil.copyfile(source, produced)
            else:
                produced = _encoded(document, chosen, limits, scratch)
            size_bytes = produced.stat().st_size
            produced.replace(target)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DocumentError(DocumentFault.NO_SPACE) from error
        raise
    return AssembledFile(target, size_bytes, len(document.pages), chosen)


def _encoded(document: Document, chosen: FileFormat, limits: Limits, scratch: Path) -> Path:
    room = limits.max_bytes
    result = scratch / "bound"
    while True:
        try:
            images = fit(document.pages, chosen, room, scratch)
        except TooHeavyError as trouble:
            raise DocumentError(
                DocumentFault.TOO_HEAVY,
                limit=limits.max_bytes,
                pages_that_fit=trouble.pages_that_fit,
                # Fewer pages or two files help only where there are several.
                proposals=None if len(document.pages) > 1 else (Proposal.CALL_MEDIATOR,),
            ) from None
        if chosen is not FileFormat.PDF:
            return images[0]
        write_pdf(images, result)
        if limits.max_bytes is None or room is None or _fits(result, limits):
            return result
        # What stands around the images was a few bytes more than reckoned: the file's own weight decides.
        room -= result.stat().st_size - limits.max_bytes


def _fits(path: Path, limits: Limits) -> bool:
    return limits.max_bytes is None or path.stat().st_size <= limits.max_bytes


def _whole_pdf(document: Document) -> Path | None:
    """Return the PDF that the document's pages are, when they are all of it, in its order and not turned."""
    path = document.pages[0].path
    untouched = all(
        page.path == path and page.pdf_index == index and not page.rotation
        for index, page in enumerate(document.pages)
    )
    return path if untouched and page_count(path) == len(document.pages) else None
