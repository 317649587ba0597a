"""The four steps of the form: details, request, documents, summary."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

from aiohttp import BodyPartReader, web

from kiosk.demo.form import (
    BENEFICIARIES,
    IDENTITY_FIELDS,
    MAX_DETAILS_LENGTH,
    MOTIVES,
    REQUEST_FIELDS,
    DocumentField,
    Errors,
    file_error,
    identity_errors,
    request_errors,
)
from kiosk.demo.page import PageWriter, form_values, see_other, visit_ready_for
from kiosk.demo.store import ReceivedFile, Store, Visit

MAX_FILES: Final = 12
"""Files that one request may hold: bounds the portal's memory."""


class DossierPages:
    """The pages /etape/1 to /etape/4; `max_file_bytes` is the limit that the site's own error names."""

    def __init__(
        self,
        pages: PageWriter,
        store: Store,
        now: Callable[[], datetime],
        max_file_bytes: int,
        amount_cents: int,
    ) -> None:
        self._pages = pages
        self._store = store
        self._now = now
        self._max_file_bytes = max_file_bytes
        self._amount_cents = amount_cents

    def routes(self) -> list[web.RouteDef]:
        """Return the form's addresses."""
        return [
            web.get("/etape/1", self._identity),
            web.post("/etape/1", self._save_identity),
            web.get("/etape/2", self._request),
            web.post("/etape/2", self._save_request),
            web.get("/etape/3", self._documents),
            web.post("/etape/3", self._save_documents),
            web.post("/etape/3/retirer/{document}", self._remove_document),
            web.get("/etape/4", self._summary),
            web.post("/etape/4", self._certify),
        ]

    async def _identity(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 1)
        return self._identity_page(request, visit.identity or dict.fromkeys(IDENTITY_FIELDS, ""), {})

    async def _save_identity(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 1)
        values = await form_values(request, IDENTITY_FIELDS)
        if errors := identity_errors(values, self._now().date()):
            return self._identity_page(request, values, errors)
        visit.identity = values
        return see_other("/etape/2")

    def _identity_page(self, request: web.Request, values: dict[str, str], errors: Errors) -> web.Response:
        return self._pages.answer(request, "identity.html", step=1, values=values, errors=errors)

    async def _request(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 2)
        return self._request_page(request, visit.request or dict.fromkeys(REQUEST_FIELDS, ""), {})

    async def _save_request(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 2)
        values = await form_values(request, REQUEST_FIELDS)
        if errors := request_errors(values):
            return self._request_page(request, values, errors)
        visit.request = values
        return see_other("/etape/3")

    def _request_page(self, request: web.Request, values: dict[str, str], errors: Errors) -> web.Response:
        return self._pages.answer(
            request,
            "request.html",
            step=2,
            values=values,
            errors=errors,
            beneficiaries=BENEFICIARIES,
            motives=MOTIVES,
            max_details_length=MAX_DETAILS_LENGTH,
        )

    async def _documents(self, request: web.Request) -> web.Response:
        return self._documents_page(request, visit_ready_for(request, 3), {})

    async def _save_documents(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 3)
        errors = await self._receive(request, visit)
        has_main = any(document.field == DocumentField.MAIN for document in visit.documents)
        if not has_main and DocumentField.MAIN not in errors:
            errors[DocumentField.MAIN] = "Ajoutez votre justificatif."
        if errors:
            return self._documents_page(request, visit, errors)
        return see_other("/etape/4")

    async def _receive(self, request: web.Request, visit: Visit) -> Errors:
        """Read the posted files; accepted ones are kept even when another one is refused."""
        errors: Errors = {}
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            if (
                not isinstance(part, BodyPartReader)
                or part.name not in set(DocumentField)
                or not part.filename
            ):
                continue
            content, size_bytes = await self._read(part)
            error = file_error(part.filename, content, size_bytes, self._max_file_bytes)
            if error is None and len(visit.documents) >= MAX_FILES:
                error = f"Vous avez déjà envoyé {MAX_FILES} fichiers, le maximum."
            if error is not None:
                errors[part.name] = error
                continue
            document = await asyncio.to_thread(self._store.keep_file, part.name, part.filename, content)
            self._attach(visit, document)
        return errors

    async def _read(self, part: BodyPartReader) -> tuple[bytes, int]:
        """Return the content up to the limit and the whole weight.

        A file over the limit is read to its end all the same: a browser shows an answer only once it has
        sent everything.
        """
        content = bytearray()
        size_bytes = 0
        while chunk := await part.read_chunk(1 << 16):
            size_bytes += len(chunk)
            if size_bytes <= self._max_file_bytes:
                content += chunk
        return bytes(content), size_bytes

    @staticmethod
    def _attach(visit: Visit, document: ReceivedFile) -> None:
        if document.field == DocumentField.MAIN:  # a single file: the new one takes the place of the former
            visit.documents = [kept for kept in visit.documents if kept.field != DocumentField.MAIN]
        visit.documents.append(document)

    async def _remove_document(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 3)
        unwanted = request.match_info["document"]
        visit.documents = [document for document in visit.documents if document.id != unwanted]
        return see_other("/etape/3")

    def _documents_page(self, request: web.Request, visit: Visit, errors: Errors) -> web.Response:
        received = {
            str(field): [document for document in visit.documents if document.field == field]
            for field in DocumentField
        }
        return self._pages.answer(
            request,
            "documents.html",
            step=3,
            received=received,
            errors=errors,
            max_file_bytes=self._max_file_bytes,
        )

    async def _summary(self, request: web.Request) -> web.Response:
        return self._summary_page(request, visit_ready_for(request, 4), {})

    async def _certify(self, request: web.Request) -> web.Response:
        visit = visit_ready_for(request, 4)
        if (await form_values(request, ("certifie",)))["certifie"] != "oui":
            sentence = "Cochez la case pour certifier sur l’honneur."
            return self._summary_page(request, visit, {"certifie": sentence})
        visit.is_certified = True
        return see_other("/paiement")

    def _summary_page(self, request: web.Request, visit: Visit, errors: Errors) -> web.Response:
        return self._pages.answer(
            request,
            "summary.html",
            step=4,
            identity=visit.identity,
            beneficiary=BENEFICIARIES[visit.request["beneficiaire"]],
            motive=MOTIVES[visit.request["motif"]],
            details=visit.request["precisions"],
            documents=visit.documents,
            amount_cents=self._amount_cents,
            errors=errors,
        )
