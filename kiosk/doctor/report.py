"""Writes findings down: a table to read, or JSON."""

from __future__ import annotations

import json
import re
import shutil
import textwrap
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from kiosk.doctor.finding import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.doctor.finding import Finding

_QUOTED: Final = re.compile(r'"[^"]*"')
_HARD_SPACE: Final = "\0"  # no sentence holds it
_ARROW: Final = "→ "
_GAP: Final = "  "
_WIDEST: Final = 110  # a sentence is read in one or two looks
_NARROWEST: Final = 60
# ECMA-48 (SGR): green, yellow, red, magenta.
_COLOUR: Final = {Result.OK: 32, Result.WARNING: 33, Result.FAILED: 31, Result.UNKNOWN: 35}


def is_sound(findings: Sequence[Finding]) -> bool:
    """Tell whether nothing failed."""
    return all(finding.result is not Result.FAILED for finding in findings)


def table(findings: Sequence[Finding], width: int | None = None, *, is_coloured: bool = False) -> str:
    """Write one row a finding, its remedy below it, the counts at the end; `width` is in characters."""
    columns = width or shutil.get_terminal_size((_WIDEST, 24)).columns
    width = min(max(columns, _NARROWEST), _WIDEST)
    results = max(len(result) for result in Result)
    names = max((len(finding.name) for finding in findings), default=0)
    indent = results + names + 2 * len(_GAP)
    lines: list[str] = []
    for finding in findings:
        head = f"{finding.result:<{results}}{_GAP}{finding.name:<{names}}{_GAP}"
        rows = _wrapped(finding.found, width, head, " " * indent)
        if is_coloured:
            rows[0] = f"\x1b[{_COLOUR[finding.result]}m{rows[0][:results]}\x1b[0m{rows[0][results:]}"
        lines += rows
        if finding.remedy:
            margin = " " * indent
            lines += _wrapped(finding.remedy, width, margin + _ARROW, margin + " " * len(_ARROW))
    return "\n".join([*lines, "", _summary(findings)])


def as_json(findings: Sequence[Finding]) -> str:
    """Write the same as JSON: `sound`, and `checks` with name, result, found and remedy."""
    document = {"sound": is_sound(findings), "checks": [asdict(finding) for finding in findings]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _wrapped(text: str, width: int, first: str, others: str) -> list[str]:
    """Wrap; paths and what stands in quotation marks stay whole, however long, so that they can be copied."""
    kept = _QUOTED.sub(lambda found: found[0].replace(" ", _HARD_SPACE), text)
    rows = textwrap.wrap(
        kept,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [row.replace(_HARD_SPACE, " ") for row in rows]


def _summary(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.result for finding in findings)
    words = [f"{counts[result]} {result}" for result in Result if counts[result]]
    return f"{len(findings)} checks: {', '.join(words)}"
