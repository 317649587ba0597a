"""The journey through the portal, on the real server."""

import hashlib
import io
import re
from pathlib import Path

import pikepdf
import pypdfium2

from kiosk.demo.process import PortalProcess
from kiosk.demo.steps import PORTAL_STEPS, REFERENCE_PATTERN
from tests.unit.demo.conftest import Play
from tests.unit.demo.visitor import IDENTITY, JPEG, PDF, PNG, REQUEST, Visitor


def test_whole_journey_gives_number_proof_and_the_very_files(
    play: Play, portal: PortalProcess, received_folder: Path
) -> None:
    kept: list[Path] = []

    async def story(visitor: Visitor) -> None:
        visited = ["/demarche/licence-lost"]
        entry = await visitor.get("/demarche/licence-lost?titre=D%C3%A9clarer%20une%20perte%20%3Cici%3E")
        assert entry.heading == "Déclarer une perte <ici>"
        account = await visitor.begin("/demarche/licence-lost?titre=D%C3%A9clarer%20une%20perte")
        visited.append(account.path)
        code_page = await visitor.post("/compte", {"email": "amina.diallo@exemple.fr"})
        assert '<a class="button second" href="/messagerie" target="_blank">' in code_page.text
        visited += [code_page.path, "/messagerie"]
        identity = await visitor.post("/compte/code", {"code": await visitor.mailed_code()})
        request = await visitor.post("/etape/1", IDENTITY)
        documents = await visitor.post("/etape/2", REQUEST)
        before = len(portal.received())
        summary = await visitor.send_files(
            ("justificatif", "ma preuve d’été.pdf", PDF),
            ("complements", "recto.jpg", JPEG),
            ("complements", "verso.png", PNG),
        )
        assert summary.heading == "Étape 4 sur 4 Récapitulatif"
        for words in ("Diallo", "27/03/1985", "Perte", "ma preuve d’été.pdf", "recto.jpg", "verso.png"):
            assert words in summary.text
        payment = await visitor.post("/etape/4", {"certifie": "oui"})
        visited += [page.path for page in (identity, request, documents, summary, payment)]

        bank_code = await visitor.give_card(payment)
        assert bank_code.path.startswith(portal.bank_origin)
        result = await visitor.give_bank_code(bank_code, bank_code.attribute(r'data-code="(\d{6})"'))
        assert result.heading == "✓ Paiement accepté"
        assert f'href="{portal.origin}/paiement/retour" target="_top"' in result.text
        confirmation = await visitor.get("/paiement/retour")
        visited.append(confirmation.path)
        reference = confirmation.attribute(r'data-reference="([^"]+)"')
        assert re.fullmatch(REFERENCE_PATTERN, reference)
        assert confirmation.attribute(r'<meta name="reference" content="([^"]+)"') == reference
        seen_text = re.sub(r"<[^>]+>", "", confirmation.text)
        assert f"Numéro de dossier\u00a0: {reference}" in seen_text
        assert "data-print" in confirmation.text

        received = portal.received()[before:]
        sent = [PDF, JPEG, PNG]
        assert [file["name"] for file in received] == ["ma preuve d’été.pdf", "recto.jpg", "verso.png"]
        assert [file["sha256"] for file in received] == [hashlib.sha256(one).hexdigest() for one in sent]
        kept.extend(Path(file["path"]) for file in received)

        for suffix, disposition in (("", "attachment"), ("/voir", "inline")):
            proof = await visitor.get(f"/justificatif/{reference}{suffix}")
            assert proof.headers["Content-Type"] == "application/pdf"
            assert proof.headers["Content-Disposition"].startswith(disposition)
            with pikepdf.open(io.BytesIO(proof.content)) as document:
                assert document.check_pdf_syntax() == []
                assert str(document.docinfo["/Title"]) == f"Justificatif de dépôt {reference}"
            with pypdfium2.PdfDocument(proof.content) as document:
                text = document[0].get_textpage().get_text_bounded()
            for words in (reference, "Amina Diallo", "Déclarer une perte", "recto.jpg"):
                assert words in text

        follow_up = await visitor.get(f"/suivi/{reference}")
        assert follow_up.heading == f"Dossier {reference}"
        _assert_steps_cover(visited)

    play(story)
    assert [file.read_bytes() for file in kept] == [PDF, JPEG, PNG]
    assert {file.parent for file in kept} == {received_folder}


def _assert_steps_cover(visited: list[str]) -> None:
    found = []
    for path in visited:
        place = "127.0.0.1" + path
        matching = [
            step.id
            for step in PORTAL_STEPS
            if any(re.search(pattern, place) for pattern in step.url_patterns)
        ]
        assert len(matching) == 1, (path, matching)
        found += matching
    assert list(dict.fromkeys(found)) == [step.id for step in PORTAL_STEPS]


def test_wrong_codes_then_a_new_message(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.begin()
        refused = await visitor.post("/compte", {"email": "amina"})
        assert "n’est pas complète" in refused.mistakes["email"]
        await visitor.post("/compte", {"email": "Amina@Exemple.fr"})
        first = await visitor.mailed_code()
        wrong = f"{(int(first) + 1) % 1_000_000:06d}"
        for _ in range(4):
            page = await visitor.post("/compte/code", {"code": wrong})
            assert page.mistakes["code"].startswith("Ce code n’est pas le bon")
        page = await visitor.post("/compte/code", {"code": wrong})
        assert "nouveau code" in page.mistakes["code"]
        inbox = await visitor.get("/messagerie")
        assert inbox.text.count("Votre code de confirmation") == 2
        spaced = await visitor.mailed_code()
        page = await visitor.post("/compte/code", {"code": f"{spaced[:3]} {spaced[3:]}"})
        assert page.path == "/etape/1"

    play(story)


def test_messages_are_seen_by_the_session_they_are_for(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.begin()
        await visitor.post("/compte", {"email": "une@exemple.fr"})
        assert await visitor.mailed_code()
        async with Visitor(portal.origin) as other:
            assert "data-code" not in (await other.get("/messagerie")).text

    play(story)


def test_forms_say_what_is_missing_and_keep_what_was_typed(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.begin()
        await visitor.make_account()
        page = await visitor.post("/etape/1", IDENTITY | {"mois": "13", "telephone": "12", "nom": ""})
        assert set(page.mistakes) == {"jour", "telephone", "nom"}
        assert "<title>Erreur\u00a0: Étape 1 sur 4" in page.text
        assert 'value="12 rue des Lilas"' in page.text
        assert (await visitor.get("/etape/3")).path == "/etape/1", "no step is jumped over"
        await visitor.post("/etape/1", IDENTITY)
        page = await visitor.post("/etape/2", {"precisions": "x" * 501})
        assert set(page.mistakes) == {"beneficiaire", "motif", "precisions"}
        assert (await visitor.get("/etape/4")).path == "/etape/2"

    play(story)


def test_certificate_is_required_before_payment(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.reach_documents()
        await visitor.send_files(("justificatif", "a.png", PNG))
        assert (await visitor.get("/paiement")).path == "/etape/4"
        page = await visitor.post("/etape/4", {})
        assert "certifie" in page.mistakes

    play(story)


def test_number_stays_the_same_and_the_proof_belongs_to_its_session(
    play: Play, portal: PortalProcess
) -> None:
    async def story(visitor: Visitor) -> None:
        reference = (await visitor.reach_confirmation()).attribute(r'data-reference="([^"]+)"')
        for path in ("/paiement", "/paiement/retour", "/etape/2", "/compte"):
            again = await visitor.get(path)
            assert again.path == "/confirmation"
            assert reference in again.text
        async with Visitor(portal.origin) as other:
            assert (await other.get(f"/justificatif/{reference}")).status == 419
            await other.begin()
            assert (await other.get(f"/justificatif/{reference}")).status == 404
            assert (await other.get(f"/suivi?numero={reference.lower()}")).path == f"/suivi/{reference}"
            assert "numero" in (await other.get("/suivi?numero=EX-2020-AAAAAA")).mistakes
            assert (await other.get("/suivi/EX-2020-AAAAAA")).heading == "Dossier introuvable"
            assert (await other.get("/suivi/autre")).status == 404

    play(story)
