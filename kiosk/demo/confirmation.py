"""The end of a request on the portal: number, proof in PDF, follow-up."""

import asyncio
import re

from aiohttp import web
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from kiosk.demo.page import PageWriter, see_other, visit_of
from kiosk.demo.steps import REFERENCE_EXAMPLE, REFERENCE_PATTERN
from kiosk.demo.store import FinishedRequest, Store


class ConfirmationPages:
    """/confirmation, /justificatif/<number> (to download; /voir: to show), /suivi."""

    def __init__(self, pages: PageWriter, store: Store, portal_origin: str) -> None:
        self._pages = pages
        self._store = store
        self._portal_origin = portal_origin

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses of the end."""
        return [
            web.get("/confirmation", self._confirmation),
            web.get("/justificatif/{reference}", self._download_proof),
            web.get("/justificatif/{reference}/voir", self._show_proof),
            web.get("/suivi", self._find),
            web.get("/suivi/{reference}", self._follow_up),
        ]

    async def _confirmation(self, request: web.Request) -> web.Response:
        visit = visit_of(request)
        if visit.finished is None:
            return see_other("/paiement")
        return self._pages.answer(request, "confirmation.html", finished=visit.finished)

    async def _download_proof(self, request: web.Request) -> web.Response:
        return await self._proof(request, "attachment")

    async def _show_proof(self, request: web.Request) -> web.Response:
        return await self._proof(request, "inline")

    async def _proof(self, request: web.Request, disposition: str) -> web.Response:
        finished = visit_of(request).finished
        if finished is None or finished.reference != request.match_info["reference"]:
            raise web.HTTPNotFound
        content = await asyncio.to_thread(self._proof_pdf, finished)
        name = f"justificatif-{finished.reference}.pdf"
        return web.Response(
            body=content,
            content_type="application/pdf",
            headers={"Content-Disposition": f'{disposition}; filename="{name}"'},
        )

    def _proof_pdf(self, finished: FinishedRequest) -> bytes:
        html = self._pages.text("proof.html", finished=finished, portal_origin=self._portal_origin)
        # The visitor's words are in the page: nothing that they name is fetched.
        nothing = URLFetcher(allowed_protocols=["data"], fail_on_errors=True)
        content: bytes | None = HTML(string=html, url_fetcher=nothing).write_pdf(pdf_variant="pdf/ua-1")
        if content is None:
            raise RuntimeError("weasyprint wrote no document")
        return content

    async def _find(self, request: web.Request) -> web.Response:
        typed = request.query.get("numero", "").strip().upper()
        if not typed:
            return self._pages.answer(request, "follow_up_search.html", typed="", example=REFERENCE_EXAMPLE)
        if self._store.finished(typed) is None:
            errors = {
                "numero": f"Nous ne trouvons pas de dossier avec ce numéro. Exemple : {REFERENCE_EXAMPLE}"
            }
            return self._pages.answer(
                request, "follow_up_search.html", typed=typed, example=REFERENCE_EXAMPLE, errors=errors
            )
        return see_other(f"/suivi/{typed}")

    async def _follow_up(self, request: web.Request) -> web.Response:
        reference = request.match_info["reference"]
        finished = self._store.finished(reference)
        if finished is None:
            # A paper of yesterday carries this address; the demonstration has forgotten the request since.
            status = 200 if re.fullmatch(REFERENCE_PATTERN, reference) else 404
            return self._pages.answer(request, "follow_up_unknown.html", status=status, reference=reference)
        return self._pages.answer(request, "follow_up.html", finished=finished)
