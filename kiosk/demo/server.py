"""Serves the portal and its bank on two loopback ports: `python -m kiosk.demo.server`."""

import argparse
import asyncio
import json
import os
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from aiohttp import web

from kiosk.demo.faults import FaultState, FaultSwitch, read_fault_state
from kiosk.demo.portal import DEFAULT_MAX_FILE_BYTES, PortalState, build_bank, build_portal

HOST: Final = "127.0.0.1"
_EX_USAGE: Final = 64
# A page that waits (slowness) must not hold up the end.
_SHUTDOWN_S: Final = 0.5


async def serve(
    portal_socket: socket.socket, bank_socket: socket.socket, state: PortalState, stop: asyncio.Event
) -> None:
    """Serve both sites until `stop` is set; the ready line is written to standard output once both answer."""
    runners = []
    sites = ((build_portal(state), portal_socket), (build_bank(state), bank_socket))
    try:
        for application, listening in sites:
            # No access log: an address may hold a visitor's number.
            runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN_S)
            runners.append(runner)
            await runner.setup()
            await web.SockSite(runner, listening).start()
        ports = {"port": portal_socket.getsockname()[1], "bank_port": bank_socket.getsockname()[1]}
        sys.stdout.write(json.dumps(ports) + "\n")
        sys.stdout.flush()
        await stop.wait()
    finally:
        for runner in runners:
            await runner.cleanup()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until standard input closes, so that no portal outlives who started it."""
    options = _parser().parse_args(arguments)
    faults = FaultState()
    if options.faults is not None:
        try:
            faults = read_fault_state(options.faults)
        except (OSError, ValueError) as error:
            sys.stderr.write(f"{options.faults}: {error}\n")
            return _EX_USAGE
    if options.received is not None:
        options.received.mkdir(parents=True, exist_ok=True)
    with _listen(options.port) as portal_socket, _listen(options.bank_port) as bank_socket:
        state = PortalState(
            origin=_origin(portal_socket),
            bank_origin=_origin(bank_socket),
            received_folder=options.received,
            max_file_bytes=options.max_file_bytes,
            faults=FaultSwitch(faults),
        )
        asyncio.run(_serve_while_wanted(portal_socket, bank_socket, state))
    return 0


async def _serve_while_wanted(
    portal_socket: socket.socket, bank_socket: socket.socket, state: PortalState
) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wait_for_end_of_input() -> None:
        # os.read, not sys.stdin: a thread inside a buffered reader makes the interpreter's end fail.
        while os.read(0, 4096):
            pass
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait_for_end_of_input, name="end-of-input", daemon=True).start()
    await serve(portal_socket, bank_socket, state, stop)


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((HOST, port))
    return listening


def _origin(listening: socket.socket) -> str:
    return f"http://{HOST}:{listening.getsockname()[1]}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kiosk.demo.server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="the portal's port; 0 takes a free one (default)")
    parser.add_argument(
        "--bank-port", type=int, default=0, help="the bank's port; 0 takes a free one (default)"
    )
    parser.add_argument("--received", type=Path, help="folder for accepted files; without it none is written")
    parser.add_argument(
        "--max-file-bytes",
        type=int,
        default=DEFAULT_MAX_FILE_BYTES,
        help="heaviest file accepted, in bytes (default %(default)s)",
    )
    parser.add_argument("--faults", type=Path, help="JSON file with what fails from the start")
    return parser


if __name__ == "__main__":
    sys.exit(main())
