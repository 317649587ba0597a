"""Every failure has words: what happened and what to do, as French sentences are written."""

from __future__ import annotations

import re

import pytest

from devices.errors import DeviceErrorCode
from devices.scanning.api import ScannerState
from kiosk.documents.errors import DocumentError, DocumentFault
from ui.messages import (
    Words,
    device_words,
    document_words,
    download_words,
    fault_words,
    folder_words,
    scanner_words,
)

UNBROKEN = re.compile(r"[\w«] [:;?!»]")


def is_well_said(sentence: str) -> bool:
    return bool(sentence) and sentence.endswith((".", "!", "?")) and not UNBROKEN.search(sentence)


@pytest.mark.parametrize("code", DeviceErrorCode)
def test_every_device_failure_is_told_with_advice(code: DeviceErrorCode) -> None:
    words = device_words(code)
    assert is_well_said(words.title)
    assert is_well_said(words.advice)


@pytest.mark.parametrize("state", [state for state in ScannerState if state is not ScannerState.READY])
def test_every_state_but_ready_is_told_with_advice(state: ScannerState) -> None:
    assert is_well_said(scanner_words(state).title)
    assert is_well_said(scanner_words(state).advice)
    assert scanner_words(ScannerState.READY) == Words("", "")


def test_no_two_device_failures_are_told_alike() -> None:
    titles = [device_words(code).title for code in DeviceErrorCode]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("fault", DocumentFault)
def test_every_document_fault_is_told_with_advice(fault: DocumentFault) -> None:
    words = document_words(DocumentError(fault))
    assert words.title == fault_words(fault)
    assert is_well_said(words.title)
    assert is_well_said(words.advice)


@pytest.mark.parametrize(
    "words", [download_words("type"), download_words("size"), download_words("failed"), folder_words()]
)
def test_what_the_site_wants_in_vain_is_told(words: Words) -> None:
    assert is_well_said(words.title)
    assert is_well_said(words.advice)
