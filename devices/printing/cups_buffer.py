"""Overwrites what cupsd keeps in its own memory of the document that it received last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cups

from devices.printing.cups_word import ipp_status

if TYPE_CHECKING:
    from cups import Connection

# cupsd receives documents through a buffer of 32 kB on its stack (scheduler/client.c, `line`) and leaves the
# last piece there until something longer comes. Twice that, because a piece may be as short as one packet.
_BYTES: Final = 64 * 1024
_NO_JOB: Final = 2**31 - 1  # the largest that IPP can say; CUPS counts from one and never came so far


def overwrite(connection: Connection, queue: str) -> None:
    """Send zeros as a document of a job that is not there: cupsd reads all of it before it says no.

    Raises what every call of pycups does.
    """
    connection.startDocument(queue, _NO_JOB, "document", "application/pdf", True)
    connection.writeRequestData(bytes(_BYTES), _BYTES)
    try:
        connection.finishDocument(queue)
    except cups.IPPError as error:
        if ipp_status(error) != cups.IPP_NOT_FOUND:
            raise
