"""The whole journey by touch, by keys alone and by mouse, in three languages, at three sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.tour import run_tour

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

_DEADLINE_S = 240.0

JOURNEY = [
    "welcome",
    "language",
    "home",
    "journey-family",
    "before-you-start",
    "papers",
    "papers-scanning",
    "papers-page",
    "papers-turned",
    "papers-both-sides",
    "papers-sides-apart",
    "papers-deleted",
    "papers-next",
    "site",
    "site-keyboard",
    "site-code",
    "site-second-window",
    "site-form-1",
    "site-form-2",
    "site-form-3",
    "tray-one",
    "tray-one-chosen",
    "site-file",
    "site-file-too-heavy-advice",
    "site-file-too-heavy",
    "tray-heavy",
    "tray-lighter",
    "site-file-lighter",
    "tray-scan",
    "tray-several",
    "site-files",
    "site-form-4",
    "site-payment",
    "site-confirmation",
    "viewer-proof",
    "viewer-enlarged",
    "viewer-page",
    "print-choice",
    "page-printed",
    "receipt",
    "receipt-printing",
    "receipt-printed",
    "end-question",
    "ending",
    "welcome-again",
]
COMFORT = [
    "text-size",
    "text-largest",
    "home-largest",
    "home-dark",
    "home-contrast",
    "before-you-start-contrast",
    "help",
    "language-sheet",
    "before-you-start-other-language",
]
READING = [
    "places",
    "understand-words",
    "understand-questions",
    "understand-place",
]
DOCUMENTS = [
    "documents-empty",
    "documents-scan",
    "documents-scanned",
    "documents-feeder",
    "documents-pile",
    "print-choice-pages",
    "print-choice-made",
    "documents-printed",
    "documents-list",
]
STICK = [
    "papers-with-stick",
    "stick-waiting",
    "stick-files",
    "stick-chosen",
    "stick-locked",
    "stick-done",
    "stick-document",
    "stick-end",
]
TROUBLE = [
    "printer-no-paper",
    "list-printed",
    "scanner-gone",
    "site-form-failed",
    "site-maintenance",
    "site-slow",
    "site-blocked",
    "mediator-host",
    "mediator-host-refused",
    "site-moved",
    "site-session-lost",
]
MEDIATION = [
    "mediator-pin",
    "mediator-pin-wrong",
    "mediator-panel",
    "mediator-closing",
    "out-of-service",
    "mediator-panel-closed",
]
ABSENCE = [
    "idle-warning",
]


def test_by_touch_in_french_all_screens(tmp_path: Path) -> None:
    size = (1920, 1080)
    tour = run_tour(tmp_path, size, "--input", "touch", "--language", "fr", deadline_s=_DEADLINE_S)
    assert tour.failures == []
    assert tour.code == 0, tour.table
    assert tour.pictures == JOURNEY + COMFORT + READING + DOCUMENTS + STICK + TROUBLE + MEDIATION + ABSENCE
    assert tour.faulty_pictures(size) == []


def test_by_keyboard_alone_in_english(tmp_path: Path) -> None:
    size = (1280, 800)
    arguments = ("--input", "keyboard", "--language", "en", "--scenes", "journey", "mediation", "absence")
    tour = run_tour(tmp_path, size, *arguments, deadline_s=_DEADLINE_S)
    assert tour.failures == []
    assert tour.code == 0, tour.table
    assert tour.pictures == JOURNEY + MEDIATION + ABSENCE
    assert tour.faulty_pictures(size) == []


def test_by_mouse_in_arabic_on_an_upright_screen(tmp_path: Path) -> None:
    size = (1080, 1920)
    arguments = ("--input", "mouse", "--language", "ar", "--scenes", "journey")
    tour = run_tour(tmp_path, size, *arguments, deadline_s=_DEADLINE_S)
    assert tour.failures == []
    assert tour.code == 0, tour.table
    assert tour.pictures == JOURNEY
    assert tour.faulty_pictures(size) == []
