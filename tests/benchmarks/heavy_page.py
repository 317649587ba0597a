"""A page of 200 resources on the loopback: it loads when it is told to, and tells how long that took."""

from __future__ import annotations

import asyncio
import base64
import queue
import threading
from typing import TYPE_CHECKING, Final, Self

from aiohttp import web

if TYPE_CHECKING:
    from types import TracebackType

# What a portal's page of that weight is made of.
_IMAGES: Final = 120
_SCRIPTS: Final = 50
_STYLES: Final = 30
RESOURCES: Final = _IMAGES + _SCRIPTS + _STYLES
_PATIENCE_S: Final = 60.0
_FILLER: Final = "/* as long as a small file of a site */\n" * 50
_PIXEL: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
# Asks which load comes next, and is answered when it is to begin: so two browsers load in turn.
_WAIT: Final = (
    "fetch('/next/WHO').then(answer => answer.text()).then(run => { location.href = '/load/WHO/' + run })"
)
_TELL: Final = """addEventListener('load', () => setTimeout(() => {
    const timing = performance.getEntriesByType('navigation')[0];
    fetch('/told/WHO', {method: 'POST', body: timing.duration}).then(() => WAIT);
}))"""


class HeavyPage:
    """Serves until the `with` block ends; a browser begins at `entry` ("/start/NAME", or any procedure's)."""

    def __init__(self, kiosk: str) -> None:
        """`kiosk` is the name under which pages of "/demarche/..." are loaded."""
        self._kiosk = kiosk
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._is_up = threading.Event()
        self._orders: dict[str, asyncio.Queue[int]] = {}
        self._told: queue.Queue[float] = queue.Queue()
        self._runs = 0

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.port}"

    def load(self, who: str) -> float:
        """Let one browser load the page; returns milliseconds from its start to the load event's end."""
        self._runs += 1
        run = self._runs
        self._loop.call_soon_threadsafe(lambda: self._order(who).put_nowait(run))
        return self._told.get(timeout=_PATIENCE_S)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._is_up.wait(_PATIENCE_S):
            raise RuntimeError("the page's server did not come up")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE_S)

    # -- the server's thread -------------------------------------------------------------------------------

    def _order(self, who: str) -> asyncio.Queue[int]:
        return self._orders.setdefault(who, asyncio.Queue())

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        application = web.Application()
        application.router.add_get("/demarche/{procedure}", self._start)
        application.router.add_get("/start/{who}", self._start)
        application.router.add_get("/next/{who}", self._next)
        application.router.add_get("/load/{who}/{run}", self._load)
        application.router.add_get("/part/{run}/{name}", self._part)
        application.router.add_post("/told/{who}", self._take)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        self._loop.run_until_complete(runner.setup())
        site = web.TCPSite(runner, "127.0.0.1", 0)
        self._loop.run_until_complete(site.start())
        self.port = runner.addresses[0][1]
        self._is_up.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        waiting = asyncio.all_tasks(self._loop)
        for task in waiting:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))
        self._loop.close()

    async def _start(self, request: web.Request) -> web.Response:
        who = request.match_info.get("who", self._kiosk)
        return _html(f"<title>start</title><script>{_WAIT.replace('WHO', who)}</script>")

    async def _next(self, request: web.Request) -> web.Response:
        return web.Response(text=str(await self._order(request.match_info["who"]).get()))

    async def _load(self, request: web.Request) -> web.Response:
        who, run = request.match_info["who"], request.match_info["run"]
        script = _TELL.replace("WAIT", _WAIT).replace("WHO", who)
        # Addresses of their own for each load: nothing comes from a cache.
        parts = "".join(
            [f"<link rel=stylesheet href=/part/{run}/{at}.css>" for at in range(_STYLES)]
            + [f"<script src=/part/{run}/{at}.js></script>" for at in range(_SCRIPTS)]
            + [f"<img src=/part/{run}/{at}.png width=20 height=20>" for at in range(_IMAGES)]
        )
        return _html(f"<title>load {run}</title><link rel=icon href=data:,><script>{script}</script>{parts}")

    async def _part(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name.endswith(".png"):
            return web.Response(body=_PIXEL, content_type="image/png")
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        return web.Response(text=_FILLER, content_type=kind)

    async def _take(self, request: web.Request) -> web.Response:
        self._told.put(float(await request.text()))
        return web.Response(text="")


def _html(body: str) -> web.Response:
    return web.Response(text=f"<!doctype html>{body}", content_type="text/html")
