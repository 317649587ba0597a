"""What the sheets say."""

from __future__ import annotations

import pytest

from kiosk.catalogue.leaflet import Question, Term
from kiosk.models import parse_document
from kiosk.receipts.content import Issuer, SheetWriter
from kiosk.receipts.sheet import Phrase, Section, Sheet, SheetKind
from tests.unit.receipts.example import DAY, FOLLOW_UP, ISSUER, NUMBER, WORDS, procedure, text, writer

THIN, WIDE = "\u202f", "\u00a0"


def section(sheet: Sheet, heading: str) -> Section:
    (found,) = [each for each in sheet.sections if each.heading.text == heading]
    return found


def test_a_receipt_tells_the_steps_with_their_dates() -> None:
    sheet = writer("fr").receipt(procedure(), DAY, NUMBER)
    steps = section(sheet, f"Et maintenant{THIN}?").items
    assert [step.lead.text if step.lead else None for step in steps] == [
        f"Au plus tard le mardi 23{WIDE}février{WIDE}2027",
        f"Vers le mardi 8{WIDE}décembre{WIDE}2026",
        None,
    ]
    assert sheet.date == Phrase(f"lundi 23{WIDE}novembre{WIDE}2026")
    assert sheet.title == Phrase("J’ai perdu mon permis")


def test_a_receipt_has_number_code_papers_to_bring_and_help() -> None:
    sheet = writer("fr").receipt(procedure(), DAY, NUMBER)
    assert sheet.number is not None
    assert (sheet.number.value, sheet.number.label.text) == (NUMBER, "Numéro de votre dossier")
    assert sheet.code is not None
    assert sheet.code.payload == FOLLOW_UP
    assert section(sheet, "À apporter ensuite").has_boxes
    help_lines = [item.phrase.text for item in section(sheet, f"Besoin d’aide{THIN}?").items]
    assert help_lines == [
        f"Demandez au médiateur numérique, sur place{WIDE}: Point d’accueil numérique.",
        f"Téléphone{WIDE}: 04{WIDE}73{WIDE}98{WIDE}63{WIDE}63",
    ]
    assert any("efface" in phrase.text for phrase in sheet.closing)


def test_a_receipt_tells_what_provisional_papers_allow_and_until_when() -> None:
    papers = [
        {"name": text("CPI", "CPI"), "allows": text("Rouler.", "Drive.", "قُد."), "after_months": 1},
        {"name": text("Attestation"), "allows": text("À vérifier sur le site.")},
    ]
    found = section(
        writer("en").receipt(procedure(provisional_papers=papers), DAY, NUMBER),
        "Provisional papers, if you were given any",
    )
    with_date, without = found.items
    assert with_date.lead is not None
    assert with_date.note is not None
    assert (with_date.lead.text, with_date.phrase.text) == ("CPI", "Drive.")
    assert f"Wednesday 23{WIDE}December{WIDE}2026" in with_date.note.text
    assert f"mercredi 23{WIDE}décembre{WIDE}2026" in str(with_date.note.french)
    assert without.note is None


def test_a_receipt_tells_what_is_still_to_be_paid_and_whom_to_call() -> None:
    cost = {"kind": "to_check", "note": text("À vérifier."), "due": text("Le timbre fiscal.")}
    sheet = writer("fr").receipt(procedure(cost=cost, call=[text("0 806 001 620")]), DAY, NUMBER)
    due = section(sheet, "Ce qui peut rester à payer")
    assert [item.phrase.text for item in due.items] == ["Le timbre fiscal.", "À vérifier."]
    assert sheet.sections[-1].items[-1].phrase.text == "0 806 001 620"


@pytest.mark.parametrize("number", [None, "", "  "])
def test_a_receipt_without_number_asks_to_write_it(number: str | None) -> None:
    sheet = writer("fr").receipt(procedure(follow_up_url=None), DAY, number)
    assert sheet.number is not None
    assert sheet.number.value is None
    assert "Écrivez ici" in sheet.number.advice.text
    assert sheet.code is None


def test_the_procedure_names_its_own_number() -> None:
    reference = {
        "label": text("Numéro de pré-demande", "Number", "رقم"),
        "pattern": "[A-Z0-9]{10}",
        "example": "ABCD123456",
    }
    sheet = writer("en").receipt(procedure(reference=reference), DAY, NUMBER)
    assert sheet.number is not None
    assert sheet.number.label == Phrase("Number", "Numéro de pré-demande")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_french_stands_beside_every_phrase_of_another_language(language: str) -> None:
    example = procedure()
    for sheet in (writer(language).receipt(example, DAY, NUMBER), writer(language).checklist(example, DAY)):
        phrases = [sheet.title, sheet.kind_name, sheet.date, *sheet.closing]
        for each in sheet.sections:
            phrases.append(each.heading)
            for item in each.items:
                phrases += [phrase for phrase in (item.phrase, item.lead, item.note) if phrase is not None]
        assert len(phrases) > 15
        assert all(phrase.french and phrase.french != phrase.text for phrase in phrases)


def test_french_alone_has_nothing_beside_it() -> None:
    sheet = writer("fr").checklist(procedure(), DAY)
    assert all(item.phrase.french is None for each in sheet.sections for item in each.items)


def test_a_checklist_tells_required_papers_from_the_others() -> None:
    sheet = writer("fr").checklist(procedure(), DAY)
    assert sheet.kind is SheetKind.CHECKLIST
    (identity,) = section(sheet, "Papiers à préparer").items
    assert (identity.phrase.text, identity.note) == ("Pièce d’identité", Phrase("Recto et verso."))
    (permit,) = section(sheet, "Selon votre situation").items
    assert permit.note == Phrase("Si vous êtes étranger. En couleur.")
    assert sheet.code is not None
    assert sheet.code.payload == "https://permis.example.gouv.fr/perte"
    assert sheet.number is None


def test_empty_lists_have_no_heading() -> None:
    sheet = writer("fr").receipt(procedure(next_steps=[], to_bring=[]), DAY, NUMBER)
    assert [each.heading.text for each in sheet.sections] == ["Prix", f"Besoin d’aide{THIN}?"]


def test_a_glossary_explains_words_and_answers_questions() -> None:
    source = {"name": "Source", "reference": "fiche", "certainty": "A", "verified": "2026-11-23"}
    term = parse_document(
        Term, {"id": "ants", "term": text("ANTS"), "definition": text("Une agence."), "sources": [source]}
    )
    question = parse_document(
        Question,
        {"id": "why", "question": text("Pourquoi ?"), "answer": [text("Parce que."), text("Ainsi.")]}
        | {"sources": [source]},
    )
    sheet = writer("fr").glossary([term], [question], DAY)
    assert sheet.sections[0].items[0].lead == Phrase("ANTS")
    assert [item.phrase.text for item in section(sheet, f"Pourquoi{THIN}?").items] == ["Parce que.", "Ainsi."]


def test_an_arabic_tanwin_does_not_part_two_letters_of_one_glyph() -> None:
    sheet = writer("ar").receipt(procedure(title=text("x", "x", "بد\u0644\u064b\u0627 عنك")), DAY, NUMBER)
    assert sheet.title.text == "بد\u0644\u0627\u064b عنك"


def test_names_in_arabic_are_isolated_and_braces_stay() -> None:
    issuer = Issuer("Préfecture", "Point {phone}", "", ISSUER.help_phone)
    sheet = SheetWriter(WORDS, issuer, "ar").receipt(procedure(), DAY, NUMBER)
    lines = [item.phrase.text for item in sheet.sections[-1].items]
    assert "\u2068Point {phone}\u2069" in lines[0]
    assert f"\u206804{WIDE}73{WIDE}98{WIDE}63{WIDE}63\u2069" in lines[1]
