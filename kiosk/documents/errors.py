"""Why a document cannot become a file, and what to propose to the visitor; the words live in `ui`."""

from __future__ import annotations

from enum import StrEnum


class DocumentFault(StrEnum):
    """What stands in the way."""

    NO_PAGE = "no_page"
    TOO_MANY_PAGES = "too_many_pages"
    FORMAT_NOT_POSSIBLE = "format_not_possible"
    SEVERAL_PAGES_NEED_PDF = "several_pages_need_pdf"
    TOO_HEAVY = "too_heavy"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    LOCKED = "locked"
    NO_SPACE = "no_space"


class Proposal(StrEnum):
    """What the visitor can do about it."""

    SCAN_AGAIN = "scan_again"
    FEWER_PAGES = "fewer_pages"
    TWO_FILES = "two_files"
    ONE_FILE_PER_PAGE = "one_file_per_page"
    DELETE_DOCUMENTS = "delete_documents"
    CALL_MEDIATOR = "call_mediator"


_PROPOSALS: dict[DocumentFault, tuple[Proposal, ...]] = {
    DocumentFault.NO_PAGE: (Proposal.SCAN_AGAIN,),
    DocumentFault.TOO_MANY_PAGES: (Proposal.FEWER_PAGES, Proposal.TWO_FILES),
    DocumentFault.FORMAT_NOT_POSSIBLE: (Proposal.CALL_MEDIATOR,),
    DocumentFault.SEVERAL_PAGES_NEED_PDF: (Proposal.ONE_FILE_PER_PAGE, Proposal.FEWER_PAGES),
    DocumentFault.TOO_HEAVY: (Proposal.TWO_FILES, Proposal.FEWER_PAGES),
    DocumentFault.UNREADABLE: (Proposal.SCAN_AGAIN,),
    DocumentFault.TOO_LARGE: (Proposal.CALL_MEDIATOR,),
    DocumentFault.LOCKED: (Proposal.CALL_MEDIATOR,),
    DocumentFault.NO_SPACE: (Proposal.DELETE_DOCUMENTS, Proposal.CALL_MEDIATOR),
}


class DocumentError(Exception):
    """A document cannot be used as asked.

    `limit` and `found` are in the unit of the fault: bytes for TOO_HEAVY and NO_SPACE, pages for
    TOO_MANY_PAGES and TOO_LARGE (a PDF), pixels for TOO_LARGE (an image). `pages_that_fit` is how many of the
    first pages would pass, where that was found out. The message is for logs: it names no title, no file.
    """

    def __init__(
        self,
        code: DocumentFault,
        *,
        limit: int | None = None,
        found: int | None = None,
        pages_that_fit: int | None = None,
        proposals: tuple[Proposal, ...] | None = None,
    ) -> None:
        super().__init__(f"{code.value} (limit {limit}, found {found})")
        self.code = code
        self.limit = limit
        self.found = found
        self.pages_that_fit = pages_that_fit
        self.proposals = _PROPOSALS[code] if proposals is None else proposals
