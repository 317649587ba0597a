"""Somebody at the portal: an aiohttp client that fills in the pages as a browser would."""

import io
import re
from dataclasses import dataclass, field
from html import unescape
from typing import Self

import aiohttp

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(255, -1, -1)) * 60
PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 90

IDENTITY = {
    "nom": "Diallo",
    "prenom": "Amina",
    "jour": "27",
    "mois": "3",
    "annee": "1985",
    "adresse": "12 rue des Lilas",
    "code_postal": "63000",
    "ville": "Clairmont",
    "telephone": "06 39 98 00 00",
}
REQUEST = {"beneficiaire": "moi", "motif": "perte", "precisions": "Perdu au marché", "sms": "oui"}

Upload = tuple[str, str, bytes]
"""Field, file name, content."""


@dataclass(frozen=True, slots=True)
class Page:
    """An answer, redirections followed."""

    status: int
    path: str
    text: str
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""

    @property
    def heading(self) -> str:
        """The words of the first heading."""
        found = re.search(r"<h1>(.*?)</h1>", self.text, re.DOTALL)
        assert found is not None, self.text
        return " ".join(unescape(re.sub(r"<[^>]+>", "", found[1])).split())

    @property
    def mistakes(self) -> dict[str, str]:
        """Field → sentence, as shown beside the fields."""
        found = re.findall(r'<p class="mistake" id="([a-z_]+)-erreur">(.*?)</p>', self.text, re.DOTALL)
        return {name: unescape(sentence) for name, sentence in found}

    def attribute(self, pattern: str) -> str:
        """Return the first group of a pattern that must be found."""
        found = re.search(pattern, self.text)
        assert found is not None, (pattern, self.text)
        return unescape(found[1])


class Visitor:
    """One browser: cookies kept, redirections followed."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self._client = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_reason: object) -> None:
        await self._client.close()

    async def get(self, path: str) -> Page:
        return await self._page("GET", path)

    async def post(self, path: str, values: dict[str, str] | None = None) -> Page:
        return await self._page("POST", path, values or {})

    async def send_files(self, *uploads: Upload) -> Page:
        """Post step 3 as a browser does: an unused file field comes as an empty part without a name."""
        form = aiohttp.FormData(quote_fields=False)
        for name in ("justificatif", "complements"):
            of_field = [upload for upload in uploads if upload[0] == name]
            for _, filename, content in of_field or [(name, "", b"")]:
                form.add_field(
                    name, io.BytesIO(content), filename=filename, content_type="application/octet-stream"
                )
        return await self._page("POST", "/etape/3", form)

    async def begin(self, path: str = "/demarche/permis-perdu") -> Page:
        return await self.post(path)

    async def mailed_code(self) -> str:
        return (await self.get("/messagerie")).attribute(r'data-code="(\d{6})"')

    async def make_account(self, email: str = "amina.diallo@exemple.fr") -> Page:
        await self.post("/compte", {"email": email})
        return await self.post("/compte/code", {"code": await self.mailed_code()})

    async def reach_documents(self) -> Page:
        await self.begin()
        await self.make_account()
        await self.post("/etape/1", IDENTITY)
        return await self.post("/etape/2", REQUEST)

    async def reach_payment(self) -> Page:
        await self.reach_documents()
        await self.send_files(("justificatif", "justificatif.pdf", PDF))
        return await self.post("/etape/4", {"certifie": "oui"})

    async def reach_confirmation(self) -> Page:
        payment = await self.reach_payment()
        code_page = await self.give_card(payment)
        await self.give_bank_code(code_page, code_page.attribute(r'data-code="(\d{6})"'))
        return await self.get("/paiement/retour")

    async def give_card(self, payment: Page, number: str = "4242 4242 4242 4242") -> Page:
        frame = payment.attribute(r'<iframe[^>]* src="([^"]+)"')
        return await self.post(frame, {"carte": number, "expiration": "12/30", "cryptogramme": "123"})

    async def give_bank_code(self, code_page: Page, code: str) -> Page:
        action = code_page.attribute(r'action="(/banque/code[^"]+)"')
        return await self.post(code_page.path.partition("/banque/")[0] + action, {"code": code})

    async def _page(self, method: str, path: str, data: object = None) -> Page:
        url = path if path.startswith("http") else self.origin + path
        async with self._client.request(method, url, data=data) as answer:
            content = await answer.read()
            is_text = answer.content_type != "application/pdf"
            landed = str(answer.url)
            return Page(
                status=answer.status,
                path=landed.removeprefix(self.origin),
                text=content.decode() if is_text else "",
                headers=dict(answer.headers),
                content=content,
            )
