"""What sites say of files that are too heavy, and what is no refusal."""

from __future__ import annotations

import pytest

from kiosk.browsing.refusal import WATCH_S, RefusalWatch
from kiosk.demo.form import file_error

REFUSALS = (
    "Votre fichier est trop volumineux.",
    "Le fichier est trop lourd (4 Mo maximum).",
    "Pièce jointe trop lourde",
    "La taille du fichier dépasse 4 Mo",
    "Ce document dépasse la taille maximale autorisée.",
    "Taille maximale dépassée",
    "Le poids de votre document dépasse la limite",
    "The file is too large.",
    "Your document exceeds the maximum size of 5 MB.",
)
NO_REFUSALS = (
    "Taille maximale : 4 Mo. Formats acceptés : PDF, JPG, PNG.",
    "Le fichier ne doit pas peser plus de 4 Mo",
    "Poids maximum 1 Mo par document",
    "Votre texte est trop long : 500 caractères au plus.",
    "Votre fichier a bien été reçu.",
    "Maximum file size: 5 MB",
    "",
)


@pytest.mark.parametrize("text", REFUSALS)
def test_a_refusal_is_noticed_once_after_a_file_was_handed_over(text: str) -> None:
    watch = RefusalWatch()
    assert not watch.read("Joindre un fichier", 0)
    watch.begin(1)
    assert watch.read(f"Joindre un fichier\n{text}", 2)
    assert not watch.read(f"Joindre un fichier\n{text}", 3)
    assert not watch.is_watching


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_rules_and_other_words_are_no_refusal(text: str) -> None:
    watch = RefusalWatch()
    watch.begin(0)
    assert not watch.read(text, 1)
    assert watch.is_watching


def test_what_stood_there_before_is_no_refusal() -> None:
    help_text = "Si votre fichier est trop volumineux, scannez-le en noir et blanc."
    watch = RefusalWatch()
    watch.read(help_text, 0)
    watch.begin(1)
    assert not watch.read(help_text, 2)
    assert watch.read(f"{help_text} Votre fichier est trop volumineux !", 3)


def test_nobody_watches_for_ever_or_before_a_file_was_handed_over() -> None:
    watch = RefusalWatch()
    assert not watch.read(REFUSALS[0], 0)
    watch.begin(1)
    assert not watch.read("", WATCH_S + 1)
    assert not watch.is_watching


def test_the_demonstrations_own_refusal_is_noticed() -> None:
    error = file_error("permis.pdf", b"%PDF", 5_000_000, 4_000_000)
    assert error is not None
    watch = RefusalWatch()
    watch.begin(0)
    assert watch.read(error, 1)


def test_a_long_page_costs_little() -> None:
    watch = RefusalWatch()
    watch.begin(0)
    assert not watch.read("taille " * 1_000_000, 1)
