"""The process in which libsane lives and dies: ``python -m devices.scanning.worker --driver ...``."""

from __future__ import annotations

import argparse
import os
import queue
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from devices.core_file import forbid_core_files
from devices.errors import DeviceError, DeviceErrorCode
from devices.orphan import die_with_parent
from devices.scanning.page_file import PageFormat
from devices.scanning.wire import (
    Message,
    error_to_wire,
    from_line,
    page_to_wire,
    request_from_wire,
    status_to_wire,
    to_line,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from devices.scanning.api import ScannerDriver

# Twenty a second is as smooth as a progress bar gets.
_PROGRESS_INTERVAL_S = 0.05
# What a driver may need to let go of the device after the parent has hung up.
_LAST_BREATH_S = 2.0


class Worker:
    """Carries out requests from ``commands`` one after the other; a cancel overtakes them."""

    def __init__(self, scanner: ScannerDriver, commands: BinaryIO, answers: BinaryIO) -> None:
        """``commands`` and ``answers`` carry the lines described in ``wire``."""
        self._scanner = scanner
        self._commands = commands
        self._answers = answers
        self._waiting: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._hung_up = threading.Event()
        self._under_way: int | None = None
        self._way_lock = threading.Lock()

    def run(self) -> None:
        """Serve until the parent says close or hangs up."""
        threading.Thread(target=self._listen, name="commands", daemon=True).start()
        self._say({"id": 0, "kind": "ready"})
        while (message := self._waiting.get()) is not None:
            self._serve(message)
        self._scanner.close()

    def _serve(self, message: Message) -> None:
        number = message["id"]
        try:
            if message["op"] == "status":
                answer = {"kind": "status", **status_to_wire(self._scanner.status())}
            else:
                self._set_under_way(number)
                try:
                    self._scan(number, message)
                finally:
                    self._set_under_way(None)
                answer = {"kind": "done"}
        except DeviceError as error:
            answer = {"kind": "error", **error_to_wire(error)}
        except MemoryError:
            answer = {"kind": "error", **error_to_wire(DeviceError(DeviceErrorCode.OUT_OF_MEMORY))}
        self._say({"id": number, **answer})

    def _scan(self, number: int, message: Message) -> None:
        last_said_s = 0.0

        def on_progress(page: int, fraction: float) -> None:
            nonlocal last_said_s
            now_s = time.monotonic()
            if now_s - last_said_s >= _PROGRESS_INTERVAL_S:
                last_said_s = now_s
                self._say({"id": number, "kind": "progress", "page": page, "fraction": fraction})

        def cancelled() -> bool:
            return number in self._cancelled or self._hung_up.is_set()

        request = request_from_wire(message["request"])
        for page in self._scanner.scan(request, Path(message["folder"]), on_progress, cancelled):
            self._say({"id": number, "kind": "page", **page_to_wire(page)})

    def _listen(self) -> None:
        for line in self._commands:
            message = from_line(line)
            if message["op"] == "cancel":
                self._cancel(message["id"], message["interrupt_after_s"])
            elif message["op"] == "close":
                break
            else:
                self._waiting.put(message)
        self._hung_up.set()
        self._waiting.put(None)
        time.sleep(_LAST_BREATH_S)
        os._exit(0)

    def _cancel(self, number: int, interrupt_after_s: float) -> None:
        """Raise the flag that is looked at between lines; break a wait for the device off some time later.

        The flag comes first because few backends were ever cancelled while they read.
        """
        self._cancelled.add(number)
        timer = threading.Timer(interrupt_after_s, self._interrupt, (number,))
        timer.daemon = True
        timer.start()

    def _interrupt(self, number: int) -> None:
        with self._way_lock:
            if self._under_way == number:
                self._scanner.interrupt()

    def _set_under_way(self, number: int | None) -> None:
        with self._way_lock:
            self._under_way = number

    def _say(self, message: Message) -> None:
        try:
            self._answers.write(to_line(message))
            self._answers.flush()
        except BrokenPipeError:
            # Nobody listens: what is being scanned is nobody's.
            self._hung_up.set()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the worker on standard input and output."""
    die_with_parent()  # a worker may be stuck inside a backend
    forbid_core_files()  # a backend's crash must not leave the visitor's paper in one
    # Vendors' backends write to the standard output as they please: the protocol keeps the pipe for itself.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # A KeyboardInterrupt inside python-sane's progress callback segfaults; the parent ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    scanner = _driver(_parser().parse_args(arguments))
    Worker(scanner, sys.stdin.buffer, answers).run()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="devices.scanning.worker", description=__doc__)
    parser.add_argument("--driver", choices=("sane", "simulated"), required=True)
    parser.add_argument("--page-format", type=PageFormat, choices=tuple(PageFormat), default=PageFormat.JPEG)
    sane = parser.add_argument_group("sane")
    sane.add_argument("--device", default="", help="SANE's device name")
    sane.add_argument("--vendor", default="", help="words of the maker's name")
    sane.add_argument("--model", default="", help="words of the model's name")
    sane.add_argument("--serial", default="", help="its serial number")
    sane.add_argument("--option", action="append", default=[], metavar="NAME=VALUE", help="a SANE option")
    simulated = parser.add_argument_group("simulated")
    simulated.add_argument("--state", type=Path, help="file of the simulated devices' state")
    return parser


def _driver(arguments: argparse.Namespace) -> ScannerDriver:
    # Each driver is imported only where it is used: libsane must not be loaded in a demonstration.
    if arguments.driver == "simulated":
        from devices.scanning.simulated_scanner import SimulatedScanner
        from devices.simulation.faults import SimulationState

        return SimulatedScanner(
            SimulationState(arguments.state), arguments.page_format, crash=_crash, hang=_hang
        )
    from devices.scanning.sane_choice import DeviceChoice
    from devices.scanning.sane_scanner import SaneScanner, open_library

    choice = DeviceChoice(arguments.device, arguments.vendor, arguments.model, arguments.serial)
    options = dict(option.split("=", 1) for option in arguments.option)
    return SaneScanner(open_library(), choice, options, arguments.page_format)


def _crash() -> NoReturn:
    """Die as a vendor's backend does."""
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError("survived SIGSEGV")


def _hang() -> NoReturn:
    """Hang as a vendor's backend does, until somebody kills the process."""
    while True:
        signal.pause()


if __name__ == "__main__":
    sys.exit(main())
