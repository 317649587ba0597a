"""The pages of a file as they will lie in the hand: drawn off the interface's thread, in colour or grey."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.viewmodels.picture_book import STAGE_PX, PictureBook

if TYPE_CHECKING:
    from kiosk.documents.models import Page
    from kiosk.documents.workspace import Workspace
    from kiosk.services.assembly_service import AssemblyService, Picture


class PrintPreview:
    """One page of one file at a time."""

    def __init__(self, assembly: AssemblyService, workspace: Workspace) -> None:
        self._workspace = workspace
        self._books = {
            is_grey: PictureBook(partial(assembly.draw, is_grey=is_grey)) for is_grey in (False, True)
        }
        self._pages: tuple[Page, ...] = ()
        self.index = 0

    def open(self, pages: tuple[Page, ...]) -> None:
        """Take another file's pages."""
        self.close()
        self._pages = pages

    def close(self) -> None:
        """Forget the file; of its pages only the pictures are deleted."""
        self._workspace.forget(self._pages, self._pages)
        for book in self._books.values():
            book.follow(())
        self._pages, self.index = (), 0

    def show(self, index: int, *, is_grey: bool) -> None:
        """Have a page drawn, the nearest that there is."""
        if self._pages:
            self.index = max(0, min(index, len(self._pages) - 1))
            self._books[is_grey].want(self._pages[self.index], STAGE_PX)

    def url(self, *, is_grey: bool) -> str:
        """Return the address of the page's picture, or nothing while there is none."""
        return self._books[is_grey].url(self._pages[self.index].id, STAGE_PX) if self._pages else ""

    def take(self, picture: Picture) -> bool:
        """Keep a drawn picture; tells whether it was wanted."""
        return self._books[picture.is_grey].take(picture)
