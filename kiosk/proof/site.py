"""The fictitious site of the proof: hands out pages that plant, receives what the visitor sends."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from string import Template
from typing import Final

from aiohttp import web

from kiosk.proof.canary import Kind, samples_of
from kiosk.proof.handout import make_pdf, make_picture
from kiosk.proof.words import Coming, Ending, Orders, SiteState, Told

_STATIC: Final = Path(__file__).parent / "static"
_MAX_UPLOAD_BYTES: Final = 64 << 20
# 200 kB a second: the kiosk, which refuses a file of 50 MB, takes it for some minutes.
_ENDLESS_LINES: Final = 64
_ENDLESS_LINE_BYTES: Final = 1000
_ENDLESS_PAUSE_S: Final = 0.3
_FIELDS: Final = (Kind.TYPED, Kind.PASSWORD, Kind.KEYBOARD)
_KEPT_BY_SCRIPT: Final = frozenset(
    {
        Kind.ADDRESS,
        Kind.TITLE,
        Kind.CONSOLE,
        Kind.COOKIE,
        Kind.LOCAL_STORAGE,
        Kind.INDEXED_DB,
        Kind.CACHE,
        Kind.HTTP_CACHE,
        Kind.SERVICE_WORKER,
    }
)


class ProofSite:
    """Serves one session at a time; it stands for the State's server, so what it holds is not the kiosk's."""

    def __init__(self) -> None:
        self._orders: Orders | None = None
        self._ending: Ending | None = None
        self._arrivals: list[Coming] = []
        self._player = ""
        self._planted: dict[Kind, bool] = {}
        self._samples: dict[Kind, tuple[str, ...]] = {}
        self._told: Told | None = None

    def application(self) -> web.Application:
        """Return the site: pages for the visitor's browser, /_proof for prover and player."""
        application = web.Application(client_max_size=_MAX_UPLOAD_BYTES)
        application.add_routes(
            [
                web.get("/demarche/{procedure}", self._entry),
                web.get("/page", self._page),
                web.get("/page.js", self._script),
                web.get("/worker.js", self._worker),
                web.get("/cached.txt", self._cached),
                web.get("/picture.png", self._picture),
                web.get("/proof.pdf", self._proof),
                web.get("/endless.pdf", self._endless),
                web.post("/kept", self._note_kept),
                web.post("/send", self._receive),
                web.post("/_proof/orders", self._take_orders),
                web.post("/_proof/ending", self._take_ending),
                web.post("/_proof/come", self._come),
                web.post("/_proof/told", self._note_told),
                web.get("/_proof/state", self._state),
                web.get("/_proof/ending", self._tell_ending),
            ]
        )
        return application

    # -- what the visitor's browser sees ---------------------------------------------------------------------

    def _word(self, kind: Kind) -> str:
        if self._orders is None:
            raise web.HTTPNotFound
        return self._orders.words[kind]

    async def _entry(self, _request: web.Request) -> web.Response:
        return web.Response(status=303, headers={"Location": f"/page?dossier={self._word(Kind.ADDRESS)}"})

    async def _page(self, _request: web.Request) -> web.Response:
        words = {kind.value: self._word(kind) for kind in _KEPT_BY_SCRIPT}
        values = words | {"clipboard": self._word(Kind.CLIPBOARD), "plants": json.dumps(words)}
        text = Template((_STATIC / "page.html").read_text(encoding="utf-8")).substitute(values)
        return web.Response(text=text, content_type="text/html", headers={"Cache-Control": "no-store"})

    async def _script(self, _request: web.Request) -> web.Response:
        text = (_STATIC / "page.js").read_text(encoding="utf-8")
        return web.Response(text=text, content_type="text/javascript")

    async def _worker(self, _request: web.Request) -> web.Response:
        text = Template((_STATIC / "worker.js").read_text(encoding="utf-8")).substitute(
            service_worker=self._word(Kind.SERVICE_WORKER)
        )
        return web.Response(text=text, content_type="text/javascript")

    async def _cached(self, _request: web.Request) -> web.Response:
        headers = {"Cache-Control": "max-age=86400"}
        return web.Response(text=self._word(Kind.HTTP_CACHE), headers=headers)

    async def _picture(self, _request: web.Request) -> web.Response:
        headers = {"Cache-Control": "no-store"}
        return web.Response(body=make_picture(), content_type="image/png", headers=headers)

    async def _proof(self, _request: web.Request) -> web.Response:
        return web.Response(
            body=make_pdf(self._word(Kind.DOWNLOAD)),
            content_type="application/pdf",
            headers={"Content-Disposition": 'attachment; filename="justificatif.pdf"'},
        )

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(
            headers={
                "Content-Type": "application/pdf",
                "Content-Disposition": 'attachment; filename="sans-fin.pdf"',
            }
        )
        await answer.prepare(request)
        await answer.write(b"%PDF-1.7\n")
        line = f"% {self._word(Kind.ABORTED_DOWNLOAD)} ".encode().ljust(_ENDLESS_LINE_BYTES, b"-") + b"\n"
        with suppress(ConnectionResetError):  # the other end is gone
            while True:
                await answer.write(line * _ENDLESS_LINES)
                await asyncio.sleep(_ENDLESS_PAUSE_S)
        return answer

    async def _note_kept(self, request: web.Request) -> web.Response:
        kept = json.loads(await request.text())
        self._planted |= {kind: kept.get(kind.value) == self._word(kind) for kind in _KEPT_BY_SCRIPT}
        return web.Response()

    async def _receive(self, request: web.Request) -> web.Response:
        form = await request.post()
        self._planted |= {kind: form.get(kind.value) == self._word(kind) for kind in _FIELDS}
        upload = form.get(Kind.UPLOAD.value)
        if isinstance(upload, web.FileField):
            samples = samples_of(upload.file.read())
            self._samples[Kind.UPLOAD] = tuple(sample.hex() for sample in samples)
            self._planted[Kind.UPLOAD] = bool(samples)
        return web.Response()

    # -- what prover and player say --------------------------------------------------------------------------

    async def _take_orders(self, request: web.Request) -> web.Response:
        self._orders = Orders.model_validate_json(await request.text())
        self._ending, self._told, self._player = None, None, ""
        self._planted, self._samples = {}, {}
        return web.Response()

    async def _take_ending(self, request: web.Request) -> web.Response:
        self._ending = Ending(await request.text())
        return web.Response()

    async def _come(self, request: web.Request) -> web.Response:
        coming = Coming.model_validate_json(await request.text())
        if coming.name not in {each.name for each in self._arrivals}:
            self._arrivals.append(coming)
        if self._orders is None or self._player:
            return web.Response(status=204)
        self._player = coming.name
        return web.Response(text=self._orders.model_dump_json())

    async def _note_told(self, request: web.Request) -> web.Response:
        self._told = Told.model_validate_json(await request.text())
        return web.Response()

    async def _tell_ending(self, _request: web.Request) -> web.Response:
        return web.Response(text="" if self._ending is None else self._ending.value)

    async def _state(self, _request: web.Request) -> web.Response:
        told = self._told or Told()
        state = SiteState(
            arrivals=tuple(self._arrivals),
            player=self._player,
            planted=self._planted | dict.fromkeys(told.planted, True),
            samples=self._samples | told.samples,
            is_told=self._told is not None,
            failure=told.failure,
        )
        return web.Response(text=state.model_dump_json())
