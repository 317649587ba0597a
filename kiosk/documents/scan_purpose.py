"""How a paper is scanned for what it is needed for: in colour or grey, how finely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from devices.scanning.api import ScanRequest
    from kiosk.catalogue.paper import Paper

# The smallest letters of a card of 85.6 × 54 mm are half as high as a page's: about 1 mm, 12 pixels at 300.
CARD_DPI: Final = 300


def request_for(paper: Paper | None, usual: ScanRequest) -> ScanRequest:
    """Return the request for one of the procedure's papers; for any other document the usual one.

    What the catalogue states for the paper wins over the configured resolution.
    """
    if paper is None:
        return usual
    finest = max(usual.resolution_dpi, CARD_DPI) if paper.sides > 1 else usual.resolution_dpi
    return replace(usual, colour=paper.colour, resolution_dpi=paper.resolution_dpi or finest)
