"""How many pages a visit may still have printed."""

from __future__ import annotations


class Allowance:
    """Counts a visit's pages."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self._granted = pages
        self._taken = 0

    @property
    def left(self) -> int:
        """How many pages are left."""
        return max(0, self._granted - self._taken)

    def take(self, pages: int) -> None:
        """Count pages that are to be printed; less than 0: pages that did not come out after all."""
        self._taken = max(0, self._taken + pages)

    def grant_more(self) -> None:
        """Grant the same number once more, on top of what is left."""
        self._granted = max(self._granted, self._taken) + self.pages
