"""What the portal's file fields accept and refuse, on the real server."""

from pathlib import Path

import pytest

from kiosk.demo.form import weight
from kiosk.demo.process import PortalProcess
from tests.unit.demo.conftest import MAX_FILE_BYTES, Play
from tests.unit.demo.visitor import JPEG, PDF, PNG, Visitor

HEAVY = PDF + b"x" * (MAX_FILE_BYTES + 1 - len(PDF))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "lourd.pdf",
            HEAVY,
            "Votre fichier est trop volumineux\u00a0: «\u00a0lourd.pdf\u00a0» pèse 40\u00a0Ko",
        ),
        ("lettre.docx", b"PK\x03\x04" * 9, "Le format de votre fichier n’est pas accepté"),
        ("faux.pdf", JPEG, "n’est pas un vrai fichier PDF"),
        ("vide.png", b"", "Votre fichier est vide"),
    ],
)
def test_refused_file_is_named_and_not_kept(
    play: Play, portal: PortalProcess, received_folder: Path, name: str, content: bytes, sentence: str
) -> None:
    before = sorted(received_folder.iterdir())

    async def story(visitor: Visitor) -> None:
        await visitor.reach_documents()
        page = await visitor.send_files(("justificatif", name, content))
        assert page.path == "/etape/3"
        assert sentence in page.mistakes["justificatif"]
        assert page.mistakes["justificatif"].count(name) == 1

    play(story)
    assert sorted(received_folder.iterdir()) == before


def test_limit_itself_is_accepted(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.reach_documents()
        assert (await visitor.send_files(("justificatif", "juste.pdf", HEAVY[:-1]))).path == "/etape/4"

    play(story)


def test_much_heavier_than_any_form_is_still_answered(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.reach_documents()
        page = await visitor.send_files(("justificatif", "enorme.pdf", PDF + bytes(12_000_000)))
        assert "pèse 12,02\u00a0Mo, le maximum est de 40\u00a0Ko" in page.mistakes["justificatif"]

    play(story)


def test_good_files_are_kept_beside_a_refused_one(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.reach_documents()
        page = await visitor.send_files(
            ("justificatif", "lourd.pdf", HEAVY),
            ("complements", "recto.jpg", JPEG),
            ("complements", "verso.png", PNG),
        )
        assert set(page.mistakes) == {"justificatif"}
        for kept in ("recto.jpg", "verso.png"):
            assert f'<span class="name">{kept}</span>' in page.text
        summary = await visitor.send_files(("justificatif", "leger.pdf", PDF))
        assert summary.path == "/etape/4"
        assert summary.text.count('<span class="name">') == 3

    play(story)


def test_main_document_is_required_single_and_can_be_taken_back(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.reach_documents()
        assert (await visitor.send_files()).mistakes == {"justificatif": "Ajoutez votre justificatif."}
        await visitor.send_files(("justificatif", "un.pdf", PDF))
        summary = await visitor.send_files(("justificatif", "deux.jpg", JPEG))
        assert "deux.jpg" in summary.text
        assert "un.pdf" not in summary.text
        assert (await visitor.send_files()).path == "/etape/4", "what was sent before is enough"
        documents = await visitor.get("/etape/3")
        removed = await visitor.post(documents.attribute(r'action="(/etape/3/retirer/[0-9a-f]+)"'))
        assert "deux.jpg" not in removed.text
        assert "justificatif" in (await visitor.send_files()).mistakes

    play(story)


def test_fields_tell_the_browser_what_they_take(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        page = await visitor.reach_documents()
        single = page.attribute(r'(<input type="file" id="justificatif"[^>]*>)')
        several = page.attribute(r'(<input type="file" id="complements"[^>]*>)')
        assert 'accept=".pdf,.jpg,.jpeg,.png"' in single
        assert " multiple" not in single
        assert " multiple" in several

    play(story)


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [(0, "0 octets"), (999, "999 octets"), (40_400, "40 Ko"), (4_000_000, "4 Mo"), (4_000_001, "4,01 Mo")],
)
def test_weight_is_written_for_a_reader(size_bytes: int, words: str) -> None:
    assert weight(size_bytes) == words.replace(" ", "\u00a0")
