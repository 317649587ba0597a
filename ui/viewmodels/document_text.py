"""Turns documents into plain maps of one language, as QML's repeaters read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.catalogue_text import paper_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.catalogue.models import Procedure
    from kiosk.documents.models import Document, FileFormat

Entry = dict[str, Any]

_KILO: Final = 1024
_MEGA: Final = 1024 * 1024


def bytes_text(size_bytes: int, language: str) -> str:
    """Write a weight: whole kilobytes, megabytes with one decimal; nothing for an unknown one."""
    if size_bytes <= 0:
        return ""
    if size_bytes < _MEGA:
        kilobytes = str(max(1, round(size_bytes / _KILO)))
        return QCoreApplication.translate("documents", "%1 Ko").replace("%1", kilobytes)
    megabytes = f"{size_bytes / _MEGA:.1f}"
    if language != "en":
        megabytes = megabytes.replace(".", ",")
    return QCoreApplication.translate("documents", "%1 Mo").replace("%1", megabytes)


def pages_text(count: int) -> str:
    """Say how many pages there are."""
    if count == 1:
        return QCoreApplication.translate("documents", "1 page")
    return QCoreApplication.translate("documents", "%n pages", None, count)


def formats_text(formats: Iterable[FileFormat]) -> str:
    """Name formats as the sites' own pages do: "PDF, JPG"."""
    return ", ".join(sorted((each.value.upper() for each in formats), key=("PDF", "JPG", "PNG").index))


def common_names() -> list[str]:
    """Return names for papers where no procedure gives any."""
    return [
        QCoreApplication.translate("documents", "Pièce d’identité"),
        QCoreApplication.translate("documents", "Justificatif de domicile"),
        QCoreApplication.translate("documents", "Permis de conduire"),
        QCoreApplication.translate("documents", "Titre de séjour"),
        QCoreApplication.translate("documents", "Courrier"),
        QCoreApplication.translate("documents", "Autre document"),
    ]


def titles(documents: Sequence[Document], procedure: Procedure | None, language: str) -> dict[str, str]:
    """Return each document's title: its paper's in this language, else its own; equal ones are numbered."""
    papers = {} if procedure is None else {paper.id: paper for paper in procedure.papers}
    seen: dict[str, int] = {}
    named: dict[str, str] = {}
    for document in documents:
        paper = papers.get(document.paper_id or "")
        title = document.title if paper is None else paper.title.in_language(language)
        seen[title] = seen.get(title, 0) + 1
        named[document.id] = title if seen[title] == 1 else f"{title} ({seen[title]})"
    return named


def document_entry(document: Document, title: str, refusal: str) -> Entry:
    """Return what a card shows; `refusal` says why the site's field does not take it."""
    return {
        "id": document.id,
        "title": title,
        "paperId": document.paper_id or "",
        "pages": len(document.pages),
        "pagesText": pages_text(len(document.pages)),
        "pageIds": [page.id for page in document.pages],
        "used": document.is_used,
        "origin": document.origin.value,
        "refusal": refusal,
    }


def papers_to_scan(procedure: Procedure | None, documents: Sequence[Document], language: str) -> list[Entry]:
    """Return the procedure's papers worth scanning, each with its first document and its number of pages."""
    entries = []
    for paper in procedure.papers if procedure is not None else ():
        if paper.scan:
            own = [document for document in documents if document.paper_id == paper.id and document.pages]
            entries.append(
                {
                    **paper_entry(paper, language),
                    "documentId": own[0].id if own else "",
                    "scannedPages": sum(len(document.pages) for document in own),
                }
            )
    return entries
