"""How sheets are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from devices.printing.api import Scaling
from kiosk.paths import ASSETS
from kiosk.receipts.job import print_options
from kiosk.receipts.pdf import SheetPress
from kiosk.receipts.sheet import PaperFormat
from tests.unit.receipts.example import DAY, NUMBER, procedure, writer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("paper", PaperFormat)
def test_no_sheet_is_fitted_and_a_roll_is_cut_where_it_ends(paper: PaperFormat, tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    pdf.write_bytes(
        SheetPress(ASSETS / "receipts").compose(writer("fr").receipt(procedure(), DAY, NUMBER), paper)
    )
    options = print_options(pdf, paper)
    assert options.scaling is Scaling.ACTUAL_SIZE
    if paper is not PaperFormat.ROLL_80MM:
        assert options.media == ""
        return
    prefix, _, height = options.media.removesuffix("mm").partition("x")
    assert prefix == "custom_sheet_80.00"
    assert 150 < float(height) < 600
