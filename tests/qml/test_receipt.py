"""The receipt: number read or typed, preview, paper, the site's own proofs, and the question at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from devices.simulation.faults import PrinterFault
from kiosk.statistics.event import Event
from kiosk.supervisor.messages import Count, EndReason, SessionEnded
from tests.support.receipt_window import PROCEDURE, kiosk, open_receipt, papers_folder, shared

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.attended_window import AttendedWindow

__all__ = ["kiosk", "shared"]  # fixtures


def printed_papers(kiosk: AttendedWindow) -> list[str]:
    """Return the text of each sheet that came out of the simulated printer."""
    texts = []
    for paper in sorted(papers_folder(kiosk).glob("paper-*.pdf")):
        document = pypdfium2.PdfDocument(paper)
        texts.append("".join(page.get_textpage().get_text_range() for page in document))
        document.close()
    return texts


def keep_proof(kiosk: AttendedWindow, folder: Path) -> str:
    """Let the site hand out a proof; returns the document's id."""
    path = folder / "proof.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    kiosk.session.tray.keepDownload(path, "Accusé de réception")
    kiosk.wait(lambda: kiosk.session.receipt.proofs)
    kiosk.session.viewer.close()
    kiosk.settle()
    proof: str = kiosk.session.receipt.proofs[0]["id"]
    return proof


def test_receipt_is_previewed_printed_and_counted(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    kiosk.journey.setReference("VP-123-XY")
    kiosk.wait(lambda: kiosk.session.receipt.previewUrl)
    kiosk.click(kiosk.button("Imprimer mon reçu"))
    assert kiosk.sheet("PrintSheet") is not None
    kiosk.wait(lambda: kiosk.session.printing.state == "printed")
    kiosk.settle()
    assert kiosk.says("C’est imprimé")
    (text,) = printed_papers(kiosk)
    assert "VP-123-XY" in "".join(text.split())
    assert "Préfecture du Puy-de-Dôme" in text
    kiosk.click(kiosk.button("J’ai pris mes feuilles"))
    assert kiosk.session.receipt.printed
    assert kiosk.says("Imprimé")
    events = [message.event for message in kiosk.asked(Count)]
    assert events == [Event.PROCEDURE_CHOSEN, Event.RECEIPT_PRINTED]


def test_large_print_is_one_touch_away_and_makes_the_paper_out_of_date(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    kiosk.journey.setReference("VP-123-XY")
    kiosk.session.receipt.printReceipt()
    kiosk.wait(lambda: kiosk.session.receipt.printed)
    kiosk.session.printing.hide()
    kiosk.settle()
    kiosk.click(kiosk.button("Imprimer en gros caractères"))
    assert kiosk.session.preferences.largePrint
    assert not kiosk.session.receipt.printed
    kiosk.session.receipt.printReceipt()
    kiosk.wait(lambda: kiosk.session.receipt.printed)
    normal, large = map(_height_of_number_pt, sorted(papers_folder(kiosk).glob("paper-*.pdf")))
    assert large > 1.3 * normal


def test_an_earlier_version_that_comes_out_now_is_not_the_receipt(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    kiosk.journey.setReference("VP-123-XY")
    kiosk.session.simulation.set_printer(fault=PrinterFault.JAM)
    kiosk.session.receipt.printReceipt()
    kiosk.wait(lambda: kiosk.session.printing.state == "blocked")
    kiosk.journey.setReference("VP-124-XY")
    kiosk.session.simulation.set_printer(fault=PrinterFault.NONE)
    kiosk.wait(lambda: kiosk.session.printing.state == "printed")
    assert not kiosk.session.receipt.printed


def _height_of_number_pt(paper: Path) -> float:
    with pypdfium2.PdfDocument(paper) as document:
        words = document[0].get_textpage()
        first, _ = words.search("VP").get_next()
        _, bottom, _, top = words.get_charbox(first)
        return float(top - bottom)


def test_number_is_typed_doubted_and_never_refused(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    entry = kiosk.find(lambda item: item.metaObject().className().startswith("TextEntry"))
    kiosk.click(entry)
    QTest.keySequence(kiosk.window, QKeySequence("1"))
    QTest.keySequence(kiosk.window, QKeySequence("2"))
    kiosk.settle()
    assert kiosk.journey.reference == "12"
    reference = kiosk.catalogue.procedure(PROCEDURE).reference
    if reference is not None:
        assert kiosk.says(reference.example)
    assert kiosk.button("Imprimer mon reçu").isEnabled()
    kiosk.session.receipt.printReceipt()
    kiosk.wait(lambda: kiosk.session.receipt.printed)
    assert "12" in printed_papers(kiosk)[0]


def test_a_new_number_makes_the_paper_out_of_date(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    kiosk.session.receipt.printReceipt()
    kiosk.wait(lambda: kiosk.session.receipt.printed)
    kiosk.journey.setReference("AB-456-CD")
    assert not kiosk.session.receipt.printed


def test_next_steps_stand_on_the_screen_with_their_dates(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    titles = [section["title"] for section in kiosk.session.receipt.sections]
    assert titles[0] == "Et maintenant\N{NARROW NO-BREAK SPACE}?"
    assert any(item["lead"] for item in kiosk.session.receipt.sections[0]["items"])
    assert kiosk.says("Vers le")
    assert "Papiers provisoires, si on vous en a donné" in titles
    assert kiosk.says("Il permet de rouler en France seulement")
    assert "Prix" not in titles
    assert all("Besoin d’aide" not in title for title in titles)


def test_paper_out_is_told_and_heals_by_itself(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    kiosk.session.simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)
    kiosk.click(kiosk.button("Imprimer mon reçu"))
    kiosk.wait(lambda: kiosk.session.printing.state == "blocked")
    kiosk.settle()
    assert kiosk.says("L’imprimante n’a plus de papier")
    assert not kiosk.session.receipt.printed
    kiosk.session.simulation.set_printer(fault=PrinterFault.NONE)
    kiosk.wait(lambda: kiosk.session.printing.state == "printed")
    assert kiosk.session.receipt.printed


def test_a_failure_is_shown_even_to_who_went_on(kiosk: AttendedWindow) -> None:
    open_receipt(kiosk)
    kiosk.session.simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)
    kiosk.click(kiosk.button("Imprimer mon reçu"))
    kiosk.wait(lambda: kiosk.session.printing.state == "blocked")
    kiosk.settle()
    kiosk.click(kiosk.button("Continuer pendant l’impression"))
    assert kiosk.sheet("PrintSheet") is None
    kiosk.session.simulation.set_printer(fault=PrinterFault.UNPLUGGED)
    kiosk.session.printing.retry()  # while one runs, a second wish is a double tap
    kiosk.session.printing.cancel()
    kiosk.wait(lambda: kiosk.session.printing.state == "cancelled")
    assert printed_papers(kiosk) == []


def test_the_sites_proof_waits_until_it_is_on_paper(kiosk: AttendedWindow, tmp_path: Path) -> None:
    open_receipt(kiosk)
    keep_proof(kiosk, tmp_path)
    assert kiosk.says("La preuve donnée par le site n’est pas encore imprimée")
    kiosk.click(kiosk.button("Imprimer"))
    kiosk.wait(lambda: kiosk.session.print_choice.ready)
    kiosk.click(kiosk.button("Imprimer 1 feuille"))
    kiosk.wait(lambda: kiosk.session.printing.state == "printed")
    kiosk.wait(lambda: not kiosk.session.receipt.proofs)
    assert not kiosk.session.receipt.printed
    assert Event.PRINTED in [message.event for message in kiosk.asked(Count)]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_lists_print_in_the_language_of_the_screen(kiosk: AttendedWindow, language: str) -> None:
    kiosk.home()
    kiosk.journey.openFamily("licence")
    kiosk.journey.openProcedure("licence-lost")
    kiosk.preferences.chooseLanguage(language)
    kiosk.session.receipt.printChecklist()
    kiosk.wait(lambda: kiosk.session.printing.state == "printed")
    kiosk.session.receipt.printGlossary()
    kiosk.wait(lambda: len(printed_papers(kiosk)) == 2)
    checklist, glossary = printed_papers(kiosk)
    assert "Avant de commencer" in checklist
    own = "Before you start" if language == "en" else "\N{ARABIC LETTER ALEF}"
    assert own in checklist
    assert "Les mots de l’administration" in glossary


def test_end_reminds_of_the_proof_and_erases(kiosk: AttendedWindow, tmp_path: Path) -> None:
    open_receipt(kiosk)
    keep_proof(kiosk, tmp_path)
    kiosk.click(kiosk.button("Terminer ma visite"))
    assert kiosk.sheet("EndSheet") is not None
    assert kiosk.says("La preuve donnée par le site n’est pas imprimée.")
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.sheet("EndSheet") is None
    kiosk.click(kiosk.button("Terminer"))
    kiosk.session.simulation.set_printer(fault=PrinterFault.EMPTY_TRAY)
    kiosk.session.receipt.printReceipt()
    kiosk.wait(lambda: kiosk.session.printing.state == "blocked")
    kiosk.session.printing.hide()
    kiosk.settle()
    assert kiosk.says("Une impression est en cours.")
    kiosk.click(kiosk.button("Terminer et tout effacer"))
    assert kiosk.journey.screen == "ending"
    ended: list[SessionEnded] = []

    def hear() -> bool:
        ended.extend(kiosk.asked(SessionEnded))
        return bool(ended)

    kiosk.wait(hear)
    assert [each.reason for each in ended] == [EndReason.VISITOR]
    # What is left to print goes with the session: the supervisor erases it, whatever the session's end was.
    assert kiosk.journey.screen == "ending"
