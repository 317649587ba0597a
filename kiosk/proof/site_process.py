"""Runs the proof's site as a process of its own, and talks to it."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Final, Self

from kiosk.errors import UnavailableError
from kiosk.proof.words import SiteState

if TYPE_CHECKING:
    from types import TracebackType

    from kiosk.proof.words import Ending, Orders

HOST: Final = "127.0.0.1"
_START_S: Final = 30.0
_END_S: Final = 5.0
_ANSWER_S: Final = 30.0
_SHUTDOWN_S: Final = 0.2  # the endless download must not hold up the end


class SiteProcess:
    """A running site, for as long as the `with` block lasts; it also ends when this process dies."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0

    @property
    def origin(self) -> str:
        """Where the site is."""
        return f"http://{HOST}:{self._port}"

    @property
    def pid(self) -> int:
        """The site's process, which holds the words as the State's server would."""
        if self._process is None:
            raise RuntimeError("the site is not running")
        return self._process.pid

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kiosk.proof.site_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdout is not None  # noqa: S101 - asked for above; for the type checker
        late = threading.Timer(_START_S, self._process.kill)
        late.start()
        line = self._process.stdout.readline()
        late.cancel()
        if not line:
            self._end()
            raise UnavailableError("the site of the proof did not start")
        self._port = json.loads(line)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def give_orders(self, orders: Orders) -> None:
        """Let the next session that stands on the screen plant this."""
        self._ask("POST", "/_proof/orders", orders.model_dump_json())

    def end_session(self, ending: Ending) -> None:
        """Let the session end so."""
        self._ask("POST", "/_proof/ending", ending.value)

    def state(self) -> SiteState:
        """Tell what the site knows."""
        return SiteState.model_validate_json(self._ask("GET", "/_proof/state"))

    def _ask(self, method: str, path: str, body: str | None = None) -> bytes:
        connection = HTTPConnection(HOST, self._port, timeout=_ANSWER_S)
        try:
            connection.request(method, path, body and body.encode())
            answer = connection.getresponse()
            content = answer.read()
        except OSError as error:
            raise UnavailableError(f"the site of the proof does not answer: {error}") from error
        finally:
            connection.close()
        if answer.status != 200:
            raise UnavailableError(f"the site of the proof answered {answer.status} to {path}")
        return content

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def main() -> int:
    """Serve until standard input closes."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind((HOST, 0))
        asyncio.run(_serve(listening))
    return 0


async def _serve(listening: socket.socket) -> None:
    from aiohttp import web  # the prover's side does without it

    from kiosk.proof.site import ProofSite

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wait_for_end_of_input() -> None:
        while os.read(0, 4096):
            pass
        loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait_for_end_of_input, name="end-of-input", daemon=True).start()
    runner = web.AppRunner(ProofSite().application(), access_log=None, shutdown_timeout=_SHUTDOWN_S)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    sys.stdout.write(json.dumps(listening.getsockname()[1]) + "\n")
    sys.stdout.flush()
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    sys.exit(main())
