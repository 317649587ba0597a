"""What every page has in common: language, labels, headings, typography, headers."""

import re
from pathlib import Path

import pytest
from aiohttp import web

import kiosk.demo
from kiosk.demo.process import PortalProcess
from tests.unit.demo.conftest import Play
from tests.unit.demo.visitor import IDENTITY, REQUEST, Page, Visitor

TEMPLATES = sorted((Path(kiosk.demo.__file__).parent / "templates").glob("*.html"))

_NEIGHBOUR = "https://transports.val-exemple.example/"


async def _every_page(visitor: Visitor) -> list[Page]:
    pages = [
        await visitor.get(path) for path in ("/", "/aide", "/suivi", "/nulle-part", "/_demo", "/etape/1")
    ]
    pages.append(await visitor.get("/demarche/x"))
    pages += [await visitor.begin(), await visitor.post("/compte", {"email": ""})]
    pages += [await visitor.post("/compte", {"email": "a@exemple.fr"}), await visitor.get("/messagerie")]
    pages.append(await visitor.make_account())
    pages += [await visitor.post("/etape/1", {}), await visitor.post("/etape/1", IDENTITY)]
    pages += [await visitor.post("/etape/2", {}), await visitor.post("/etape/2", REQUEST)]
    pages.append(await visitor.send_files())
    async with Visitor(visitor.origin) as other:
        payment = await other.reach_payment()
        pages += [await other.get("/etape/4"), payment]
        pages.append(await other.get(payment.attribute(r'<iframe[^>]* src="([^"]+)"')))
        code = await other.give_card(payment)
        pages += [code, await other.give_bank_code(code, code.attribute(r'data-code="(\d{6})"'))]
        confirmation = await other.get("/paiement/retour")
        reference = confirmation.attribute(r'data-reference="([^"]+)"')
        pages += [confirmation, await other.get(f"/suivi/{reference}")]
    return pages


def test_every_page_is_french_labelled_and_self_contained(play: Play, portal: PortalProcess) -> None:
    async def story(visitor: Visitor) -> None:
        pages = await _every_page(visitor)
        assert len({page.heading for page in pages}) > 15
        for page in pages:
            html = page.text
            assert '<html lang="fr">' in html, page.path
            assert html.count("<h1") == 1, page.path
            assert html.count("<main") == 1, page.path
            assert "ntraînement" in html or "maginaire" in html, page.path
            for address in re.findall(r'(?:src|href|action)="([^"]*)"', html):
                is_own = address.startswith(("/", "#", portal.origin, portal.bank_origin)) or address == ""
                # One link of the help page leads away, for lessons on pages that the kiosk does not open.
                leads_away = (page.path, address) == ("/aide", _NEIGHBOUR)
                assert is_own or leads_away, (page.path, address)
            labels = set(re.findall(r'<label[^>]* for="([^"]+)"', html))
            for tag in re.findall(r"<(?:input|select|textarea)\b[^>]*>", html):
                if 'type="hidden"' not in tag:
                    identifier = re.search(r' id="([^"]+)"', tag)
                    assert identifier is not None, (page.path, tag)
                    assert identifier[1] in labels, (page.path, tag)
            identifiers = re.findall(r' id="([^"]+)"', html)
            assert len(identifiers) == len(set(identifiers)), page.path
            described = re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', html)
            assert {one for names in described for one in names.split()} <= set(identifiers), page.path
            assert "no-store" in page.headers["Cache-Control"], page.path
            assert "default-src 'none'" in page.headers["Content-Security-Policy"], page.path
            words = re.sub(r"<[^>]+>", " ", re.sub(r"<(script|style).*?</\1>", "", html, flags=re.DOTALL))
            assert re.findall(r"\w [:;?!»]|« ", words) == [], page.path

    play(story)


def test_personal_fields_name_their_purpose(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        await visitor.begin()
        account = await visitor.get("/compte")
        assert 'autocomplete="email"' in account.text
        html = (await visitor.make_account()).text
        for purpose in ("family-name", "given-name", "bday-year", "address-line1", "postal-code", "tel"):
            assert f'autocomplete="{purpose}"' in html
        assert 'inputmode="tel"' in html

    play(story)


def test_consent_is_asked_until_answered_and_leads_back(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        assert 'id="temoins"' in (await visitor.get("/suivi")).text
        page = await visitor.post("/temoins", {"choix": "non", "retour": "/suivi?numero="})
        assert page.path.startswith("/suivi")
        assert 'id="temoins"' not in page.text
        for elsewhere in ("//exemple.org/", "http://exemple.org/", "/\\exemple.org"):
            assert (await visitor.post("/temoins", {"choix": "oui", "retour": elsewhere})).path == "/"

    play(story)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_template_needs_no_inline_script_or_style(template: Path) -> None:
    html = template.read_text(encoding="utf-8")
    assert not re.search(r"\son[a-z]+=|style=|<script>|javascript:", html)


def test_session_cookie_is_out_of_scripts_reach(play: Play) -> None:
    async def story(visitor: Visitor) -> None:
        answer = await visitor._client.post(f"{visitor.origin}/demarche/x", allow_redirects=False)
        assert answer.status == web.HTTPSeeOther.status_code
        assert answer.cookies["session"]["httponly"]
        assert answer.cookies["session"]["samesite"] == "Lax"
        answer.release()

    play(story)
