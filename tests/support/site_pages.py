"""A site of a test's own: pages by path on a port of this machine, and what the browser asked of it."""

from __future__ import annotations

import ssl
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of an endless answer's body in one go: enough for 50 MB to take no time.
_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path answers."""

    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class Endless(Answer):
    """An answer whose body is said again and again, until the browser has had enough."""


class SitePages:
    """Serves `pages` (path without query -> HTML or `Answer`) until the `with` block ends.

    `requests` lists "METHOD path"; `headers` what came with each, names in small letters; `bodies` what was
    posted, by path; `clients` the certificate that each client showed, None where it showed none.
    """

    def __init__(
        self,
        pages: dict[str, str | Answer],
        context: ssl.SSLContext | None = None,
        address: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        """With a context it serves https; a handshake that fails disturbs no other."""
        self.pages = pages
        self.requests: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: dict[str, bytes] = {}
        self.clients: list[object] = []
        self._server = ThreadingHTTPServer((address, port), self._make_handler())
        if context is not None:
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._address = address
        self._is_closing = threading.Event()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def origin(self) -> str:
        return f"http://{self._address}:{self.port}"

    def asked(self, path: str) -> bool:
        """Tell whether the browser has asked for a path."""
        return self.count(path) > 0

    def count(self, path: str) -> int:
        """Tell how often the browser has asked for a path."""
        return [request.split(" ", 1)[1].partition("?")[0] for request in self.requests].count(path)

    @contextmanager
    def unplugged(self) -> Iterator[None]:
        """Let nobody answer at this address for a while."""
        address = self._server.server_address
        self._stop()
        try:
            yield
        finally:
            self._server = ThreadingHTTPServer(address, self._make_handler())
            self._start()

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_closing.set()
        self._stop()

    def _start(self) -> None:
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def _stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _make_handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def handle(self) -> None:
                with suppress(ssl.SSLError, ConnectionError):  # a browser that does not trust us hangs up
                    super().handle()

            def do_GET(self) -> None:
                self._answer()

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", "0"))
                site.bodies[self.path.partition("?")[0]] = self.rfile.read(length)
                self._answer()

            def _answer(self) -> None:
                site.requests.append(f"{self.command} {self.path}")
                site.headers.append({name.lower(): value for name, value in self.headers.items()})
                if isinstance(self.connection, ssl.SSLSocket):
                    site.clients.append(self.connection.getpeercert() or None)
                page = site.pages.get(self.path.partition("?")[0], Answer(b"nothing here", status=404))
                answer = Answer(page.encode()) if isinstance(page, str) else page
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.media_type)
                if not isinstance(answer, Endless):
                    self.send_header("Content-Length", str(len(answer.body)))
                self.send_header("Cache-Control", "no-store")
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)
                with suppress(OSError):
                    while isinstance(answer, Endless) and not site._is_closing.is_set():
                        self.wfile.write(answer.body * _AT_ONCE)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler
