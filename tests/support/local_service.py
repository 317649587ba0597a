"""A service of this machine, as CUPS and USB printers have one: notes what a page manages to say to it."""

from __future__ import annotations

import socket
import threading
from typing import Final, Self

# An address of the loopback that tests/conftest.py declares to the engine as one of the Internet.
INTERNET: Final = "127.0.0.2"
_LOOK_EVERY_S = 0.2
_MOST_BYTES = 2048


class LocalService:
    """Listens on a port of the loopback, TCP and UDP, until the `with` block ends; `heard` is what was said.

    A connection over which nothing is said does not count: the engine's preconnect makes such, anywhere.
    """

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.heard: list[bytes] = []
        self._stream = socket.socket()
        self._stream.bind((address, 0))
        self._stream.listen()
        self.port: int = self._stream.getsockname()[1]
        self._packets = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._packets.bind((address, self.port))
        self._is_open = True
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._accept, self._receive)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_open = False
        for thread in self._threads:
            thread.join()
        self._stream.close()
        self._packets.close()

    def _accept(self) -> None:
        self._stream.settimeout(_LOOK_EVERY_S)
        while self._is_open:
            try:
                connection, _ = self._stream.accept()
            except TimeoutError:
                continue
            with connection:
                connection.settimeout(_LOOK_EVERY_S)
                self._note(connection)

    def _receive(self) -> None:
        self._packets.settimeout(_LOOK_EVERY_S)
        while self._is_open:
            self._note(self._packets)

    def _note(self, source: socket.socket) -> None:
        try:
            said = source.recv(_MOST_BYTES)
        except OSError:
            return
        if said:
            self.heard.append(said)
