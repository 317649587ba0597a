"""Asks a CUPS queue for all that an operator wants to know, in a process of its own that can be ended.

A server that hangs makes pycups hang, and a thread inside a C library cannot be stopped.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import cups

from devices.errors import DeviceErrorCode
from devices.printing.api import BlockingReason, PrinterState, PrinterStatus, PrinterWarning
from devices.printing.cups_printer import CupsPrinter
from devices.printing.cups_server import CupsServer
from devices.printing.cups_start import may_start
from devices.printing.cups_word import CALL_ERRORS, device_error, words
from devices.printing.ipp_states import IppPrinterState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ASKED = ["printer-is-accepting-jobs", "printer-error-policy", "printer-state", "media-supported"]


@dataclass(frozen=True, slots=True)
class Survey:
    """What the server said; `failure` names why it said nothing, and then the rest has no meaning.

    `error_policy` is what becomes of a job that fails. `finished_jobs` counts those of all queues that the
    server still remembers, None when it does not tell. `media` names the papers that the queue knows.
    `may_start`: the kiosk may start a queue that CUPS stopped, None when that cannot be asked now.
    """

    printer: PrinterStatus
    failure: str = ""
    has_queue: bool = False
    is_accepting: bool = False
    error_policy: str = ""
    finished_jobs: int | None = None
    media: tuple[str, ...] = ()
    may_start: bool | None = None


def take_survey(
    queue: str, server: str, port: int, environment: Mapping[str, str], deadline_s: float
) -> Survey:
    """Ask in a child process, which is killed after `deadline_s`; never raises for what CUPS does."""
    command = (sys.executable, "-P", "-m", "devices.printing.survey", queue, server, str(port))
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            timeout=deadline_s,
            check=True,
            env=dict(environment),
        )
        return _decoded(json.loads(done.stdout))
    except subprocess.TimeoutExpired:
        return _silent(f"gave no answer within {deadline_s:g} s")
    except (subprocess.CalledProcessError, ValueError, KeyError, TypeError):
        return _silent("could not be asked: the asking process ended early")


def survey(queue: str, server: str, port: int) -> Survey:
    """Ask in this process; hangs when the server does."""
    printer = CupsPrinter(queue, server=server, port=port).status()
    try:
        connection = cups.Connection(host=server, port=port)
        attributes = connection.getPrinterAttributes(queue, requested_attributes=_ASKED)
    except CALL_ERRORS as error:
        failure = device_error(error)
        is_absent = failure.code is DeviceErrorCode.PRINTER_ABSENT
        return Survey(printer, failure="" if is_absent else "does not answer")
    return Survey(
        printer,
        has_queue=True,
        is_accepting=bool(attributes["printer-is-accepting-jobs"]),
        error_policy=str(attributes.get("printer-error-policy", "")),
        finished_jobs=_finished_jobs(connection),
        media=words(attributes.get("media-supported", ())),
        may_start=_may_start(CupsServer(queue, server, port), attributes),
    )


def main(arguments: Sequence[str]) -> int:
    """Print the survey as JSON."""
    queue, server, port = arguments
    sys.stdout.write(json.dumps(asdict(survey(queue, server, int(port)))))
    return 0


def _finished_jobs(connection: cups.Connection) -> int | None:
    # Only the number leaves this function: titles and users are nobody's business.
    try:
        return len(connection.getJobs(which_jobs="completed", my_jobs=False, requested_attributes=["job-id"]))
    except CALL_ERRORS:
        return None


def _may_start(server: CupsServer, attributes: Mapping[str, Any]) -> bool | None:
    # Asked by doing it, as the session would: nothing changes where nothing stands still or prints.
    if attributes["printer-state"] != IppPrinterState.IDLE:
        return None
    try:
        return may_start(server)
    except OSError:
        return None


def _silent(failure: str) -> Survey:
    return Survey(PrinterStatus(PrinterState.ABSENT, (BlockingReason.OFFLINE,)), failure=failure)


def _decoded(raw: dict[str, Any]) -> Survey:
    printer = raw.pop("printer")
    status = PrinterStatus(
        PrinterState(printer["state"]),
        tuple(BlockingReason(reason) for reason in printer["blocking"]),
        tuple(PrinterWarning(word) for word in printer["warnings"]),
        printer["name"],
        printer["detail"],
    )
    return Survey(status, media=tuple(raw.pop("media")), **raw)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
