"""A site that fails on its connections: it resets them, keeps them waiting, shows its own certificate."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_DEADLINE_S = 20.0
# Off, and nothing is waited for: the peer gets a reset.
_RESET = struct.pack("ii", 1, 0)


class RawSite:
    """Gives each connection to `answer` until the `with` block ends; `requests` are their first lines."""

    def __init__(self, answer: Callable[[RawSite, socket.socket], None]) -> None:
        self.answer = answer
        self.requests: list[str] = []
        self.connections = 0
        self.may_answer = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.may_answer.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            connection.settimeout(_DEADLINE_S)
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            try:
                self.answer(self, connection)
            except OSError:
                return  # the browser has gone: many of these tests are about that

    def read(self, connection: socket.socket) -> None:
        """Read a request and note its first line. Raises OSError for a connection without one."""
        first = connection.recv(65536).partition(b"\r\n")[0].decode()
        if not first:
            raise ConnectionResetError
        self.requests.append(first.removesuffix(" HTTP/1.1"))


def reset(site: RawSite, connection: socket.socket) -> None:
    """Take the request and throw the connection away."""
    site.read(connection)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


def page(site: RawSite, connection: socket.socket) -> None:
    """Answer with a page whose title is "come"."""
    site.read(connection)
    body = b"<title>come</title>"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\nConnection: close"
    connection.sendall(head.encode() + b"\r\n\r\n" + body)


def late_page(site: RawSite, connection: socket.socket) -> None:
    """Answer like `page`, but only once `may_answer` is set."""
    site.may_answer.wait(_DEADLINE_S)
    page(site, connection)


def with_certificate(certificate: Path, key: Path) -> Callable[[RawSite, socket.socket], None]:
    """Answer over TLS with a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def answer(site: RawSite, connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as wrapped:
            page(site, wrapped)

    return answer
