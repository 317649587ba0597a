"""A door before a test printer: what it says of one of its reasons is another word, any that IPP may have.

ippeveprinter knows a handful of reasons and drops all others.
"""

from __future__ import annotations

import http.client
import re
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

_LENGTH: Final = struct.Struct(">H")
_NAME: Final = b"printer-state-reasons"
_KEYWORD: Final = 0x44
_TIMEOUT_S: Final = 120.0


class IppMask:
    """Hands all that comes on ``port`` of loopback to the printer on ``printer_port``, and back."""

    def __init__(self, printer_port: int) -> None:
        """Open the door; ``words`` holds what is said instead of which reason."""
        self.words: dict[str, str] = {}
        mask = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                printer = http.client.HTTPConnection("127.0.0.1", printer_port, timeout=_TIMEOUT_S)
                try:
                    kind = {"Content-Type": self.headers.get("Content-Type", "application/ipp")}
                    printer.request("POST", self.path, body=_body(self), headers=kind)
                    answer = printer.getresponse()
                    said = mask.masked(answer.read())
                except (OSError, http.client.HTTPException):
                    self.close_connection = True  # as of a printer that is switched off
                    return
                finally:
                    printer.close()
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.getheader("Content-Type", "application/ipp"))
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *_said: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.uri = f"ipp://localhost:{self.port}/ipp/print"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def masked(self, message: bytes) -> bytes:
        """Return an IPP message with the other words in it."""
        begin = message.find(_LENGTH.pack(len(_NAME)) + _NAME)
        if begin < 0 or not self.words:
            return message
        place = begin + _LENGTH.size + len(_NAME)
        said = [message[:place]]
        while True:
            (length,) = _LENGTH.unpack_from(message, place)
            place += _LENGTH.size
            word = message[place : place + length].decode()
            # Printers add how grave it is.
            word = self.words.get(re.sub("-(report|warning|error)$", "", word), word)
            said.append(_LENGTH.pack(len(word)) + word.encode())
            place += length
            if message[place] != _KEYWORD or _LENGTH.unpack_from(message, place + 1) != (0,):
                return b"".join([*said, message[place:]])
            said.append(message[place : place + 1 + _LENGTH.size])
            place += 1 + _LENGTH.size

    def close(self) -> None:
        """Shut the door."""
        self._server.shutdown()
        self._server.server_close()


def _body(request: BaseHTTPRequestHandler) -> bytes:
    if request.headers.get("Transfer-Encoding", "").lower() != "chunked":
        return request.rfile.read(int(request.headers.get("Content-Length", 0)))
    parts = []
    while size := int(request.rfile.readline().split(b";")[0], 16):
        parts.append(request.rfile.read(size))
        request.rfile.readline()
    request.rfile.readline()
    return b"".join(parts)
