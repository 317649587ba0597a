"""A site under any name, with a certificate that nobody has signed: a proxy leads every name to it."""

from __future__ import annotations

import ssl
import subprocess
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtNetwork import QNetworkProxy

if TYPE_CHECKING:
    from pathlib import Path

_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 21\r\n\r\n<title>entered</title>"


class FalseSite:
    """Is the proxy of all that this process opens until the `with` block ends; `names` is who was asked for.

    `entered` counts the requests that came through: somebody went on in spite of the certificate.
    """

    def __init__(self, folder: Path) -> None:
        self.names: list[str] = []
        self.entered = 0
        key, certificate = folder / "false.key", folder / "false.pem"
        make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x"]
        make += ["-keyout", str(key), "-out", str(certificate)]
        subprocess.run(make, check=True, capture_output=True, timeout=30)
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(certificate, key)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._make_handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        port = self._server.server_address[1]
        QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", port))
        return self

    def __exit__(self, *_: object) -> None:
        QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _make_handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_CONNECT(self) -> None:
                site.names.append(self.path)
                self.connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                with suppress(OSError), site._tls.wrap_socket(self.connection, server_side=True) as inner:
                    if inner.recv(1):
                        site.entered += 1
                        inner.sendall(_ANSWER)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler
