"""What a queue says of itself."""

from __future__ import annotations

from typing import Any

import pytest

from devices.printing.cups_queue import queue_view

QUEUE: dict[str, Any] = {
    "printer-is-accepting-jobs": True,
    "printer-state": 3,
    "printer-state-reasons": "none",
}


@pytest.mark.parametrize(
    ("said", "can_colour", "can_duplex"),
    [
        ({}, False, False),
        ({"color-supported": True, "sides-supported": ["one-sided", "two-sided-long-edge"]}, True, True),
        ({"color-supported": False, "sides-supported": "one-sided"}, False, False),
    ],
)
def test_colours_and_both_sides_are_offered_where_the_queue_says_so(
    said: dict[str, Any], *, can_colour: bool, can_duplex: bool
) -> None:
    view = queue_view({**QUEUE, **said}, asks_printer=False)

    assert (view.can_colour, view.can_duplex) == (can_colour, can_duplex)
