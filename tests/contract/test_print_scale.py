"""What must keep its size keeps it to the paper: measured between two lines, on what the printer got."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pikepdf
import pypdfium2
import pytest

from devices.printing.api import JobState, PrintOptions, Scaling
from devices.printing.cups_printer import CupsPrinter
from tests.support.cups import print_stack, session_print_stack
from tests.support.printers import end_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.cups import PrintStack

__all__ = ["print_stack", "session_print_stack"]  # fixtures

_POINTS_PER_MM = 72 / 25.4
_APART_MM = 200.0
_DPI = 300
_LEAST_LINE_PX = 500  # of the lines, made smaller
_A3_PT = (842.0, 1191.0)
_A4_PT = (595.0, 842.0)


def test_what_keeps_its_size_is_true_to_half_a_millimetre(print_stack: PrintStack, tmp_path: Path) -> None:
    document = _two_lines(tmp_path / "lines.pdf", _A4_PT)

    assert _printed_apart_mm(print_stack, document, Scaling.ACTUAL_SIZE) == pytest.approx(_APART_MM, abs=0.5)


def test_what_is_larger_than_the_paper_is_made_to_fit_on_it(print_stack: PrintStack, tmp_path: Path) -> None:
    document = _two_lines(tmp_path / "lines.pdf", _A3_PT)

    # Of A3 on A4 seven tenths are left, less the margins that no printer reaches.
    assert 0.65 < _printed_apart_mm(print_stack, document, Scaling.FIT) / _APART_MM < 0.708


def _printed_apart_mm(stack: PrintStack, document: Path, scaling: Scaling) -> float:
    printer = CupsPrinter(stack.queue, server=stack.server, port=stack.port)
    job_id = printer.submit(document, PrintOptions(scaling=scaling))
    assert end_of(printer, job_id).state is JobState.PRINTED
    (paper,) = stack.papers()
    with pypdfium2.PdfDocument(paper) as pdf:
        assert pdf[0].get_size() == pytest.approx(_A4_PT, abs=2)
        picture = np.asarray(pdf[0].render(scale=_DPI / 72).to_pil().convert("L"))
    rows = np.flatnonzero((picture < 128).sum(axis=1) > _LEAST_LINE_PX)
    upper, lower = rows[0], rows[1:][np.diff(rows) > 1][0]  # the upper edge of each line
    return float(lower - upper) / _DPI * 25.4


def _two_lines(path: Path, size_pt: tuple[float, float]) -> Path:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=size_pt)
        low = 100
        high = low + _APART_MM * _POINTS_PER_MM
        drawn = "".join(f"150 {y} m 450 {y} l S " for y in (low, high))
        page.Contents = pdf.make_stream(f"2 w {drawn}".encode())
        pdf.save(path)
    return path
