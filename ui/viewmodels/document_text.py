"""Turns documents into plain maps of one language, as QML's repeaters read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.catalogue_text import paper_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.catalogue.models import Procedure
    from kiosk.catalogue.text import Text
    from kiosk.documents.models import Document, FileFormat

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a sentence for translation; Qt's own is typed to give any object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

Entry = dict[str, Any]

_KILO: Final = 1024
_MEGA: Final = 1024 * 1024
_COMMON_NAMES: Final = (
    QT_TRANSLATE_NOOP("documents", "Pièce d’identité"),
    QT_TRANSLATE_NOOP("documents", "Justificatif de domicile"),
    QT_TRANSLATE_NOOP("documents", "Permis de conduire"),
    QT_TRANSLATE_NOOP("documents", "Titre de séjour"),
    QT_TRANSLATE_NOOP("documents", "Courrier"),
    QT_TRANSLATE_NOOP("documents", "Autre document"),
)


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


def weight_text(size_bytes: int, max_bytes: int | None, language: str) -> str:
    """Write a weight, and the most that the site takes where that is known; nothing for an unknown one."""
    weight = bytes_text(size_bytes, language)
    if not weight or max_bytes is None:
        return weight
    most = QCoreApplication.translate("documents", "%1 (%2 au plus)")
    return most.replace("%1", weight).replace("%2", bytes_text(max_bytes, language))


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
    return [_said(name) for name in _COMMON_NAMES]


def common_source(title: str) -> str:
    """Return the French of a common name in the language on the screen; any other title as it is."""
    return next((name for name in _COMMON_NAMES if _said(name) == title), title)


def titles(
    documents: Sequence[Document],
    procedure: Procedure | None,
    known: Mapping[str, Text],
    language: str,
) -> dict[str, str]:
    """Return each document's title in this language; equal ones are numbered.

    It is that of the procedure's paper; else, by its French, one that is `known` from a procedure left since,
    or a common name; else the visitor's own words.
    """
    papers = {} if procedure is None else {paper.id: paper.title for paper in procedure.papers}
    seen: dict[str, int] = {}
    named: dict[str, str] = {}
    for document in documents:
        text = papers.get(document.paper_id or "") or known.get(document.title)
        title = _said(document.title) if text is None else text.in_language(language)
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


def _said(name: str) -> str:
    return QCoreApplication.translate("documents", name)
