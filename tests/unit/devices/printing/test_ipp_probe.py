"""Asking at an address where a printer should be."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from devices.printing.ipp_probe import PrinterGoneError, PrinterSilentError, ask
from tests.support.process import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: "


@contextmanager
def _answering(answer: bytes | None) -> Iterator[str]:
    """Answer one request with these bytes and hang up; with None, never answer."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                if answer is None:
                    done.wait(20)
                else:
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"ipp://127.0.0.1:{server.getsockname()[1]}/ipp/print"
        done.set()
        thread.join()


def test_nobody_there_is_gone() -> None:
    with pytest.raises(PrinterGoneError):
        ask(f"ipp://127.0.0.1:{free_port()}/ipp/print")


def test_no_answer_in_time_is_silent_but_not_gone() -> None:
    with _answering(None) as uri, pytest.raises(PrinterSilentError) as caught:
        ask(uri, timeout_s=0.1)
    assert not isinstance(caught.value, PrinterGoneError)


def test_hanging_up_is_silent() -> None:
    with _answering(b"") as uri, pytest.raises(PrinterSilentError):
        ask(uri)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        _OK + b"0\r\n\r\n",
        _OK + b"9\r\n\r\n<html></h",
        _OK + b"9\r\n\r\n\x02\x00\x00\x00\x00\x00\x00\x01\x03",
    ],
)
def test_something_else_there_says_nothing(answer: bytes) -> None:
    with _answering(answer) as uri:
        assert ask(uri) is None
