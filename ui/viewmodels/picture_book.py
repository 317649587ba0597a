"""Which pictures of pages are wanted, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.documents.models import Page, Rotation
    from kiosk.services.assembly_service import Picture

# Pixels on the longer side: a card or strip; the page that one works on; the viewer, enlarged threefold.
CARD_PX: Final = 420
STAGE_PX: Final = 1200
VIEWER_PX: Final = 2600


# Which version of a page is seen, and which way up.
_Look: TypeAlias = "tuple[bool, Rotation]"


def _look(page: Page) -> _Look:
    return page.is_improved, page.rotation


class PictureBook:
    """Has pages drawn on demand; a changed page keeps its old picture until the new one is there."""

    def __init__(self, draw: Callable[[Page, int], None]) -> None:
        self._draw = draw
        self._asked: dict[tuple[str, int], _Look] = {}
        self._urls: dict[tuple[str, int], str] = {}

    def want(self, page: Page, size_px: int) -> None:
        """Have a page drawn, unless it is already, in this version and this way up."""
        if self._asked.get((page.id, size_px)) != _look(page):
            self._asked[page.id, size_px] = _look(page)
            self._draw(page, size_px)

    def follow(self, pages: Iterable[Page]) -> None:
        """Draw anew what was changed, forget what is gone."""
        present = {page.id: page for page in pages}
        for page_id, size_px in list(self._asked):
            if page_id in present:
                self.want(present[page_id], size_px)
            else:
                del self._asked[page_id, size_px]
                self._urls.pop((page_id, size_px), None)

    def take(self, picture: Picture) -> bool:
        """Keep a drawn picture; tells whether it was still wanted so."""
        key = (picture.page.id, picture.size_px)
        if picture.path is None or self._asked.get(key) != _look(picture.page):
            return False
        self._urls[key] = QUrl.fromLocalFile(str(picture.path)).toString()
        return True

    def url(self, page_id: str, size_px: int) -> str:
        """Return the picture's address, or nothing while there is none."""
        return self._urls.get((page_id, size_px), "")

    def urls(self, size_px: int) -> dict[str, str]:
        """Return the addresses of all pictures of one size by page id."""
        return {page_id: url for (page_id, size), url in self._urls.items() if size == size_px}
