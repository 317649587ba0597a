"""Many jobs in a row, some of them cancelled at any moment: what was told against what came out."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from tests.support.print_visit import left_in, print_visit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.cups import PrintStack

# From before the job reaches CUPS until after its paper is out.
_PRINTED_AFTER_S = 0.5
_CANCELLED_WITHIN_S = 1.2
_CANCELLED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Storm:
    """What was told at the end of each job, and how many papers each gave; ``left`` lies in the spool."""

    told: list[str]
    papers: list[int]
    left: list[Path]

    @property
    def lies(self) -> list[tuple[str, int]]:
        """List what was told of the jobs whose paper says otherwise, with the number of papers."""
        said = zip(self.told, self.papers, strict=True)
        return [(told, papers) for told, papers in said if papers != (told == "printed")]


def print_storm(stack: PrintStack, folder: Path, jobs: int, seed: int) -> Storm:
    """Print ``jobs`` documents, each known by its number of pages, and cancel some at random moments."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    documents = [_document(folder, number) for number in range(1, jobs + 1)]
    stack.printer.set_seconds(_PRINTED_AFTER_S)
    told = []
    with print_visit(stack, look_every_s=0.1) as visit:
        for document in documents:
            ticket = visit.print(document)
            if chance.random() < _CANCELLED_SHARE:
                visit.let_pass(chance.uniform(0, _CANCELLED_WITHIN_S))
                visit.cancel(ticket)
            told.append(visit.end_of(ticket))
    stack.printer.wait_until_idle()
    pages = []
    for paper in stack.papers():
        with pikepdf.open(paper) as pdf:
            pages.append(len(pdf.pages))
    return Storm(told, [pages.count(number) for number in range(1, jobs + 1)], left_in(stack.spool))


def _document(folder: Path, pages: int) -> Path:
    path = folder / f"{pages}.pdf"
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(path)
    return path
