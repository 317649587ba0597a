"""The receipt before it is asked for: tried while the visitor reads, in sight with its choice afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.receipts.sheet import PaperFormat
from tests.support.receipt_window import kiosk, open_receipt, shared
from ui.viewmodels.receipt import WARM_UP_AFTER_MS

if TYPE_CHECKING:
    from kiosk.receipts.sheet import Sheet
    from tests.support.attended_window import AttendedWindow

__all__ = ["kiosk", "shared"]  # fixtures

# Tried by no other test.
OTHER = "licence-lost"


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_preview_and_large_print_are_in_sight(
    kiosk: AttendedWindow, size: tuple[int, int], language: str
) -> None:
    kiosk.look(size, language)
    open_receipt(kiosk)
    (preview,) = kiosk.all_of("SheetPreview")
    (choice,) = kiosk.all_of("LargePrintChoice")
    assert kiosk.in_sight(preview)
    assert kiosk.in_sight(choice)
    assert preview.height() >= 0.45 * size[1], "still large enough to see how the sheet looks"
    kiosk.look((1280, 800))


def test_the_receipt_is_tried_while_the_visitor_reads(
    kiosk: AttendedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[tuple[Sheet, PaperFormat]] = []
    monkeypatch.setattr(
        kiosk.session.receipt._service, "warm_up", lambda sheet, paper: tried.append((sheet, paper))
    )
    kiosk.home()
    kiosk.journey.openFamily(OTHER.partition("-")[0])
    kiosk.journey.openProcedure(OTHER)
    kiosk.journey.setReference("VP-123-XY")
    kiosk.wait(lambda: tried)
    sheets, papers = zip(*tried, strict=True)
    assert papers == (PaperFormat.A4, PaperFormat.A4_LARGE)
    assert "VP-123-XY" not in str(sheets), "nobody's number"
    assert all(sheet.title.text for sheet in sheets)
    kiosk.journey.back()
    kiosk.journey.openProcedure(OTHER)
    kiosk.pause(2 * WARM_UP_AFTER_MS)
    assert len(tried) == 2, "once"
