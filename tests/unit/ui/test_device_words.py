"""Every state of a device, and all that can stop a printer, is said in a visitor's words."""

from __future__ import annotations

import re
from itertools import product

import pytest

from devices.printing.api import BlockingReason, PrinterState, PrinterStatus, PrinterWarning
from devices.scanning.api import ScannerState, ScannerStatus, Source
from ui.device_words import printer_facts, printer_words, scanner_facts, scanner_words
from ui.print_words import blocking_words, job_words

# A plain space before a mark would let the mark begin a line.
LOOSE_MARK = re.compile(r" [:;?!»]|« ")


@pytest.mark.parametrize("reason", list(BlockingReason))
def test_every_reason_has_two_sentences_without_a_machines_word(reason: BlockingReason) -> None:
    words = blocking_words((reason,))
    assert words.title
    assert words.advice.endswith(".")
    assert reason.value not in words.title + words.advice
    assert not LOOSE_MARK.search(words.title + words.advice)


def test_all_reasons_but_other_can_be_told_apart() -> None:
    titles = {blocking_words((reason,)).title for reason in BlockingReason}
    assert len(titles) == len(BlockingReason)


def test_the_first_reason_is_said_and_none_is_said_too() -> None:
    both = blocking_words((BlockingReason.PAPER_OUT, BlockingReason.JAM))
    assert both == blocking_words((BlockingReason.PAPER_OUT,))
    assert blocking_words(()) == blocking_words((BlockingReason.OTHER,))


def test_only_paper_that_is_out_is_called_printed() -> None:
    states = ("sending", "printing", "blocked", "printed", "failed", "cancelled", "uncertain", "idle")
    for state, busy, coming in product(states, (False, True), (False, True)):
        words = job_words(state, (), None, is_printer_busy=busy, may_still_come=coming)
        assert ("imprimé" in words.title) == (state == "printed")


@pytest.mark.parametrize("state", list(ScannerState))
def test_every_scanner_state_has_words(state: ScannerState) -> None:
    assert scanner_words(ScannerStatus(state))


def test_a_busy_scanner_works() -> None:
    assert scanner_words(ScannerStatus(ScannerState.BUSY)) == scanner_words(ScannerStatus(ScannerState.READY))


@pytest.mark.parametrize("state", list(PrinterState))
def test_every_printer_state_has_words(state: PrinterState) -> None:
    assert printer_words(PrinterStatus(state))


def test_a_blocked_printer_says_what_is_missing() -> None:
    status = PrinterStatus(PrinterState.BLOCKED, (BlockingReason.PAPER_OUT,))
    assert "papier" in printer_words(status)


def test_technical_words_name_machine_state_and_detail() -> None:
    scanner = ScannerStatus(ScannerState.FAULT, "EPSON V39", (Source.FLATBED,), "sane: Error during I/O")
    assert scanner_facts(scanner) == {
        "device": "Scanner",
        "name": "EPSON V39",
        "state": "fault",
        "details": "flatbed · sane: Error during I/O",
    }
    printer = PrinterStatus(
        PrinterState.BLOCKED, (BlockingReason.JAM,), (PrinterWarning.TONER_LOW,), "Brother", "media-jam-error"
    )
    assert printer_facts(printer)["details"] == "jam, toner-low · media-jam-error"
    assert printer_facts(None)["state"] == scanner_facts(None)["state"] == "unknown"
