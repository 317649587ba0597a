"""The tray with all that is known of its documents: titles, weights, pictures, the site's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kiosk.documents.acceptance import limits_of_paper
from kiosk.documents.models import Limits, PageVersion
from kiosk.documents.tray import Tray
from kiosk.imaging.fault import PageFault
from ui.messages import document_words
from ui.page_words import page_words
from ui.viewmodels import document_text
from ui.viewmodels.picture_book import PictureBook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from kiosk.catalogue.models import Procedure
    from kiosk.catalogue.paper import Paper
    from kiosk.catalogue.text import Text
    from kiosk.documents.models import Document, Page
    from kiosk.documents.workspace import Workspace
    from kiosk.imaging.improvement_process import Finding
    from kiosk.services.assembly_service import AssemblyService, Weighing


# A site that finds a file too heavy seldom says what it takes: each wish asks for this share of the last one.
_LIGHTER_SHARE: Final = 0.6
_CARD_SIDES: Final = 2
# Nothing is said of how a page lies once the visitor has turned it.
_TURNED: Final = {PageFault.UPSIDE_DOWN, PageFault.SIDEWAYS}


class DocumentDesk:
    """Keeps what belongs to the tray's documents in step with it; `on_change` is told after each change."""

    def __init__(
        self,
        workspace: Workspace,
        assembly: AssemblyService,
        chosen: Callable[[], Procedure | None],
        on_change: Callable[[], None],
    ) -> None:
        """`chosen` gives the procedure that the visitor is at."""
        self._workspace = workspace
        self._assembly = assembly
        self._chosen = chosen
        self._on_change = on_change
        self._paper_titles: dict[str, Text] = {}
        self._weighings: dict[str, tuple[tuple[Page, ...], Weighing | None]] = {}
        self._ceilings: dict[str, list[int]] = {}  # bytes, for each wish for a lighter file
        self._lightest: set[str] = set()
        self._faults: dict[str, tuple[PageFault, ...]] = {}
        self._cards: set[str] = set()  # pages that are one side of a card
        self._versos: set[str] = set()  # pages that are the back of a sheet from the feeder
        self._asked_mm: dict[str, float] = {}
        self.book = PictureBook(assembly.draw)
        self.tray = Tray(self._follow, self._discard)

    def find(self, document_id: str) -> Document | None:
        """Return the document, or None when it is gone."""
        return next((document for document in self.tray.documents if document.id == document_id), None)

    def page(self, page_id: str) -> Page | None:
        """Return a page of any document, or None when it is gone."""
        pages = (page for document in self.tray.documents for page in document.pages)
        return next((page for page in pages if page.id == page_id), None)

    def has_page(self, document_id: str, page_id: str) -> bool:
        """Whether the document is there and has the page."""
        document = self.find(document_id)
        return document is not None and any(page.id == page_id for page in document.pages)

    def paper(self, paper_id: str | None) -> Paper | None:
        """Return the present procedure's paper of that id, if there is one."""
        procedure = self._chosen()
        papers = () if procedure is None else procedure.papers
        return next((paper for paper in papers if paper.id == paper_id), None)

    def limits_of(self, document: Document) -> Limits:
        """Return the limits for this document's file: what the catalogue knows, and the weight wished for."""
        wished = self._ceilings.get(document.id, [])
        return self._stated_limits(document).narrowed(Limits(max_bytes=wished[-1] if wished else None))

    def _stated_limits(self, document: Document) -> Limits:
        paper = self.paper(document.paper_id)
        return Limits() if paper is None else limits_of_paper(paper)

    def stored_title(self, paper_id: str, title: str) -> str:
        """Return the title to keep: the French one where there is one, which names the file at the site."""
        paper = self.paper(paper_id)
        if paper is None:
            return document_text.common_source(title)
        self._paper_titles[paper.title.fr] = paper.title
        return paper.title.fr

    def entries(self, language: str, refusals: Mapping[str, str]) -> list[dict[str, Any]]:
        """Return the documents as maps; `refusals` by document id say why the site takes one not."""
        documents = self.tray.documents
        titles = document_text.titles(documents, self._chosen(), self._paper_titles, language)
        return [
            document_text.document_entry(document, titles[document.id], refusals.get(document.id, ""))
            for document in documents
        ]

    def papers(self, language: str) -> list[dict[str, Any]]:
        """Return the procedure's papers worth scanning as maps."""
        return document_text.papers_to_scan(self._chosen(), self.tray.documents, language)

    def names(self, language: str) -> list[dict[str, str]]:
        """Return names for a document: the procedure's papers, or common ones."""
        papers = [{"title": paper["title"], "paperId": paper["id"]} for paper in self.papers(language)]
        return papers or [{"title": name, "paperId": ""} for name in document_text.common_names()]

    def take_weighing(self, document: Document, weighing: Weighing) -> None:
        """Keep what a document's file weighs, or why there can be none; of earlier pages it is too late."""
        present = self.find(document.id)
        if present is None or present.pages != document.pages:
            return
        if weighing.error is not None and self._ceilings.get(document.id):
            # It cannot be that light: the file of the wish before is the lightest.
            self._ceilings[document.id].pop()
            self._lightest.add(document.id)
            self._weigh(document)
            return
        self._weighings[document.id] = (document.pages, weighing)

    def lighten(self, document_id: str) -> None:
        """Have the document's next file lighter than the last one, where that is possible."""
        for document, weighing in self._known_weighings():
            if document.id == document_id and document_id in self.lightenable():
                wish = max(1, round(weighing.size_bytes * _LIGHTER_SHARE))
                self._ceilings.setdefault(document_id, []).append(wish)
                self._weigh(document)

    def lightenable(self) -> list[str]:
        """Return the ids of documents that a site had and may have found too heavy, also while weighed."""
        without = self._lightest | {each.id for each, weighing in self._known_weighings() if weighing.error}
        return [each.id for each in self.tray.documents if each.is_used and each.id not in without]

    def weights(self, language: str) -> dict[str, str]:
        """Return what is known of the documents' weights, as text by document id."""
        weights = {document.id: "" for document in self.tray.documents}
        for document, weighing in self._known_weighings():
            most = self._stated_limits(document).max_bytes
            weights[document.id] = document_text.weight_text(weighing.size_bytes, most, language)
        return weights

    def troubles(self) -> dict[str, dict[str, str]]:
        """Return why no file can be made of a document and what helps, by document id."""
        troubles = {}
        for document, weighing in self._known_weighings():
            if weighing.error is not None:
                words = document_words(weighing.error)
                troubles[document.id] = {"title": words.title, "advice": words.advice}
        return troubles

    def take_finding(self, page: Page, better: Path, finding: Finding) -> str:
        """Keep what was found of a page, and the better one; returns its document's id, "" if gone."""
        # Kept also of a page that was deleted meanwhile: it may come back.
        self._faults[page.id] = finding.faults
        if finding.is_card:
            self._cards.add(page.id)
        document = self._document_with(page)
        if document is None:
            better.unlink(missing_ok=True)
            return ""
        if finding.is_changed:
            self.tray.improve(document.id, page.id, PageVersion(better, finding.width_px, finding.height_px))
        return document.id

    def _document_with(self, page: Page) -> Document | None:
        return next((each for each in self.tray.documents if self.has_page(each.id, page.id)), None)

    def note_asked_height(self, page_id: str, height_mm: float) -> None:
        """Remember how high a page has to be."""
        self._asked_mm[page_id] = height_mm

    def asked_height_mm(self, page_id: str) -> float | None:
        """Return how high a page has to be; None where that is not known, as for a sheet from the feeder."""
        return self._asked_mm.get(page_id)

    def note_verso(self, page_id: str) -> None:
        """Remember that a page is the back of a sheet: when it is blank, nobody wanted it."""
        self._versos.add(page_id)

    def drop_verso(self, document_id: str, page_id: str) -> bool:
        """Take a sheet's blank back away; tells whether that was done."""
        return page_id in self._versos and bool(document_id) and self.tray.drop_page(document_id, page_id)

    def card_sides(self, document_id: str) -> tuple[Page, Page] | None:
        """Return the two pages of a document that is just the two sides of a card."""
        document = self.find(document_id)
        if document is None or len(document.pages) != _CARD_SIDES:
            return None
        front, back = document.pages
        is_card = {front.id, back.id} <= self._cards and front.resolution_dpi == back.resolution_dpi
        return (front, back) if is_card else None

    def part_from(self, document_id: str, side_id: str) -> None:
        """Part the two sides of a card, where a page is one of them."""
        for page in self.tray.document(document_id).pages:
            if any(side.id == side_id for side in page.sides):
                self.tray.part_sides(document_id, page.id)

    def take_joined(self, joined: Page) -> None:
        """Put a card's page in the place of its sides, unless they have changed meanwhile."""
        document = self._document_with(joined.sides[0])
        if document is None or not self.tray.join_sides(document.id, joined):
            joined.path.unlink(missing_ok=True)

    def cards(self) -> dict[str, str]:
        """Tell pages that show a card: "joined" with both sides, "apart" one of two that could be joined."""
        joined = {page.id: "joined" for each in self.tray.documents for page in each.pages if page.sides}
        pairs = (self.card_sides(each.id) or () for each in self.tray.documents)
        return joined | {page.id: "apart" for pair in pairs for page in pair}

    def faults(self) -> dict[str, str]:
        """Say what is wrong with pages, by page id; nothing of those that are in order."""
        pages = {page.id: page for each in self.tray.documents for page in each.pages}
        told = {
            page_id: [fault for fault in faults if not (pages[page_id].rotation and fault in _TURNED)]
            for page_id, faults in self._faults.items()
            if page_id in pages
        }
        return {page_id: " ".join(map(page_words, faults)) for page_id, faults in told.items() if faults}

    def _known_weighings(self) -> Iterator[tuple[Document, Weighing]]:
        for document in self.tray.documents:
            pages, weighing = self._weighings.get(document.id, ((), None))
            if weighing is not None and pages == document.pages:
                yield document, weighing

    def _follow(self) -> None:
        documents = self.tray.documents
        self.book.follow(page for document in documents for page in document.pages)
        for document in documents:
            pages, _weighing = self._weighings.get(document.id, (None, None))
            if pages != document.pages:
                self._lightest.discard(document.id)
                self._weigh(document)
        self._on_change()

    def _weigh(self, document: Document) -> None:
        self._weighings[document.id] = (document.pages, None)
        self._assembly.weigh(document, self.limits_of(document))

    def _discard(self, pages: tuple[Page, ...]) -> None:
        self._workspace.forget(pages, self.tray.pages)
