"""Says what was counted, for an operator to read or for a programme."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.statistics.blocked_host import BlockedHostCount
    from kiosk.statistics.counter import Counter


def table(counters: Sequence[Counter], hosts: Sequence[BlockedHostCount]) -> str:
    """Lay the counters out in columns, and below them the hosts that stayed closed."""
    events = [(each.day, str(each.count), each.event, each.procedure) for each in counters]
    closed = [(each.day, str(each.visits), each.host, each.verdict) for each in hosts]
    lines = [*_columns(("day", "number", "event", "procedure"), events), ""]
    lines += _columns(("day", "visits", "closed host", "why"), closed)
    return "\n".join(lines)


def as_json(counters: Sequence[Counter], hosts: Sequence[BlockedHostCount]) -> str:
    """Write both lists as one JSON object: "counters" and "blocked_hosts"."""
    lists = {
        "counters": [asdict(each) for each in counters],
        "blocked_hosts": [asdict(each) for each in hosts],
    }
    return json.dumps(lists, indent=2)


def _columns(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    if not rows:
        yield "(nothing yet)"
