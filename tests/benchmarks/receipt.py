"""How long a receipt takes in a warm press and what it weighs: every procedure, language and paper."""

from __future__ import annotations

import time
from datetime import date
from itertools import product
from typing import Final

from kiosk.catalogue.loader import load_catalogue
from kiosk.paths import CATALOGUE
from kiosk.receipts.content import Issuer, SheetWriter
from kiosk.receipts.press import WORDS
from kiosk.receipts.press_process import PressProcess
from kiosk.receipts.sheet import PaperFormat
from kiosk.receipts.words import load_words
from tests.benchmarks.figure import Figure, Of

_GOAL_MS: Final = 150.0
_GOAL_KB: Final = 100.0
_DAY: Final = date(2026, 11, 23)
_NUMBER: Final = "2026ABX7K19Q"
_ISSUER: Final = Issuer("Préfecture du Puy-de-Dôme", "Point d’accueil numérique", "", "04 73 98 63 63")


def measure() -> list[Figure]:
    """Set each receipt twice, in the process that the session uses, after one of each look to load fonts.

    First without its number, as the session does while the visitor is busy with the procedure, then with it.
    """
    words = load_words(WORDS)
    procedures = load_catalogue(CATALOGUE).catalogue.procedures
    first_ms: list[float] = []
    taken_ms: list[float] = []
    weights_kb: list[float] = []
    press = PressProcess()
    try:
        for language, paper in product(("fr", "en", "ar"), PaperFormat):
            author = SheetWriter(words, _ISSUER, language)
            press.compose(author.checklist(procedures[0], _DAY), paper)
            for procedure in procedures:
                sheet = author.receipt(procedure, _DAY, _NUMBER)
                begun = time.perf_counter()
                press.warm_up(author.receipt(procedure, _DAY, None), paper)
                tried = time.perf_counter()
                pdf = press.compose(sheet, paper)
                taken_ms.append((time.perf_counter() - tried) * 1000)
                first_ms.append((tried - begun) * 1000)
                weights_kb.append(len(pdf) / 1000)
    finally:
        press.close()
    return [
        Figure("receipt composed", "ms", tuple(taken_ms), _GOAL_MS, Of.P95, note="3 languages, 3 papers"),
        Figure("receipt tried ahead", "ms", tuple(first_ms), note="while the visitor reads"),
        Figure("receipt's PDF", "kB", tuple(weights_kb), goal=_GOAL_KB, of=Of.MOST),
    ]
