"""The trainer's side: /_demo with the switches, and the same as JSON for tests."""

import dataclasses
import json
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from kiosk.demo.faults import FaultState, FaultSwitch
from kiosk.demo.page import PageWriter, see_other
from kiosk.demo.store import ReceivedFile, Store

PREFIX = "/_demo"


class TrainerPages:
    """Changes what fails, and tells what was received; the server listens on loopback only."""

    def __init__(self, pages: PageWriter, store: Store, faults: FaultSwitch) -> None:
        self._pages = pages
        self._store = store
        self._faults = faults

    def routes(self) -> list[web.RouteDef]:
        """Return the trainer's addresses."""
        return [
            web.get(PREFIX, self._panel),
            web.post(f"{PREFIX}/reglages", self._set),
            web.get(f"{PREFIX}/faults", self._read),
            web.post(f"{PREFIX}/faults", self._change),
            web.get(f"{PREFIX}/received", self._received),
        ]

    async def _panel(self, request: web.Request) -> web.Response:
        return self._pages.answer(
            request, "trainer.html", state=self._faults.state, received=self._store.received
        )

    async def _set(self, request: web.Request) -> web.Response:
        posted = await request.post()
        names = ("maintenance", "server_error", "session_loss", "bank_unavailable")
        changes: dict[str, Any] = {name: name in posted for name in names}
        try:
            changes["slowness_s"] = float(str(posted.get("slowness_s", "0")).replace(",", ".") or 0)
            changes["path_prefix"] = str(posted.get("path_prefix", "")).strip() or "/"
            self._faults.change(changes)
        except ValueError as error:
            raise web.HTTPBadRequest(text="Un réglage n’est pas valable.") from error
        return see_other(PREFIX)

    async def _read(self, _request: web.Request) -> web.Response:
        return _state_answer(self._faults.state)

    async def _change(self, request: web.Request) -> web.Response:
        # JSON only: a page of another site cannot post it without being asked first.
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            changes = await request.json()
            if not isinstance(changes, dict):
                raise web.HTTPBadRequest(text="an object of switches is expected")
            return _state_answer(self._faults.change(changes))
        except (json.JSONDecodeError, ValidationError) as error:
            raise web.HTTPBadRequest(text=str(error)) from error

    async def _received(self, _request: web.Request) -> web.Response:
        return web.json_response([_described(received) for received in self._store.received])


def _state_answer(state: FaultState) -> web.Response:
    return web.json_response(state.model_dump())


def _described(received: ReceivedFile) -> dict[str, Any]:
    return dataclasses.asdict(received) | {"path": None if received.path is None else str(received.path)}
