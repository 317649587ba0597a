"""An eSCL (AirScan) scanner on loopback, as today's multifunction devices are, that fails on request."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from tests.support.escl_answer import capabilities, page, status, wanted_from
from tests.support.escl_machine import Fault, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.escl_machine import EsclMachine

_ROOT = "/eSCL"
# A sheet takes its time. sane-airscan forgets a page that it has when the next one fails before it was asked
# for the first, which no machine is fast enough for.
_FEED_S = 0.15
# A trickling answer arrives in this many pieces, this far apart: within 1 s.
_PIECES, _PAUSE_S = 10, 0.1
_REFUSALS = {
    Fault.BUSY: HTTPStatus.SERVICE_UNAVAILABLE,
    Fault.CONFLICT: HTTPStatus.CONFLICT,
    Fault.GONE: HTTPStatus.NOT_FOUND,
    Fault.BROKEN: HTTPStatus.INTERNAL_SERVER_ERROR,
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_words: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        machine = self.server.machine
        match self.path.removeprefix(_ROOT).strip("/").split("/"):
            case ["ScannerCapabilities"]:
                self._answer(Step.CAPABILITIES, capabilities(machine.model, machine.sides))
            case ["ScannerStatus"]:
                self._answer(Step.STATUS, status(is_busy=machine.job is not None, adf=machine.adf_state()))
            case ["ScanJobs", number, "NextDocument"]:
                self._next_page(number)
            case _:
                self._say(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        machine = self.server.machine
        wanted = wanted_from(self.rfile.read(int(self.headers["Content-Length"])))
        fault = machine.fault_at(Step.JOB)
        if fault is not None:
            self._fail(fault, b"")
            return
        job = machine.order(wanted)
        if job is None:
            self._say(HTTPStatus.SERVICE_UNAVAILABLE)
        elif job.pages == 0:
            # HP's and Canon's way with an empty or hindered feeder; the state tells why.
            machine.end(str(job.number))
            self._say(HTTPStatus.CONFLICT)
        else:
            where = f"http://127.0.0.1:{self.server.server_port}{_ROOT}/ScanJobs/{job.number}"
            self._say(HTTPStatus.CREATED, {"Location": where})

    def do_DELETE(self) -> None:
        machine = self.server.machine
        fault = machine.fault_at(Step.END)
        number = self.path.rstrip("/").rpartition("/")[2]
        if machine.end(number):
            machine.deleted.append(int(number))
            machine.job_ended.set()
        if fault is not None:
            self._fail(fault, b"")
            return
        self._say(HTTPStatus.OK)

    def _next_page(self, number: str) -> None:
        machine = self.server.machine
        job = machine.job
        if job is None or str(job.number) != number or job.given >= job.pages:
            machine.fault_at(Step.PAGE)
            machine.end(number)
            self._say(HTTPStatus.NOT_FOUND)
            return
        coming = job.given + 1
        if coming > 1:
            self.server.is_closing.wait(_FEED_S)
        fault = machine.fault_at(Step.PAGE, coming)
        picture = page(job.wanted, coming)
        if fault in _REFUSALS:
            self._say(_REFUSALS[fault])
            return
        if fault is Fault.HELD:
            self._wait(until_deleted=True)
            if machine.job is not job:
                self._say(HTTPStatus.NOT_FOUND)
                return
            fault = None
        job.given = coming
        if fault is None:
            self._send(picture)
        else:
            self._fail(fault, picture)

    def _wait(self, *, until_deleted: bool = False) -> None:
        machine = self.server.machine
        machine.reached.set()
        (machine.job_ended if until_deleted else machine.released).wait()

    def _answer(self, step: Step, body: bytes) -> None:
        fault = self.server.machine.fault_at(step)
        if fault is None:
            self._send(body, "text/xml")
        else:
            self._fail(fault, body)

    def _fail(self, fault: Fault, body: bytes) -> None:
        half = body[: len(body) // 2]
        match fault:
            case Fault.DROPPED:
                self._hang_up()
            case Fault.CUT_OFF:
                self._begin(len(body))
                self.wfile.write(half)
                self._hang_up()
            case Fault.SILENT:
                self._begin(len(body))
                self.wfile.write(half)
                self.wfile.flush()
                self._wait()
                self._hang_up()
            case Fault.HELD:
                self._wait()
                self._send(body)
            case Fault.TRICKLING:
                self._trickle(body)
            case Fault.LENGTH_TOO_SMALL:
                self._begin(len(half))
                self.wfile.write(body)
                self._hang_up()
            case Fault.TRUNCATED:
                self._send(half)
            case Fault.NONSENSE:
                self._send(b"<html>Paper? Which paper?</html>", "text/html")
            case Fault.EMPTY:
                self._send(b"")
            case _:
                self._say(_REFUSALS[fault])

    def _trickle(self, body: bytes) -> None:
        self._begin(len(body))
        size = len(body) // _PIECES + 1
        for start in range(0, len(body), size):
            self.wfile.write(body[start : start + size])
            self.wfile.flush()
            self.server.machine.released.wait(_PAUSE_S)

    def _send(self, body: bytes, kind: str = "image/jpeg") -> None:
        self._begin(len(body), kind)
        self.wfile.write(body)

    def _begin(self, length: int, kind: str = "image/jpeg") -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def _say(self, code: HTTPStatus, headers: dict[str, str] | None = None) -> None:
        self.send_response(code)
        for name, value in {**(headers or {}), "Content-Length": "0"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _hang_up(self) -> None:
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, machine: EsclMachine) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.machine = machine
        self.is_closing = threading.Event()

    def handle_error(self, _request: object, _address: object) -> None:
        """Take no notice of clients that were killed: they are what is tested."""


@contextmanager
def escl_server(machine: EsclMachine) -> Iterator[str]:
    """Serve ``machine`` and give its address."""
    server = _Server(machine)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{_ROOT}"
    finally:
        machine.release()
        server.is_closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
