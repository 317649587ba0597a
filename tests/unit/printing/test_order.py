"""What of a document comes out, and what a visit may still print."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.printing.api import PrintOptions, Scaling
from kiosk.documents.models import Page
from kiosk.printing.allowance import Allowance
from kiosk.printing.order import PrintOrder

DPI = 300


def page(width_mm: float = 210, height_mm: float = 297) -> Page:
    width_px, height_px = (round(side_mm / 25.4 * DPI) for side_mm in (width_mm, height_mm))
    return Page("page", Path("page.pdf"), width_px, height_px, DPI, pdf_index=0)


def test_all_pages_of_a_document_come_out_once_in_black() -> None:
    order = PrintOrder.whole([page()] * 3, is_scan=False)

    assert order.is_whole
    assert (order.printed_pages, order.sheets) == (3, 3)
    assert order.options == PrintOptions(grey=True, scaling=Scaling.ACTUAL_SIZE)


@pytest.mark.parametrize(
    ("pages", "is_scan", "scaling"),
    [
        ([page()], False, Scaling.ACTUAL_SIZE),
        ([page(297, 210)], False, Scaling.ACTUAL_SIZE),
        ([page(80, 200)], False, Scaling.ACTUAL_SIZE),
        ([page(), page(215.9, 279.4)], False, Scaling.FIT),
        ([page(297, 420)], False, Scaling.FIT),
        ([page()], True, Scaling.FIT),
    ],
)
def test_what_was_born_as_a4_keeps_its_size(pages: list[Page], scaling: Scaling, *, is_scan: bool) -> None:
    assert PrintOrder.whole(pages, is_scan=is_scan).scaling is scaling


@given(
    page_count=st.integers(1, 60),
    ends=st.tuples(st.integers(1, 60), st.integers(1, 60)),
    copies=st.integers(1, 9),
)
def test_sheets_and_pages_add_up(page_count: int, ends: tuple[int, int], copies: int) -> None:
    first, last = (min(each, page_count) for each in sorted(ends))
    order = PrintOrder(page_count, first, last, copies=copies)
    duplex = replace(order, duplex=True)

    assert order.sheets == order.printed_pages == duplex.printed_pages
    assert duplex.sheets * 2 - copies <= order.sheets <= duplex.sheets * 2
    assert order.options.page_ranges == (() if order.is_whole else ((first, last),))


def test_a_visit_has_its_pages_and_a_mediator_grants_as_many_again() -> None:
    allowance = Allowance(10)
    allowance.take(8)
    assert allowance.left == 2
    allowance.take(-3)
    assert allowance.left == 5
    allowance.take(7)
    assert allowance.left == 0
    allowance.grant_more()
    assert allowance.left == 10
