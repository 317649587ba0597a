"""What of a document comes out, how often and how: the few choices that a visitor has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from devices.paper import A4_HEIGHT_MM, A4_WIDTH_MM
from devices.printing.api import PrintOptions, Scaling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.documents.models import Page

# Enough for a family; who needs more asks the mediator.
MAX_COPIES: Final = 9
# Points, pixels and inches round differently.
_TOLERANCE_MM: Final = 1.5


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """Pages `first` to `last`, counted from 1, both included; never more than the document has."""

    page_count: int
    first: int
    last: int
    copies: int = 1
    colour: bool = False
    duplex: bool = False
    scaling: Scaling = Scaling.FIT

    @classmethod
    def whole(cls, pages: Iterable[Page], *, is_scan: bool) -> PrintOrder:
        """Return one copy of all pages.

        What was born as A4 keeps its size: a 2D code printed smaller is one that a reader may refuse, and
        what is to be measured would be wrong. A scan goes to the paper's edge, where no printer prints.
        """
        all_pages = tuple(pages)
        keeps_size = not is_scan and all(map(_fits_a4, all_pages))
        scaling = Scaling.ACTUAL_SIZE if keeps_size else Scaling.FIT
        return cls(len(all_pages), 1, len(all_pages), scaling=scaling)

    @property
    def is_whole(self) -> bool:
        """Tell whether all pages are wanted."""
        return (self.first, self.last) == (1, self.page_count)

    @property
    def printed_pages(self) -> int:
        """How many pages come out in all."""
        return self._pages * self.copies

    @property
    def sheets(self) -> int:
        """How many sheets of paper come out in all."""
        return (-(-self._pages // 2) if self.duplex else self._pages) * self.copies

    @property
    def options(self) -> PrintOptions:
        """The same in the printer's words."""
        return PrintOptions(
            copies=self.copies,
            page_ranges=() if self.is_whole else ((self.first, self.last),),
            grey=not self.colour,
            duplex=self.duplex,
            scaling=self.scaling,
        )

    @property
    def _pages(self) -> int:
        return self.last - self.first + 1


def _fits_a4(page: Page) -> bool:
    sides = sorted((page.width_mm, page.height_mm))
    return sides[0] <= A4_WIDTH_MM + _TOLERANCE_MM and sides[1] <= A4_HEIGHT_MM + _TOLERANCE_MM
