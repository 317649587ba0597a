"""A paper is scanned for what it is needed for."""

from __future__ import annotations

from devices.scanning.api import ColourMode, ScanRequest
from kiosk.catalogue.paper import Paper
from kiosk.catalogue.text import Text
from kiosk.documents.scan_purpose import request_for

USUAL = ScanRequest(resolution_dpi=200)
LETTER = Paper(id="letter", title=Text(fr="Lettre", en="Letter", ar="رسالة"), required=True, scan=True)


def test_a_paper_of_no_procedure_is_scanned_as_usual() -> None:
    assert request_for(None, USUAL) == USUAL
    assert request_for(LETTER, USUAL) == USUAL


def test_the_small_letters_of_a_card_are_scanned_finely_enough() -> None:
    card = LETTER.model_copy(update={"sides": 2})

    assert request_for(card, USUAL).resolution_dpi == 300
    assert request_for(card, ScanRequest(resolution_dpi=600)).resolution_dpi == 600


def test_the_catalogues_word_wins() -> None:
    stated = LETTER.model_copy(update={"sides": 2, "colour": ColourMode.GREY, "resolution_dpi": 150})

    assert request_for(stated, USUAL) == ScanRequest(colour=ColourMode.GREY, resolution_dpi=150)
