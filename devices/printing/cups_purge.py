"""Erases all that a kiosk has at a print service, and stops what the printer itself still has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cups

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing import printer_jobs
from devices.printing.cups_buffer import overwrite
from devices.printing.cups_server import USER
from devices.printing.cups_word import CALL_ERRORS, device_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from devices.printing.cups_server import CupsServer

# A cancelled job ends when its filters and backend have: the backend may first tell the printer.
_DEADLINE_S: Final = 10.0
_LOOK_EVERY_S: Final = 0.1


def purge(
    server: CupsServer,
    beginning: str,
    is_wanted: Callable[[], bool],
    clock: Callable[[], float],
    sleep: Callable[[float], None],
) -> None:
    """Cancel and erase the jobs of the queue; see ``CupsPrinter.purge``.

    ``beginning`` is that of the titles by which the printer is asked, empty where it is not asked. Raises
    ``DeviceError`` when a job or document may be left.
    """
    deadline = clock() + _DEADLINE_S

    def pause() -> None:
        _require(is_wanted)
        sleep(_LOOK_EVERY_S)

    try:
        connection = server.connect()
        for job_id in server.jobs(connection, "not-completed"):
            _require(is_wanted)
            server.cancel(connection, job_id)
        while (running := server.jobs(connection, "not-completed")) and clock() < deadline:
            pause()
        device_uri = _device_uri(server, connection) if beginning else ""
        # CUPS lets go of a job when the printer was told, and of everything when it dies.
        while (active := _active(device_uri, beginning)) and clock() < deadline:
            for job in active:
                if not job.is_stopping:
                    printer_jobs.cancel(device_uri, job, USER)
            pause()
        for job_id in server.jobs(connection, "all"):
            _require(is_wanted)
            server.erase(connection, job_id)
        overwrite(connection, server.queue)
        left = server.jobs(connection, "all")
    except CALL_ERRORS as error:
        raise device_error(error) from error
    going_on = sum(not job.is_stopping for job in active)
    if running or left or going_on:
        detail = f"{len(running)} jobs had to be killed, {len(left)} are left in the spool"
        raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, f"{detail}, {going_on} in the printer")


def _device_uri(server: CupsServer, connection: cups.Connection) -> str:
    try:
        return str(server.queue_attributes(connection).get("device-uri", ""))
    except cups.IPPError:
        return ""  # without a queue nobody knows the printer


def _active(device_uri: str, beginning: str) -> list[printer_jobs.PrinterJob]:
    if not device_uri:
        return []
    known = printer_jobs.jobs_beginning(device_uri, beginning, USER) or ()
    return [job for job in known if job.is_active]


def _require(is_wanted: Callable[[], bool]) -> None:
    if not is_wanted():
        raise DeviceError(DeviceErrorCode.PRINT_TIMED_OUT, "nobody waits for the erasing any more")
